import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import { dayOf, monthOf } from '#shared/domain/day'
import { emptyDraft } from '#shared/domain/draft'
import { listBlanks } from '../../../src/main/actions/blanks'
import { listContacts } from '../../../src/main/actions/contacts'
import { showCustomer } from '../../../src/main/actions/customer-page'
import { showDispatch } from '../../../src/main/actions/dispatch'
import { earlierOfDraft } from '../../../src/main/actions/earlier-matters'
import { findByText, findQuickly } from '../../../src/main/actions/find'
import { showDirectory, suggestCustomers } from '../../../src/main/actions/find-customers'
import { showHandover } from '../../../src/main/actions/handover'
import { showClosing, showOut } from '../../../src/main/actions/slips-out'
import type { SignedStation } from '../../../src/main/actions/station'
import { insertDraft } from '../../../src/main/store/draft'
import { operatorsOf } from '../../../src/main/store/operator'
import {
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { planOf, statementsOf } from '../../support/statements'

// What is asked at each key and at each opening of a list goes along indexes in every statement, whichever action asks it.
// The texts of cases, the phones and names of customers and the beginnings of rooms are free text: those are narrow
// tables, read from end to end, and named here.

let desk: TestDesk
let station: SignedStation
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await registerComplaint(desk)
  const [operator] = operatorsOf(desk.db)
  if (!operator) throw new Error('Nobody works here')
  const { db } = desk
  station = {
    db,
    clock: () => mondayMorning,
    changed: () => {},
    drawings: new Set(),
    hashPin: async () => '',
    operator,
  }
})
afterAll(() => desk.close())

/** Few rows, and as many after twenty years: departments and the desk itself. */
const small = /^SCAN (department|desk)\b/
/** Rows that a statement made of what it was given, or of what it found by an index. */
const own = /^SCAN (json_each|family|matched|wanted|CONSTANT ROW|\(subquery-\d+\))( |$)/

async function scansOf(act: () => unknown): Promise<readonly string[]> {
  const scans = (await statementsOf(desk.db, act))
    .flatMap((run) => planOf(desk.db, run))
    .filter((step) => step.startsWith('SCAN'))
    .filter((step) => !small.test(step) && !own.test(step))
  return [...new Set(scans.map((step) => step.replace(/ USING .*$/, '')))].toSorted()
}

function draftOf(
  customer: Partial<ReturnType<typeof emptyDraft>['customer']>,
  customerId: CustomerId | null,
) {
  const draft = emptyDraft('phone')
  const content = { ...draft, customerId, customer: { ...draft.customer, ...customer } }
  return insertDraft(desk.db, content, station.operator.id, mondayMorning)
}

