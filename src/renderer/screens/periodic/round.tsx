import { dayOf, monthOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { periodicWords } from '../../words/periodic'
import { Buildings } from './buildings'
import { RoundList } from './round-list'
import { choose, monthShown, showLook, useVisiting } from './store'
import { Visit } from './visit'

export type Listed = Output<'periodic.list'>

/** The round by building: who is left at the left, one customer at the right; saved, the next one is there. */
export function Round() {
  const { month: wanted, building, only, page, isChoosingBuilding } = useVisiting()
  const month = monthShown(wanted, useNow())
  const answer = useAnswer('periodic.list', { month, building, only, page }, [
    'visit',
    'case',
    'print',
    'customer',
  ])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={periodicWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const listed = answer.value
  return (
    <section className="visits" aria-label={periodicWords.title}>
      {isChoosingBuilding && listed.buildings.length > 0 ? (
        <Buildings listed={listed} />
      ) : (
        <>
          <RoundList listed={listed} month={month} />
          <Chosen listed={listed} />
        </>
      )}
    </section>
  )
}

function Chosen({ listed }: { readonly listed: Listed }) {
  const chosen = useVisiting((store) => store.chosen)
  const { rows } = listed
  const at = rows.findIndex(({ id }) => id === chosen)
  // A scanned one may be on another page, or of another kind.
  const place = chosen === null ? 0 : at
  const id = rows[place]?.id ?? chosen
  const move = (by: number) => choose(rows[Math.max(0, place) + by]?.id ?? id)
  useKeys(
    rows.length > 0
      ? [
          { key: 'ArrowDown', words: periodicWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  if (id === null || id === undefined) return <Nobody isPlanned={listed.isPlanned} />
  const next = (rows[place + 1] ?? rows[place - 1])?.id ?? null
  return <Visit key={id} visitId={id} next={next} />
}

function Nobody({ isPlanned }: { readonly isPlanned: boolean }) {
  const { month: wanted, only } = useVisiting()
  const now = useNow()
  const month = monthShown(wanted, now)
  if (isPlanned)
    return (
      <div className="calm">
        <p className="calm-head">{periodicWords.noneOf[only]}</p>
        <p className="dim">{periodicWords.noneHere}</p>
      </div>
    )
  return (
    <div className="calm">
      <p className="calm-head">{periodicWords.notPlanned(monthWords(month))}</p>
      {month >= monthOf(dayOf(now)) && (
        <>
          <p className="dim">{periodicWords.notPlannedHint}</p>
          <ActionButton
            words={periodicWords.plan}
            shortcut="Enter"
            bar="right"
            isMain
            run={() => showLook('plan')}
          />
        </>
      )}
    </div>
  )
}
