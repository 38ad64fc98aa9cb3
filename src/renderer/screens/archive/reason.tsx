import { Input } from 'antd'
import type { IsoMonth } from '#shared/domain/day'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { archiveWords } from '../../words/archive'
import { makeArchive, show, typeReason, useArchiving } from './store'

type Revising = { readonly month: IsoMonth; readonly revision: number }

/** A correction is a new version with its reason; the ones before stay as they are. */
export function ReasonOfRevision({ month, revision }: Revising) {
  const { reason, making } = useArchiving()
  return (
    <div className="card reason stack">
      <Field label={archiveWords.reason} hint={archiveWords.reasonHint}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoFocus
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => typeReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <ActionButton
          words={archiveWords.giveUp}
          shortcut="Escape"
          bar="right"
          run={() => show({ kind: 'figures' })}
        />
        <span className="push" />
        <ActionButton
          words={archiveWords.makeRevision(revision)}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDisabled={reason.trim() === ''}
          isBusy={making !== null}
          run={() => makeArchive(month, reason)}
        />
      </div>
    </div>
  )
}
