import { clockTimeOf, dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import type { PrintJobView } from '#shared/ipc/slip-views'
import type { Key } from './keys'
import { usePlace } from './place'
import { placeOf, useBehind } from './screens/intake/behind'
import { PrintChip } from './screens/prints/chip'
import { KeyCap, spokenKey } from './ui/key-cap'
import { useNow } from './ui/now'
import { behindWords, frameWords } from './words/frame'
import { dayAndWeekday } from './words/moment'
import './top-line.css'

type Top = {
  readonly desk: Output<'desk.standing'>
  readonly onFind: () => void
  /** The sheets that wait for her. */
  readonly waiting: readonly PrintJobView[]
  readonly onPrints: () => void
  readonly onSettings: () => void
  readonly onHandover: () => void
  readonly onLock: () => void
}

export function TopLine({ desk, onFind, waiting, onPrints, onSettings, onHandover, onLock }: Top) {
  const now = useNow()
  return (
    <header className="top-line">
      <b className="name">{frameWords.name}</b>
      <span className="dim cut">{desk.organisation}</span>
      <Behind />
      <PrintChip waiting={waiting} onOpen={onPrints} />
      <button
        type="button"
        className="find"
        aria-label={frameWords.find}
        aria-keyshortcuts="Control+K"
        onClick={onFind}
      >
        {frameWords.find} <KeyCap of="Ctrl+K" />
      </button>
      <span>
        {dayAndWeekday(dayOf(now))}　<b className="time">{clockTimeOf(now)}</b>
      </span>
      <span>
        {frameWords.onDuty} {desk.operator?.name}
      </span>
      <QuietButton words={frameWords.handover} shows="Alt+J" run={onHandover} />
      <QuietButton words={frameWords.settings} shows="Ctrl+," run={onSettings} />
      <QuietButton words={frameWords.lock} shows="F12" run={onLock} />
    </header>
  )
}

type Quiet = { readonly words: string; readonly shows: Key; readonly run: () => void }

function QuietButton({ words, shows, run }: Quiet) {
  return (
    <button
      type="button"
      className="quiet"
      aria-label={words}
      aria-keyshortcuts={spokenKey(shows)}
      onClick={run}
    >
      {words} <KeyCap of={shows} />
    </button>
  )
}

/** What became of a reception that she left too early to see it; it stays until she goes there. */
function Behind() {
  const [one] = useBehind(({ behind }) => behind)
  return (
    <span role="status" className="behind">
      {one && (
        <button
          type="button"
          className={one.kind === 'unfinished' ? 'chip late' : 'chip ok'}
          onClick={() => usePlace.getState().go(placeOf(one))}
        >
          {behindWords(one)}
        </button>
      )}
    </span>
  )
}
