import { Input } from 'antd'
import { approvalSubjectWord } from '#shared/domain/approval'
import { gradeWord } from '#shared/domain/grade'
import { clauseWords, type Profile } from '#shared/domain/profile'
import { Cards } from '../../../ui/cards'
import { Field } from '../../../ui/field'
import { gapWord, procedureWords, soonShareCards } from '../../../words/procedure'
import type { ProcedureDraft } from './draft'
import { change, useProcedure } from './store'

type Rest = { readonly draft: ProcedureDraft; readonly current: Profile }

/** What the procedure says beside its clocks: when it warns, the month's report, 多次, and who decides. */
export function RestOfProcedure({ draft, current }: Rest) {
  const { asked, said } = useProcedure()
  const isAsked = asked > 0
  const gap = said.kind === 'incomplete' ? said.gap : null
  const wrong = (kind: 'reportDay' | 'repeatFrom') => (gap?.kind === kind ? gapWord[kind] : null)
  const put = (part: Partial<ProcedureDraft>) => change(current, part)
  return (
    <>
      <div className="stack soon">
        <span className="dim small">{procedureWords.soonShare}</span>
        <Cards
          label={procedureWords.soonShare}
          cards={soonShareCards(draft.soonShare)}
          chosen={draft.soonShare}
          isFocused={isAsked}
          onChoose={(soonShare) => put({ soonShare })}
        />
      </div>
      <Field label={procedureWords.reportDay} hint={procedureWords.reportDayHint} error={wrong('reportDay')}>
        {(control) => (
          <Input
            {...control}
            className="short"
            maxLength={2}
            value={draft.reportDay}
            onChange={(event) => put({ reportDay: event.target.value })}
          />
        )}
      </Field>
      <Field label={procedureWords.repeatFrom} error={wrong('repeatFrom')}>
        {(control) => (
          <Input
            {...control}
            className="short"
            maxLength={2}
            value={draft.repeatFrom}
            onChange={(event) => put({ repeatFrom: event.target.value })}
          />
        )}
      </Field>
      <h3>{procedureWords.approvers}</h3>
      {draft.base.approvers.map(({ subject, grades, clause }, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: an approver is known by the place of its rule
          key={place}
          label={[approvalSubjectWord[subject], ...(grades ?? []).map((grade) => gradeWord[grade])].join(' ')}
          error={gap?.kind === 'title' && gap.place === place ? gapWord[gap.kind] : null}
        >
          {(control) => (
            <Input
              {...control}
              title={clauseWords(clause)}
              maxLength={30}
              value={draft.titles[place] ?? ''}
              onChange={(event) =>
                put({ titles: draft.titles.map((title, at) => (at === place ? event.target.value : title)) })
              }
            />
          )}
        </Field>
      ))}
    </>
  )
}
