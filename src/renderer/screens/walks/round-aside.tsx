import { Input } from 'antd'
import { useState } from 'react'
import type { WalkId } from '#shared/domain/walk'
import type { Output } from '#shared/ipc/contract'
import type { WalkView } from '#shared/ipc/walk-views'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { nowAt } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { WhenField } from '../../ui/when-field'
import { putRoundRefusal, walkWords } from '../../words/walks'
import { momentOf, rightNow, type When, whenWrong } from '../../words/when'
import { openService } from '../service/part'
import { useStanding } from '../sign-in/standing'
import { FindingForm } from './finding-form'
import { FoundList } from './found'
import { doWith, set, useWalking } from './store'
import { forget, type as keepTyped, useTyped, whoseRound } from './typed'
import { Withdrawing } from './withdrawing'

type Of = { readonly round: WalkId | 'new'; readonly listed: Output<'walk.rounds'> }
type Round = { readonly when: When; readonly walker: string; readonly remark: string }

/** A round as it is typed, or one that was recorded with what it found. */
export function RoundAside({ round, listed }: Of) {
  const said = useWalking((store) => store.said)
  return (
    <aside className="card part stack scroll">
      <SaidNotice said={said} kept={walkWords.kept} />
      {round === 'new' ? <Fields walk={null} stored={listed.typed} /> : <Recorded walkId={round} />}
    </aside>
  )
}

/** Whole, for it can be corrected; the list masks phones. */
function Recorded({ walkId }: { readonly walkId: WalkId }) {
  const doing = useWalking((store) => store.doing)
  const answer = useAnswer('walk.show', { walk: { by: 'id', walkId } }, ['walk'])
  if (answer?.kind !== 'ok') return null
  const walk = answer.value
  if (walk.isErased) return <ErasedRound />
  switch (doing.kind) {
    case 'withdrawing':
      return <Withdrawing findingId={doing.findingId} />
    case 'finding':
      return <FindingForm walk={walk} findingId={doing.findingId} />
    default:
      return (
        <>
          <Fields walk={walk} stored={walk.typed.round ?? ''} />
          <FoundOnRound walk={walk} />
        </>
      )
  }
}

function ErasedRound() {
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: close }])
  return <Notice look="info">{walkWords.erased}</Notice>
}

function close(): void {
  set({ round: null, said: { kind: 'nothing' } })
}

type FieldsOf = { readonly walk: WalkView | null; readonly stored: string }

function Fields({ walk, stored }: FieldsOf) {
  const walkId = walk?.key.by === 'id' ? walk.key.walkId : null
  const fresh: Round = walk
    ? { when: { kind: 'at', at: walk.plannedAt }, walker: walk.walker, remark: walk.remark }
    : { when: rightNow, walker: '', remark: '' }
  const round = useTyped<Round>(whoseRound(walkId), 'round', stored, fresh)
  const [wrong, setWrong] = useState<string | null>(null)
  const operator = useStanding(({ standing }) =>
    standing.kind === 'known' ? (standing.desk.operator?.name ?? '') : '',
  )
  const change = (part: Partial<Round>) => {
    setWrong(null)
    keepTyped(whoseRound(walkId), 'round', { ...round, ...part })
  }
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: close }])
  const put = async () => {
    const at = momentOf(round.when, nowAt())
    if (at === null) return setWrong(round.when.kind === 'wrong' ? whenWrong[round.when.reason] : null)
    const remark = round.remark.trim() === '' ? walkWords.allWell : round.remark.trim()
    const reply = await ask('walk.putRound', { walkId, at, walker: round.walker, remark })
    if (reply.kind !== 'ok') return set({ said: saidOf(reply, putRoundRefusal) })
    forget(whoseRound(walkId), 'round')
    const words = walkWords.roundSaved(reply.value.number)
    set({ round: reply.value.walkId, doing: { kind: 'looking' }, said: { kind: 'done', words } })
  }
  return (
    <div className="stack" data-screen>
      <div className="row pair">
        <WhenField label={walkWords.roundWhen} value={round.when} onChange={(when) => change({ when })} />
        <Field label={walkWords.roundWalker}>
          {(control) => (
            <Input
              {...control}
              placeholder={operator}
              maxLength={60}
              value={round.walker}
              onChange={(event) => change({ walker: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={walkWords.remark} error={wrong}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={3}
            maxLength={1000}
            // Nothing written: 一切正常, as the placeholder says.
            placeholder={walkWords.allWell}
            value={round.remark}
            onChange={(event) => change({ remark: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <span className="push" />
        <ActionButton
          words={walkId === null ? walkWords.saveRound : walkWords.saveRoundAgain}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={put}
        />
      </div>
    </div>
  )
}

function FoundOnRound({ walk }: { readonly walk: WalkView }) {
  return (
    <>
      <FoundList found={walk.found} />
      <div className="row">
        {walk.found.length > 0 && (
          <ActionButton words={walkWords.toFindings} shortcut="Alt+G" run={() => openService('findings')} />
        )}
        <span className="push" />
        <ActionButton
          words={walkWords.note}
          shortcut="Alt+F"
          run={() => {
            set({ point: null })
            doWith({ kind: 'finding', findingId: null })
          }}
        />
      </div>
    </>
  )
}
