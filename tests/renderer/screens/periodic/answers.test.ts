import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { answersOf, visitOf } from '../../../../src/renderer/screens/periodic/answers'
import { emptyPoint, pointOf } from '../../../../src/renderer/screens/periodic/point'

const now = '2026-11-23T06:32:00.000Z' as Instant
const earlier = '2026-11-20T02:00:00.000Z' as Instant

const planned: VisitView = {
  id: 7 as PeriodicVisitId,
  number: null,
  company: '甲电商有限公司',
  contactName: '陈女士',
  address: '3号楼-206',
  building: '3号楼',
  way: 'door',
  at: null,
  outcome: null,
  demand: null,
  isDropped: false,
  month: '2026-11' as VisitView['month'],
  customerId: null,
  phones: ['138****0001'],
  visitor: '',
  by: '',
  record: '',
  quality: null,
  timeliness: null,
  signature: null,
  dropReason: '',
  isErased: false,
  slip: null,
  scans: [],
  before: null,
}

const answers = { ...answersOf(planned), outcome: 'answered' as const }

describe('what is sent of a visit', () => {
  test('wants an outcome first, and the words of what was brought up', () => {
    expect(visitOf(planned, answersOf(planned), now)).toEqual({ kind: 'incomplete', gap: 'outcome' })
    expect(visitOf(planned, { ...answers, demandKind: 'need', demand: ' ' }, now)).toMatchObject({
      gap: 'demand',
    })
    const refused = { ...answers.signature, kind: 'refused' as const }
    expect(visitOf(planned, { ...answers, signature: refused }, now)).toMatchObject({ gap: 'signature' })
  })

  test('of who was not reached is the attempt alone; by phone nobody signs', () => {
    const told = {
      ...answers,
      quality: 'satisfied' as const,
      demandKind: 'complaint' as const,
      demand: '货梯慢',
      signature: { ...answers.signature, kind: 'self' as const },
    }
    const sent = visitOf(planned, { ...told, outcome: 'notReached' }, now)
    expect(sent).toMatchObject({ input: { quality: null, demand: null, signature: null, at: now } })
    expect(visitOf(planned, { ...told, way: 'phone' }, now)).toMatchObject({
      input: { signature: null, demand: { kind: 'complaint', words: '货梯慢' } },
    })
    expect(visitOf(planned, told, now)).toMatchObject({ input: { signature: { kind: 'self' } } })
  })

  test('begins with what was recorded, to be corrected; who was not reached is asked anew', () => {
    const recorded: VisitView = {
      ...planned,
      at: earlier,
      outcome: 'answered',
      quality: 'dissatisfied',
      record: '灯坏了',
      signature: { kind: 'proxy', name: '孙女士', relation: '同事', isStamped: false },
      demand: { kind: 'need', words: '换灯', case: null, settled: null },
    }
    expect(visitOf(recorded, answersOf(recorded), now)).toMatchObject({
      input: {
        at: earlier,
        quality: 'dissatisfied',
        record: '灯坏了',
        signature: recorded.signature,
        demand: { kind: 'need', words: '换灯' },
      },
    })
    const tried: VisitView = { ...planned, at: earlier, outcome: 'notReached', record: '没人开门' }
    expect(answersOf(tried)).toMatchObject({ outcome: null, record: '', when: { kind: 'now' } })
  })

  test('has who went to the door before it, where it is a door that nobody went to yet', () => {
    expect(answersOf(planned, '张主管').visitor).toBe('张主管')
    expect(answersOf({ ...planned, way: 'phone' }, '张主管').visitor).toBe('')
    const done: VisitView = { ...planned, at: earlier, outcome: 'answered', by: '王敏' }
    expect(answersOf(done, '张主管').visitor).toBe('')
  })
})

describe('what a department brings back', () => {
  const point = {
    ...emptyPoint,
    departmentId: 3 as never,
    visitor: '孙经理',
    company: '甲电商有限公司',
    phone: '138 0000 0001、139 0000 0002',
    kind: 'need' as const,
    words: ' 想换锁 ',
  }

  test('is asked for in the order of its fields', () => {
    expect(pointOf(emptyPoint, now)).toEqual({ gap: 'department' })
    expect(pointOf({ ...point, visitor: ' ' }, now)).toEqual({ gap: 'visitor' })
    expect(pointOf({ ...point, company: '' }, now)).toEqual({ gap: 'customer' })
    expect(pointOf({ ...point, kind: null }, now)).toEqual({ gap: 'kind' })
    expect(pointOf({ ...point, words: ' ' }, now)).toEqual({ gap: 'words' })
    expect(pointOf({ ...point, when: { kind: 'wrong', typed: 'x', reason: 'unclear' } }, now)).toEqual({
      gap: 'when',
    })
  })

  test('has each of its phones by itself', () => {
    expect(pointOf(point, now)).toMatchObject({
      input: {
        phones: ['138 0000 0001', '139 0000 0002'],
        demand: { kind: 'need', words: '想换锁' },
        at: now,
      },
    })
  })
})
