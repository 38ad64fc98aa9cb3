import type { Profile } from '#shared/domain/profile'
import { RevisitGauge } from '#shared/domain/revisiting'
import { revisitingWords } from '../../../words/procedure'
import type { ProcedureDraft } from './draft'
import { typedRevisiting } from './revisiting-draft'
import { ClauseField, NumberField } from './revisiting-fields'
import { changeRevisiting } from './store'
import { Visitors } from './visitors'

type Editor = { readonly draft: ProcedureDraft; readonly current: Profile }

/** How the procedure wants revisits done and by what they are measured. */
export function RevisitingEditor({ draft, current }: Editor) {
  return (
    <>
      <Targets draft={draft} current={current} />
      <Visitors draft={draft} current={current} />
      <Ways draft={draft} current={current} />
    </>
  )
}

/** Each share with its target and the clause that demands it; the clause is asked for once there is a target. */
function Targets({ draft, current }: Editor) {
  const { targets } = draft.revisiting
  const put = (gauge: RevisitGauge, part: Partial<(typeof targets)[RevisitGauge]>) =>
    changeRevisiting(current, { targets: { ...targets, [gauge]: { ...targets[gauge], ...part } } })
  const before = typedRevisiting(draft.base.revisiting).targets
  // Another target on the old clause: who asks what it rests on would read two different things.
  const isLeftBehind = (gauge: RevisitGauge) =>
    before[gauge].clause !== '' &&
    before[gauge].percent !== targets[gauge].percent &&
    before[gauge].clause === targets[gauge].clause
  return (
    <>
      <h3>{revisitingWords.targets}</h3>
      <p className="dim small">{revisitingWords.targetsHint}</p>
      {RevisitGauge.options.map((gauge) => (
        <div key={gauge} className="stack target">
          <NumberField
            field={`${gauge} percent`}
            label={revisitingWords.percent(gauge)}
            value={targets[gauge].percent}
            onChange={(percent) => put(gauge, { percent })}
          />
          {targets[gauge].percent.trim() !== '' && (
            <ClauseField
              field={`${gauge} clause`}
              label={revisitingWords.targetClause(gauge)}
              hint={isLeftBehind(gauge) && revisitingWords.clauseToo}
              value={targets[gauge].clause}
              onChange={(clause) => put(gauge, { clause })}
            />
          )}
        </div>
      ))}
    </>
  )
}

/** By phone from which round on, when somebody cannot be reached, how many repairs are drawn. */
function Ways({ draft, current }: Editor) {
  const { phoneFromRound, attempts, draw } = draft.revisiting
  const putAttempts = (part: Partial<typeof attempts>) =>
    changeRevisiting(current, { attempts: { ...attempts, ...part } })
  const putDraw = (part: Partial<typeof draw>) => changeRevisiting(current, { draw: { ...draw, ...part } })
  return (
    <>
      <h3>{revisitingWords.ways}</h3>
      <NumberField
        field="phoneFromRound"
        label={revisitingWords.phoneFromRound}
        value={phoneFromRound}
        onChange={(typed) => changeRevisiting(current, { phoneFromRound: typed })}
      />
      <NumberField
        field="attempts count"
        label={revisitingWords.attemptsCount}
        value={attempts.count}
        onChange={(count) => putAttempts({ count })}
      />
      <NumberField
        field="attempts days"
        label={revisitingWords.attemptsDays}
        value={attempts.days}
        onChange={(days) => putAttempts({ days })}
      />
      <ClauseField
        field="attempts clause"
        label={revisitingWords.attemptsClause}
        value={attempts.clause}
        onChange={(clause) => putAttempts({ clause })}
      />
      <NumberField
        field="draw percent"
        label={revisitingWords.drawPercent}
        value={draw.percent}
        onChange={(percent) => putDraw({ percent })}
      />
      <NumberField
        field="draw householdPercent"
        label={revisitingWords.householdPercent}
        value={draw.householdPercent}
        onChange={(householdPercent) => putDraw({ householdPercent })}
      />
      <ClauseField
        field="draw clause"
        label={revisitingWords.drawClause}
        value={draw.clause}
        onChange={(clause) => putDraw({ clause })}
      />
    </>
  )
}
