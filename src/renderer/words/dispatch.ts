import type { OrderStep } from '#shared/domain/work-order'
import type { Refusal } from '#shared/ipc/contract'
import { stepRefusal } from './step-refusal'

export const dispatchWords = {
  title: '派工',
  list: '派工单',
  none: '现在没有派工单要办',
  noneHint: '报修和求助登记后，派工单排在这里；先到时限的在前。',
  next: '下一张',
  previous: '上一张',
  kept: '派工单都在，没有丢。',
  notSent: '还没有派人',
  case: '打开案件',
  openList: '在派工里办',
  reprint: '补打派工单',
  customer: '客户',
  job: '内容',
  demand: '要求',
  sent: '派给',
  appointment: '预约',
  limit: '时限',
  fee: '收费',
  care: '注意',
  pair: '两人前往',
  key: '客户留钥匙',
  hasFee: '有收费项目',
  keyHint: '留钥匙的要两人前往。',

  department: '派给哪个部门',
  worker: '维修人员',
  appointedAt: '预约时间',
  appointedUntil: '预约到',
  dueAt: '要求完成',
  content: '派工内容',
  contentHint: '不写就按登记的内容',
  feeItems: '收费项目',
  feeAmount: '金额（元）',

  acceptedBy: '接单人',
  outcome: '结果',
  words: '说明',
  sentBackBy: '谁退回的',
  sentBackReason: '退回原因',
  process: '处理过程',
  materials: '用料',
  ticks: '五个一',
  feeState: '收费',
  noFee: '不收费',
  feeAgreed: '客户同意收费',
  feeSignature: '收费签名',
  quality: '质量',
  timeliness: '及时',
  signature: '客户验收',
  voidReason: '作废原因',
  returnHint: '作业联交回前台，客户签名和评价都在上面。',
  doneBy: (worker: string) => `${worker} 接单`,
} as const

/** What a card still lacks when its button is pressed. */
export const missingOrderWords = {
  department: '请选派给哪个部门。',
  worker: '请写上维修人员的姓名。',
  appointment: '请写上预约时间，比如 明天 10:00。',
  until: '“预约到”要晚于预约时间。',
  amount: '金额看不懂，请写成 35 或 35.50。',
  outcome: '请选结果。',
  reason: '请写上退回原因和谁退回的。',
  fee: '请选收不收费。',
  feeItems: '客户同意收费，请写上项目或金额。',
  feeSignature: '请记下客户同意收费是怎么签的。',
  voidReason: '请写上作废原因。',
} as const

export const sendingRefusal = {
  'no-such-department': '这个部门刚刚停用了，请另选一个。',
  'time-not-later': '要求完成的时间已经过了，请填以后的时间。',
  'appointment-backwards': missingOrderWords.until,
} as const

type OrderQuestion = Exclude<`order.${OrderStep}`, 'order.dispatch'>

const orderRefusal = {
  ...stepRefusal,
  'not-now': '这张派工单刚刚有了别的进展，这一步现在不用做。写下的还在。',
}

/** Why a step of an order was not recorded, and what to do. */
export const orderRefusals: {
  readonly [Q in OrderQuestion | 'order.dispatch']: Readonly<Record<Refusal<Q>, string>>
} = {
  'order.dispatch': { ...orderRefusal, ...sendingRefusal },
  'order.accept': orderRefusal,
  'order.arrive': orderRefusal,
  'order.end': {
    ...orderRefusal,
    ...sendingRefusal,
    'fee-open': '收费还没有说定：先选不收费，或者客户同意收费。',
    'fee-missing': missingOrderWords.feeItems,
    'fee-signature-missing': missingOrderWords.feeSignature,
    'reason-missing': missingOrderWords.reason,
    'next-missing': missingOrderWords.appointment,
  },
  'order.return': orderRefusal,
  'order.void': orderRefusal,
}
