import { Button, Input } from 'antd'
import { dayOf, monthOf } from '#shared/domain/day'
import { verdictWord } from '#shared/domain/walk'
import type { WalkKey, WalkView } from '#shared/ipc/walk-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import {
  foundWords,
  plannedWords,
  printWalkRefusal,
  stateWord,
  walkTitle,
  walkWords,
} from '../../words/walks'
import { openService } from '../service/part'
import { Filling } from './filling'
import { doWith, drop, fill, openRounds, print, set, useWalking } from './store'

/** The chosen walk: how it stands, or its points being filled in. */
export function Walk({ walk: key }: { readonly walk: WalkKey }) {
  const answer = useAnswer('walk.show', { walk: key }, ['walk', 'print', 'scan', 'desk'])
  const doing = useWalking((store) => store.doing)
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={walkWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{printWalkRefusal[answer.reason]}</Notice>
  const walk = answer.value
  if (walk.kind === 'daily') return <RoundElsewhere walk={walk} />
  if (doing.kind === 'looking' || doing.kind === 'dropping') return <Standing walk={walk} />
  return <Filling walk={walk} />
}

/** A round that was scanned or found by its number stands among those of its month. */
function RoundElsewhere({ walk }: { readonly walk: WalkView }) {
  return (
    <div className="calm">
      <ActionButton
        words={walkWords.rounds}
        shortcut="Enter"
        isMain
        run={() => openRounds(monthOf(dayOf(walk.plannedAt)), walk.key.by === 'id' ? walk.key.walkId : null)}
      />
    </div>
  )
}

function Standing({ walk }: { readonly walk: WalkView }) {
  const now = useNow()
  const { state, number, plannedAt, walkedAt, walker, fails, findings, companions, slip, scans } = walk
  const go = usePlace((way) => way.go)
  return (
    <section className="card part stack walk" aria-label={walkTitle(walk, now)}>
      <div className="row">
        <h2 className="cut">{walkTitle(walk, now)}</h2>
        <span className="chip">{stateWord[state]}</span>
        <span className="push" />
        <span className="dim number">{number}</span>
      </div>
      <div className="row small">
        <span>{plannedWords(plannedAt, now)}</span>
        {walkedAt && (
          <span>
            {walkWords.walkedAt} {momentWords(walkedAt, now)}　{walker}
          </span>
        )}
        {companions.length > 0 && (
          <span className="cut">
            {walkWords.companions} {companions.map(({ unit, name }) => `${unit}${name}`).join('、')}
          </span>
        )}
        <span className="push" />
        {state === 'done' && <b>{foundWords(fails, findings)}</b>}
        {scans.length > 0 && (
          <Button
            size="small"
            tabIndex={-1}
            onClick={() => go({ name: 'scans', ...(scans[0] && { scanId: scans[0].id }) })}
          >
            {walkWords.scans(scans.length)}
          </Button>
        )}
      </div>
      <Acts walk={walk} />
      {slip && slip.job?.state !== 'confirmed' && <PrintingStrip key={slip.id} slip={slip} keptAs={number} />}
      <Overview walk={walk} />
    </section>
  )
}

function Acts({ walk }: { readonly walk: WalkView }) {
  const doing = useWalking((store) => store.doing)
  if (walk.isErased) return <Notice look="info">{walkWords.erased}</Notice>
  if (walk.state === 'dropped')
    return (
      <div className="row">
        <span>{walkWords.isDropped(walk.dropReason)}</span>
        <span className="push" />
        <ActionButton words={walkWords.resume} shortcut="Alt+X" run={() => drop(walk.key, '')} />
      </div>
    )
  if (doing.kind === 'dropping') return <Dropping walk={walk} />
  const isDone = walk.state === 'done'
  return (
    <div className="row">
      {isDone && walk.findings > 0 && <Onward />}
      <span className="push" />
      {!isDone && walk.findings === 0 && (
        <ActionButton words={walkWords.drop} shortcut="Alt+X" run={() => doWith({ kind: 'dropping' })} />
      )}
      <ActionButton words={walkWords.print} shortcut="F9" run={() => print(walk.key)} />
      <ActionButton
        words={isDone ? walkWords.fillAgain : walkWords.fill}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        run={() => fill(walk.key)}
      />
    </div>
  )
}

function Onward() {
  return <ActionButton words={walkWords.toFindings} shortcut="Alt+G" run={() => openService('findings')} />
}

function Dropping({ walk }: { readonly walk: WalkView }) {
  const { reason, said } = useWalking()
  useKeys([
    { key: 'Escape', words: walkWords.stopDrop, side: 'right', run: () => doWith({ kind: 'looking' }) },
  ])
  return (
    <>
      <Field label={walkWords.dropReason}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <SaidNotice said={said} kept={walkWords.kept} />
      <div className="row">
        <span className="push" />
        <ActionButton
          words={walkWords.dropNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDisabled={reason.trim() === ''}
          run={() => drop(walk.key, reason.trim())}
        />
      </div>
    </>
  )
}

/** By area: what is not in order first of all; what nobody has filled in yet is only counted. */
function Overview({ walk }: { readonly walk: WalkView }) {
  return (
    <ul className="scroll overview" aria-label={walkWords.grid}>
      {walk.areas.map(({ code, area, points }) => {
        const failed = points.filter(({ verdict }) => verdict === 'fail')
        const count = points.filter(({ verdict }) => verdict !== null).length
        return (
          <li key={code}>
            <div className="row">
              <b className="cut">{area}</b>
              <span className="push" />
              <span className="dim small">
                {count < points.length
                  ? walkWords.progress(count, points.length)
                  : foundWords(failed.length, 0)}
              </span>
            </div>
            {failed.map((point) => (
              <p key={point.code} className="failed">
                <b>{verdictWord.fail}</b>
                {`　${point.words}`}
                {walk.found
                  .filter((one) => one.point === point.code)
                  .map((one) => (
                    <span key={one.id} className="dim small">
                      {`　${[one.place, one.words].filter(Boolean).join('：')}`}
                    </span>
                  ))}
              </p>
            ))}
          </li>
        )
      })}
      {walk.found.some(({ point }) => point === null) && (
        <li>
          <b>{walkWords.beside}</b>
          {walk.found
            .filter(({ point }) => point === null)
            .map((one) => (
              <p key={one.id} className="failed">
                {[one.place, one.words].filter(Boolean).join('：')}
              </p>
            ))}
        </li>
      )}
    </ul>
  )
}
