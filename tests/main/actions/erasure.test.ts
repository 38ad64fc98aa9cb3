import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { RetentionKind, usualRetention } from '#shared/domain/retention'
import { monthFigures, monthFiles } from '../../../src/main/actions/month-facts'
import { sweepErased } from '../../../src/main/actions/sweep-erased'
import { dueOf } from '../../../src/main/store/due'
import { eraseSheets, filesToErase } from '../../../src/main/store/erase-paper'
import { eraseCaseRecord, standing } from '../../../src/main/store/erase-record'
import { type Db, transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { textByPoppler } from '../../forms/look'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { type Filled, fillDesk } from '../../support/filled-desk'

const month = '2026-11' as IsoMonth
const afterOneYear = '2027-12-01T02:00:00.000Z' as Instant
const afterThreeYears = '2029-12-03T02:00:00.000Z' as Instant
const afterTenYears = '2036-12-02T02:00:00.000Z' as Instant

/** Typed in what is erased, and nowhere else. */
const gone = [
  '何保安',
  '邻居老吴',
  '道过歉',
  '写错号码',
  '不肯签',
  '货梯夹伤',
  '139 0000 0002',
  '137 0000 0003',
]

const figuresOf = (db: Db) => monthFigures(db, monthFiles(db, month), afterThreeYears)

async function filledDesk(): Promise<{ desk: TestDesk; filled: Filled }> {
  const desk = await openTestDesk(noPrinter)
  await setUp(desk)
  const filled = await fillDesk(desk)
  for (const caseId of Object.values(filled))
    for (const { id } of (await desk.ask('case.show', { caseId })).slips)
      await desk.ask('slip.show', { slipId: id })
  return { desk, filled }
}

const closedOf = ({ handledCase, withdrawn, critical }: Filled) => [handledCase, withdrawn, critical]

describe('what is over its period', () => {
  let desk: TestDesk
  let filled: Filled
  beforeAll(async () => {
    ;({ desk, filled } = await filledDesk())
  })
  afterAll(() => desk.close())

  const due = async () =>
    Object.fromEntries((await desk.ask('retention.show', {})).due.map(({ kind, total }) => [kind, total]))

  test('is due from the day after its last one; open cases never are', async () => {
    expect(await due()).toMatchObject({ case: 0, contact: 0, deputy: 0, archive: 0 })
    desk.now = '2027-11-23T03:00:00.000Z' as Instant
    expect(await due()).toMatchObject({ contact: 0 })
    desk.now = '2027-11-24T03:00:00.000Z' as Instant
    expect(await due()).toMatchObject({ contact: 1, case: 0 })
    desk.now = afterThreeYears
    expect(await due()).toMatchObject({ case: 3, contact: 1, deputy: 1 })
  })

  test('is never an open case, not even when it is named', async () => {
    const reply = await desk.reply('retention.erase', { kind: 'case', ids: [filled.open] })
    expect(reply).toEqual({ kind: 'refused', reason: 'nothing-due' })
    expect(() => transaction(desk.db, (tx) => eraseCaseRecord(tx, filled.open, actAt(desk.now)))).toThrow(
      'is open',
    )
  })

  test('goes with everything that belongs to it; figures, numbers, times and the chain stay', async () => {
    const before = figuresOf(desk.db)
    const papers = papersIn(desk)
    for (const words of gone) expect(hasTrace(desk, words), words).toBe(true)
    expect(await desk.ask('retention.erase', { kind: 'case', ids: null })).toEqual({ erased: 3, total: 3 })
    expect(await desk.ask('retention.erase', { kind: 'contact', ids: null })).toEqual({ erased: 1, total: 1 })
    expect(verify(desk.db).kind).toBe('whole')
    expect(figuresOf(desk.db)).toEqual(before)
    expect(before.find(({ label }) => label === '拒签和未签离开')?.value).toContain('拒签 1，未签离开 1')
    expect(papersIn(desk).length).toBeLessThan(papers.length)
    expect(filesToErase(desk.db)).toEqual([])
    const view = await desk.ask('case.show', { caseId: filled.handledCase })
    expect(view.matter).toMatchObject({
      number: 'TS-202611-0002',
      grade: 'minor',
      content: '（已删除）',
      customer: { contactName: '（已删除）', phones: [] },
      closing: { outcome: 'solved' },
    })
    expect(view.timeline[0]).toMatchObject({ words: '到了保存期限，个人信息已删除', by: '王敏' })
    expect(view.timeline.map(({ words }) => words).join()).not.toContain('老吴')
  })

  test('leaves no trace in the files of the database', () => {
    for (const words of gone) expect(hasTrace(desk, words), words).toBe(false)
  })

  test('takes its printed sheets with it, and the slip says so', async () => {
    const { slips } = await desk.ask('case.show', { caseId: filled.withdrawn })
    expect(slips.length).toBe(2)
    for (const { id, drawing } of slips) {
      expect(drawing).toBe('erased')
      expect(await desk.reply('slip.show', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
      expect(await desk.reply('slip.save', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
    }
    expect(
      (await desk.ask('today.show', { only: null })).unconfirmed.map(({ caseId }) => caseId),
    ).not.toContain(filled.withdrawn)
  })

  test('prints as （已删除） when somebody wants its form again', async () => {
    const slip = await desk.ask('slip.reprint', { caseId: filled.handledCase, kind: 'copy' })
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
    const text = textByPoppler(pdf)
    expect(text).toContain('（已删除）')
    for (const words of gone) expect(text).not.toContain(words)
    expect(desk.faults).toEqual([])
  })

  test('is not found any more, and proposed to no new case', async () => {
    expect((await desk.ask('case.find', { words: '陈女士' })).map(({ caseId }) => caseId)).toEqual([
      filled.open,
    ])
    expect(await due()).toMatchObject({ case: 0, contact: 0 })
  })
})

describe('an archived month', () => {
  test('is 封存 until its own period ends; then its folder goes, with a record, and its figures stay', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = '2026-12-01T02:00:00.000Z' as Instant
      await desk.ask('month.archive', { month, reason: '' })
      await desk.ask('month.report', { month })
      desk.now = afterThreeYears
      await desk.ask('retention.erase', { kind: 'case', ids: null })
      const folder = join(desk.dataDir, 'archive', month, 'r1')
      expect(existsSync(folder)).toBe(true)
      const before = figuresOf(desk.db)
      desk.now = afterTenYears
      expect(await desk.ask('retention.erase', { kind: 'archive', ids: null })).toEqual({
        erased: 1,
        total: 1,
      })
      expect(existsSync(folder)).toBe(false)
      expect(await desk.reply('month.openFolder', { month, revision: 1 })).toMatchObject({ kind: 'refused' })
      const shown = await desk.ask('month.show', { month })
      expect(shown.archives).toMatchObject([{ revision: 1, isErased: true }])
      expect(shown.reports).toEqual([])
      expect(figuresOf(desk.db)).toEqual(before)
      expect(verify(desk.db).kind).toBe('whole')
    } finally {
      desk.close()
    }
  })
})

describe('a power cut', () => {
  test('between the record and its file leaves a note, and the next start takes the file away', async () => {
    const { desk, filled } = await filledDesk()
    try {
      const shelves = {
        db: desk.db,
        paperFolder: join(desk.dataDir, 'paper'),
        archiveFolder: join(desk.dataDir, 'archive'),
      }
      const before = papersIn(desk)
      transaction(desk.db, (tx) => eraseSheets(tx, 'caseId', filled.withdrawn, actAt(afterThreeYears)))
      expect(filesToErase(desk.db).length).toBe(2)
      expect(papersIn(desk)).toEqual(before)
      await sweepErased(shelves)
      expect(filesToErase(desk.db)).toEqual([])
      expect(papersIn(desk).length).toBe(before.length - 2)
    } finally {
      desk.close()
    }
  })
})

describe('an erasure', () => {
  test('is canceled between two records: what was erased is, what was not is still due', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = afterThreeYears
      const under = desk.ask('retention.erase', { kind: 'case', ids: null })
      await new Promise((resolve) => setImmediate(resolve))
      expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'erase', total: 3 })
      await desk.ask('work.cancel', {})
      const { erased, total } = await under
      expect(total).toBe(3)
      expect(erased).toBeGreaterThan(0)
      expect(erased).toBeLessThan(3)
      const { due } = await desk.ask('retention.show', {})
      expect(due.find(({ kind }) => kind === 'case')?.total).toBe(3 - erased)
      expect(verify(desk.db).kind).toBe('whole')
    } finally {
      desk.close()
    }
  })

  test('of any of the due ones in any order keeps the chain whole and the figures as they were', async () => {
    const { desk, filled } = await filledDesk()
    const book = desk.db.serialize()
    // A book in memory keeps no WAL: these two bytes of the header say so.
    book.fill(1, 18, 20)
    const before = figuresOf(desk.db)
    desk.close()
    const cases = closedOf(filled)
    const some = fc.shuffledSubarray([...cases.map((id) => ['case', id] as const), ['contact', 1] as const])
    fc.assert(
      fc.property(some, (chosen) => {
        const db: Db = new Database(book)
        try {
          for (const [kind, id] of chosen)
            transaction(db, (tx) =>
              kind === 'case'
                ? eraseCaseRecord(tx, id, actAt(afterThreeYears))
                : standing.contact.erase(tx, id, actAt(afterThreeYears)),
            )
          expect(verify(db).kind).toBe('whole')
          expect(figuresOf(db)).toEqual(before)
          const left = dueOf(db, 'case', usualRetention, afterThreeYears).map(({ id }) => id)
          expect(left.toSorted()).toEqual(
            cases.filter((id) => !chosen.some(([kind, one]) => kind === 'case' && one === id)).toSorted(),
          )
        } finally {
          db.close()
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('保存期限', () => {
  test('are the usual ones until the supervisor sets others, which is an event; what is the same changes nothing', async () => {
    const desk = await openTestDesk(noPrinter)
    try {
      await setUp(desk)
      expect((await desk.ask('retention.show', {})).retention).toEqual(usualRetention)
      expect(await desk.reply('retention.set', { retention: usualRetention })).toMatchObject({
        reason: 'nothing-changed',
      })
      const longer = { ...usualRetention, case: 60 }
      expect((await desk.ask('retention.set', { retention: longer })).retention).toEqual(longer)
      expect((await desk.reply('retention.set', { retention: { ...longer, case: 0 } })).kind).toBe('fault')
      const kinds = desk.db.prepare("SELECT kind FROM event WHERE recordTable = 'retention'").pluck().all()
      expect(kinds).toEqual(['retention.set'])
      expect(verify(desk.db).kind).toBe('whole')
      expect(await desk.reply('retention.print', {})).toMatchObject({ reason: 'nothing-due' })
    } finally {
      desk.close()
    }
  })

  test('that are over stand on a sheet without a name, with room for the supervisor’s', async () => {
    const { desk } = await filledDesk()
    try {
      desk.now = afterOneYear
      const slip = await desk.ask('retention.print', {})
      desk.now = afterThreeYears
      const text = textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf)
      expect(text).toContain('来电来访（没有立项）')
      const all = await desk.ask('retention.print', {})
      const page = textByPoppler((await desk.ask('slip.show', { slipId: all.id })).pdf)
      expect(page).toContain('TS-202611-0002')
      expect(page).not.toContain('陈女士')
      expect(RetentionKind.options.length).toBe(6)
    } finally {
      desk.close()
    }
  })
})

function actAt(at: Instant) {
  return { kind: 'record.erased', operatorId: 1, happenedAt: at, typedAt: at } as const
}

function hasTrace({ dataDir }: TestDesk, words: string): boolean {
  return ['desk.db', 'desk.db-wal']
    .map((name) => join(dataDir, name))
    .some((file) => existsSync(file) && readFileSync(file).includes(words))
}

function papersIn({ dataDir }: TestDesk): string[] {
  return readdirSync(join(dataDir, 'paper'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.pdf'),
  )
}
