import { dayOf } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import { pinWeakness } from '#shared/domain/pin'
import { Profile } from '#shared/domain/profile'
import type { Asked } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { BuiltIn } from '../built-in'
import { deskOf, insertDepartment, insertDesk } from '../store/desk'
import type { Act } from '../store/event'
import { insertOperator } from '../store/operator'
import { insertProfile } from '../store/profile'
import { transaction } from '../store/tx'
import { setWorkYear } from '../store/work-year'
import type { Station } from './station'

/** 首次设置, once: the desk, its departments, procedure, working days and first operator in one transaction. */
export async function setUpDesk(
  station: Station,
  { templates, calendar }: BuiltIn,
  { desk, departments, operator }: Asked<'desk.setUp'>,
): Promise<Result<Operator, 'already-set-up' | 'pin-weak' | 'department-twice'>> {
  if (deskOf(station.db)) return refuse('already-set-up')
  if (pinWeakness(operator.pin) !== null) return refuse('pin-weak')
  if (new Set(departments.map(({ name }) => name)).size < departments.length)
    return refuse('department-twice')
  const pin = await station.hashPin(operator.pin)
  const first = { name: operator.name, pin, role: 'admin', mustChangePin: false } as const
  const now = station.clock()
  const act = (kind: Act['kind']): Act => ({ kind, operatorId: null, happenedAt: now, typedAt: now })
  const profile = Profile.parse({ ...templates[0], version: 1, validFrom: dayOf(now) })
  const outcome = transaction(station.db, (tx): Result<Operator, 'already-set-up'> => {
    if (deskOf(tx)) return refuse('already-set-up')
    const profileId = insertProfile(tx, profile, act('profile.adopted'))
    insertDesk(tx, desk, profileId, act('desk.setUp'))
    for (const year of calendar.years)
      setWorkYear(tx, { ...year, source: calendar.source }, act('calendar.yearSet'))
    for (const department of departments) insertDepartment(tx, department, act('department.added'))
    const id = insertOperator(tx, first, act('operator.added'))
    return done({ id, name: first.name, role: first.role })
  })
  station.changed('desk', 'today')
  return outcome
}
