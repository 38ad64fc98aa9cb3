/**
 * What the paper forms are told. Plain data, already in the clerk's words where a rule would be needed to find
 * them: a form asks nothing, counts nothing and reads no clock (design.md, Forms).
 */
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import type { FigureSheet } from '#shared/domain/figure-sheet'

/** A signature cell. `null` leaves room for ink; words stand where there is none: 拒签，见证人…、电话回访. */
export type Signed = { readonly words: string } | null

/** The printed sheet. It is part of the facts: the same slip gives the same bytes, a reprint is a new slip. */
export type SlipFacts = {
  /** What the QR code holds, see slip-code.ts. */
  readonly id: number
  /** 1 for the first print; n for the n-th, whose foot line says 补打 第 n−1 次. */
  readonly copy: number
  /** `copy` is headed 副本（无签名）, `lost` 补打（原件遗失）. */
  readonly kind: 'first' | 'copy' | 'lost'
  readonly printedAt: Instant
  readonly printedBy: string
}

/** F01, 附表一. Every `null` is an empty cell for the hand. */
export type ComplaintFacts = {
  readonly organisation: string
  readonly title: '客户投诉意见表' | '客户意见表'
  /** `null`: a preview (登记时给号) as long as something is known, else a blank with a line for the number. */
  readonly number: string | null
  /** `null`: no sheet of its own — preview, blank without a number, page of the month's archive. */
  readonly slip: SlipFacts | null
  /** Short words printed in the head: 更正件, 待定立项, 未结, 归档副本 … */
  readonly marks: readonly string[]
  readonly channelWord: string | null
  readonly kindWord: string | null
  /** 上级转办: in small above the table. */
  readonly referral: ReferralFacts | null
  /** Stands for the grade without telling it: the customer signs this sheet (forms.md F01). */
  readonly flowMark: 'A' | 'B' | 'C' | null
  readonly receivedAt: Instant | null
  /** 单位 + 联系人, or 不留名, or 保密. */
  readonly customerName: string
  readonly customerAddress: string
  readonly phones: readonly string[]
  readonly recordedBy: string
  /** When it happened, in words: '2026-11-20 09:30', '约一周前', '不详'. */
  readonly happenedWords: string | null
  readonly place: string | null
  readonly content: string
  /** 客户要求. */
  readonly demand: string | null
  readonly contentSignature: Signed
  /** After the content signature the signed text stays; what was corrected stands below it, dated, in order. */
  readonly corrections: readonly CorrectionFacts[]
  /** In order, the first on the first page, each further one on a 续页 of its own. None yet: an empty first one. */
  readonly rounds: readonly RoundFacts[]
}

export type ReferralFacts = { readonly by: string; readonly number: string; readonly replyBy: IsoDay | null }

export type CorrectionFacts = {
  readonly at: Instant
  readonly by: string
  readonly changes: readonly { readonly fieldWord: string; readonly before: string; readonly after: string }[]
  readonly reason: string
  readonly signature: Signed
}

export type RoundFacts = {
  readonly number: number
  /** 接单时间: 领单 of the round's lead handoff, or in words why nobody signed for the sheet. */
  readonly takenAt: Instant | '当场办结' | '未签收即处理' | '未转呈即处理' | null
  readonly result: string | null
  readonly handler: string | null
  readonly completedAt: Instant | null
  /** 被投诉人: 部门 + 姓名, or what else the complaint is about. */
  readonly subject: string | null
  readonly resultSignature: Signed
  readonly departmentOpinion: string | null
  readonly revisit: RevisitFacts | null
}

export type RevisitFacts = {
  /** 回访记录及验证, attempts and answers in words, line by line. */
  readonly words: string
  /** 电话 · 上门 · 前台当面 · 信函 · 问卷. */
  readonly reachedHow: string | null
  readonly signature: Signed
  readonly department: string
  readonly by: string
  readonly on: IsoDay | null
}

/** F03, 附表三. */
export type SummaryFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  /** 数据截至; `null` once the month is archived. */
  readonly asOf: Instant | null
  readonly slip: SlipFacts | null
  readonly revision: number
  /** Complaints and services apart (forms.md F03). */
  readonly sections: readonly SummarySection[]
}

