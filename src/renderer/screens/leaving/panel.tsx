import { useState } from 'react'
import { millis } from '#shared/domain/day'
import { isAtLeast } from '#shared/domain/role'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PinField } from '../../ui/pin-field'
import { leavingWords } from '../../words/leaving'
import { closePanel, quit, useLeaving } from './store'
import './leaving.css'

/** 退出 in 全屏值守: over everything, also over the lock; nothing of any customer is seen beside it. */
export function LeavingPanel({ desk }: { readonly desk: Output<'desk.standing'> }) {
  const now = useNow()
  const stage = useLeaving((store) => store.stage)
  const mayLeave = desk.operators.filter(({ role }) => isAtLeast(role, 'supervisor'))
  const [chosenId, setChosenId] = useState(
    (mayLeave.find(({ id }) => id === desk.operator?.id) ?? mayLeave[0])?.id ?? null,
  )
  const chosen = mayLeave.find(({ id }) => id === chosenId) ?? null
  const [pin, setPin] = useState('')
  const waitMs = chosen ? millis(desk.now) + chosen.waitMs - millis(now) : 0
  const go = async () => {
    if (!chosen || stage.name === 'checking' || stage.name === 'ending') return
    await quit(chosen.id, pin)
    setPin('')
  }
  useKeys(
    [
      { key: 'Enter', words: leavingWords.quit, isHidden: true, run: go },
      { key: 'Escape', words: leavingWords.stay, isHidden: true, run: closePanel },
    ],
    { isAlone: true },
  )
  return (
    <main className="leaving-over" data-screen="leaving" aria-label={leavingWords.title}>
      <div className="card stack">
        <h1>{leavingWords.title}</h1>
        <p>{leavingWords.explain}</p>
        <Cards
          label={leavingWords.who}
          cards={mayLeave.map(({ id, name }) => ({ value: id, words: name }))}
          chosen={chosenId}
          onChoose={setChosenId}
        />
        <PinField
          label={leavingWords.pin}
          error={stage.name === 'refused' ? stage.words : null}
          value={pin}
          isFocused
          onChange={setPin}
        />
        {waitMs > 0 && <Notice look="info">{leavingWords.wait(waitMs)}</Notice>}
        {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={leavingWords.kept} />}
        {stage.name === 'ending' && <Notice look="ok">{leavingWords.ending}</Notice>}
        <div className="row">
          <ActionButton words={leavingWords.stay} shortcut="Escape" run={closePanel} />
          <span className="push" />
          <ActionButton
            words={leavingWords.quit}
            shortcut="Enter"
            isMain
            isBusy={stage.name === 'checking' || stage.name === 'ending'}
            run={go}
          />
        </div>
      </div>
    </main>
  )
}
