import { BoardCount, boardCountWord } from '#shared/ipc/board-views'
import { KeyCap } from '../../ui/key-cap'
import { todayWords } from '../../words/today'

type CountsOf = {
  readonly counts: Readonly<Record<BoardCount, number>>
  readonly chosen: BoardCount | null
  readonly onChoose: (count: BoardCount | null) => void
}

/** 逾期 1 · 将到期 3 · 该转呈 3 …, each a filter of the list with its digit; pressed again it shows all. */
export function Counts({ counts, chosen, onChoose }: CountsOf) {
  return (
    <section className="counts" aria-label={todayWords.counts}>
      {BoardCount.options.map((count, place) => (
        <button
          key={count}
          type="button"
          aria-label={`${boardCountWord[count]} ${counts[count]}`}
          aria-pressed={count === chosen}
          aria-keyshortcuts={String(place + 1)}
          className={counts[count] === 0 ? 'none' : count}
          onClick={() => onChoose(count === chosen ? null : count)}
        >
          <b>{counts[count]}</b>
          <span className="small dim">{boardCountWord[count]}</span>
          <KeyCap of={String(place + 1)} />
        </button>
      ))}
    </section>
  )
}
