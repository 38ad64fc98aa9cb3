import type { IsoDay } from '#shared/domain/day'
import { Profile } from '#shared/domain/profile'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type ProfileRow = {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly name: string
  readonly body: string
}

const profiles = recordTable<ProfileRow>({ name: 'profile', personal: [], caseColumn: null })

export function insertProfile(tx: Tx, profile: Profile, act: Act): number {
  const { code, version, name } = profile
  return insertRecord(tx, profiles, { code, version, name, body: JSON.stringify(profile) }, act)
}

// A stored version never changes, and it is asked for with every case: its text is parsed once. The hash stands for the
// row, so that what a transaction took back is never mistaken for what came in its place.
const read = new Map<string, Profile>()
const kept = 40

function profileHashed(db: Db, rowHash: string): Profile {
  const known = read.get(rowHash)
  if (known) return known
  const row = statement<[string], { body: string }>(db, 'SELECT body FROM profile WHERE rowHash = ?').get(
    rowHash,
  )
  const profile = Profile.parse(JSON.parse(row?.body ?? 'null'))
  if (read.size >= kept) read.clear()
  read.set(rowHash, profile)
  return profile
}

/** The version of the procedure that a case was registered under. */
export function profileOf(db: Db, code: string, version: number): Profile {
  const row = statement<[string, number], { rowHash: string }>(
    db,
    'SELECT rowHash FROM profile WHERE code = ? AND version = ?',
  ).get(code, version)
  if (!row) throw new Error(`There is no profile ${code} version ${version}`)
  return profileHashed(db, row.rowHash)
}

/** The procedure that new cases are registered under. */
export function currentProfile(db: Db): Profile {
  const row = statement<[], { rowHash: string }>(
    db,
    'SELECT profile.rowHash FROM profile JOIN desk ON desk.profileId = profile.id',
  ).get()
  if (!row) throw new Error('The desk is not set up')
  return profileHashed(db, row.rowHash)
}

/** The version that the next adopting of this code makes: 1 for a new one. */
export function nextVersionOf(db: Db, code: string): number {
  const row = statement<[string], { last: number | null }>(
    db,
    'SELECT max(version) AS last FROM profile WHERE code = ?',
  ).get(code)
  return (row?.last ?? 0) + 1
}

export type ProfileVersion = {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly validFrom: IsoDay
  /** How many cases were registered under it. */
  readonly cases: number
}

/** Every version that was in force, the newest first. */
export function profileVersions(db: Db): readonly ProfileVersion[] {
  return statement<[], ProfileVersion>(
    db,
    `SELECT code, name, version, body ->> '$.validFrom' AS validFrom, coalesce(cases, 0) AS cases
       FROM profile LEFT JOIN (SELECT profileId, count(*) AS cases FROM caseRecord GROUP BY profileId)
         ON profileId = id
       ORDER BY id DESC`,
  ).all()
}
