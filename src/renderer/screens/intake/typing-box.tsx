import { Input } from 'antd'
import { useEffect, useRef } from 'react'
import type { DraftId } from '#shared/ipc/views'
import { focusFirstOpen } from '../../ui/advance'
import { firstStepWords } from '../../words/first-step'
import { RoomChoice } from './room-choice'
import { lineId, SuggestionList } from './suggestion-list'
import { closeList, leaveBox, openBox, openList, typeInBox, useTyping } from './typing'
import './first-step.css'

const longest = 120

/** One line for all that is known of who comes: the best is taken with Enter, a new one stands in the fields below already. */
export function TypingBox({ draftId }: { readonly draftId: DraftId }) {
  const { words, isOpen, rooms, found, chosen } = useTyping()
  const box = useRef<HTMLDivElement>(null)
  useFocusAfterwards(box)
  useEffect(() => {
    openBox(draftId)
    return () => leaveBox(draftId)
  }, [draftId])
  const hasList = isOpen && words.trim() !== ''
  return (
    <div ref={box} className="typing-box">
      <Input
        role="searchbox"
        autoFocus
        aria-label={firstStepWords.box}
        aria-controls="suggestions"
        aria-activedescendant={hasList && found ? lineId(chosen) : undefined}
        placeholder={firstStepWords.boxHint}
        maxLength={longest}
        value={words}
        onFocus={openList}
        onBlur={closeList}
        onChange={(event) => typeInBox(event.target.value)}
      />
      {words.length >= longest && (
        <p role="alert" className="below wrong">
          {firstStepWords.boxFull(longest)}
        </p>
      )}
      {hasList && <SuggestionList />}
      {rooms && <RoomChoice addresses={rooms.addresses} />}
    </div>
  )
}

/** After a line was taken the focus is where the next thing is typed, or on what goes on. */
function useFocusAfterwards(box: React.RefObject<HTMLDivElement | null>): void {
  const focus = useTyping((typing) => typing.focus)
  useEffect(() => {
    const step = box.current?.closest('section')
    if (!step || focus === null) return
    const fields = step.querySelector('.who-fields')
    const main = step.querySelector<HTMLElement>('[data-main]')
    if (focus === 'onward') main?.focus()
    if (focus === 'firstOpen' && fields && !focusFirstOpen(fields)) main?.focus()
    useTyping.setState({ focus: null })
  }, [focus, box])
}
