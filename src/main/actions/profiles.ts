import { dayOf } from '#shared/domain/day'
import { Profile } from '#shared/domain/profile'
import { complaintGaps, doubledRule, doubledTarget } from '#shared/domain/profile-check'
import type { ProfileTemplate } from '#shared/domain/profile-template'
import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { setDeskProfile } from '../store/desk'
import { currentProfile, insertProfile, nextVersionOf, profileVersions } from '../store/profile'
import { transaction } from '../store/tx'
import { largestFile, type OpenFile } from './json-file'
import { readProfileFile } from './procedure-files'
import { actOf, type SignedStation, type Station } from './station'

export function showProfile({ db }: Station, templates: readonly ProfileTemplate[]): Output<'profile.show'> {
  return { current: currentProfile(db), versions: [...profileVersions(db)], templates: [...templates] }
}

type AdoptRefusal = 'rule-twice' | 'target-twice' | 'nothing-changed' | 'complaints-without-rules'

/** 采用规程: in force for new cases from today on, as the next version of its code; a case keeps the one it has. */
export function adoptProfile(
  station: SignedStation,
  { profile: wanted }: Asked<'profile.adopt'>,
): Result<Profile, AdoptRefusal> {
  if (doubledRule(wanted.rules)) return refuse('rule-twice')
  if (doubledTarget(wanted.revisiting.targets)) return refuse('target-twice')
  if (complaintGaps(wanted.rules).length > 0) return refuse('complaints-without-rules')
  const act = actOf(station, 'profile.adopted')
  const outcome = transaction(station.db, (tx): Result<Profile, AdoptRefusal> => {
    const profile: Profile = {
      ...wanted,
      version: nextVersionOf(tx, wanted.code),
      validFrom: dayOf(act.happenedAt),
    }
    if (textOf(profile) === textOf(currentProfile(tx))) return refuse('nothing-changed')
    setDeskProfile(tx, insertProfile(tx, profile, act), act)
    return done(profile)
  })
  if (outcome.ok) station.changed('desk')
  return outcome
}

/** 导出规程: the current one as a file that `profile.read` takes; null when she changed her mind. */
export async function exportProfile(
  { db }: Station,
  saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>,
): Promise<Result<{ path: string | null }, 'cannot-write'>> {
  const profile = currentProfile(db)
  const name = `${profile.name}-第${profile.version}版.json`
  const saved = await saveAs(name.replace(/[\\/:*?"<>|]/g, ' '), new TextEncoder().encode(textOf(profile)))
  return saved === 'cannot-write' ? refuse(saved) : done(saved)
}

export async function readProfile(openFile: OpenFile): Promise<Output<'profile.read'>> {
  return readProfileFile(await openFile('json', largestFile))
}

/** As a file: without version and date, which the adopting gives; always in the order of the schema. */
function textOf(profile: Profile): string {
  const { version: _, validFrom: __, ...template } = Profile.parse(profile)
  return `${JSON.stringify(template, null, 2)}\n`
}
