import { hoursWords } from '#shared/domain/hours-words'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { settingsWords } from '../../words/settings'
import { HouseholdsCard } from './households-card'
import { KioskCard } from './kiosk-card'
import { ScannerCard } from './scanner-card'

/** 单位: what 首次设置 was told. */
export function OrganisationSection() {
  const answer = useAnswer('desk.show', {}, ['desk'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return (
    <div className="halves">
      <div className="stack scroll whole">
        <ScannerCard />
        <KioskCard />
        <HouseholdsCard known={answer.value.households} />
      </div>
      <Organisation shown={answer.value} />
    </div>
  )
}

function Organisation({ shown }: { readonly shown: Output<'desk.show'> }) {
  const { desk, departments, profileName } = shown
  const facts = [
    [settingsWords.name, desk.organisation],
    [settingsWords.prefix, desk.numberPrefix],
    [settingsWords.profile, profileName],
    [settingsWords.hours, hoursWords(desk.calendar)],
    [settingsWords.duty, desk.dutyOutsideHours || settingsWords.nobody],
  ] as const
  return (
    <div className="card part scroll">
      <h2>{settingsWords.organisation}</h2>
      <dl>
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt className="dim">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3>{settingsWords.departments}</h3>
      <dl>
        {departments.map(({ id, name, head, contact }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {settingsWords.head} {head || settingsWords.missing}　{settingsWords.contact}{' '}
              {contact || settingsWords.missing}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
