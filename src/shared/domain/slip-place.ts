import { z } from 'zod'
import { DepartmentId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import type { SignatureOutcome } from '#shared/domain/signature'

// Where a printed sheet is, and what is signed on it, independent of each other (domain.md, Where the paper is). 作废 is
// no place: a void sheet lies where it lay.

export const SlipPlace = z.enum(['desk', 'department', 'customer', 'filed', 'lent', 'lost'])
export type SlipPlace = z.infer<typeof SlipPlace>

/** What is signed on it, in ink. */
export const SlipMark = z.enum(['content', 'receipt', 'result', 'revisit'])
export type SlipMark = z.infer<typeof SlipMark>
export const slipMarkWord: Readonly<Record<SlipMark, string>> = {
  content: '内容签',
  receipt: '领单签',
  result: '结果签',
  revisit: '回访签',
}

export const SlipMarks = z.partialRecord(SlipMark, Instant)
export type SlipMarks = z.infer<typeof SlipMarks>

export const SlipWhere = z.strictObject({
  place: SlipPlace,
  /** Null: where it was printed. */
  at: Instant.nullable(),
  departmentId: DepartmentId.nullable(),
  /** With whom; '' where it is with nobody, or erased. */
  with: z.string(),
  /** Why it is lost. */
  note: z.string(),
  /** 柜-盒-页; stays while the sheet is lent. */
  filedAs: z.string().nullable(),
  /** When it should be back; null: nobody said, or it is not awaited. */
  dueBackAt: Instant.nullable(),
  marks: SlipMarks,
})
export type SlipWhere = z.infer<typeof SlipWhere>

const name = z.string().trim().min(1).max(60)

/** 柜-盒-页: `3-12-45`, also with letters: `A-2-7`. */
export const FiledAs = z
  .string()
  .trim()
  .transform((typed) => typed.replaceAll(/\s*[-–—－/／]\s*/gu, '-'))
  .pipe(z.string().regex(/^[\p{L}\d]{1,8}-[\p{L}\d]{1,8}-[\p{L}\d]{1,8}$/u))

/** A move by hand, with what it needs to be told. */
export const SlipMove = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('desk') }),
  z.strictObject({ to: z.literal('department'), departmentId: DepartmentId, with: name }),
  z.strictObject({ to: z.literal('customer'), with: name, dueBackAt: Instant.nullable() }),
  z.strictObject({ to: z.literal('filed'), filedAs: FiledAs }),
  z.strictObject({ to: z.literal('lent'), with: name, dueBackAt: Instant }),
  z.strictObject({ to: z.literal('lost'), reason: z.string().trim().min(1).max(200) }),
])
export type SlipMove = z.infer<typeof SlipMove>

const ways: Readonly<Record<SlipPlace, readonly SlipPlace[]>> = {
  desk: ['department', 'customer', 'filed', 'lent', 'lost'],
  // From one department to another, or on to the customer with whoever goes there.
  department: ['desk', 'department', 'customer', 'lost'],
  customer: ['desk', 'department', 'lost'],
  // Out of its box only with a name and a day (S4: lending is logged), or onto another shelf.
  filed: ['lent', 'desk', 'filed', 'lost'],
  // Back to its box, or to the desk first.
  lent: ['desk', 'filed', 'lost'],
  // It turned up.
  lost: ['desk'],
}

/** Where it may go from there; a void sheet goes nowhere any more but into its box, or was lost by who had it. */
export function waysFrom(place: SlipPlace, isVoid: boolean): readonly SlipPlace[] {
  if (!isVoid) return ways[place]
  return ways[place].filter((to) => to === 'filed' || to === 'desk' || (to === 'lost' && isOut(place)))
}

/** What a move does, from that place, as it is pressed: 归还 is not 交回. */
export function moveWord(from: SlipPlace, to: SlipPlace): string {
  switch (to) {
    case 'desk':
      return from === 'lost'
        ? '找到了'
        : from === 'lent'
          ? '归还前台'
          : from === 'filed'
            ? '取回前台'
            : '收回前台'
    case 'department':
      return '送部门'
    case 'customer':
      return '交客户'
    case 'filed':
      return from === 'lent' ? '归还归档' : '归档'
    case 'lent':
      return '借出'
    case 'lost':
      return '遗失'
  }
}

/** Whether somebody else has it, so that it can be asked back. */
export function isOut(place: SlipPlace): boolean {
  return place === 'department' || place === 'customer' || place === 'lent'
}

type Told = Pick<SlipWhere, 'place' | 'with' | 'note' | 'filedAs'>

/** `在 物业部 · 张主管`, `已归档 3-12-45`, `借出给 李会计`. */
export function whereWords({ place, with: holder, note, filedAs }: Told, department: string): string {
  switch (place) {
    case 'desk':
      return '在前台'
    case 'department':
      return `在 ${[department, holder].filter(Boolean).join(' · ') || '部门'}`
    case 'customer':
      return ['在客户处', holder].filter(Boolean).join(' · ')
    case 'filed':
      return `已归档 ${filedAs ?? ''}`.trim()
    case 'lent':
      return ['借出', holder].filter(Boolean).join('给 ')
    case 'lost':
      return ['遗失', note].filter(Boolean).join('：')
  }
}

/** Whether the outcome left ink on the sheet: 拒签, 未签离开 and 复述确认 are words only. */
export function isInked(outcome: SignatureOutcome | null): boolean {
  switch (outcome?.kind) {
    case 'self':
    case 'proxy':
    case 'guardian':
    case 'fingerprint':
    case 'interpreted':
      return true
    case 'refused':
    case 'left':
    case 'readBack':
    case undefined:
      return false
  }
}

/** What the sheet that was lost bore and its replacement does not: to be signed anew, unless a scan of it is there. */
export function marksWanted(lost: SlipMarks, replacement: SlipMarks): readonly SlipMark[] {
  return SlipMark.options.filter((mark) => lost[mark] !== undefined && replacement[mark] === undefined)
}
