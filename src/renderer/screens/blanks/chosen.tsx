import { type BlankId, blankStateWord, blankVoidWord, VoidByHand } from '#shared/domain/blank'
import type { BlankRow, BookPrinting } from '#shared/ipc/blank-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import { blankDetail, blankWords } from '../../words/blanks'
import { beginVoid, confirmBook, endVoid, sendBook, useBlanks, voidIt } from './store'

type Of = {
  readonly row: BlankRow
  /** How the printing of its book stands. */
  readonly book: BookPrinting | null
  /** Which is the chosen one once this one is void. */
  readonly next: BlankId | null
}

/** The chosen number: how it stands, its sheet's printing, and what can be done with it. */
export function Chosen({ row, book, next }: Of) {
  const isVoiding = useBlanks((store) => store.isVoiding)
  const now = useNow()
  const { askedAbout = 0, unsent = 0 } = book ?? {}
  const { slip, state } = row
  if (isVoiding) return <Voiding row={row} next={next} />
  return (
    <section className="card part stack" aria-label={blankWords.chosen(row.number)}>
      <div className="row">
        <h3>{row.number}</h3>
        <span className="push dim">{`${blankStateWord[state]}　${blankDetail(row, now)}`.trim()}</span>
      </div>
      {state === 'void' && row.caseId === null && <p className="dim small">{blankWords.lateHint}</p>}
      {state === 'open' && slip && <PrintingStrip key={slip.id} slip={slip} keptAs={null} />}
      {(unsent > 1 || askedAbout > 1 || state === 'open') && (
        <div className="row wrap">
          {unsent > 1 && (
            <ActionButton words={blankWords.send(unsent)} shortcut="Alt+P" run={() => sendBook(row.bookId)} />
          )}
          {askedAbout > 1 && (
            <ActionButton
              words={blankWords.allOut(askedAbout)}
              shortcut="Alt+A"
              run={() => confirmBook(row.bookId)}
            />
          )}
          {state === 'open' && (
            <ActionButton words={blankWords.void} shortcut="Alt+X" isDanger run={beginVoid} />
          )}
        </div>
      )}
    </section>
  )
}

/** 作废: why, chosen among a few. */
function Voiding({ row, next }: Pick<Of, 'row' | 'next'>) {
  const reason = useBlanks((store) => store.reason)
  useKeys([{ key: 'Escape', words: blankWords.keep, side: 'right', run: endVoid }])
  return (
    <section className="card part stack" aria-label={blankWords.void}>
      <h3>{blankWords.voidTitle(row.number)}</h3>
      <Cards
        label={blankWords.why}
        cards={VoidByHand.options.map((value) => ({ value, words: blankVoidWord[value] }))}
        chosen={reason}
        isFocused
        onChoose={(value) => useBlanks.setState({ reason: value })}
      />
      {/* After the choice the focus goes to what is next in the document. */}
      <div className="acts">
        <ActionButton
          words={blankWords.void}
          shortcut="Enter"
          bar="right"
          isMain
          isDanger
          isDisabled={reason === null}
          run={() => voidIt(row, next)}
        />
        <ActionButton words={blankWords.keep} run={endVoid} />
      </div>
    </section>
  )
}
