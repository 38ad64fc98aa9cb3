import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { FaultBar } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { blankWords } from '../../words/blanks'
import { ExportButton } from '../export/button'
import { Forms } from './forms'
import { Numbers } from './numbers'
import { type Part, show, useBlanks } from './store'
import './blanks.css'

const parts: readonly Part[] = ['numbers', 'forms']

/** 空白单: sheets for the hours without power, under numbers that are reserved for them, and forms without one. */
export function BlanksScreen() {
  const { part, page, said } = useBlanks()
  const answer = useAnswer('blank.list', { page }, ['blank', 'print', 'case'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  return (
    <section className="blanks" aria-label={blankWords.title}>
      <Head part={part} listed={listed} />
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={blankWords.kept} />}
      <SaidNotice said={said} kept={blankWords.kept} />
      {listed && (part === 'numbers' ? <Numbers listed={listed} /> : <Forms printed={listed.printed} />)}
    </section>
  )
}

type HeadOf = { readonly part: Part; readonly listed: Output<'blank.list'> | null }

function Head({ part, listed }: HeadOf) {
  useKeys(
    parts.map((one, place) => ({
      key: `Alt+${place + 1}`,
      words: blankWords.parts[one],
      isHidden: true,
      run: () => show(one),
    })),
  )
  return (
    <div className="row head">
      <h2>{blankWords.title}</h2>
      <div className="row tabs" role="tablist">
        {parts.map((one, place) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === part}
            aria-keyshortcuts={`Alt+${place + 1}`}
            onClick={() => show(one)}
          >
            {blankWords.parts[one]} <KeyCap of={`Alt+${place + 1}`} />
          </button>
        ))}
      </div>
      <span className="push dim">{listed && blankWords.open(listed.open)}</span>
      {part === 'numbers' && listed && listed.total > 0 && <ExportButton list={{ list: 'blanks' }} isSmall />}
    </div>
  )
}
