import { Input } from 'antd'
import { useState } from 'react'
import type { Operator } from '#shared/domain/organisation'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { FaultBar, Notice } from '../../ui/notice'
import { PinField } from '../../ui/pin-field'
import { handoverWords } from '../../words/handover'
import { pinWords } from '../../words/pin'
import { openSlips } from '../slips/store'
import { choose, type Pins, say, sign, useHandover } from './store'

const noPins: Pins = { pin: '', newPin: '', again: '' }

/** Who takes over, what was said, and her PIN. */
export function SignCard({ next }: { readonly next: readonly Operator[] }) {
  const { next: chosen, remark, mustChange, stage } = useHandover()
  const [pins, setPins] = useState(noPins)
  const go = async () => {
    await sign(pins)
    if (!useHandover.getState().mustChange) setPins(noPins)
  }
  useKeys([{ key: 'Enter', words: handoverWords.sign, isHidden: true, run: () => advance(go) }])
  if (next.length === 0)
    return (
      <div className="card part">
        <Notice look="info">{handoverWords.nobody}</Notice>
      </div>
    )
  return (
    <div className="card stack part sign">
      <p className="dim">{handoverWords.explain}</p>
      <div>
        <ActionButton words={handoverWords.checkFirst} run={() => openSlips('closing')} />
      </div>
      <Field label={handoverWords.remark} hint={handoverWords.remarkHint}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={2000}
            value={remark}
            autoFocus
            onChange={(event) => say(event.target.value)}
          />
        )}
      </Field>
      <Cards
        label={handoverWords.next}
        cards={next.map(({ id, name }) => ({ value: id, words: name }))}
        chosen={chosen}
        onChoose={choose}
      />
      <div className="pins">
        <PinField label={handoverWords.pin} value={pins.pin} onChange={(pin) => setPins({ ...pins, pin })} />
        {mustChange && (
          <>
            <PinField
              label={pinWords.newPin}
              value={pins.newPin}
              isFocused
              onChange={(newPin) => setPins({ ...pins, newPin })}
            />
            <PinField
              label={pinWords.again}
              value={pins.again}
              onChange={(again) => setPins({ ...pins, again })}
            />
          </>
        )}
      </div>
      {mustChange && <p className="dim small">{pinWords.hint}</p>}
      {stage.name === 'refused' && <Notice>{stage.words}</Notice>}
      {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={handoverWords.kept} />}
      <div className="row">
        <span className="push" />
        <ActionButton
          words={handoverWords.sign}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={stage.name === 'signing'}
          run={go}
        />
      </div>
    </div>
  )
}
