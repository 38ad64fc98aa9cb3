import { isAtLeast } from '#shared/domain/role'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { meritWords } from '../../words/merits'
import { useStanding } from '../sign-in/standing'
import { MeritList } from './list'
import './merits.css'
import { Rules } from './rules'
import { openRules, useMerits } from './store'

/** 考核扣分: what it would do while it is off; the supervisor's list of a month; the rules. */
export function MeritsPart() {
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  const isSupervisor = operator !== null && isAtLeast(operator.role, 'supervisor')
  const isSettingRules = useMerits((store) => store.isSettingRules)
  const answer = useAnswer('merit.rules', {}, ['service'])
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={meritWords.kept} />
  if (answer?.kind !== 'ok') return null
  const { rules, hasDecided } = answer.value
  if (!isSupervisor) return rules.from === null ? <Off isSupervisor={false} /> : <Waits />
  if (isSettingRules) return <Rules rules={rules} />
  return rules.from === null && !hasDecided ? <Off isSupervisor /> : <MeritList rules={rules} />
}

function Off({ isSupervisor }: { readonly isSupervisor: boolean }) {
  const said = useMerits((store) => store.said)
  return (
    <section className="card part stack merits-off" aria-label={meritWords.title}>
      <h2>{meritWords.off}</h2>
      <p>{meritWords.offWhat}</p>
      <p className="dim">{meritWords.offSources}</p>
      <SaidNotice said={said} kept={meritWords.kept} />
      {isSupervisor ? (
        <div>
          <ActionButton
            words={meritWords.turnOn}
            shortcut="Alt+K"
            bar="right"
            isMain
            run={() => openRules(true)}
          />
        </div>
      ) : (
        <p className="dim">{meritWords.onlySupervisor}</p>
      )}
    </section>
  )
}

function Waits() {
  return (
    <section className="card part merits-off" aria-label={meritWords.title}>
      <p>{meritWords.waits}</p>
    </section>
  )
}
