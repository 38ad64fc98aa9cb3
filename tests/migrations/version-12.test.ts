import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { insertCustomer } from '../../src/main/store/customer'
import { migrate, newestOf, versionOf } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import { transaction } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { plainSheets } from '../support/busy-desk'
import { mondayMorning, noPrinter, openTestDesk, type TestDesk } from '../support/desk'
import { findOnWalk } from '../support/findings'
import { beginSurvey, sheetsOf } from '../support/survey-way'

// A book as it was before 巡检与服务: that of version 2 (version-2.test.ts), brought to version 12, with a customer in it.

let folder: string
let desk: TestDesk
let customerId: CustomerId

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'version-12-'))
  const file = join(folder, 'desk.db')
  writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, 'version-2.db.gz'))))
  const db = new Database(file)
  db.pragma('foreign_keys = ON')
  await migrate(
    db,
    migrations.filter(({ version }) => version <= 12),
    async () => {},
  )
  const act = {
    kind: 'customer.added',
    operatorId: 1,
    happenedAt: mondayMorning,
    typedAt: mondayMorning,
  } as never
  const customer = {
    kind: 'company',
    name: '丙贸易有限公司',
    note: '',
    sinceOn: '2026-11-23' as IsoDay,
  } as const
  customerId = transaction(db, (tx) => insertCustomer(tx, customer, act))
  expect([versionOf(db), verify(db).kind]).toEqual([12, 'whole'])
  db.close()
  desk = await openTestDesk(noPrinter, { dataDir: folder, draw: plainSheets.draw })
  await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
})

afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

it('is whole after the migration, refers to nothing that is not there, and has its cases as they were', async () => {
  expect([versionOf(desk.db), verify(desk.db).kind]).toEqual([newestOf(migrations), 'whole'])
  expect(desk.db.pragma('foreign_key_check')).toEqual([])
  expect(desk.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect((await desk.ask('case.show', { caseId: 1 as never })).matter.isFoundByUs).toBe(false)
  expect((await desk.ask('today.show', { only: null })).service).toEqual([])
})

it('takes walks and campaigns in like a new one, and guards them', async () => {
  await desk.ask('customer.putUnit', { customerId, address: '3号楼-206', sinceOn: '2026-11-23' as IsoDay })
  const surveyId = await beginSurvey(desk)
  expect(await sheetsOf(desk, surveyId)).toHaveLength(1)
  const [findingId] = findOnWalk(desk, [{ responsible: 'own' }])
  const source = { kind: 'finding', id: findingId as never } as const
  const { id: draftId } = await desk.ask('demand.openCase', { source })
  await desk.ask('case.register', { draftId })
  for (const table of ['walkFinding', 'surveySheet', 'walk', 'survey']) {
    expect(() => desk.db.exec(`DELETE FROM ${table}`)).toThrow()
    expect(() => desk.db.exec(`UPDATE ${table} SET id = id + 1`)).toThrow()
  }
  expect([verify(desk.db).kind, desk.faults]).toEqual(['whole', []])
})
