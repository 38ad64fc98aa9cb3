import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import { dayOf } from '#shared/domain/day'
import { caseStateWord } from '#shared/domain/progress'
import type { FoundCase } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { GradeTag } from '../../ui/grade-tag'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { findWords } from '../../words/find'
import { dayWords } from '../../words/moment'
import './find.css'

/** Ctrl+K: number, name, company, room or the end of a phone number; ↑ ↓ and Enter open the case. */
export function FindPanel({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(0)
  const answer = useAnswer('case.find', { words }, ['case'])
  const found = answer?.kind === 'ok' && words.trim() !== '' ? answer.value : []
  const chosen = Math.min(place, found.length - 1)
  const input = useInputUntilClosed()
  const open = (caseId: CaseId | undefined) => {
    if (caseId === undefined) return
    usePlace.getState().go({ name: 'case', caseId })
    onClose()
  }
  useKeys(
    [
      { key: 'Escape', words: findWords.close, side: 'right', run: onClose },
      {
        key: 'Enter',
        words: findWords.open,
        side: 'right',
        isMain: true,
        run: () => open(found[chosen]?.caseId),
      },
      { key: 'ArrowUp', words: findWords.up, side: 'right', run: () => setPlace(Math.max(0, chosen - 1)) },
      {
        key: 'ArrowDown',
        words: findWords.down,
        side: 'right',
        run: () => setPlace(Math.min(found.length - 1, chosen + 1)),
      },
    ],
    { isAlone: true },
  )
  return (
    <div className="find-panel" role="dialog" aria-modal="true" aria-label={findWords.title}>
      <div className="sheet">
        <Input
          ref={input}
          aria-label={findWords.title}
          aria-controls="found"
          role="searchbox"
          aria-activedescendant={found[chosen] ? `found-${found[chosen].caseId}` : undefined}
          placeholder={findWords.placeholder}
          maxLength={120}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setPlace(0)
          }}
        />
        {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={findWords.kept} />}
        <div id="found" role="listbox" aria-label={findWords.found} className="scroll">
          {found.map((one, at) => (
            <Found key={one.caseId} one={one} isChosen={at === chosen} onOpen={() => open(one.caseId)} />
          ))}
        </div>
        {found.length === 0 && (
          <p className="dim none">
            {words.trim() === '' || answer === null ? findWords.hint : findWords.none}
          </p>
        )}
      </div>
    </div>
  )
}

/** Focus in the box while the panel is open, and back where it was afterwards. */
function useInputUntilClosed() {
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const before = document.activeElement
    input.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return input
}

type Row = { readonly one: FoundCase; readonly isChosen: boolean; readonly onOpen: () => void }

function Found({ one, isChosen, onOpen }: Row) {
  const now = useNow()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the panel's keys work on the chosen row, the focus stays in the box
    <div
      ref={row}
      id={`found-${one.caseId}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="found"
      onClick={onOpen}
    >
      <div className="row">
        {one.grade && <GradeTag grade={one.grade} />}
        <b className="cut">
          {one.customer}　{one.address}
        </b>
        <span className="push dim small">
          {dayWords(dayOf(one.receivedAt), dayOf(now))}　{caseStateWord[one.state]}
        </span>
      </div>
      <div className="dim small cut">
        {one.number}　{one.matter}
      </div>
    </div>
  )
}
