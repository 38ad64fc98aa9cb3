import type { Instant } from '#shared/domain/day'
import type { FiveOne } from '#shared/domain/work-order'
import type { Signed, SlipFacts } from './facts'

/** F05, 派工单（三联单）. Every `null`, and every empty text, is an empty cell for the hand. */
export type WorkOrderFacts = {
  readonly organisation: string
  /** What it is printed on: three parts to cut, or continuous paper of three plies that copies one page. */
  readonly media: 'A4' | 'continuous'
  /** `null`: a preview (登记时给号) as long as something is known, else a blank with a line for the number. */
  readonly number: string | null
  /** 意见表编号 of the case. */
  readonly caseNumber: string | null
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** 报修服务, 求助; of an order for a complaint 投诉. */
  readonly kindWord: string | null
  readonly customerName: string
  readonly customerAddress: string
  /** In full: the worker calls before coming (S0, 约定时间). */
  readonly phones: readonly string[]
  readonly content: string
  readonly demand: string
  readonly receivedAt: Instant | null
  readonly appointment: { readonly at: Instant; readonly until: Instant | null } | null
  /** Not for the customer. 小项 / 较大; of a complaint the neutral 流转 mark. */
  readonly grade: { readonly options: readonly string[]; readonly chosen: string | null }
  readonly dueAt: Instant | null
  readonly sentBy: string
  readonly sentAt: Instant | null
  readonly department: string
  readonly worker: string
  readonly accepted: { readonly by: string; readonly at: Instant } | null
  readonly arrivedAt: Instant | null
  readonly isPair: boolean
  readonly hasKey: boolean
  /** null: nobody has said yet whether it costs something. */
  readonly hasFee: boolean | null
  readonly feeItems: string
  readonly feeAmount: string | null
  readonly feeSignature: Signed
  readonly process: string
  readonly materials: string
  readonly ticks: readonly FiveOne[]
  readonly completedAt: Instant | null
  readonly outcomeWord: string | null
  readonly outcomeWords: string
  readonly qualityWord: string | null
  readonly timelinessWord: string | null
  readonly acceptanceSignature: Signed
}

type Head = Pick<WorkOrderFacts, 'organisation' | 'media' | 'number' | 'slip' | 'marks'>

/** For the hours without power: nothing but the head, and the number if one was reserved. */
export function blankWorkOrder(head: Head): WorkOrderFacts {
  return {
    ...head,
    caseNumber: null,
    kindWord: null,
    customerName: '',
    customerAddress: '',
    phones: [],
    content: '',
    demand: '',
    receivedAt: null,
    appointment: null,
    grade: { options: ['小项', '较大'], chosen: null },
    dueAt: null,
    sentBy: '',
    sentAt: null,
    department: '',
    worker: '',
    accepted: null,
    arrivedAt: null,
    isPair: false,
    hasKey: false,
    hasFee: null,
    feeItems: '',
    feeAmount: null,
    feeSignature: null,
    process: '',
    materials: '',
    ticks: [],
    completedAt: null,
    outcomeWord: null,
    outcomeWords: '',
    qualityWord: null,
    timelinessWord: null,
    acceptanceSignature: null,
  }
}
