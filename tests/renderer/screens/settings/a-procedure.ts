import type { IsoDay } from '#shared/domain/day'
import { Profile } from '#shared/domain/profile'
import { ProfileTemplate } from '#shared/domain/profile-template'

/** A small procedure: four clocks of complaints, one of suggestions. */
export const current = Profile.parse({
  code: 'park',
  name: '园区规程',
  version: 1,
  validFrom: '2026-01-01' as IsoDay,
  repeatFrom: 3,
  reportDay: 30,
  rules: [
    rule('forward', ['minor'], { unit: 'minutes', count: 15 }),
    rule('forward', ['major', 'critical'], { unit: 'hours', count: 1 }),
    rule('resolve', ['critical'], { unit: 'days', count: 10 }, 'always'),
    rule('return', ['minor', 'major', 'critical'], { unit: 'sameDay', ends: 'closing' }),
    { ...rule('forward', null, { unit: 'hours', count: 1 }), kinds: ['suggestion'] },
  ],
})

function rule(clock: string, grades: readonly string[] | null, limit: object, runs = 'deskHours') {
  return { clock, kinds: ['complaint'], grades, limit, runs, clause: `S0：${clock}` }
}

const { version: _, validFrom: __, ...base } = current

/** Another procedure with one value that its document leaves open. */
export const withOpenValue = ProfileTemplate.parse({
  ...base,
  code: 'residential',
  name: '住宅物业',
  rules: base.rules.map((one) =>
    one.clock === 'resolve' ? { ...one, limit: { unit: 'days', count: null } } : one,
  ),
})
