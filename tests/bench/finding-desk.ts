import { join } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import { normalAddress } from '#shared/domain/unit'
import { fillCaseFind } from '../../src/main/actions/fill-case-find'
import { type Tx, transaction } from '../../src/main/store/tx'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../support/desk'
import { insertRaw } from '../support/raw-row'
import { tellAll } from '../support/tell-all'
import { fillWithCases } from './many-cases'

// A desk of 100,000 cases and 20,000 customers, with those who came or called besides. All names are made up of the same
// few characters, so that each finds many; the rows lie past the ledger, what they are found by is the program's own.

const customers = 20_000
const cases = 100_000
const open = 2_000
/** The first customer has these; the others share the rest. */
export const casesOfFirst = 60
const contactsADay = 60
const callsADay = 40
const days = 90

/** Answers how long a hundred cases of a book of before took to be told how they are found. */
export async function makeFindingDesk(dataDir: string, now: Instant): Promise<readonly number[]> {
  const desk = await openTestDesk(noPrinter, { dataDir, now })
  try {
    await setUp(desk)
    // Whom the cases name comes after them.
    desk.db.pragma('foreign_keys = OFF')
    fillWithCases(desk.db, now, { cases, open, whose: (n) => asInCase(ownerOf(n)) })
    desk.db.pragma('synchronous = OFF')
    transaction(desk.db, (tx) => {
      for (let n = 1; n <= customers; n++) putCustomer(tx, n)
      for (let n = 1; n <= rooms; n++)
        insertRaw(tx, 'unit', { id: n, address: normalAddress(roomOf(n)), building: buildingAt(n) })
      for (let n = 0; n < days * contactsADay; n++) putContact(tx, n, now)
      for (let n = 0; n < days * callsADay; n++) putCall(tx, n, now)
      tellAll(tx)
    })
    const filled = fill(desk)
    desk.db.pragma('synchronous = FULL')
    return filled
  } finally {
    desk.db.close()
  }
}

export const databaseIn = (dataDir: string) => join(dataDir, 'desk.db')

function fill({ db }: TestDesk): readonly number[] {
  const times: number[] = []
  const step = (before: CaseId | null) => {
    const startedAt = performance.now()
    const onward = fillCaseFind(db, before)
    times.push(performance.now() - startedAt)
    return onward
  }
  for (let onward = step(null); onward !== null; ) onward = step(onward)
  return times
}

const ownerOf = (n: number) => (n <= casesOfFirst ? 1 : 2 + (n % (customers - 1)))

const surnames = '陈林黄何罗梁宋郑谢韩唐冯于董萧程曹袁邓许单仇区吕'
const given = '晓建志明丽华芳伟国强秀英文军敏静杰涛玲超'
const words = '华信瑞丰恒泰鼎盛远方德智联嘉禾云海天润博雅金石'
const trades = [
  '电商',
  '设计',
  '软件',
  '物流',
  '生物科技',
  '文化传播',
  '餐饮管理',
  '检测技术',
  '教育咨询',
  '贸易',
]
const at = (letters: string, place: number) => [...letters][place % letters.length] ?? ''

function personOf(n: number): string {
  return at(surnames, n) + at(given, n >> 3) + (n % 4 === 0 ? '' : at(given, n >> 1))
}

/** Empty: every fifth is a private person. */
function companyOf(n: number): string {
  if (n % 5 === 0) return ''
  const name = at(words, n) + at(words, n >> 4) + at(words, n >> 2)
  return `${name}${trades[(n >> 5) % trades.length]}有限公司`
}

const rooms = 12_000
const roomNumber = (n: number) => n % rooms || rooms
const buildingAt = (n: number) => `${'ABCDEFGH'[roomNumber(n) % 8]}座`
const roomOf = (n: number) =>
  `${buildingAt(n)} ${1 + ((roomNumber(n) >> 3) % 30)}${String(1 + Math.floor(roomNumber(n) / 240)).padStart(2, '0')}`

/** Made up, as all phones here: ten thousand under each of 130 to 139. */
const phoneOf = (n: number) => `13${n % 10} 0000 ${String(Math.floor(n / 10) % 10_000).padStart(4, '0')}`

/** The customer as its first contact says it. */
function asInCase(n: number): Customer & { readonly customerId: number } {
  return {
    customerId: n,
    company: companyOf(n),
    contactName: personOf(n),
    relation: null,
    phones: [phoneOf(n)],
    address: normalAddress(roomOf(n)),
    isAnonymous: false,
  }
}

/** A company has one contact to three, and every fourth customer two rooms. */
function putCustomer(tx: Tx, n: number): void {
  const sinceOn = '2024-03-01'
  const company = companyOf(n)
  const kind = company === '' ? 'person' : 'company'
  insertRaw(tx, 'customer', { id: n, kind, name: company || personOf(n), sinceOn, note: '' })
  const contacts = company === '' ? 1 : 1 + (n % 3)
  for (let place = 0; place < contacts; place++)
    insertRaw(tx, 'contactPerson', {
      id: n + place * customers,
      customerId: n,
      name: personOf(n + place * 7),
      phones: JSON.stringify([phoneOf(n + place * customers)]),
      sinceOn,
    })
  for (const room of n % 4 === 0 ? [n, n + 1] : [n])
    insertRaw(tx, 'occupancy', { customerId: n, unitId: roomNumber(room), sinceOn })
}

/** The draft that a call of that customer leaves. */
export function draftOfCustomer(n: number): DraftContent {
  const { customerId, ...customer } = asInCase(n)
  return {
    ...emptyDraft('phone'),
    content: '问园区食堂几点开门，能不能给访客办临时饭卡。',
    customer: { ...customer, phones: [] },
    customerId: customerId as DraftContent['customerId'],
    contactId: n as DraftContent['contactId'],
  }
}

/** From 09:00 of its day on, one after the other. */
function timeOf(n: number, aDay: number, now: Instant): Instant {
  return plus(now, -Math.floor(n / aDay) * 24 * hour + (n % aDay) * 5 * minute)
}

function putContact(tx: Tx, n: number, now: Instant): void {
  const who = 1 + ((n * 37) % customers)
  insertRaw(tx, 'contact', {
    at: timeOf(n, contactsADay, now),
    channel: 'phone',
    how: 'answered',
    typed: JSON.stringify(draftOfCustomer(who)),
    answer: '十一点到一点半，前台凭身份证办。',
    operatorId: 1,
    customerId: who,
  })
}

function putCall(tx: Tx, n: number, now: Instant): void {
  insertRaw(tx, 'caseCall', {
    caseId: cases - (n % open),
    at: timeOf(n, callsADay, now),
    channel: 'phone',
    purpose: 'urge',
    caller: '',
    phone: phoneOf(n),
    words: '问什么时候有人来看。',
    told: '今天下午三点前。',
    operatorId: 1,
    isRaisedAgain: 0,
  })
}
