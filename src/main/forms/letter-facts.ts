/** What the open letter is told; see facts.ts. */
import type { IsoDay } from '#shared/domain/day'
import type { SlipFacts } from './facts'

/** F23, 回访函 (S1 第十六条). Every empty text is room for the hand. */
export type LetterFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** 回访记录编号; `null`: a line for it. */
  readonly number: string | null
  readonly caseNumber: string | null
  /** 单位 + 联系人, or 客户 where 保密 was asked for. */
  readonly customerName: string
  readonly customerAddress: string
  /** One paragraph a line. */
  readonly text: string
  /** 综合部前台: who signs for the organisation. */
  readonly department: string
  readonly writtenOn: IsoDay | null
}
