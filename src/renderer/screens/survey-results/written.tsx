import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import type { SurveyId } from '#shared/domain/survey'
import type { Output } from '#shared/ipc/contract'
import { type WrittenLine, writtenPageLength } from '#shared/ipc/survey-result-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { ListCard } from '../../ui/list-card'
import { FaultBar } from '../../ui/notice'
import { showResultsRefusal, surveyResultWords } from '../../words/survey-results'
import { leaveSettling, settle, showOpen, showPage, showQuestion, typeSettled, useLooking } from './store'
import { isWaiting, WrittenRows } from './written-rows'

/** 意见与建议: what customers wrote, each with one key a case, or settled with words. */
export function Written({ surveyId }: { readonly surveyId: SurveyId }) {
  const { question, isOpen, page, isSettling } = useLooking()
  const answer = useAnswer('surveyResult.written', { surveyId, question, isOpen, page }, [
    'survey',
    'case',
    'draft',
  ])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyResultWords.kept} />
  if (answer.kind === 'refused') return showResultsRefusal[answer.reason]
  const { rows, total, page: shown } = answer.value
  return (
    <section className="survey-written" aria-label={surveyResultWords.written}>
      <Filters listed={answer.value} />
      <ListCard
        isEmpty={rows.length === 0}
        none={isOpen ? surveyResultWords.noneOpen : surveyResultWords.none}
        head={isSettling && <Settling rows={rows} />}
        page={shown}
        total={total}
        length={writtenPageLength}
        words={surveyResultWords.page}
        turnTo={showPage}
      >
        <WrittenRows rows={rows} />
      </ListCard>
    </section>
  )
}

const every = -1

function Filters({ listed: { questions } }: { readonly listed: Output<'surveyResult.written'> }) {
  const { question, isOpen, isSettling } = useLooking()
  const of = (counts: (typeof questions)[number]) => (isOpen ? counts.open : counts.total)
  const open = questions.reduce((sum, one) => sum + one.open, 0)
  return (
    <div className="row">
      <Cards
        label={surveyResultWords.question}
        cards={[
          {
            value: every,
            words: surveyResultWords.everyQuestion(questions.reduce((sum, one) => sum + of(one), 0)),
          },
          ...questions.map((one) => ({
            value: one.question,
            words: surveyResultWords.oneQuestion(one.question + 1, of(one)),
          })),
        ]}
        chosen={question ?? every}
        onChoose={(value) => showQuestion(value === every ? null : value)}
      />
      <span className="dim small cut">
        {question === null ? surveyResultWords.left(open) : questions[question]?.title}
      </span>
      <span className="push" />
      {!isSettling && (
        <ActionButton
          words={isOpen ? surveyResultWords.alsoDone : surveyResultWords.onlyOpen}
          shortcut="Alt+D"
          run={() => showOpen(!isOpen)}
        />
      )}
    </div>
  )
}

/** 已答复 of the chosen one, over the list. */
function Settling({ rows }: { readonly rows: readonly WrittenLine[] }) {
  const { chosen, settled } = useLooking()
  const row = rows.find(({ id }) => id === chosen)
  if (!row) return null
  const words = settled[row.id] ?? ''
  const next = rows.slice(rows.indexOf(row) + 1).find(isWaiting) ?? row
  return (
    <div className="row settling">
      <Field label={`${row.address}：${row.words}`}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            aria-label={surveyResultWords.settleLabel}
            placeholder={surveyResultWords.settleLabel}
            maxLength={longestText}
            value={words}
            onChange={(event) => typeSettled(row.id, event.target.value)}
          />
        )}
      </Field>
      <ActionButton
        words={surveyResultWords.settleNow}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isDisabled={words.trim() === ''}
        run={() => settle(row.id, next.id)}
      />
      <ActionButton words={surveyResultWords.leave} shortcut="Escape" run={leaveSettling} />
    </div>
  )
}
