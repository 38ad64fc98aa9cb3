import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { intakeWords } from '../../words/intake'

type Phrases = { readonly phrases: readonly string[]; readonly onChoose: (phrase: string) => void }

const withKey = 9

/** 短语 of the chosen category: Ctrl and a digit writes one where she is in the text. */
export function PhraseChips({ phrases, onChoose }: Phrases) {
  useKeys(
    phrases.slice(0, withKey).map((phrase, place) => ({
      key: `Ctrl+${place + 1}`,
      words: phrase,
      isHidden: true,
      run: () => onChoose(phrase),
    })),
  )
  if (phrases.length === 0) return null
  return (
    <ul className="phrases" aria-label={intakeWords.phrases}>
      {phrases.map((phrase, place) => (
        <li key={phrase}>
          <button
            type="button"
            className="phrase"
            tabIndex={-1}
            // The text keeps the focus and the place in it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(phrase)}
          >
            {phrase} {place < withKey && <KeyCap of={`Ctrl+${place + 1}`} />}
          </button>
        </li>
      ))}
    </ul>
  )
}
