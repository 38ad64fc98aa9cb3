import type { CustomerId } from '#shared/domain/customer'
import { dayOf, monthOf } from '#shared/domain/day'
import { searchWordsOf } from '#shared/domain/finding'
import { listContacts } from '../../src/main/actions/contacts'
import { showCustomer } from '../../src/main/actions/customer-page'
import { earlierOfDraft } from '../../src/main/actions/earlier-matters'
import { findByText, findQuickly } from '../../src/main/actions/find'
import { showDirectory, suggestCustomers } from '../../src/main/actions/find-customers'
import type { SignedStation } from '../../src/main/actions/station'
import { connect } from '../../src/main/store/connect'
import { insertDraft } from '../../src/main/store/draft'
import { operatorsOf } from '../../src/main/store/operator'
import { mondayMorning } from '../support/desk'
import { meantBySql } from '../support/meant-by-sql'
import { casesOfFirst, databaseIn, draftOfCustomer } from './finding-desk'
import type { Figure } from './measure'
import { againstBare } from './recorded'

const rounds = 300
/** Of what reads all texts: a fifth of a second each. */
const slowRounds = 40

/** Typing ahead, 查找, 又来了, 客户 and 来电来访登记 of the full desk, at the action in main against its bare statements. */
export async function measureFinding(dataDir: string): Promise<readonly Figure[]> {
  const db = connect(databaseIn(dataDir))
  try {
    const [operator] = operatorsOf(db)
    if (!operator) throw new Error('Nobody works here')
    const station: SignedStation = {
      db,
      clock: () => mondayMorning,
      changed: () => {},
      drawings: new Set(),
      hashPin: async () => '',
      operator,
    }
    const figures: Figure[] = []
    for (const [name, act, { times = rounds, words } = {}] of acts(station)) {
      const alike = () => words !== undefined && meantBySql(db, searchWordsOf(words), 120)
      figures.push(...(await againstBare(db, name, times, act, alike)))
    }
    return figures
  } finally {
    db.close()
  }
}

/** `words`: who is meant by them is looked for in memory. */
type How = { readonly times?: number; readonly words?: string }
type Measured = readonly [name: string, act: () => unknown, how?: How]

function acts(station: SignedStation): readonly Measured[] {
  const draftId = insertDraft(station.db, draftOfCustomer(1), station.operator.id, mondayMorning)
  const suggest = (name: string, words: string): Measured => [
    `找客户, ${name}`,
    () => some(suggestCustomers(station, { words })),
    { words },
  ]
  const quick = (name: string, words: string): Measured => [
    `查找, ${name}`,
    () => findQuickly(station, { words }),
    { words },
  ]
  const list = (words: string) => () => some(showDirectory(station, { words, only: 'here', page: 0 }).rows)
  const day = dayOf(mondayMorning)
  return [
    suggest('one initial', 'h'),
    suggest('two initials', 'hx'),
    suggest('one character', '陈'),
    suggest('four digits', '1203'),
    suggest('a room', 'C座 1203'),
    quick('one initial', 'h'),
    quick('the end of a number', '4321'),
    quick('a name', '陈建'),
    quick('a phone', '131 0000 0123'),
    quick('letters that nobody has', 'zqzq'),
    ['查找, texts: a word in none', () => findByText(station, { words: '直升机' }), { times: slowRounds }],
    [
      '查找, texts: a word in many',
      async () => some(await findByText(station, { words: '电梯' })),
      { times: slowRounds },
    ],
    [`又来了, a customer with ${casesOfFirst} cases`, () => some(earlier(station, draftId))],
    ['客户, first page', list('')],
    ['客户, with words', list('华信')],
    ['客户, the page of one', () => showCustomer(station, { customerId: 1 as CustomerId })],
    ['来电来访登记, a day', () => some(listContacts(station, { period: { by: 'day', day }, page: 0 }).rows)],
    [
      '来电来访登记, a month',
      () => some(listContacts(station, { period: { by: 'month', month: monthOf(day) }, page: 0 }).rows),
    ],
  ]
}

function earlier(station: SignedStation, draftId: ReturnType<typeof insertDraft>) {
  const answer = earlierOfDraft(station, { draftId })
  return answer.ok ? answer.value : []
}

/** What finds nothing by mistake would be quick. */
function some(found: readonly unknown[]): void {
  if (found.length === 0) throw new Error('Nothing was found where something is')
}
