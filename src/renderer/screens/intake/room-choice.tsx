import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { firstStepWords } from '../../words/first-step'
import { chooseRoom, closeRooms, leaveRooms } from './typing'

const most = 9

/** A customer with several rooms: a digit says in which of them it is. The focus is here, so that digits are no text. */
export function RoomChoice({ addresses }: { readonly addresses: readonly string[] }) {
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const shown = addresses.slice(0, most)
  useEffect(() => list.current?.focus(), [])
  const move = (by: number) => setChosen(Math.min(Math.max(chosen + by, 0), shown.length - 1))
  useKeys([
    ...shown.map((address, place) => ({
      key: String(place + 1),
      words: address,
      isHidden: true,
      run: () => chooseRoom(address),
    })),
    {
      key: 'Enter',
      words: firstStepWords.take,
      side: 'right',
      isMain: true,
      run: () => chooseRoom(shown[chosen] ?? ''),
    },
    { key: 'ArrowDown', words: firstStepWords.down, isHidden: true, run: () => move(1) },
    { key: 'ArrowUp', words: firstStepWords.up, isHidden: true, run: () => move(-1) },
    { key: 'Escape', words: firstStepWords.later, side: 'right', run: leaveRooms },
  ])
  return (
    <div className="suggestions-over rooms">
      <p className="dim small">{firstStepWords.whichRoom}</p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={firstStepWords.whichRoom}
        aria-activedescendant={`room-${chosen}`}
        className="scroll"
        onBlur={({ currentTarget, relatedTarget }) => {
          // Another window in front is no going elsewhere.
          if (document.hasFocus() && !currentTarget.contains(relatedTarget)) closeRooms()
        }}
      >
        {shown.map((address, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list's keys work on the chosen line
          <div
            key={address}
            id={`room-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className="row suggestion"
            onClick={() => chooseRoom(address)}
          >
            <span className="cut">{address}</span>
            <span className="push">
              <KeyCap of={String(place + 1)} />
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
