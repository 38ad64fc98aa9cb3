/** What the sheets that managers sign are told; see facts.ts. Every `null` and empty text is room for the hand. */
import type { Instant } from '#shared/domain/day'
import type { Signed, SlipFacts } from './facts'

/** What stands on both, of the case. */
type OfCase = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** 意见表编号. */
  readonly caseNumber: string | null
  /** 单位 + 联系人, or 不留名. */
  readonly customerName: string
  /** 轻微 · 重要 · 重大. */
  readonly gradeWord: string | null
}

/** F10, 住户投诉事件报告 (S2, S3). */
export type ReportFacts = OfCase & {
  readonly customerAddress: string
  readonly phones: readonly string[]
  readonly receivedAt: Instant | null
  readonly channelWord: string | null
  readonly recordedBy: string
  /** 被投诉对象. */
  readonly subject: string | null
  /** Who handles it: 物业部　张主管. */
  readonly department: string
  /** When it happened, in words. */
  readonly happenedWords: string | null
  readonly place: string | null
  readonly content: string
  readonly demand: string | null
  /** 客户所称损失, where the desk wrote it down apart from the demand. */
  readonly loss: string | null
  /** Why it is of that grade, with the clause. */
  readonly ground: string | null
  /** What was done so far, each with its time, in order. */
  readonly done: readonly string[]
  /** What the customer was promised, each with its time. */
  readonly promised: readonly string[]
  readonly proposal: string | null
  readonly departmentOpinion: string | null
  readonly managerOpinion: string | null
  /** 园总, 项目经理 …: whom the profile wants to decide. */
  readonly managerTitle: string
  readonly reportedBy: string
  readonly reportedAt: Instant | null
}

/** F17, 审批单 (S3). */
export type ApprovalFacts = OfCase & {
  /** 审批编号; `null`: a blank, with a line for it. */
  readonly number: string | null
  /** 延期 · 作废 …; `null`: all of them to be ticked by hand. */
  readonly subjectWord: string | null
  /** The case in short, as it stands on F01. */
  readonly matter: string
  /** Of an extension. */
  readonly clock: { readonly word: string; readonly dueAt: Instant } | null
  readonly wantedDueAt: Instant | null
  /** Of a lower grade. */
  readonly toGradeWord: string | null
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Instant | null
  readonly approver: string
  readonly approverTitle: string
  readonly decision: {
    /** 同意 · 部分同意 · 不同意. */
    readonly outcomeWord: string
    /** 当面确认（口令） · 审批单签字 · 电话，待补签 … */
    readonly wayWord: string
    readonly by: string
    /** 代批: in whose place; `null`: the approver decided. */
    readonly deputyFor: string | null
    readonly at: Instant
    readonly words: string
    readonly newDueAt: Instant | null
  } | null
  readonly signature: Signed
}
