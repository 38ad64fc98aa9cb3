import { isAtLeast } from '#shared/domain/role'
import type { Output } from '#shared/ipc/contract'
import { walkPageLength } from '#shared/ipc/walk-questions'
import type { WalkKey, WalkLine } from '#shared/ipc/walk-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { LineList, ListLine } from '../../ui/line-list'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { SaidNotice } from '../../ui/said'
import { stateWord, walkLineWords, walkTitle, walkWords } from '../../words/walks'
import { useStanding } from '../sign-in/standing'
import { addWalk, choose, isSame, set, showLook, useWalking } from './store'
import { Walk } from './walk'

type Listed = Output<'walk.list'>

/** Whether she may set the times and the list. */
export function useIsSupervisor(): boolean {
  return useStanding(
    ({ standing }) =>
      standing.kind === 'known' &&
      standing.desk.operator !== null &&
      isAtLeast(standing.desk.operator.role, 'supervisor'),
  )
}

/** What is due and what was last, at the left; the chosen one at the right, over the whole screen while it is filled in. */
export function Walks() {
  const { page, chosen, doing } = useWalking()
  const answer = useAnswer('walk.list', { page }, ['walk', 'today'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={walkWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const listed = answer.value
  const lines = [...listed.due, ...listed.over]
  const place = chosen === null ? 0 : lines.findIndex((line) => isSame(chosen, line))
  // One of the plan becomes a record under her hands; a scanned one may be on another page.
  const key = chosen ?? lines[0]?.key ?? null
  const isFilling = doing.kind !== 'looking' && doing.kind !== 'dropping'
  return (
    <section className={isFilling ? 'walks filling' : 'walks'} aria-label={walkWords.title}>
      {!isFilling && <List listed={listed} lines={lines} place={place} />}
      {key === null ? <Nothing listed={listed} /> : <Walk key={JSON.stringify(key)} walk={key} />}
    </section>
  )
}

type ListOf = { readonly listed: Listed; readonly lines: readonly WalkLine[]; readonly place: number }

function List({ listed, lines, place }: ListOf) {
  const { doing, said } = useWalking()
  const isSupervisor = useIsSupervisor()
  const { due, over, page, total } = listed
  const move = (by: number) => {
    const key: WalkKey | undefined = lines[Math.min(lines.length - 1, Math.max(0, place + by))]?.key
    if (key) choose(key)
  }
  useKeys(
    // Where a reason is typed nothing else is chosen under it.
    lines.length > 1 && doing.kind === 'looking'
      ? [
          { key: 'ArrowDown', words: walkWords.choose, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  const line = (one: WalkLine, at: number) => (
    <Line
      key={JSON.stringify(one.key)}
      line={one}
      isChosen={at === place}
      isFocused={doing.kind === 'looking'}
    />
  )
  return (
    <LineList
      title={walkWords.list}
      label={walkWords.list}
      count={due.length}
      lines={[
        ...due.map(line),
        over.length > 0 && (
          <li key="over" className="dim small group">
            {walkWords.over}
          </li>
        ),
        ...over.map((one, at) => line(one, due.length + at)),
      ]}
    >
      <Pages
        page={page}
        total={total}
        length={walkPageLength}
        words={walkWords.page}
        turnTo={(next) => set({ page: Math.max(0, next), chosen: null })}
      />
      <div className="foot stack">
        <SaidNotice said={doing.kind === 'looking' ? said : { kind: 'nothing' }} kept={walkWords.kept} />
        <div className="row wrap">
          <ActionButton words={walkWords.rounds} shortcut="Alt+D" run={() => showLook('rounds')} />
          <ActionButton words={walkWords.add} shortcut="Alt+A" run={addWalk} />
          {isSupervisor && (
            <>
              <ActionButton words={walkWords.times} shortcut="Alt+T" run={() => showLook('times')} />
              <ActionButton words={walkWords.checklist} shortcut="Alt+B" run={() => showLook('checklist')} />
            </>
          )}
        </div>
      </div>
    </LineList>
  )
}

type LineOf = { readonly line: WalkLine; readonly isChosen: boolean; readonly isFocused: boolean }

function Line({ line, isChosen, isFocused }: LineOf) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} isFocused={isFocused} onChoose={() => choose(line.key)}>
      <span className="row">
        <b className="cut">{walkTitle(line, now)}</b>
        <span className="push" />
        <span className={`chip ${line.state === 'missed' ? 'late' : line.state === 'due' ? 'soon' : ''}`}>
          {stateWord[line.state]}
        </span>
      </span>
      <span className="dim small cut">{walkLineWords(line)}</span>
    </ListLine>
  )
}

function Nothing({ listed }: { readonly listed: Listed }) {
  const isSupervisor = useIsSupervisor()
  if (listed.times !== null) return <p className="calm dim">{walkWords.none}</p>
  return (
    <div className="calm">
      <p className="calm-head">{walkWords.off}</p>
      <p className="dim">{walkWords.offHint}</p>
      {isSupervisor ? (
        <ActionButton
          words={walkWords.times}
          shortcut="Enter"
          bar="right"
          isMain
          run={() => showLook('times')}
        />
      ) : (
        <p className="dim">{walkWords.offForDesk}</p>
      )}
    </div>
  )
}
