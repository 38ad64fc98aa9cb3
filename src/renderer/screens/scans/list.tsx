import { useEffect, useRef, useState } from 'react'
import type { ScanView } from '#shared/ipc/slip-views'
import { useKeys } from '../../keys'
import { useNow } from '../../ui/now'
import { momentWords } from '../../words/moment'
import { slipWords } from '../../words/print'
import { scanWords } from '../../words/scans'
import { open } from './store'
import { Thumbnail } from './thumbnail'

type Lists = {
  readonly waiting: readonly ScanView[]
  readonly settled: readonly ScanView[]
  /** Of those that wait, also those that are not listed. */
  readonly total: number
}

/** ↑ ↓ choose, Enter opens: first what waits, then what was taken in last. */
export function ScanList({ waiting, settled, total }: Lists) {
  const scans = [...waiting, ...settled]
  const [chosen, setChosen] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const place = Math.min(chosen, Math.max(0, scans.length - 1))
  const focusOn = (at: number) => box.current?.querySelectorAll('button')[at]?.focus()
  const move = (by: number) => focusOn(Math.min(scans.length - 1, Math.max(0, place + by)))
  useKeys(
    scans.length === 0
      ? []
      : [
          {
            key: 'Enter',
            words: scanWords.open,
            side: 'right',
            isMain: true,
            run: () => open(scans[place]?.id ?? null),
          },
          { key: 'ArrowDown', words: scanWords.down, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ],
  )
  // The focus shows what Enter does; a list that grows leaves it where it is.
  useEffect(() => {
    box.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={box} className="card list scroll">
      <Group
        words={`${scanWords.waiting}　${total}`}
        label={scanWords.waiting}
        scans={waiting}
        from={0}
        chosen={place}
        choose={setChosen}
      />
      {waiting.length === 0 && (
        <div className="none">
          <p>{scanWords.none}</p>
          <p className="dim small">{scanWords.noneHint}</p>
        </div>
      )}
      {total > waiting.length && <p className="dim small none">{scanWords.more(total - waiting.length)}</p>}
      {settled.length > 0 && (
        <Group
          words={scanWords.settled}
          label={scanWords.settled}
          scans={settled}
          from={waiting.length}
          chosen={place}
          choose={setChosen}
        />
      )}
    </div>
  )
}

type GroupOf = {
  readonly words: string
  readonly label: string
  readonly scans: readonly ScanView[]
  /** The place of its first in the whole list. */
  readonly from: number
  readonly chosen: number
  readonly choose: (place: number) => void
}

function Group({ words, label, scans, from, chosen, choose }: GroupOf) {
  return (
    <>
      <h3 className="dim">{words}</h3>
      <ul aria-label={label}>
        {scans.map((scan, at) => (
          <li key={scan.id}>
            <button
              type="button"
              className="scan"
              tabIndex={from + at === chosen ? 0 : -1}
              onFocus={() => choose(from + at)}
              onClick={() => open(scan.id)}
            >
              <Thumbnail scan={scan} />
              <Line scan={scan} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ scan }: { readonly scan: ScanView }) {
  const now = useNow()
  const { slip, fileName, pages, at, by, removedReason } = scan
  const facts = [slip && fileName, scanWords.pages(pages), momentWords(at, now), by]
  return (
    <span className="words">
      <b className="cut">{slip?.number ?? slip?.title ?? fileName}</b>
      {slip && (
        <span className="cut">
          {slipWords(slip)}　<span className="dim small">{scanWords.by[slip.matchedBy]}</span>
        </span>
      )}
      <span className="dim small cut">{facts.filter(Boolean).join('　')}</span>
      {removedReason !== null && <span className="dim small cut">{scanWords.removedFor(removedReason)}</span>}
    </span>
  )
}
