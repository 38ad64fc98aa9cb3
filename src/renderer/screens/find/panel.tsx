import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { caseStateWord } from '#shared/domain/progress'
import { useKeys } from '../../keys'
import { GradeTag } from '../../ui/grade-tag'
import { useInView } from '../../ui/in-view'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { findWords, foundWhen } from '../../words/find'
import { type FoundLine, useFound } from './found'
import './find.css'

/** Ctrl+K: what the customer remembers; ↑ ↓ and Enter open the case, the customer or the unit. */
export function FindPanel({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(0)
  const { lines, isAnswered, isSearching, fault } = useFound(words)
  const chosen = Math.min(place, lines.length - 1)
  const input = useInputUntilClosed()
  const open = (line: FoundLine | undefined) => {
    if (line === undefined) return
    line.open()
    onClose()
  }
  // A scanner's Enter, and a quick hand's, comes before the answer: it waits for it, and never opens an older one.
  const [isWanted, setIsWanted] = useState(false)
  const first = lines[0]
  useEffect(() => {
    if (!isWanted || !isAnswered) return
    setIsWanted(false)
    if (first) {
      first.open()
      onClose()
    }
  }, [isWanted, isAnswered, first, onClose])
  const take = () => (isAnswered ? open(lines[chosen]) : setIsWanted(true))
  useKeys(
    [
      { key: 'Escape', words: findWords.close, side: 'right', run: onClose },
      { key: 'Enter', words: findWords.open, side: 'right', isMain: true, run: take },
      { key: 'ArrowUp', words: findWords.up, side: 'right', run: () => setPlace(Math.max(0, chosen - 1)) },
      {
        key: 'ArrowDown',
        words: findWords.down,
        side: 'right',
        run: () => setPlace(Math.min(lines.length - 1, chosen + 1)),
      },
    ],
    { isAlone: true },
  )
  const says = () => {
    if (words.trim() === '') return findWords.hint
    if (isSearching) return findWords.searching
    return lines.length === 0 ? findWords.none : null
  }
  return (
    <div className="find-panel" role="dialog" aria-modal="true" aria-label={findWords.title}>
      <div className="sheet">
        <Input
          ref={input}
          aria-label={findWords.title}
          aria-controls="found"
          role="searchbox"
          aria-activedescendant={lines[chosen] ? `found-${lines[chosen].key}` : undefined}
          placeholder={findWords.placeholder}
          maxLength={120}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setPlace(0)
            setIsWanted(false)
          }}
        />
        {fault !== null && <FaultBar reference={fault} kept={findWords.kept} />}
        <div id="found" role="listbox" aria-label={findWords.found} className="scroll">
          {lines.map((line, at) => (
            <Found
              key={line.key}
              line={line}
              isFirst={line.group !== lines[at - 1]?.group}
              isChosen={at === chosen}
              onOpen={() => open(line)}
            />
          ))}
        </div>
        {says() !== null && <p className="dim none">{says()}</p>}
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

type Row = {
  readonly line: FoundLine
  /** Of its group. */
  readonly isFirst: boolean
  readonly isChosen: boolean
  readonly onOpen: () => void
}

function Found({ line, isFirst, isChosen, onOpen }: Row) {
  const now = useNow()
  const row = useInView<HTMLDivElement>(isChosen)
  const { matter } = line
  return (
    <>
      {isFirst && (
        <p className="dim small group" aria-hidden="true">
          {findWords.group[line.group]}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the panel's keys work on the chosen row, the focus stays in the box */}
      <div
        ref={row}
        id={`found-${line.key}`}
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        className="found"
        onClick={onOpen}
      >
        <div className="row">
          {matter?.grade && <GradeTag grade={matter.grade} />}
          <b className="cut">{line.head}</b>
          {matter && (
            <span className="push dim small">
              {foundWhen(matter.receivedAt, now)}　{caseStateWord[matter.state]}
            </span>
          )}
        </div>
        <div className="dim small cut">{line.line}</div>
      </div>
    </>
  )
}
