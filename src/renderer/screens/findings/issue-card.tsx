import { NoticeForm } from '#shared/domain/notice'
import { useKeys } from '../../keys'
import { Cards } from '../../ui/cards'
import { LaterField } from '../../ui/later-field'
import { NameField } from '../../ui/name-field'
import { nowAt } from '../../ui/now'
import { findingsWords, issueWord, missingFindingWords, wholeWords } from '../../words/findings'
import { type Later, laterOf, laterWrong } from '../../words/when'
import { LineField, TextField } from '../case/steps/text-field'
import { FindingCard, type StepOf } from './step-card'
import { issue, pick, togetherWith, useFindings, useTyped } from './store'

type Typed = {
  readonly form: NoticeForm
  /** Null: as the form proposes. */
  readonly toPerson: string | null
  readonly subject: string
  readonly demand: string
  readonly due: Later
  readonly downReason: string
}

/** 发联系单 or 发整改通知, of this finding and those that were picked with it. */
export function IssueCard(of: StepOf) {
  const { view } = of
  const { proposed } = view
  const picked = useFindings((store) => store.picked)
  const together = togetherWith(picked, view)
  const [typed, change] = useTyped<Typed>(view.id, 'issue', {
    form: proposed.form,
    toPerson: null,
    subject: findingsWords.subjectOf(view.walkKind),
    demand: '',
    due: { kind: 'at', at: proposed.dueAt },
    downReason: '',
  })
  const { form, subject, demand, due, downReason } = typed
  // Digits choose the form: Space is free, as long as nothing is typed in a field.
  useKeys([{ key: ' ', words: findingsWords.pick, isHidden: true, run: () => pick(view) }])
  const isDown = form === 'F11' && proposed.form === 'F12'
  const toPerson = typed.toPerson ?? proposed.toPerson[form]
  const dueAt = laterOf(due, nowAt())
  const missing =
    due.kind === 'wrong'
      ? laterWrong[due.reason]
      : dueAt === null
        ? missingFindingWords.due
        : isDown && downReason.trim() === ''
          ? missingFindingWords.downReason
          : null
  return (
    <FindingCard
      {...of}
      words={issueWord[form]}
      missing={missing}
      send={() => {
        if (dueAt === null) return
        const findingIds = together.map(({ id }) => id)
        return issue(view.id, { findingIds, form, toPerson, subject, demand, dueAt, downReason })
      }}
    >
      <Cards
        label={findingsWords.form}
        cards={NoticeForm.options.map((value) => ({
          value,
          words: findingsWords.forms[value],
          hint: findingsWords.formHint[value],
        }))}
        chosen={form}
        onChoose={(value) => change({ form: value })}
      />
      <p className="together small">
        {together.length > 1 ? findingsWords.together(together.length) : findingsWords.alone}
        {together.slice(1).map((one) => (
          <span key={one.id} className="cut">
            　· {wholeWords(one)}
          </span>
        ))}
      </p>
      <div className="step-fields three">
        <NameField
          label={findingsWords.toPerson}
          value={toPerson}
          suggestions={toPerson === '' ? [...new Set(Object.values(proposed.toPerson))] : []}
          onChange={(name) => change({ toPerson: name })}
        />
        <LaterField label={findingsWords.dueAt} value={due} onChange={(later) => change({ due: later })} />
        <LineField
          label={findingsWords.subject}
          value={subject}
          maxLength={120}
          onChange={(words) => change({ subject: words })}
        />
      </div>
      <TextField
        label={findingsWords.demand}
        value={demand}
        rows={1}
        onChange={(words) => change({ demand: words })}
      />
      {isDown && (
        <LineField
          label={findingsWords.downReason}
          value={downReason}
          maxLength={200}
          onChange={(words) => change({ downReason: words })}
        />
      )}
    </FindingCard>
  )
}