describe('by indexes alone', () => {
  test.each([
    ['a customer of the directory', { company: '甲电商有限公司' }, 1],
    [
      'a company, a room and a phone',
      { company: '甲电商有限公司', address: 'C座 506', phones: ['138 0000 0001'] },
      null,
    ],
    ['a private person', { contactName: '陈女士', address: 'C座 506' }, null],
  ] as const)('又来了 of %s', async (_, customer, id) => {
    const told = { ...customer, phones: 'phones' in customer ? [...customer.phones] : [] }
    const draftId = draftOf(told, id as CustomerId | null)
    const earlier = () => {
      const answer = earlierOfDraft(station, { draftId })
      expect(answer.ok && answer.value).not.toEqual([])
    }
    expect(await scansOf(earlier)).toEqual([])
    const steps = (await statementsOf(desk.db, earlier)).flatMap((run) => planOf(desk.db, run))
    for (const index of [
      'caseOfCustomer',
      'caseFindByPlace',
      'casePhoneWhole',
      'caseByCompany',
      'caseByContact',
    ])
      expect(steps.join('\n')).toMatch(new RegExp(`SEARCH .* USING (COVERING )?INDEX ${index}\\b`))
  })

  test.each(['here', 'movedOut', 'all'] as const)('客户, a page of the list: %s', async (only) => {
    expect(await scansOf(() => showDirectory(station, { words: '', only, page: 0 }))).toEqual([])
  })

  test.each([
    { by: 'day', day: dayOf(mondayMorning) },
    { by: 'month', month: monthOf(dayOf(mondayMorning)) },
  ] as const)('来电来访登记 of a $by', async (period) => {
    expect(await scansOf(() => listContacts(station, { period, page: 0 }))).toEqual([])
  })

  test('the last sheet of a form that is no case’s, and how many there are', async () => {
    const all = await statementsOf(desk.db, () => {
      listBlanks(station, { page: 0 })
      showHandover(station)
    })
    const asked = [...all, ...(await statementsOf(desk.db, () => desk.ask('blank.print', { form: 'F17' })))]
    const steps = asked.flatMap((run) => planOf(desk.db, run)).filter((step) => /\bslip\b/.test(step))
    expect(steps.join('\n')).toMatch(/SEARCH slip USING (COVERING )?INDEX slipOfForm/)
    expect(steps.filter((step) => step.startsWith('SCAN slip') && !step.includes('slipOut'))).toEqual([])
  })

  test('该收回未收回, 下班检查 and their counts', async () => {
    const all = await statementsOf(desk.db, () => {
      showOut(station, { page: 0 })
      showClosing(station, { page: 0 })
    })
    const steps = all.flatMap((run) => planOf(desk.db, run)).filter((step) => /\bslip\b/.test(step))
    expect(steps).toContain('SEARCH slip USING INDEX slipOut (dueBackAt<?)')
    expect(steps.filter((step) => step.startsWith('SCAN slip') && !step.includes('USING INDEX'))).toEqual([])
  })

  test.each([
    { by: 'day', day: dayOf(mondayMorning) },
    { by: 'month', month: monthOf(dayOf(mondayMorning)) },
  ] as const)('投诉处置记录 of a $by', async (period) => {
    const act = () => showDispatch(station, { period, page: 0 })
    expect(await scansOf(act)).toEqual([])
    const steps = (await statementsOf(desk.db, act)).flatMap((run) => planOf(desk.db, run)).join('\n')
    for (const index of ['handoffBySending', 'eventOfSlipSent']) expect(steps).toContain(index)
  })

  test('查找 by the end of a number and by a phone', async () => {
    const byNumber = await statementsOf(desk.db, () => findQuickly(station, { words: '0001' }))
    const steps = byNumber.flatMap((run) => planOf(desk.db, run)).join('\n')
    for (const index of ['caseByLastDigits', 'casePhoneWhole', 'casePhoneTail'])
      expect(steps).toContain(index)
  })
})

describe('free text in a narrow table', () => {
  test.each(['cns', '陈', '0001', 'C座 506'])(
    '找客户 by %s reads customerFind, and nothing else',
    async (words) => {
      expect(suggestCustomers(station, { words })).not.toEqual([])
      expect(await scansOf(() => suggestCustomers(station, { words }))).toEqual([])
    },
  )

  test.each(['cns', '陈', '0001', 'C座 506'])(
    '查找 by %s reads unit, and of the cases the newest by their ids',
    async (words) => {
      expect(await scansOf(() => findQuickly(station, { words }))).toEqual(['SCAN unit'])
    },
  )

  test('客户 with words reads what is held of customerFind, the page of a customer its rows', async () => {
    const list = () => showDirectory(station, { words: '陈', only: 'here', page: 0 })
    expect(await scansOf(list)).toEqual([])
    const page = () => {
      expect(showCustomer(station, { customerId: 1 as CustomerId }).ok).toBe(true)
    }
    expect(await scansOf(page)).toEqual(['SCAN customerFind'])
  })

  test('only the words in a text read the cases themselves, a slice at a time', async () => {
    const slice = 'SEARCH caseRecord USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'
    const stepsOf = async (act: () => unknown) =>
      (await statementsOf(desk.db, act)).flatMap((run) => planOf(desk.db, run))
    expect(await stepsOf(() => findByText(station, { words: '保安' }))).toContain(slice)
    expect(await stepsOf(() => findQuickly(station, { words: '保安' }))).not.toContain(slice)
  })
})
