import { Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import { retentionKindWord } from '#shared/domain/retention'
import { ActionButton } from '../../../ui/action-button'
import { Cards } from '../../../ui/cards'
import { Notice } from '../../../ui/notice'
import { dataWords, dueWords, lostWord } from '../../../words/data'
import { WorkUnderWay } from '../../archive/work'
import {
  askFirst,
  chooseKind,
  type DueOfKind,
  erase,
  printDue,
  saveList,
  spare,
  useDue,
  wantedOf,
} from './due'
import { Outcome } from './outcome'

/** 到期清单: what is over its period; printed, looked through, and erased only when the supervisor says so twice. */
export function DuePart({ due }: { readonly due: readonly DueOfKind[] }) {
  const { kind, isErasing } = useDue()
  const left = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Its lines and its button may go with what is erased; its card stays.
    if (isErasing) left.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [isErasing])
  const shown = due.find((one) => one.kind === kind) ?? due.find(({ total }) => total > 0)
  return (
    <>
      <WorkUnderWay />
      <div className="halves">
        <div ref={left} className="card stack part scroll">
          <h2>{dataWords.part.due}</h2>
          <p className="dim">{dueWords.explain}</p>
          <Cards
            label={dueWords.kinds}
            cards={due.map((one) => ({
              value: one.kind,
              words: retentionKindWord[one.kind],
              hint: hintOf(one),
            }))}
            chosen={shown?.kind ?? null}
            onChoose={chooseKind}
          />
          <List isEmpty={due.every(({ total }) => total === 0)} />
        </div>
        <section className="stack" aria-label={shown ? retentionKindWord[shown.kind] : dataWords.part.due}>
          {shown && shown.total > 0 ? <OfKind due={shown} /> : <None isChosen={kind !== null} />}
        </section>
      </div>
    </>
  )
}

function hintOf({ total, rows: [oldest] }: DueOfKind): string {
  return oldest ? dueWords.total(total, oldest.endedOn) : dueWords.nothing
}

function None({ isChosen }: { readonly isChosen: boolean }) {
  const said = useDue((store) => store.said)
  return (
    <>
      <Outcome said={said} />
      <p className="dim">{isChosen ? dueWords.noneOfKind : dueWords.noneAtAll}</p>
    </>
  )
}

/** The sheet of all kinds, and its file. */
function List({ isEmpty }: { readonly isEmpty: boolean }) {
  const slipId = useDue((store) => store.slipId)
  return (
    <div className="row">
      {slipId !== null && <ActionButton words={dueWords.save} run={() => saveList(slipId)} />}
      <span className="push" />
      {!isEmpty && <ActionButton words={dueWords.print} shortcut="F9" bar="left" run={printDue} />}
    </div>
  )
}

function OfKind({ due }: { readonly due: DueOfKind }) {
  const { spared, isErasing, said } = useDue()
  const { total, rows } = due
  return (
    <div className="card stack part of-kind">
      <h3>{dueWords.all(total)}</h3>
      <p className="dim small">
        {rows.length < total ? dueWords.onlyOldest(rows.length, total) : dueWords.untick}
      </p>
      <div className="due-list scroll">
        {rows.map((row) => (
          <Checkbox
            key={row.id}
            disabled={isErasing}
            checked={!spared.includes(row.id)}
            onChange={() => spare(row.id)}
          >
            <b>{row.label}</b>　{row.who}
            <span className="dim small">{dueWords.period(row)}</span>
          </Checkbox>
        ))}
      </div>
      <Outcome said={said} />
      <Erasing due={due} />
    </div>
  )
}

function Erasing({ due }: { readonly due: DueOfKind }) {
  const { spared, isAsked, isErasing } = useDue()
  const { count } = wantedOf(due, spared)
  const box = useRef<HTMLDivElement>(null)
  const wasAsked = useRef(isAsked)
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the safe one in its place.
    if (wasAsked.current !== isAsked) box.current?.querySelector('button')?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  return (
    <div ref={box}>
      {isAsked ? (
        <Notice look="info">
          <div className="stack sure">
            <b>{dueWords.really(due.kind, count)}</b>
            <p>{lostWord[due.kind]}</p>
            <p>{dueWords.stays}</p>
            <p>{dueWords.forGood}</p>
            <div className="row">
              <ActionButton words={dueWords.leave} shortcut="Escape" run={() => askFirst(false)} />
              <span className="push" />
              <ActionButton
                words={dueWords.eraseNow(count)}
                shortcut="Ctrl+Enter"
                isMain
                isDanger
                run={() => erase(due)}
              />
            </div>
          </div>
        </Notice>
      ) : (
        <div className="row">
          <span className="push" />
          <ActionButton
            words={count === 0 ? dueWords.eraseNone : dueWords.erase(count)}
            shortcut="Alt+D"
            isDanger
            isDisabled={count === 0}
            isBusy={isErasing}
            run={() => askFirst(true)}
          />
        </div>
      )}
    </div>
  )
}
