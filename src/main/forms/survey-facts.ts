/** What the sheets of 满意度调查 are told; see facts.ts. */
import type { IsoDay } from '#shared/domain/day'
import { type Questionnaire, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { Signed, SlipFacts } from './facts'
import type { RegisterFacts } from './register-facts'

/** F14, 客户满意度调查表: printed ahead for one customer, all else by hand. */
export type QuestionFormFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  /** `DC-202611-0001/037`; null: an empty form without one. */
  readonly number: string | null
  readonly questionnaire: Questionnaire
  /** By when it is to be filled in. */
  readonly handInOn: IsoDay | null
  readonly writtenOn: IsoDay | null
  readonly company: string
  readonly room: string
}

export function blankQuestionForm(
  organisation: string,
  questionnaire: Questionnaire = usualQuestionnaire,
): QuestionFormFacts {
  return {
    organisation,
    slip: null,
    number: null,
    questionnaire,
    handInOn: null,
    writtenOn: null,
    company: '',
    room: '',
  }
}

/** What F24 and F25 say of a campaign. */
type Campaign = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly number: string
  readonly title: string
  readonly fromOn: IsoDay
  readonly untilOn: IsoDay
  /** 全部楼栋, or which. */
  readonly buildings: string
  readonly handInOn: IsoDay
}

/** F24, 客户意见调查策划书. */
export type SurveyPlanFacts = Campaign & {
  readonly purpose: string
  readonly households: number
  readonly target: number
  readonly auditPercent: number
  readonly forgedPoints: number
  readonly missingPoints: number
  readonly carriers: string
  readonly meetingOn: IsoDay | null
  readonly noticeOn: IsoDay | null
  readonly summaryOn: IsoDay | null
  readonly preparedBy: string
  readonly preparedOn: IsoDay
  /** 审批意见; '' while nobody has decided. */
  readonly approval: string
  readonly signature: Signed
  /** The annex: whom it asks, building by building. */
  readonly rooms: readonly { readonly building: string; readonly count: number; readonly rooms: string }[]
}

/** F25, 调查告示, to be hung up: nobody is named. */
export type SurveyNoticeFacts = Campaign & { readonly writtenOn: IsoDay }

/** F26, 调查表发放回收登记表, or what of it was drawn for 抽查. */
export type SurveyBookFacts = RegisterFacts<SurveyBookRow> & {
  readonly title: string
  readonly totals: string
  readonly draw: {
    readonly seed: string
    readonly percent: number
    readonly from: string
    readonly size: number
    readonly example: string
  } | null
}

export type SurveyBookRow = {
  /** 001. */
  readonly place: string
  readonly room: string
  readonly customer: string
  readonly carrier: string
  readonly issued: string
  readonly outcomeWord: string | null
  readonly outcomeAt: string
  /** Of a drawn one: whom to call, and what they said. */
  readonly phones: string
  readonly auditWord: string | null
  readonly audited: string
}
