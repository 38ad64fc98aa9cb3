/** What F08 and F09 are told; see facts.ts. Every `null` and empty text is room for the hand. */
import type { Instant } from '#shared/domain/day'
import type { Signed, SlipFacts } from './facts'
import type { RegisterFacts } from './register-facts'

/** F08, 回访记录表 (S1 表8-1). */
export type RevisitRecordFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** HF-…; `null`: a blank, with a line for it. */
  readonly number: string | null
  /** 意见表编号. */
  readonly caseNumber: string | null
  /** 第 n 次 of that case. */
  readonly round: number | null
  /** 单位 + 联系人, or 保密. */
  readonly customerName: string
  readonly customerAddress: string
  readonly phones: readonly string[]
  /** 事由: what the customer came for, and what was done about it. */
  readonly matter: string
  readonly result: string | null
  /** 电话 · 上门 · 前台当面 · 信函 · 问卷. */
  readonly wayWord: string | null
  readonly askedAt: Instant | null
  /** 回访内容: attempts and answers in words, line by line. */
  readonly attempts: readonly string[]
  readonly qualityWord: string | null
  readonly timelinessWord: string | null
  readonly attitudeWord: string | null
  readonly handlingWord: string | null
  readonly isSolved: boolean | null
  readonly said: string
  /** 新的要求, with what became of it. */
  readonly demand: string
  readonly signature: Signed
  readonly visitor: string
  /** 自办自访; `null`: nobody asked yet. */
  readonly isOwn: boolean | null
  readonly visitorSignature: Signed
  /** 主管审核意见. */
  readonly review: { readonly verdictWord: string; readonly words: string; readonly signed: Signed } | null
  /** 园总, 主管经理 …: to whom goes what is not good enough (S1 (七) 4). */
  readonly managerTitle: string
  /** The manager's words, and who said them when. */
  readonly managed: { readonly words: string; readonly signed: Signed } | null
}

/** F09, 回访记录签收表 (S1 表8-2), of a day or a month. */
export type RecordRegisterFacts = RegisterFacts<RecordRegisterRow>

export type RecordRegisterRow = {
  readonly serial: string
  /** HF-…, and below it the 意见表编号. */
  readonly number: string
  /** Whose form it is; '' where nobody has taken it yet. */
  readonly takenBy: string
  readonly taken: string
  readonly back: string
  readonly backTo: string
  /** It was given out and is not back: who has it signs beside the name. */
  readonly isToSign: boolean
}

/** For the hours without power: all labels and lines, every choice to be ticked. */
export function blankRevisitRecord(organisation: string, managerTitle: string): RevisitRecordFacts {
  return {
    organisation,
    slip: null,
    marks: [],
    number: null,
    caseNumber: null,
    round: null,
    customerName: '',
    customerAddress: '',
    phones: [],
    matter: '',
    result: null,
    wayWord: null,
    askedAt: null,
    attempts: [],
    qualityWord: null,
    timelinessWord: null,
    attitudeWord: null,
    handlingWord: null,
    isSolved: null,
    said: '',
    demand: '',
    signature: null,
    visitor: '',
    isOwn: null,
    visitorSignature: null,
    review: null,
    managerTitle,
    managed: null,
  }
}
