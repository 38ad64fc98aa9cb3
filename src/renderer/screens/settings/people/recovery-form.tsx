import { useState } from 'react'
import type { Operator } from '#shared/domain/organisation'
import { ActionButton } from '../../../ui/action-button'
import { Notice } from '../../../ui/notice'
import { PinField } from '../../../ui/pin-field'
import { peopleWords } from '../../../words/people'
import { Outcome } from './outcome'
import { makeRecovery, printRecovery, usePeople } from './store'
import './people.css'

/** 找回口令单: the code is shown this once, and printed to be sealed. */
export function RecoveryForm({ me }: { readonly me: Operator }) {
  const code = usePeople((store) => store.code)
  const [pin, setPin] = useState('')
  const make = async () => {
    await makeRecovery(pin)
    setPin('')
  }
  if (me.role !== 'admin') return <p className="dim">{peopleWords.recoveryOnlyAdmin}</p>
  return (
    <>
      <p className="dim">{peopleWords.recoveryExplain}</p>
      {code === null ? (
        <PinField label={peopleWords.pin} value={pin} onChange={setPin} />
      ) : (
        <Notice look="info">
          <p>{peopleWords.codeShown}</p>
          <p className="recovery-code">{code}</p>
        </Notice>
      )}
      <Outcome side="said" />
      <div className="row">
        <span className="push" />
        {code === null ? (
          <ActionButton
            words={peopleWords.makeRecovery}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={make}
          />
        ) : (
          <ActionButton
            words={peopleWords.printRecovery}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={() => printRecovery(code)}
          />
        )}
      </div>
    </>
  )
}
