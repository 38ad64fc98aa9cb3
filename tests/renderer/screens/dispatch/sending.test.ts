import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#shared/domain/case'
import { endOf, endProposed, type TypedEnd } from '../../../../src/renderer/screens/dispatch/ending'
import { centsOf, nobodySent, sendingOf } from '../../../../src/renderer/screens/dispatch/sending'
import { noSignature } from '../../../../src/renderer/ui/signature-draft'
import { missingOrderWords } from '../../../../src/renderer/words/dispatch'
import { at } from '../../../shared/domain/made-up-case'
import { sentOrder } from '../../../shared/domain/made-up-order'

const now = at('23 10:00')
const later = (text: string) => ({ kind: 'at', at: at(text) }) as const
const someone = { ...nobodySent, departmentId: 2 as DepartmentId, worker: ' 李师傅 ' }

describe('派工 as it is typed', () => {
  it('says what it still lacks, one thing at a time', () => {
    expect(sendingOf(nobodySent, now)).toMatchObject({ words: missingOrderWords.department })
    expect(sendingOf({ ...someone, worker: ' ' }, now)).toMatchObject({ words: missingOrderWords.worker })
    expect(sendingOf(someone, now, { needsAppointment: true })).toMatchObject({
      words: missingOrderWords.appointment,
    })
    const backwards = { ...someone, appointedAt: later('23 15:00'), appointedUntil: later('23 14:00') }
    expect(sendingOf(backwards, now)).toMatchObject({ words: missingOrderWords.until })
    const wrong = { ...someone, hasFee: true, feeAmount: '三十五' }
    expect(sendingOf(wrong, now)).toMatchObject({ words: missingOrderWords.amount })
  })

  it('sends two with a key, and no fee that was typed and taken back', () => {
    const typed = { ...someone, hasKey: true, feeItems: '软管', feeAmount: '35', dueAt: later('23 12:00') }
    expect(sendingOf(typed, now)).toMatchObject({
      kind: 'ready',
      value: {
        worker: '李师傅',
        isPair: true,
        dueAt: at('23 12:00'),
        fee: 'none',
        feeItems: '',
        feeCents: null,
      },
    })
    expect(sendingOf({ ...typed, hasFee: true }, now)).toMatchObject({
      value: { fee: 'open', feeItems: '软管', feeCents: 3500 },
    })
  })

  it.each([
    ['', null],
    ['35', 3500],
    ['３５．５ 元', 3550],
    ['1,200.05', 120_005],
    ['35.505', 'wrong'],
    ['-3', 'wrong'],
    ['三十五', 'wrong'],
  ])('reads %s 元 as %s', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents)
  })
})

describe('登记结果 as it is typed', () => {
  const proposed = endProposed(sentOrder)
  const end = (part: Partial<TypedEnd>) => endOf({ ...proposed, ...part }, sentOrder, now)

  it('asks how it ended, and for what that outcome needs', () => {
    expect(end({})).toMatchObject({ words: missingOrderWords.outcome })
    expect(end({ outcome: 'sentBack', by: '李师傅' })).toMatchObject({ words: missingOrderWords.reason })
    expect(end({ outcome: 'rescheduled' })).toMatchObject({ words: missingOrderWords.appointment })
    expect(end({ outcome: 'completed', fee: null })).toMatchObject({ words: missingOrderWords.fee })
    expect(end({ outcome: 'completed', fee: 'agreed' })).toMatchObject({ words: missingOrderWords.feeItems })
    expect(end({ outcome: 'completed', fee: 'agreed', feeAmount: '35' })).toMatchObject({
      words: missingOrderWords.feeSignature,
    })
  })

  it('proposes whoever has it for the order that goes on, and a free job as free', () => {
    expect(end({ outcome: 'passedOn' })).toMatchObject({ end: { next: { worker: '李师傅', fee: 'none' } } })
    expect(end({ outcome: 'completed' })).toMatchObject({ end: { fee: { state: 'none' }, signature: null } })
  })

  it('leaves out what another outcome asked for', () => {
    const typed = {
      process: '换了软管',
      words: '没有人',
      signature: { ...noSignature, kind: 'self' as const },
    }
    expect(end({ ...typed, outcome: 'nobodyThere' })).toMatchObject({
      end: { words: '没有人', process: '', signature: null },
    })
    expect(end({ ...typed, outcome: 'completed' })).toMatchObject({
      end: { words: '', process: '换了软管', signature: { kind: 'self' } },
    })
  })
})
