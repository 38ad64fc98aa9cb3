import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { dayOf, hour, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import { exemptions } from '../../../src/main/store/exemption'
import { periodicVisits } from '../../../src/main/store/periodic-visit'
import { drawnOrders } from '../../../src/main/store/repair-draw'
import { revisits } from '../../../src/main/store/revisit'
import { revisitRecords } from '../../../src/main/store/revisit-record'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { handle } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { answerTo, drawHalf } from '../../support/draw-way'
import { finishJob } from '../../support/order-way'
import { addPerson, adminPin, operatorNamed, signInAs } from '../../support/people'
import { registerReferred } from '../../support/referred'
import { addCompany, answered, leftIn, planAll, thisMonth } from '../../support/round'
import { whitePage } from '../../support/scanned'

// Every personal column of the revisit desk, each with words that are found nowhere else.

const mark = '䶮'
const of = (what: string) => `${mark}${what}`
const words = {
  letter: of('信'),
  unreachable: of('门锁着'),
  demand: of('想要钥匙'),
  settled: of('已给钥匙'),
  phoneReason: of('在外地'),
  said: of('可以了'),
  exempt: of('只要复函'),
  replyNumber: of('复字1号'),
  drawnSaid: of('还在漏'),
  visitSaid: of('保洁好'),
  visitDemand: of('想租仓库'),
  visitSettled: of('已转招商'),
  dropped: of('出差'),
  proxy: of('代签人'),
}
const staff = {
  visitor: of('访问人'),
  taker: of('领取人'),
  review: of('偏慢'),
  manager: of('园总'),
  managed: of('改进'),
  caller: of('抽查人'),
}
const proxy = { kind: 'proxy', name: words.proxy, relation: of('表弟'), isStamped: false } as const
const nothing = { quality: null, timeliness: null, isSolved: null, signature: null } as const
const good = { outcome: 'answered', quality: 'satisfied', timeliness: 'prompt', isSolved: true } as const

const afterAll = '2030-06-03T02:00:00.000Z' as Instant

async function close(desk: TestDesk, caseId: CaseId, outcome: 'solved' | 'unreachable' = 'solved') {
  const input = {
    caseId,
    at: desk.now,
    outcome,
    nature: 'valid',
    note: '其余都在',
    mergedInto: null,
  } as const
  await desk.ask('case.close', input)
}

/** Letter, form out and back, asked at the door, a demand, a review that goes up, the manager's word. */
async function asked(desk: TestDesk): Promise<void> {
  const { caseId } = await registerComplaint(desk)
  await handle(desk, caseId)
  await desk.ask('revisit.sendLetter', { caseId, at: desk.now, text: words.letter, next: null })
  await desk.ask('record.print', { caseIds: [caseId] })
  const [record] = (await desk.ask('case.show', { caseId })).revisitRecords
  if (!record) throw new Error('There is no 回访记录')
  await desk.ask('record.take', { recordId: record.id, by: staff.taker, at: desk.now })
  desk.pass(hour)
  await desk.ask('record.return', { recordId: record.id, at: desk.now })
  const { revisits: told } = await desk.ask('case.revisit', {
    caseId,
    at: desk.now,
    ...good,
    way: 'door',
    said: words.said,
    demand: words.demand,
    phoneReason: words.phoneReason,
    visitor: staff.visitor,
    signature: proxy,
  })
  const id = told.at(-1)?.id
  if (!id) throw new Error('Nobody was asked')
  await desk.ask('demand.settle', { source: { kind: 'revisit', id }, words: words.settled })
  await desk.ask('record.printRegister', { period: { by: 'day', day: dayOf(desk.now) } })
  await signInAs(desk, '张主管')
  await desk.ask('record.review', { recordId: record.id, words: staff.review, verdict: 'raised' })
  const { manager: by, managed } = staff
  await desk.ask('record.manage', { recordId: record.id, by, words: managed, at: desk.now })
  await close(desk, caseId)
}

async function unreachable(desk: TestDesk): Promise<void> {
  const { caseId } = await registerComplaint(desk)
  await handle(desk, caseId)
  await desk.ask('revisit.print', { by: 'phone', caseIds: [caseId] })
  for (const way of ['phone', 'door', 'phone'] as const) {
    desk.pass(20 * hour)
    await desk.ask('case.revisit', { caseId, at: desk.now, ...nothing, way, outcome: 'notReached', said: '' })
  }
  const { id: supervisorId } = await operatorNamed(desk, '王敏')
  const given = { caseId, at: desk.now, reason: words.unreachable, supervisorId, pin: adminPin }
  await desk.ask('revisit.giveUp', given)
  await close(desk, caseId, 'unreachable')
}

async function exempt(desk: TestDesk): Promise<void> {
  const { caseId } = await registerReferred(desk)
  await handle(desk, caseId)
  await desk.ask('exemption.make', { caseId, at: desk.now, words: words.exempt })
  const { scan } = await desk.ask('scan.take', { name: of('复函.jpg'), bytes: await whitePage() })
  const reply = { number: words.replyNumber, on: dayOf(desk.now), scanId: scan.id }
  await desk.ask('exemption.reply', { caseId, at: desk.now, ...reply })
  await close(desk, caseId)
}

async function visited(desk: TestDesk): Promise<void> {
  const contact = { name: '陈女士', phone: '138 0000 0001' }
  await addCompany(desk, '甲电商有限公司', 'C座-101', contact)
  await addCompany(desk, '乙物流有限公司', 'C座-102', { ...contact, name: '孙先生' })
  await planAll(desk)
  const [first, second] = await leftIn(desk, 'C座')
  if (!first || !second) throw new Error('Nobody is on the round')
  await desk.ask('periodic.print', { month: thisMonth, of: { building: 'C座' } })
  const { visitSaid: record, visitDemand, visitSettled: settled } = words
  const demand = { kind: 'need', words: visitDemand } as const
  const told = { record, demand, settled, visitor: staff.visitor, signature: proxy }
  await desk.ask('periodic.record', answered(desk, first.id, { ...told, contactName: '陈女士' }))
  await desk.ask('periodic.drop', { visitId: second.id, reason: words.dropped })
  await desk.ask('periodic.printPoints', { month: thisMonth })
}

/** Of December, when November is over. */
async function drawn(desk: TestDesk, jobs: readonly CaseId[]): Promise<void> {
  desk.now = '2026-12-02T02:00:00.000Z' as Instant
  await desk.ask('desk.setHouseholds', { households: 100 })
  const { rows } = await desk.ask('draw.make', { month: thisMonth })
  const [one] = rows
  if (!one) throw new Error('Nothing was drawn')
  const told = { said: words.drawnSaid, caller: staff.caller, at: desk.now }
  await desk.ask('draw.answer', answerTo(desk, one, told))
  await desk.ask('draw.print', { month: thisMonth })
  for (const caseId of jobs) await close(desk, caseId)
}

const tables = [revisits, revisitRecords, exemptions, drawnOrders, periodicVisits]

/** Columns that hold nothing in any row. */
function emptyColumns({ db }: TestDesk): readonly string[] {
  return tables.flatMap(({ name, personal }) =>
    personal
      .filter((column) => {
        const filled = db.prepare(`SELECT count("${column}") FROM "${name}"`).pluck().get()
        return filled === 0
      })
      .map((column) => `${name}.${column}`),
  )
}

function hasTrace({ dataDir }: TestDesk): boolean {
  return ['desk.db', 'desk.db-wal']
    .map((name) => join(dataDir, name))
    .some((file) => existsSync(file) && readFileSync(file).includes(mark))
}

function sheetsIn({ dataDir }: TestDesk): readonly string[] {
  return readdirSync(join(dataDir, 'paper'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(pdf|jpg)$/.test(file),
  )
}

async function measured(desk: TestDesk) {
  const periods = [thisMonth, monthOf(dayOf('2026-12-02T02:00:00.000Z' as Instant))]
  return Promise.all(
    periods.map(async (month: IsoMonth) => {
      const { gauges, satisfaction } = await desk.ask('gauge.show', { period: { by: 'month', month } })
      return { gauges, satisfaction }
    }),
  )
}

test('all that the revisits know of somebody comes in the export, and is gone after its period; the gauges stay', async () => {
  const desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  try {
    await setUp(desk)
    await drawHalf(desk)
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    await visited(desk)
    const customer = {
      company: '甲电商有限公司',
      contactName: '陈女士',
      relation: 'employee' as const,
      phones: ['138 0000 0001'],
      address: 'C座 506',
      isAnonymous: false,
    }
    const jobs = [await finishJob(desk, { customer }), await finishJob(desk, { customer })]
    await exempt(desk)
    await unreachable(desk)
    await asked(desk)
    await drawn(
      desk,
      jobs.map(({ caseId }) => caseId),
    )
    expect(emptyColumns(desk)).toEqual([])

    desk.savesTo = { path: '/somewhere' }
    const keys = (await desk.ask('person.find', { words: '0000 000' })).map(({ key }) => key)
    await desk.ask('person.export', { words: '0000 000', keys, format: 'csv' })
    const csv = Buffer.from(desk.saved.at(-1)?.bytes ?? []).toString('utf8')
    expect(Object.values(words).filter((one) => !csv.includes(one))).toEqual([])
    // Who asked, and what the desk thinks of the asking, is of other people.
    expect(Object.values(staff).filter((one) => csv.includes(one))).toEqual([])

    desk.now = afterAll
    const before = await measured(desk)
    expect([hasTrace(desk), sheetsIn(desk).length > 8]).toEqual([true, true])
    for (const kind of ['case', 'periodic', 'customer', 'scan', 'export'] as const)
      await desk.reply('retention.erase', { kind, ids: null })
    expect(hasTrace(desk)).toBe(false)
    expect(sheetsIn(desk)).toEqual([])
    expect(await measured(desk)).toEqual(before)
    expect([desk.faults, verify(desk.db).kind]).toEqual([[], 'whole'])
  } finally {
    desk.close()
  }
})
