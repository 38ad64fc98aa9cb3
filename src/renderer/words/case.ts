import type { ClosingGap } from '#shared/domain/progress'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Refusal } from '#shared/ipc/contract'
import type { StepQuestion } from '../screens/case/store'

export const caseWords = {
  back: '返回',
  switch: '也可以先',
  at: '发生时间',
  toldAt: '告知前台的时间',
  fullText: '看全文',
  lessText: '收起',
  subject: '被投诉',
  subjectKind: '对象类别',
  demand: '要求',
  recordedBy: (name: string) => `${name} 记`,
  closed: '案件已销项，需要时可以补打单据。',
  track: '进展',
  round: (round: number) => `第 ${round} 次处理`,
  lateEntry: '补录',

  clocks: '时限',
  noClocks: '这件事没有时限',
  why: '为什么',
  before: (moment: string) => `${moment} 前`,

  timeline: '时间线',
  typedAt: (moment: string) => `${moment} 录入`,

  slips: '单据',
  reprint: '补打',
  reprintCopy: '副本',
  reprintLost: '原件遗失',
  reprintWhy: '补打哪一种？',
  look: '查看',
  closeLook: '关上',

  forwardTo: '转呈给',
  reportTo: '呈报给',
  person: { minor: '接口人', major: '负责人', critical: '负责人' },
  reportPerson: '呈报人',
  receivedBy: '领单人',
  receiveWay: '领单方式',
  witness: '见证人',
  decidedBy: '谁定的',
  decision: '怎么协调的',
  repliedBy: '答复人',
  reply: '怎么答复的',
  replyWay: '答复方式',
  completedAt: '完成时间',
  handler: '处理人',
  sheet: '交回的意见表上缺什么？',
  taken: '收下',
  sentBack: '退回补填',
  returnDecision: '收下还是退回',
  contentSignature: '投诉内容确认',
  resultSignature: '处理结果确认',
  result: '处理结果',
  remedy: '补救',
  prevention: '预防',
  subjectNamed: '被投诉对象',
  opinion: '部门意见',
  opinionBy: '谁的意见',
  nature: '有效还是无效',
  revisitHint: '回访在回访页面记，问的话和评价都在那里。',
  outcome: '销项结果',
  gaps: '还缺',
  noGaps: '该有的都有了。',
  note: '说明',
  noteNeeded: '说明（为什么先销项）',
  approver: '审批人',
  approvedAt: '审批时间',
  approvalGround: '审批依据',

  kept: '写下的还在，没有丢。',
  nothingLost: '案件都在，没有丢。',
} as const

/** What a card still lacks when its button is pressed. */
export const missingWords = {
  department: '请选一个部门。',
  person: '请写上姓名。',
  words: '还没有写内容。',
  way: '请选一种方式。',
  witness: '留置要写见证人。',
  decision: '请选收下还是退回补填。',
  sentBackNothing: '退回补填，请先点出缺什么。',
  nature: '请按部门意见选有效还是无效。',
  outcome: '请选销项结果。',
  note: '还缺上面这些，请写上为什么先销项。',
  approval: '重大投诉要有审批：谁批的、依据是什么。',
  signature: '请选签名结果。',
} as const

/** What may be missing on a sheet that comes back, as it is told to the department. */
export const sheetPartWord = {
  contentSignature: '投诉内容的客户签名',
  receiver: '领单人签字',
  result: '处理结果',
  handler: '处理人和完成时间',
  resultSignature: '处理结果的客户签名',
  opinion: '部门意见',
} as const

const stepRefusal: Readonly<Record<StepRefusal, string>> = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。',
  'case-closed': '案件已经销项，不能再改。',
  'not-now': '案件刚刚有了别的进展，这一步现在不用做。写下的还在，请看时间线。',
  'time-in-future': '时间还没到，请填已经发生的时间。',
  'time-before-receipt': '时间早于客户来反映的时间，请再核对。',
  'time-before-last-step': '时间早于上一步的时间，请再核对。',
}

/** Why a step was not recorded, and what to do; one table per step, so that no reason is without its sentence. */
export const stepRefusals: { readonly [Q in StepQuestion]: Readonly<Record<Refusal<Q>, string>> } = {
  'case.signContent': stepRefusal,
  'case.signResult': stepRefusal,
  'case.forward': { ...stepRefusal, 'no-such-department': '这个部门刚刚停用了，请另选一个。' },
  'case.receive': { ...stepRefusal, 'witness-missing': missingWords.witness },
  'case.coordinate': stepRefusal,
  'case.reply': stepRefusal,
  'case.complete': { ...stepRefusal, 'completed-after-told': '完成时间不能晚于告知前台的时间。' },
  'case.return': stepRefusal,
  'case.result': { ...stepRefusal, 'completed-after-told': '完成时间不能晚于登记的时间。' },
  'case.opinion': { ...stepRefusal, 'nature-missing': missingWords.nature },
  'case.close': {
    ...stepRefusal,
    'approval-missing': missingWords.approval,
    'nature-missing': '销项前要定下有效还是无效。',
    'note-missing': missingWords.note,
  },
}

/** `S0 ③ 重大⑴` names the document it is from; the clerk knows it as 规程. */
export function clauseWords(clause: string): string {
  return clause.replace(/S0\s*/g, '规程 ')
}

/** What stands beside a gap: the way there, or that it is asked for right here. */
export const gapWayWord: Readonly<Record<ClosingGap, string>> = {
  forward: '去转呈',
  receive: '去登记领单',
  return: '去登记交回',
  result: '去登记处理结果',
  contentSignature: '去记签名',
  resultSignature: '去记签名',
  opinion: '去登记部门意见',
  nature: '在下面选',
  reply: '去登记答复',
  revisit: '去回访',
  approval: '在下面填',
}
