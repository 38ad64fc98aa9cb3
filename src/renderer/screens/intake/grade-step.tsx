import type { ReactNode } from 'react'
import type { DraftContent } from '#shared/domain/draft'
import { GradeAnswers, gradeOf } from '#shared/domain/grade'
import { clauseWords } from '#shared/domain/profile'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { GradeTag } from '../../ui/grade-tag'
import { gradeQuestion, intakeWords, timesRaisedCards } from '../../words/intake'
import { useEarlier } from './earlier'
import { EarlierList } from './earlier-list'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { type OpenDraft, useIntake } from './store'

const yesOrNo = [
  { value: true, words: '是' },
  { value: false, words: '否' },
] as const

type GradeOf = { readonly draft: OpenDraft; readonly problem: ReactNode }

/** 等级: the desk is asked instead of guessing; what follows from the answers and the clause stand below. Not for the customer. */
export function GradeStep({ draft, problem }: GradeOf) {
  const { content, change } = useIntake()
  const { earlier, fault } = useEarlier(draft.id)
  const { answers } = content
  const put = (part: Partial<GradeAnswers>) => change({ answers: { ...answers, ...part } })
  // What was linked as an earlier case keeps its count: it was raised before, whatever else is not so.
  const answerNo = () => {
    put({
      isPromiseBroken: false,
      timesRaised: answers.timesRaised ?? 1,
      isLossCaused: false,
      isFault: false,
    })
    useIntake.getState().goOn()
  }
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
        {fault && <p className="dim small earlier-fault">{intakeWords.earlierFault(fault)}</p>}
        {earlier.length > 0 && <EarlierList earlier={earlier} content={content} />}
        <Cards
          label={gradeQuestion.timesRaised}
          cards={timesRaisedCards(answers.timesRaised ?? null)}
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
      <div className="row proposed-row">
        <Proposed answers={answers} />
        <ActionButton words={intakeWords.noneOfThese} shortcut="0" run={answerNo} />
      </div>
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
  const { words, clause } = desk.value.grounds[ground]
  return (
    <p className="card proposed" role="status">
      <GradeTag grade={grade} /> <b>{words}</b>
      <span className="dim">{clauseWords(clause)}</span>
    </p>
  )
}
