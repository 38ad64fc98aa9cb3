import { Input } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { create } from 'zustand'
import type { Output } from '#shared/ipc/contract'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { emptyPoint, setChecklistRefusal, walkWords } from '../../words/walks'
import { added, draftOfLines, type ListLine, linesOf, moved, newLine } from './checklist-draft'
import { set, showLook, useWalking } from './store'

type Editing = {
  /** What is being typed, and on which version; null: nothing yet. Leaving the part loses none of it. */
  readonly lines: readonly ListLine[] | null
  readonly basedOn: number
  readonly chosen: number | null
}

const useEditing = create<Editing>()(() => ({ lines: null, basedOn: 0, chosen: null }))

/** 检查内容: areas and their points, a line each; saved, it is the next version. */
export function ChecklistEditor() {
  const answer = useAnswer('walk.checklist', {}, ['walk'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={walkWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Stored version={answer.value.version} list={answer.value.list} />
}

function Stored({ version, list }: Output<'walk.checklist'>) {
  const stored = useMemo(() => linesOf(list), [list])
  return <Editor version={version} stored={stored} />
}

type Of = { readonly version: number; readonly stored: readonly ListLine[] }

function Editor({ version, stored }: Of) {
  const { lines: typed, basedOn, chosen } = useEditing()
  const said = useWalking((store) => store.said)
  const box = useRef<HTMLUListElement>(null)
  const lines = typed ?? stored
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === chosen),
  )
  const put = (changed: readonly ListLine[], focused: number) => {
    useEditing.setState({
      lines: changed,
      basedOn: typed === null ? version : basedOn,
      chosen: changed[focused]?.id ?? null,
    })
    set({ said: { kind: 'nothing' } })
  }
  const focusOn = (place: number) => box.current?.querySelectorAll('input')[place]?.focus()
  // A line that was added or moved has the focus, and so has what stands where one was removed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when lines come, go or move, not when they are typed
  useEffect(() => focusOn(at), [lines.map(({ id }) => id).join()])
  const move = (by: -1 | 1) => () =>
    put(moved(lines, at, by), Math.min(lines.length - 1, Math.max(0, at + by)))
  useKeys([
    { key: 'Escape', words: walkWords.back, side: 'right', run: () => showLook('walks') },
    { key: 'ArrowDown', words: walkWords.choose, side: 'right', isHidden: true, run: () => focusOn(at + 1) },
    { key: 'ArrowUp', words: '', side: 'right', isHidden: true, run: () => focusOn(Math.max(0, at - 1)) },
  ])
  const save = async () => {
    const list = draftOfLines(lines)
    if (list === null) return set({ said: { kind: 'wrong', words: emptyPoint } })
    const reply = await ask('walk.setChecklist', { basedOn: typed === null ? version : basedOn, list })
    if (reply.kind !== 'ok') return set({ said: saidOf(reply, setChecklistRefusal) })
    useEditing.setState({ lines: null, chosen: null })
    set({ said: { kind: 'done', words: walkWords.checklistSaved(reply.value.version) } })
  }
  return (
    <section className="card stack walk-editor" aria-label={walkWords.checklist}>
      <div className="row">
        <h2>{walkWords.checklist}</h2>
        <span className="dim">{walkWords.version(version)}</span>
      </div>
      <p className="dim small">{walkWords.versionHint}</p>
      <ul ref={box} className="scroll walk-lines" aria-label={walkWords.checklist}>
        {lines.map((line, place) => (
          <li key={line.id} className={line.kind}>
            <Input
              aria-label={line.kind === 'area' ? walkWords.area : walkWords.point}
              maxLength={line.kind === 'area' ? 60 : 200}
              value={line.words}
              onFocus={() => useEditing.setState({ chosen: line.id })}
              onChange={(event) => put(lines.with(place, { ...line, words: event.target.value }), place)}
            />
          </li>
        ))}
      </ul>
      <SaidNotice said={said} kept={walkWords.kept} />
      <div className="row wrap">
        <ActionButton
          words={walkWords.addPoint}
          shortcut="Alt+I"
          run={() => put(added(lines, at, newLine('point')), at + 1)}
        />
        <ActionButton
          words={walkWords.addArea}
          shortcut="Alt+A"
          run={() => put([...lines, newLine('area')], lines.length)}
        />
        <ActionButton words={walkWords.up} shortcut="Alt+ArrowUp" run={move(-1)} />
        <ActionButton words={walkWords.down} shortcut="Alt+ArrowDown" run={move(1)} />
        <ActionButton
          words={walkWords.remove}
          shortcut="Alt+X"
          isDisabled={lines.length < 3}
          run={() => put(lines.toSpliced(at, 1), Math.max(0, at - 1))}
        />
        <span className="push" />
        <ActionButton words={walkWords.saveChecklist} shortcut="Ctrl+Enter" bar="right" isMain run={save} />
      </div>
    </section>
  )
}
