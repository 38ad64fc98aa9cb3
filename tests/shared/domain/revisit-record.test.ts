import { describe, expect, test } from 'vitest'
import { type RevisitRecord, RevisitRecordId } from '#shared/domain/revisit'
import {
  isAsked,
  mayTake,
  type RecordStep,
  recordStep,
  reviewWanted,
  visitorWanted,
} from '#shared/domain/revisit-record'
import type { VisitorRule } from '#shared/domain/revisiting'
import { answered, at, facts } from './made-up-case'

const made: RevisitRecord = {
  id: RevisitRecordId.parse(1),
  number: 'HF-202611-0001',
  round: 1,
  madeAt: at('24 09:00'),
  taken: null,
  returned: null,
  letter: null,
  unreachable: null,
  review: null,
  managed: null,
}
const taken = { at: at('24 10:00'), by: '李师傅' }
const returned = { at: at('24 16:00'), by: '王敏' }
const raised = { at: at('24 17:00'), by: '张主管', words: '偏慢', verdict: 'raised' } as const
const managed = { at: at('25 09:00'), by: '郑总', words: '改进' }
const attempt = { round: 1, outcome: 'notReached' } as const
const refusal = { round: 1, outcome: 'refused' } as const

describe('the next step of a record', () => {
  test.each<
    [string, Partial<RevisitRecord>, readonly (typeof attempt | typeof refusal)[], RecordStep | null]
  >([
    ['nobody has it, nobody asked', {}, [], 'take'],
    ['tried in vain', {}, [attempt], 'take'],
    ['it is out', { taken }, [refusal], 'return'],
    ['it came back unanswered', { taken, returned }, [attempt], null],
    ['the customer will not be asked', {}, [refusal], 'review'],
    ['联系不上', { unreachable: { ...managed, reason: '停机' } }, [attempt], 'review'],
    ['of another round', { round: 2 }, [refusal], 'take'],
    ['raised', { review: raised }, [refusal], 'manage'],
    ['passed', { review: { ...raised, verdict: 'passed' } }, [refusal], null],
    ['the manager said his word', { review: raised, managed }, [refusal], null],
  ])('%s', (_, changes, revisits, step) => {
    expect(recordStep({ ...made, ...changes }, revisits)).toBe(step)
  })

  test('a form that came back goes out again until the asking is over', () => {
    expect(mayTake({ ...made, taken, returned }, [attempt])).toBe(true)
    expect(mayTake({ ...made, taken }, [attempt])).toBe(false)
    expect(mayTake({ ...made, taken, returned }, [refusal])).toBe(false)
    expect(isAsked(made, [attempt])).toBe(false)
  })
})

describe('who may ask', () => {
  const rule = (who: VisitorRule['who']): VisitorRule => ({
    kinds: ['complaint'],
    grades: ['critical'],
    who,
    title: '主管经理',
    clause: 'S1',
  })
  const wanted = (who: VisitorRule['who'], role: 'desk' | 'supervisor' | 'admin', visitor = '') =>
    visitorWanted(
      { revisiting: { visitors: [rule(who)] } },
      { kind: 'complaint', grade: 'critical' },
      { role, visitor },
    ) !== null

  test('the operator’s role is enough, or somebody is named; management signs in nowhere', () => {
    expect([
      wanted('desk', 'desk'),
      wanted('supervisor', 'supervisor'),
      wanted('supervisor', 'admin'),
    ]).toEqual([false, false, false])
    expect([wanted('supervisor', 'desk'), wanted('management', 'admin')]).toEqual([true, true])
    expect([wanted('supervisor', 'desk', '刘经理'), wanted('management', 'desk', '郑总')]).toEqual([
      false,
      false,
    ])
    const minor = { kind: 'complaint', grade: 'minor' } as const
    const desk = { role: 'desk', visitor: '' } as const
    expect(visitorWanted({ revisiting: { visitors: [rule('management')] } }, minor, desk)).toBeNull()
  })
})

describe('what the supervisor has to read before 销项', () => {
  const own = { ...answered, isOwn: true }
  const asked = (record: RevisitRecord | null, revisit = own) =>
    reviewWanted({ ...facts({}), revisits: [revisit], revisitRecords: record ? [record] : [] })

  test('自办自访, until somebody reviewed it; not what was recorded before there were records', () => {
    expect(asked(made)).toBe('ownRevisit')
    expect(asked({ ...made, review: raised })).toBeNull()
    expect(asked(null)).toBeNull()
    expect(asked(made, { ...own, isOwn: false })).toBeNull()
    expect(asked(made, { ...own, outcome: 'notReached' })).toBeNull()
  })
})