export type SummarySection = {
  /** 投诉, 意见建议 … */
  readonly heading: string
  /** Received in the month, in the order of their numbers, void ones among them. */
  readonly received: readonly SummaryEntry[]
  /** Of earlier months, closed in this one. */
  readonly closedFromEarlier: readonly SummaryEntry[]
  readonly totals: {
    readonly cases: number
    readonly returned: number
    readonly revisited: number
    readonly open: number
    /** 并入 another case: listed, counted apart. */
    readonly merged: number
  }
}

export type SummaryEntry =
  | {
      readonly kind: 'case'
      readonly number: string
      readonly customer: string
      /** The number of the case that it was merged into; it has no serial of its own then. */
      readonly mergedInto: string | null
      /** The lead handoff of round 1 first; further ones become rows /2, /3 that are not counted. */
      readonly handoffs: readonly SummaryHandoff[]
    }
  | { readonly kind: 'void'; readonly number: string; readonly reason: string }

export type SummaryHandoff = {
  readonly department: string
  readonly takenBy: string | null
  readonly takenOn: IsoDay | null
  /** Who at the desk took the form back, when; 退回 for what the department sent back unhandled. */
  readonly returnedTo: string | null
  readonly returnedOn: IsoDay | null
  /** 是·电话, 否, 免·不留名, 联系不上. */
  readonly revisitedWords: string
}

export type FigureFacts = {
  readonly label: string
  /** With its unit: '12 件', '85.7%（12/14）'. */
  readonly value: string
  readonly formula: string
}

/** First pages of the 月报: made as often as wanted, so they say 数据截至. F03 follows them. */
export type MonthReportFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  readonly slip: SlipFacts | null
  readonly sheet: FigureSheet
}

/** Cover of the 月度归档. Its own seal is not here: that would be circular (measured 6); see SealFacts. */
export type MonthCoverFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  readonly periodFrom: IsoDay
  readonly periodTo: IsoDay
  /** `approvedBy`: who agreed to a revision, and how. */
  readonly revision: {
    readonly number: number
    readonly reason: string | null
    readonly approvedBy: string | null
  }
  /** What was open when it was archived, and why it was archived all the same. */
  readonly open: {
    readonly points: readonly { readonly words: string; readonly count: number }[]
    readonly reason: string
  }
  /** Numbers that the month gave away and another month counts: its archive has their forms. */
  readonly elsewhere: readonly { readonly number: string; readonly month: IsoMonth }[]
  readonly figures: readonly FigureFacts[]
  readonly firstNumber: string | null
  readonly lastNumber: string | null
  readonly voids: readonly { readonly number: string; readonly reason: string }[]
  readonly corrections: readonly {
    readonly number: string
    readonly words: string
    readonly at: Instant
    readonly by: string
  }[]
  readonly closedBy: string
  readonly closedAt: Instant
  readonly programVersion: string
  readonly schemaVersion: number
  /** SHA-256 in hex of the manifest of the month before; `null` for the first archive. */
  readonly previousSeal: string | null
  /** Hash in hex of the last event that the archive covers. */
  readonly chainHead: string
}

/** 上月结转 or 未结清单. */
export type CaseListFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  readonly list: 'carried-over' | 'open'
  readonly rows: readonly {
    readonly number: string
    readonly kindWord: string
    readonly customer: string
    /** The matter; cut by nobody, it wraps. */
    readonly matter: string
    readonly receivedOn: IsoDay
    readonly department: string
    /** 处理中, 已销项 2026-11-20 · 已解决 … */
    readonly standing: string
  }[]
}

/** 封存签字页: made after the manifest, printed and signed, not listed in it (measured 6). */
export type SealFacts = {
  readonly organisation: string
  readonly month: IsoMonth
  readonly revision: number
  /** SHA-256 in hex of the manifest. */
  readonly seal: string
  readonly chainHead: string
  readonly previousSeal: string | null
  readonly manifestName: string
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
  readonly closedBy: string
  readonly closedAt: Instant
  /** Who signs, in order: 制表人, 综合部负责人, 物业部负责人, 招商运营部负责人, 园总. */
  readonly signers: readonly string[]
}
