import { Input } from 'antd'
import { useState } from 'react'
import type { Instant } from '#shared/domain/day'
import type { SignatureKind } from '#shared/domain/signature'
import { mostCompanions } from '#shared/domain/walk'
import type { WalkView } from '#shared/ipc/walk-views'
import { ask } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { nowAt } from '../../ui/now'
import { saidOf } from '../../ui/said-of'
import { SignatureChoice } from '../../ui/signature-choice'
import { noSignature, type SignatureDraft, signatureOf } from '../../ui/signature-draft'
import { WhenField } from '../../ui/when-field'
import { signatureWord } from '../../words/signature'
import { recordWalkRefusal, walkWords } from '../../words/walks'
import { momentOf, rightNow, type When, whenWrong } from '../../words/when'
import { useStanding } from '../sign-in/standing'
import { doWith, set } from './store'
import { forget, type as keepTyped, useTyped, whoseOf } from './typed'

type Along = { readonly unit: string; readonly name: string }
type Head = {
  readonly when: When
  readonly walker: string
  readonly companions: readonly Along[]
  readonly signature: SignatureDraft
}

const kinds: readonly SignatureKind[] = ['self', 'proxy', 'refused', 'left']
const nobody: Along = { unit: '', name: '' }

function headOf({ walkedAt, walker, companions, signature }: WalkView): Head {
  return {
    when: walkedAt ? { kind: 'at', at: walkedAt } : rightNow,
    walker,
    companions: companions.length > 0 ? companions : [nobody],
    signature: { ...noSignature, ...signature },
  }
}

/** 登记巡检: when, who walked, who went along, and how they signed. */
export function RecordForm({ walk }: { readonly walk: WalkView }) {
  const whose = whoseOf(walk)
  const head = useTyped<Head>(whose, 'head', walk.typed.head, headOf(walk))
  const [wrong, setWrong] = useState<string | null>(null)
  const operator = useStanding(({ standing }) =>
    standing.kind === 'known' ? (standing.desk.operator?.name ?? '') : '',
  )
  const change = (part: Partial<Head>) => {
    setWrong(null)
    keepTyped(whose, 'head', { ...head, ...part })
  }
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: () => doWith({ kind: 'filling' }) }])
  const record = async () => {
    const at = momentOf(head.when, nowAt())
    if (at === null) return setWrong(head.when.kind === 'wrong' ? whenWrong[head.when.reason] : null)
    const signature = signatureOf(head.signature, at)
    if (signature.kind === 'incomplete') return setWrong(signatureWord.incomplete)
    await send(walk, head, at, signature.outcome)
  }
  return (
    <div className="stack" data-screen>
      <div className="row pair">
        <WhenField label={walkWords.walkedAt} value={head.when} onChange={(when) => change({ when })} />
        <Field label={walkWords.walker}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              placeholder={operator}
              maxLength={60}
              value={head.walker}
              onChange={(event) => change({ walker: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Companions all={head.companions} change={(companions) => change({ companions })} />
      <span aria-hidden="true">{walkWords.signature}</span>
      <SignatureChoice
        label={walkWords.signature}
        kinds={kinds}
        value={head.signature}
        mayWait
        onChange={(signature) => change({ signature })}
      />
      {wrong !== null && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div className="row">
        <span className="push" />
        <ActionButton
          words={walk.state === 'done' ? walkWords.recordAgain : walkWords.record}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={record}
        />
      </div>
    </div>
  )
}

type Outcome = Extract<ReturnType<typeof signatureOf>, { kind: 'ready' }>['outcome']

async function send(walk: WalkView, head: Head, at: Instant, signature: Outcome): Promise<void> {
  const companions = head.companions.filter(({ name }) => name.trim() !== '')
  const reply = await ask('walk.record', { walk: walk.key, at, walker: head.walker, companions, signature })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, recordWalkRefusal) })
  const { walkId, number, fails } = reply.value
  forget(whoseOf(walk), 'head')
  forget(whoseOf(walk), 'finding')
  set({
    doing: { kind: 'looking' },
    chosen: { by: 'id', walkId },
    said: { kind: 'done', words: walkWords.recorded(number, fails) },
  })
}

type Of = { readonly all: readonly Along[]; readonly change: (all: readonly Along[]) => void }

/** Whose people went along, with their names; of somebody without a name nothing is kept. */
function Companions({ all, change }: Of) {
  const put = (place: number, part: Partial<Along>) =>
    change(all.map((one, at) => (at === place ? { ...one, ...part } : one)))
  return (
    <fieldset className="companions stack">
      <legend>{walkWords.companions}</legend>
      {all.map(({ unit, name }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: who is being typed has no other name than the place
        <div key={place} className="row pair">
          <Input
            aria-label={`${walkWords.unit} ${place + 1}`}
            placeholder={walkWords.unit}
            maxLength={60}
            value={unit}
            onChange={(event) => put(place, { unit: event.target.value })}
          />
          <Input
            aria-label={`${walkWords.name} ${place + 1}`}
            placeholder={walkWords.name}
            maxLength={60}
            value={name}
            onChange={(event) => put(place, { name: event.target.value })}
          />
        </div>
      ))}
      {all.length < mostCompanions && (
        <div className="row">
          <ActionButton
            words={walkWords.another}
            shortcut="Alt+A"
            isSmall
            run={() => change([...all, nobody])}
          />
        </div>
      )}
    </fieldset>
  )
}
