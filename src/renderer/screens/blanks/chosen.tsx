import { blankStateWord, blankVoidWord, VoidByHand } from '#shared/domain/blank'
import { type BlankRow, isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import { blankDetail, blankWords } from '../../words/blanks'
import { beginVoid, confirmBook, endVoid, sendBook, useBlanks, voidIt } from './store'

type Of = {
  readonly row: BlankRow
  /** Those of its book that are in sight. */
  readonly book: readonly BlankRow[]
}

/** The chosen number: how it stands, its sheet's printing, and what can be done with it. */
export function Chosen({ row, book }: Of) {
  const isVoiding = useBlanks((store) => store.isVoiding)
  const now = useNow()
  const open = book.filter((one) => one.state === 'open')
  const waiting = open.filter(({ slip }) => slip?.job && isAskedAbout(slip.job)).length
  const unsent = open.filter(({ slip }) => slip && isUnsent(slip.job)).length
  const { slip, state } = row
  if (isVoiding) return <Voiding row={row} />
  return (
    <section className="card part stack" aria-label={blankWords.chosen(row.number)}>
      <div className="row">
        <h3>{row.number}</h3>
        <span className="push dim">{`${blankStateWord[state]}　${blankDetail(row, now)}`.trim()}</span>
      </div>
      {state === 'void' && <p className="dim small">{blankWords.lateHint}</p>}
      {state === 'open' && slip && <PrintingStrip key={slip.id} slip={slip} keptAs={null} />}
      {(unsent > 1 || waiting > 1 || state === 'open') && (
        <div className="row wrap">
          {unsent > 1 && (
            <ActionButton words={blankWords.send(unsent)} shortcut="Alt+P" run={() => sendBook(row.bookId)} />
          )}
          {waiting > 1 && (
            <ActionButton
              words={blankWords.allOut(waiting)}
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
function Voiding({ row }: Pick<Of, 'row'>) {
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
          run={() => voidIt(row)}
        />
        <ActionButton words={blankWords.keep} run={endVoid} />
      </div>
    </section>
  )
}
