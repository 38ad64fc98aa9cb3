import { useState } from 'react'
import type { DraftContent } from '#shared/domain/draft'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { earlierWords } from '../../words/earlier'
import { callAbout } from './calling'
import { mayBeTold, toggled } from './earlier'
import { EarlierRow } from './earlier-row'
import { type OpenDraft, useIntake } from './store'
import { isListShown, useTyping } from './typing'

type Panel = { readonly draft: OpenDraft; readonly earlier: readonly EarlierMatter[] }

/** 又来了: open matters first, what may be told of the chosen one, and the two ways on with it. Never for the customer's eyes. */
export function EarlierPanel({ draft, earlier }: Panel) {
  const { content, knownPhones, change } = useIntake()
  const [place, setPlace] = useState(0)
  const chosenAt = Math.min(place, earlier.length - 1)
  const chosen = earlier[chosenAt]
  const move = (by: number) => setPlace(Math.min(Math.max(chosenAt + by, 0), earlier.length - 1))
  const open = earlier.filter(({ isOpen }) => isOpen).length
  // While she types, arrows and digits are the list's under the box.
  const isQuiet = useTyping(isListShown)
  useKeys(
    isQuiet
      ? []
      : [
          { key: 'ArrowUp', words: earlierWords.choose, isHidden: true, run: () => move(-1) },
          { key: 'ArrowDown', words: earlierWords.choose, isHidden: true, run: () => move(1) },
          ...earlier.slice(0, 9).map(({ number }, at) => ({
            key: `Alt+${at + 1}`,
            words: number,
            isHidden: true,
            run: () => setPlace(at),
          })),
        ],
  )
  return (
    <section className="card earlier-panel" aria-label={earlierWords.title}>
      <header className="row">
        <h3>{earlierWords.title}</h3>
        <span className={open > 0 ? 'chip soon' : 'dim small'}>{earlierWords.openOnes(open)}</span>
      </header>
      <ul className="scroll">
        {earlier.map((matter, at) => (
          <EarlierRow
            key={matter.caseId}
            matter={matter}
            place={at}
            isChosen={at === chosenAt}
            isOfAnother={!isTheSame(matter, content)}
            mayTell={mayBeTold(matter, content, knownPhones)}
            isCompany={content.customer.company !== ''}
            onChoose={() => setPlace(at)}
          />
        ))}
      </ul>
      {chosen && (
        <footer>
          {chosen.isOpen ? (
            <ActionButton
              words={earlierWords.sameCase}
              shortcut="Alt+S"
              bar="right"
              run={() => callAbout(draft.id, chosen)}
            />
          ) : (
            <p className="dim small">{earlierWords.closedOne}</p>
          )}
          <Again
            content={content}
            matter={chosen}
            onToggle={(isChecked) => change(toggled(content, chosen.caseId, isChecked))}
          />
        </footer>
      )}
    </section>
  )
}

type AgainOf = {
  readonly content: DraftContent
  readonly matter: EarlierMatter
  readonly onToggle: (isChecked: boolean) => void
}

/** A new case all the same, raised for the nth time: a closed one never reopens. */
function Again({ content, matter, onToggle }: AgainOf) {
  const isChecked = content.earlier.includes(matter.caseId)
  const toggle = () => onToggle(!isChecked)
  useKeys([{ key: 'Alt+A', words: earlierWords.again(2), isHidden: true, run: toggle }])
  return (
    <label className="again">
      <input type="checkbox" aria-keyshortcuts="Alt+A" checked={isChecked} onChange={toggle} />
      <span>{earlierWords.again(content.earlier.length + (isChecked ? 1 : 2))}</span>
      <KeyCap of="Alt+A" />
    </label>
  )
}

function isTheSame(
  { customer }: EarlierMatter,
  { customer: { company, contactName } }: DraftContent,
): boolean {
  return customer !== '' && [company, contactName].some((part) => part !== '' && customer.includes(part))
}
