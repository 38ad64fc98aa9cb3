import type { Suggestion } from '#shared/ipc/customer-views'
import { type Binding, useKeys } from '../../keys'
import { useInView } from '../../ui/in-view'
import { KeyCap } from '../../ui/key-cap'
import { firstStepWords, landedWords, suggestionWords } from '../../words/first-step'
import { landingOf } from './landing'
import { closeList, moveChosen, takeChosen, takeKnown, takeNew, useTyping } from './typing'

export const lineId = (place: number) => `suggestion-${place}`

/** Who may be meant, the best first; the last line is a new customer, with where each word has landed. */
export function SuggestionList() {
  const { words, found, chosen } = useTyping()
  const rows = found?.rows ?? []
  useKeys(listKeys)
  return (
    <div
      id="suggestions"
      role="listbox"
      aria-label={firstStepWords.found}
      className="suggestions-over scroll"
    >
      {rows.map((row, place) => (
        <Line
          key={`${row.customerId}-${row.contactId}`}
          place={place}
          isChosen={place === chosen}
          label={suggestionWords(row)}
          onTake={() => takeKnown(row)}
        >
          <KnownLine row={row} />
        </Line>
      ))}
      {found?.fault && <p className="dim small fault">{firstStepWords.searchFault(found.fault)}</p>}
      {found && (
        <Line
          place={rows.length}
          isChosen={chosen === rows.length}
          label={firstStepWords.newCustomer}
          onTake={takeNew}
        >
          <b>{firstStepWords.newCustomer}</b>
          <span className="cut">{landedWords(landingOf(words))}</span>
          <span className="push">
            <KeyCap of="Alt+X" />
          </span>
        </Line>
      )}
    </div>
  )
}

const listKeys: readonly Binding[] = [
  { key: 'Enter', words: firstStepWords.take, side: 'right', isMain: true, run: takeChosen },
  { key: 'ArrowDown', words: firstStepWords.down, side: 'right', run: () => moveChosen(1) },
  { key: 'ArrowUp', words: firstStepWords.up, side: 'right', run: () => moveChosen(-1) },
  { key: 'Alt+X', words: firstStepWords.newCustomer, isHidden: true, run: takeNew },
  { key: 'Escape', words: firstStepWords.closeList, side: 'right', run: closeList },
]

type LineOf = {
  readonly place: number
  readonly isChosen: boolean
  readonly label: string
  readonly onTake: () => void
  readonly children: React.ReactNode
}

function Line({ place, isChosen, label, onTake, children }: LineOf) {
  const line = useInView<HTMLDivElement>(isChosen)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's keys work on the chosen line, the focus stays in the box
    <div
      ref={line}
      id={lineId(place)}
      role="option"
      tabIndex={-1}
      aria-label={label}
      aria-selected={isChosen}
      className="row suggestion"
      // The box keeps the focus, or its list would be gone before the click.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  )
}

function KnownLine({ row }: { readonly row: Suggestion }) {
  const { contactName, company, addresses, phones, openCases, movedOutOn } = row
  const [first] = addresses
  const isAlone = contactName === '' || company === ''
  return (
    <>
      <b className={isAlone ? 'cut' : 'cut name'}>{contactName || company}</b>
      {!isAlone && <span className="cut company">{company}</span>}
      {first !== undefined && (
        <span className="dim cut place">
          {addresses.length > 1 ? firstStepWords.several(first, addresses.length) : first}
        </span>
      )}
      <span className="push dim small">{phones[0]}</span>
      {movedOutOn !== null && <span className="chip">{firstStepWords.movedOut}</span>}
      {openCases > 0 && <span className="chip soon">{firstStepWords.open(openCases)}</span>}
    </>
  )
}
