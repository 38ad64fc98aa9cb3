import { useState } from 'react'
import { isAtLeast } from '#shared/domain/role'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { kioskWords } from '../../words/leaving'
import { settingsWords } from '../../words/settings'
import { useStanding } from '../sign-in/standing'

/** 全屏值守: whether the window keeps the screen. */
export function KioskCard() {
  const desk = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk : null))
  const [fault, setFault] = useState<string | null>(null)
  if (desk === null) return null
  const { kiosk, operator } = desk
  const set = async (isKiosk: boolean) => {
    const reply = await ask('desk.setKiosk', { isKiosk })
    setFault(reply.kind === 'fault' ? reply.reference : null)
  }
  return (
    <section className="card stack part" aria-label={kioskWords.title}>
      <h2>{kioskWords.title}</h2>
      <p className="dim">{kioskWords.explain}</p>
      {kiosk === 'off' ? (
        <p>{kioskWords.off}</p>
      ) : (
        <Notice look="ok">{kiosk === 'set' ? kioskWords.on : kioskWords.byStart}</Notice>
      )}
      {fault !== null && <FaultBar reference={fault} kept={settingsWords.kept} />}
      {kiosk !== 'start' &&
        (operator && isAtLeast(operator.role, 'supervisor') ? (
          <div>
            <ActionButton
              words={kiosk === 'off' ? kioskWords.turnOn : kioskWords.turnOff}
              shortcut="Alt+K"
              run={() => set(kiosk === 'off')}
            />
          </div>
        ) : (
          <p className="dim">{kioskWords.onlySupervisor}</p>
        ))}
    </section>
  )
}
