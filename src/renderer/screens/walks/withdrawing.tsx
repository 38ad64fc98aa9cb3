import { Input } from 'antd'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { walkWords } from '../../words/walks'
import { doWith, set, useWalking, withdraw } from './store'

/** 撤下, with why: it was none, or it was typed twice. */
export function Withdrawing({ findingId }: { readonly findingId: WalkFindingId }) {
  const reason = useWalking((store) => store.reason)
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: () => doWith({ kind: 'filling' }) }])
  return (
    <>
      <Field label={walkWords.withdrawReason}>
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
      <div className="row">
        <span className="push" />
        <ActionButton
          words={walkWords.withdrawNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDisabled={reason.trim() === ''}
          run={() => withdraw(findingId)}
        />
      </div>
    </>
  )
}
