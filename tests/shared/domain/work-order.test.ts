import { describe, expect, it } from 'vitest'
import { deadlineOf } from '#shared/domain/clocks'
import { closingGaps } from '#shared/domain/closing'
import { gradesOf } from '#shared/domain/grade'
import { resultByOrder } from '#shared/domain/order-progress'
import { possibleSteps } from '#shared/domain/progress'
import { runsOf } from '#shared/domain/runs'
import {
  feeWords,
  finalOrder,
  lastMomentOfOrder,
  orderStanding,
  orderSteps,
  outcomesOf,
  type WorkOrder,
  WorkOrderId,
} from '#shared/domain/work-order'
import { at, calendar, complaint, facts, sent } from './made-up-case'
import { ended, sentOrder, waitingOrder } from './made-up-order'

const accepted = { ...sentOrder, accepted: { at: at('23 09:25'), by: '李师傅' } }
const arrived = { ...accepted, arrivedAt: at('23 10:00') }

describe('the steps of an order', () => {
  it.each<[string, WorkOrder, readonly string[]]>([
    ['待派工', waitingOrder, ['dispatch', 'void']],
    ['已派', sentOrder, ['accept', 'end', 'void']],
    ['已接单', accepted, ['arrive', 'end', 'void']],
    ['已到场', arrived, ['end', 'void']],
    ['完成', ended(arrived, 'completed', at('23 11:00')), ['return']],
    ['无人在家（留条）', ended(arrived, 'nobodyThere', at('23 11:00')), ['return']],
    ['作废', ended(waitingOrder, 'void', at('23 11:00')), []],
    ['完成', { ...ended(arrived, 'completed', at('23 11:00')), returnedAt: at('23 12:00') }, []],
  ])('%s', (words, order, steps) => {
    expect(orderStanding(order)).toBe(words)
    expect(orderSteps(order)).toEqual(steps)
  })

  it('let who has not taken it only send it back, hand it on or put it off', () => {
    expect(outcomesOf(sentOrder)).toEqual(['sentBack', 'passedOn', 'rescheduled'])
    expect(outcomesOf(accepted)).toContain('completed')
    expect(outcomesOf(accepted)).not.toContain('void')
  })

  it('count from the last thing that happened to it', () => {
    expect(lastMomentOfOrder(waitingOrder)).toBe(null)
    expect(lastMomentOfOrder(arrived)).toBe(at('23 10:00'))
    expect(lastMomentOfOrder({ ...accepted, arrivedAt: at('23 09:22') })).toBe(at('23 09:25'))
  })
})

describe('the work of a round', () => {
  const second = (madeAt: string): WorkOrder => ({ ...arrived, id: WorkOrderId.parse(2), madeAt: at(madeAt) })
  const done = (order: WorkOrder) => ended(order, 'completed', at('23 15:00'))

  it('is over with the last of the orders that stand side by side', () => {
    const first = ended(arrived, 'completed', at('23 11:00'))
    expect(finalOrder([first])?.id).toBe(1)
    expect(finalOrder([first, second('23 09:12')])).toBe(null)
    expect(finalOrder([first, done(second('23 09:12'))])?.id).toBe(2)
  })

  it('goes on after 无人在家 with the next order, and not with one that stood beside it', () => {
    const nobody = ended(arrived, 'nobodyThere', at('23 11:00'))
    expect(finalOrder([nobody])).toBe(null)
    expect(finalOrder([nobody, done(second('23 12:00'))])?.id).toBe(2)
    expect(finalOrder([nobody, done(second('23 09:12'))])).toBe(null)
    expect(finalOrder([{ ...nobody, passedTo: WorkOrderId.parse(2) }, done(second('23 09:12'))])?.id).toBe(2)
  })

  it.each(['feeRefused', 'notLetIn', 'notOurs'] as const)(
    'is over when there is none to do: %s',
    (outcome) => {
      expect(finalOrder([ended(arrived, outcome, at('23 11:00'))])?.id).toBe(1)
    },
  )

  it('is not over by a void order, which waits for no other either', () => {
    const none = ended(waitingOrder, 'void', at('23 11:00'))
    expect(finalOrder([none])).toBe(null)
    expect(finalOrder([none, done(second('23 12:00'))])?.id).toBe(2)
  })
})

