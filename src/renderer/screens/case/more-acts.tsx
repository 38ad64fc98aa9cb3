import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '#shared/ipc/views'
import { type Binding, useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { caseWords } from '../../words/case'
import { sideWords } from '../../words/side-step'
import { type Act, actWord, type MoreGroup, moreActsOf, moreGroups } from './act'
import { useCase } from './store'

type More = { readonly shown: Act; readonly view: CaseView }

/** 更多: what may be recorded beside the way of the case. A quiet list, not a modal; Esc closes it. */
export function MoreActs({ shown, view }: More) {
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const acts = moreActsOf(view).filter((act) => act !== shown)
  const close = () => {
    setIsOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!isOpen) return
    const pressed = ({ target }: MouseEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) setIsOpen(false)
    }
    document.addEventListener('mousedown', pressed)
    return () => document.removeEventListener('mousedown', pressed)
  }, [isOpen])
  if (acts.length === 0) return null
  return (
    <div ref={box} className="more-acts">
      <ActionButton
        words={caseWords.more}
        shortcut="Alt+M"
        isExpanded={isOpen}
        run={() => (isOpen ? close() : setIsOpen(true))}
      />
      {isOpen && <Menu acts={acts} onClose={close} />}
    </div>
  )
}

const groups = Object.keys(moreGroups) as readonly MoreGroup[]

function Menu({ acts, onClose }: { readonly acts: readonly Act[]; readonly onClose: () => void }) {
  const choose = useCase((opened) => opened.choose)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => itemsOf(menu.current)[0]?.focus(), [])
  const move = (by: number) => () => moveBy(menu.current, by)
  const jump = (by: number) => () => jumpBy(menu.current, by)
  const bindings: Binding[] = [
    { key: 'ArrowDown', words: '', isHidden: true, run: move(1) },
    { key: 'ArrowUp', words: '', isHidden: true, run: move(-1) },
    { key: 'ArrowRight', words: '', isHidden: true, run: jump(1) },
    { key: 'ArrowLeft', words: '', isHidden: true, run: jump(-1) },
    { key: 'Escape', words: caseWords.back, side: 'right', run: onClose },
    // A digit has its place in the list, and never answers a card behind it.
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
      key: String(digit),
      words: '',
      isHidden: true,
      run: () => {
        const act = acts[digit - 1]
        if (act) choose(act)
      },
    })),
  ]
  useKeys(bindings)
  const placed = groups
    .map((group) => ({ group, acts: acts.filter((act) => isOf(group, act)) }))
    .filter(({ acts: own }) => own.length > 0)
  return (
    <div ref={menu} role="menu" aria-label={sideWords.moreOf} className="more-menu">
      {placed.map(({ group, acts: own }) => (
        <fieldset key={group} aria-label={sideWords.groups[group]}>
          <span className="dim small" aria-hidden="true">
            {sideWords.groups[group]}
          </span>
          {own.map((act) => (
            <button
              key={act}
              type="button"
              className="act"
              role="menuitem"
              aria-label={actWord[act]}
              onClick={() => choose(act)}
            >
              {actWord[act]} {acts.indexOf(act) < 9 && <i aria-hidden="true">{acts.indexOf(act) + 1}</i>}
            </button>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function isOf(group: MoreGroup, act: Act): boolean {
  return (moreGroups[group] as readonly Act[]).includes(act)
}

function itemsOf(menu: Element | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

function moveBy(menu: Element | null, by: number): void {
  const items = itemsOf(menu)
  const at = items.findIndex((item) => item.matches(':focus'))
  items[(at + by + items.length) % items.length]?.focus()
}

/** To the same place of the neighbouring column, or its last. */
function jumpBy(menu: Element | null, by: number): void {
  const columns = [...(menu?.querySelectorAll('fieldset') ?? [])].map(itemsOf)
  const column = columns.findIndex((items) => items.some((item) => item.matches(':focus')))
  const place = columns[column]?.findIndex((item) => item.matches(':focus')) ?? 0
  const next = columns[(column + by + columns.length) % columns.length] ?? []
  ;(next[place] ?? next.at(-1))?.focus()
}
