import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { findingsWords } from '../../words/findings'
import { FindingFigures } from './figures'
import { Finding } from './finding'
import { FindingList } from './list'
import { choose, type Listed, useFindings } from './store'
import './findings.css'

/** 整改: what walks found, the most urgent first, each with its next step; and what it comes to in figures. */
export function FindingsPart() {
  const look = useFindings((store) => store.look)
  return look === 'figures' ? <FindingFigures /> : <Rectifying />
}

function Rectifying() {
  const { filter, page } = useFindings()
  const answer = useAnswer('finding.list', { filter, page }, ['walk', 'case', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={findingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return (
    <section className="findings" aria-label={findingsWords.title}>
      <FindingList listed={answer.value} />
      <Chosen listed={answer.value} />
    </section>
  )
}

function Chosen({ listed: { rows } }: { readonly listed: Listed }) {
  const chosen = useFindings((store) => store.chosen)
  const filter = useFindings((store) => store.filter)
  const at = rows.findIndex(({ id }) => id === chosen)
  const place = chosen === null ? 0 : at
  // One that was just recorded, or scanned, may stand under another filter.
  const id = rows[place]?.id ?? chosen
  const move = (by: number) => choose(rows[Math.max(0, place) + by]?.id ?? id)
  useKeys(
    rows.length > 0
      ? [
          {
            key: 'ArrowDown',
            words: findingsWords.next,
            side: 'right',
            run: () => move(at < 0 && chosen ? 0 : 1),
          },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  if (id === null || id === undefined)
    return (
      <div className="calm">
        <p className="calm-head">{findingsWords.none[filter]}</p>
        <p className="dim">{findingsWords.noneHint}</p>
      </div>
    )
  return <Finding key={id} findingId={id} />
}