describe('the clock of 派工', () => {
  const dueAt = at('23 12:00')
  const runs = (order: WorkOrder) =>
    runsOf(facts({ workOrders: [{ ...order, dueAt }] })).filter(({ clock }) => clock === 'job')

  it('runs from 派工 to the time that was set, and is met when the job is over', () => {
    const [run] = runs(arrived)
    expect(run).toMatchObject({
      startedAt: at('23 09:20'),
      stoppedAt: null,
      agreedAt: dueAt,
      cause: 'order1',
    })
    expect(runs(ended(arrived, 'completed', at('23 11:00')))[0]).toMatchObject({
      stoppedAt: at('23 11:00'),
      ending: 'met',
    })
    const deadline = run && deadlineOf(run, facts({}), calendar)
    expect(deadline).toMatchObject({ dueAt, rule: { clock: 'job', clause: '派工时定的时间' } })
  })

  it('waits for nothing once it was put off, handed on or sent back', () => {
    for (const outcome of ['rescheduled', 'passedOn', 'sentBack', 'nobodyThere', 'void'] as const)
      expect(runs(ended(arrived, outcome, at('23 11:00')))[0]?.ending).toBe('lapsed')
  })

  it('is none before 派工, or without a time', () => {
    expect(runs(waitingOrder)).toEqual([])
    expect(runsOf(facts({ workOrders: [sentOrder] })).some(({ clock }) => clock === 'job')).toBe(false)
  })
})

describe('a case with orders', () => {
  it('waits for 派工 before anything else while one waits, and may always have one more', () => {
    expect(possibleSteps(facts({ workOrders: [waitingOrder] }))[0]).toBe('dispatch')
    expect(possibleSteps(facts({}))[0]).toBe('forward')
    expect(possibleSteps(facts({}))).toContain('dispatch')
  })

  it('waits for 派工 again when the work that went with an order is not over and nobody is at it', () => {
    const own = {
      ...sent,
      received: { at: at('23 09:25'), by: '李师傅', way: 'signed', witness: '' },
    } as const
    const order = { ...arrived, handoffId: own.id }
    const first = (...workOrders: readonly WorkOrder[]) =>
      possibleSteps(facts({ handoffs: [own], workOrders }))[0]
    expect(first(ended(order, 'nobodyThere', at('23 11:00')))).toBe('dispatch')
    expect(first(order)).toBe('order')
    const over = ended(order, 'notOurs', at('23 11:00'))
    expect(first(over)).toBe('order')
    expect(first({ ...over, returnedAt: at('23 12:00') })).toBe('complete')
  })

  it('tells the desk’s 处理结果 what the last order says was done', () => {
    const order = { ...arrived, handoffId: sent.id, process: '换了软管', materials: '软管 1 根' }
    const told = (one: WorkOrder) => resultByOrder(facts({ handoffs: [sent], workOrders: [one] }))
    expect(told(order)).toBe('')
    expect(told(ended(order, 'completed', at('23 11:00')))).toBe('换了软管；用料：软管 1 根')
    expect(told(ended(order, 'notOurs', at('23 11:00')))).toBe('非本单位责任')
  })

  it('is not asked for a department’s opinion if it is a job', () => {
    const matter = { ...complaint, kind: 'service' as const }
    expect(closingGaps(facts({ matter }))).not.toContain('opinion')
    expect(closingGaps(facts({}))).toContain('opinion')
  })

  it('says at 销项 that an order has no result yet', () => {
    expect(closingGaps(facts({ workOrders: [arrived] }))).toContain('workOrder')
    const over = ended(arrived, 'completed', at('23 11:00'))
    expect(closingGaps(facts({ workOrders: [over] }))).not.toContain('workOrder')
  })

  it('is 小项 or 较大 if it is a job, and never 重大', () => {
    expect(gradesOf('service')).toEqual(['minor', 'major'])
    expect(gradesOf(complaint.kind)).toEqual(['minor', 'major', 'critical'])
    expect(gradesOf('praise')).toEqual([])
  })
})

it('tells money in 元', () => {
  expect([feeWords(0), feeWords(5), feeWords(3500), feeWords(123456)]).toEqual([
    '0.00 元',
    '0.05 元',
    '35.00 元',
    '1234.56 元',
  ])
})
