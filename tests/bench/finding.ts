import type { CustomerId } from '#shared/domain/customer'
import { dayOf, monthOf } from '#shared/domain/day'
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
import { casesOfFirst, databaseIn, draftOfCustomer } from './finding-desk'
import type { Figure } from './measure'
import { againstBare } from './recorded'

const rounds = Number(process.env.ROUNDS ?? 300)
/** Of what reads all texts: a fifth of a second each. */
const slowRounds = Number(process.env.ROUNDS ?? 40)

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
      operator,
    }
    return acts(station).flatMap(([name, act, times = rounds]) => againstBare(db, name, times, act))
  } finally {
    db.close()
  }
}

type Measured = readonly [name: string, act: () => void, rounds?: number]

function acts(station: SignedStation): readonly Measured[] {
  const draftId = insertDraft(station.db, draftOfCustomer(1), station.operator.id, mondayMorning)
  const suggest = (words: string) => () => some(suggestCustomers(station, { words }))
  const quick = (words: string) => () => {
    const { cases, customers, units } = findQuickly(station, { words })
    some([...cases, ...customers, ...units])
  }
  const list = (words: string) => () => some(showDirectory(station, { words, only: 'here', page: 0 }).rows)
  const day = dayOf(mondayMorning)
  return [
    ['找客户, two initials', suggest('hx')],
    ['找客户, one character', suggest('陈')],
    ['找客户, four digits', suggest('1203')],
    ['找客户, a room', suggest('C座 1203')],
    ['查找, the end of a number', quick('4321')],
    ['查找, a name', quick('陈建')],
    ['查找, a phone', quick('131 0000 0123')],
    ['查找, letters that nobody has', () => findQuickly(station, { words: 'zqzq' })],
    ['查找, texts: a word in none', () => findByText(station, { words: '直升机' }), slowRounds],
    ['查找, texts: a word in many', () => some(findByText(station, { words: '电梯' })), slowRounds],
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
