import type { ReactNode } from 'react'
import type { DraftContent } from '#shared/domain/draft'
import { GradeAnswers, gradeOf, groundWord } from '#shared/domain/grade'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { GradeTag } from '../../ui/grade-tag'
import { clauseWords } from '../../words/case'
import { gradeQuestion, intakeWords, timesRaisedWord } from '../../words/intake'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { useIntake } from './store'

const yesOrNo = [
  { value: true, words: '是' },
  { value: false, words: '否' },
] as const

/** 等级: the desk is asked instead of guessing; what follows from the answers and the clause stand below. Not for the customer. */
export function GradeStep({ problem }: { readonly problem: ReactNode }) {
  const { content, change } = useIntake()
  const { answers } = content
  const put = (part: Partial<GradeAnswers>) => change({ answers: { ...answers, ...part } })
  return (
    <>
      <StepHead words={intakeWords.question.grade} hint={intakeWords.notForCustomer} />
      <Question words={gradeQuestion.isPromiseBroken}>
        <Cards
          label={gradeQuestion.isPromiseBroken}
          cards={yesOrNo}
          isFocused
          chosen={answers.isPromiseBroken ?? null}
          onChoose={(isPromiseBroken) => put({ isPromiseBroken })}
        />
      </Question>
      <Question words={gradeQuestion.timesRaised}>
        <Cards
          label={gradeQuestion.timesRaised}
          cards={timesRaisedWord.map((words, place) => ({ value: place + 1, words }))}
          chosen={answers.timesRaised ?? null}
          onChoose={(timesRaised) => put({ timesRaised })}
        />
      </Question>
      <Question words={gradeQuestion.isLossCaused}>
        <Cards
          label={gradeQuestion.isLossCaused}
          cards={yesOrNo}
          chosen={answers.isLossCaused ?? null}
          onChoose={(isLossCaused) => put({ isLossCaused })}
        />
      </Question>
      <Question words={gradeQuestion.isFault}>
        <Cards
          label={gradeQuestion.isFault}
          cards={yesOrNo}
          chosen={answers.isFault ?? null}
          onChoose={(isFault) => put({ isFault })}
        />
      </Question>
      <Proposed answers={answers} />
      <StepButtons problem={problem} />
    </>
  )
}

function Question({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className="grade-question">
      <span>{words}</span>
      {children}
    </div>
  )
}

function Proposed({ answers }: Pick<DraftContent, 'answers'>) {
  const desk = useAnswer('desk.show', {}, ['desk'])
  const complete = GradeAnswers.safeParse(answers)
  if (!complete.success || desk?.kind !== 'ok')
    return <p className="card proposed dim">{intakeWords.gradeOpen}</p>
  const { grade, ground } = gradeOf(complete.data, desk.value.repeatFrom)
  const { words, clause } = groundWord[ground]
  return (
    <p className="card proposed" role="status">
      <GradeTag grade={grade} /> <b>{words}</b>
      <span className="dim">{clauseWords(clause)}</span>
    </p>
  )
}
