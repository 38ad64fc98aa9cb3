import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, type Instant, plus } from '#shared/domain/day'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { FindingFigure } from '#shared/domain/finding-figure'
import { recheckDue, recheckFrom } from '#shared/domain/walk-finding'
import type { FindingView } from '#shared/ipc/finding-questions'
import { transaction } from '../../../src/main/store/tx'
import { changeWalkFinding } from '../../../src/main/store/walk-finding'
import { calendarOf } from '../../../src/main/store/work-year'
import { plainSheets } from '../../support/busy-desk'
import {
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { departmentNamed, findOnWalk } from '../../support/findings'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
  // Somebody complained of C座大门岗亭 on Monday; the customer's room is C座 506.
  await registerComplaint(desk)
})
afterAll(() => desk.close())

const complainedOf = ['C座大门岗亭', 'C座506', 'C座－ 506']
const places = [...complainedOf, '北门绿地', 'B座大门岗亭', '']

const fate = fc.record({
  afterHours: fc.integer({ min: -24, max: 24 * 40 }),
  place: fc.constantFrom(...places),
  whose: fc.constantFrom('保洁', '保安', '物业部', 'own' as const),
  isOut: fc.boolean(),
  isAnswered: fc.boolean(),
  checks: fc.constantFrom('none', 'passed', 'again', 'againThenPassed'),
  isDropped: fc.boolean(),
})
type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never

/** One finding lives as it is told, each step an hour after the one before. */
async function live({ place, whose, isOut, isAnswered, checks, isDropped }: Fate): Promise<FindingView> {
  const [id] = findOnWalk(desk, [
    whose === 'own'
      ? { place, responsible: 'own' }
      : { place, departmentId: departmentNamed(desk, whose), responsible: 'contractor' },
  ])
  if (id === undefined) throw new Error('nothing')
  if (isDropped) await desk.ask('finding.drop', { findingId: id, reason: '登重了' })
  else if (isOut && whose !== 'own') {
    const rest = { form: 'F11', toPerson: '', subject: '', demand: '', downReason: '' } as const
    const made = await desk.ask('finding.issue', {
      ...rest,
      findingIds: [id],
      dueAt: plus(desk.now, 30 * hour),
    })
    desk.pass(hour)
    if (isAnswered) {
      await desk.ask('finding.answer', { noticeId: made.id, by: '张主管', words: '好了', at: desk.now })
      desk.pass(hour)
    }
    const check = async (isPassed: boolean) => {
      const nextDueAt = isPassed ? null : plus(desk.now, 20 * hour)
      await desk.ask('finding.recheck', {
        findingId: id,
        at: desk.now,
        checker: '王敏',
        isPassed,
        words: '',
        nextDueAt,
      })
      desk.pass(hour)
    }
    if (checks === 'passed') await check(true)
    if (checks.startsWith('again')) await check(false)
    if (checks === 'againThenPassed') await check(true)
  }
  return desk.ask('finding.show', { findingId: id })
}

const period: FigurePeriod = { from: '2026-11-24', to: '2026-12-31' } as FigurePeriod
const spelled = (words: string) => words.toUpperCase().replace(/[ 　\-－—]/gu, '')

/** By hand, from what each page shows. */
function counts(view: FindingView, figure: FindingFigure): boolean {
  const since = Date.parse(view.foundAt) - Date.parse(mondayMorning)
  const limit = view.limitAt
  const last = view.rechecks.at(-1)?.at ?? ''
  const answeredAt = view.notice?.answered?.at ?? null
  const doneAt = answeredAt !== null && answeredAt > last ? answeredAt : null
  const isOpen = view.passedAt === null
  switch (figure) {
    case 'found':
      return true
    case 'first':
      return !(
        complainedOf.map(spelled).includes(spelled(view.place)) &&
        since > 0 &&
        since <= 30 * 24 * hour
      )
    case 'open':
      return isOpen
    case 'answerLate':
      return isOpen && view.notice !== null && doneAt === null && limit !== null && limit < desk.now
    case 'recheckLate': {
      const from = view.notice === null ? null : recheckFrom({ doneAt, limitAt: limit })
      return isOpen && from !== null && recheckDue(calendarOf(desk.db), from) < desk.now
    }
    case 'passed':
      return !isOpen
    case 'passedAtOnce':
      return !isOpen && view.rechecks.length === 1
  }
}

/** Dropped findings are none: the next desk of the property begins without them. */
function dropAll(): void {
  const act = { kind: 'finding.dropped', operatorId: 1, happenedAt: desk.now, typedAt: desk.now } as const
  const left = desk.db.prepare<[], { id: FindingView['id'] }>(
    'SELECT id FROM walkFinding WHERE droppedAt IS NULL',
  )
  transaction(desk.db, (tx) => {
    for (const { id } of left.all()) changeWalkFinding(tx, id, { droppedAt: desk.now, dropReason: '试' }, act)
  })
}

test('the figures are what counting each finding by hand gives, in all and by whose it is, and each opens its list', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 8 }), async (fates) => {
      dropAll()
      const ids: FindingView['id'][] = []
      for (const one of fates) {
        desk.now = plus(mondayMorning, one.afterHours * hour)
        ids.push((await live(one)).id)
      }
      desk.now = plus(mondayMorning, 45 * 24 * hour) as Instant
      const views = await Promise.all(ids.map((findingId) => desk.ask('finding.show', { findingId })))
      const inPeriod = views.filter(
        ({ foundAt, isDropped }) =>
          !isDropped && foundAt >= '2026-11-23T16:00' && foundAt < '2026-12-31T16:00',
      )
      const { total, groups } = await desk.ask('finding.figures', { period })
      for (const figure of FindingFigure.options) {
        const by = (whose: FindingView['departmentId'] | 'all') =>
          inPeriod.filter((view) => (whose === 'all' || view.departmentId === whose) && counts(view, figure))
        expect([figure, total[figure]]).toEqual([figure, by('all').length])
        for (const { departmentId, counts: counted } of groups)
          expect([figure, counted[figure]]).toEqual([figure, by(departmentId).length])
        const listed = await desk.ask('finding.counted', { period, figure, of: 'all', page: 0 })
        expect(listed.rows.map(({ id }) => id).toSorted()).toEqual(
          by('all')
            .map(({ id }) => id)
            .toSorted(),
        )
        const own = await desk.ask('finding.counted', { period, figure, of: 'own', page: 0 })
        expect(own.total).toBe(by(null).length)
      }
    }),
    { numRuns: 40 },
  )
  expect(desk.faults).toEqual([])
}, 20_000)
