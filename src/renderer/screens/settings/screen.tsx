import { useEffect, useRef } from 'react'
import { type Key, useKeys } from '../../keys'
import { type SettingsSection, usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { sectionWord, settingsWords } from '../../words/settings'
import { useStanding } from '../sign-in/standing'
import { BackupSection } from './backup/section'
import { CalendarSection } from './calendar/section'
import { CheckSection } from './check/section'
import { DataSection } from './data/section'
import { DeputySection } from './deputies/section'
import { ListsSection } from './lists/section'
import { OrganisationSection } from './organisation-section'
import { PeopleSection } from './people/section'
import { PrintersSection } from './printers/section'
import { ProcedureSection } from './procedure/section'
import './settings.css'

const sections: readonly SettingsSection[] = [
  'organisation',
  'procedure',
  'calendar',
  'deputies',
  'people',
  'backup',
  'data',
  'check',
  'lists',
  'printers',
]

/** Alt+1 … Alt+9, and Alt+0 for the tenth. */
function keyOf(place: number): Key {
  return `Alt+${(place + 1) % 10}`
}

/** 设置: its sections at the left, each one key away. What is typed in one stays while another is open. */
export function SettingsScreen({ section }: { readonly section: SettingsSection }) {
  const open = (one: SettingsSection) => usePlace.getState().settle({ name: 'settings', section: one })
  useKeys(
    sections.map((one, place) => ({
      key: keyOf(place),
      words: sectionWord[one],
      isHidden: true,
      run: () => open(one),
    })),
  )
  return (
    <section className="settings" aria-label={settingsWords.title}>
      <Sections chosen={section} open={open} />
      <Section section={section} />
    </section>
  )
}

type List = { readonly chosen: SettingsSection; readonly open: (section: SettingsSection) => void }

function Sections({ chosen, open }: List) {
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes there when another section is opened
  useEffect(() => current.current?.focus(), [chosen])
  return (
    <nav aria-label={settingsWords.sections}>
      <ol>
        {sections.map((one, place) => (
          <li key={one}>
            <button
              ref={one === chosen ? current : null}
              type="button"
              aria-label={sectionWord[one]}
              aria-current={one === chosen ? 'page' : undefined}
              aria-keyshortcuts={keyOf(place)}
              onClick={() => open(one)}
            >
              {sectionWord[one]} <KeyCap of={keyOf(place)} />
            </button>
          </li>
        ))}
      </ol>
      {useIsDesk() && <p className="dim small">{settingsWords.onlyLook}</p>}
    </nav>
  )
}

/** These are a supervisor's even to look at. */
const isSupervisors: readonly SettingsSection[] = ['backup', 'data', 'check']

function useIsDesk(): boolean {
  return useStanding(({ standing }) => standing.kind === 'known' && standing.desk.operator?.role === 'desk')
}

function Section({ section }: { readonly section: SettingsSection }) {
  const isDesk = useIsDesk()
  if (isDesk && isSupervisors.includes(section)) return <ForSupervisors section={section} />
  switch (section) {
    case 'organisation':
      return <OrganisationSection />
    case 'procedure':
      return <ProcedureSection isLookedAt={isDesk} />
    case 'calendar':
      return <CalendarSection isLookedAt={isDesk} />
    case 'deputies':
      return <DeputySection isLookedAt={isDesk} />
    case 'people':
      return <PeopleSection />
    case 'backup':
      return <BackupSection />
    case 'data':
      return <DataSection />
    case 'check':
      return <CheckSection />
    case 'printers':
      return <PrintersSection />
    case 'lists':
      return <ListsSection isLookedAt={isDesk} />
  }
}

function ForSupervisors({ section }: { readonly section: SettingsSection }) {
  return (
    <div className="halves">
      <div className="card stack part">
        <h2>{sectionWord[section]}</h2>
        <p>{settingsWords.forSupervisors}</p>
      </div>
    </div>
  )
}
