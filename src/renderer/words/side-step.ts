import type { MoreGroup } from '../screens/case/act'

/** What the cards beside the way of the case say. */
export const sideWords = {
  groups: { customer: '客户', handling: '办理', paper: '单据和审批' } satisfies Record<MoreGroup, string>,
  moreOf: '还可以记',

  purpose: '为什么又来',
  channel: '怎么来的',
  caller: '来的人',
  phone: '来电号码',
  callWords: '客户说了什么',
  told: '怎么告诉客户的',
  sayThis: '照这样说',

  promisedBy: '谁答应的',
  promised: '答应了什么',
  promiseUntil: '答应的时间',
  whichPromise: '哪一项',
  howKept: '怎么兑现的',
  promiseWords: (words: string, moment: string) => `“${words}”，${moment} 前`,

  appointUntil: '客户约到什么时候',
  appointWords: '客户怎么说的',
  appointHint: '处理时限改从约定的时间起算，不用审批',

  whichPaper: '哪一张单',
  sentBackBy: '谁退回的',
  sentBackWhy: '为什么退回',

  settleWords: '处理结果',
  settleHint: '当场办完，不用转呈和交回',

  dueNow: (moment: string) => `现在 ${moment} 前`,
  whichClock: '哪一个时限',
  extendUntil: '延到什么时候',
  extendWhy: '为什么要延',
  extendHint: '要在到期以前请批，批下来以前按原来的时间',
  noClockLeft: '没有还在走的时限，不能延期；已经过了的，晚了就是晚了。',

  grade: '改为',
  gradeWhy: '为什么改',
  raiseHint: '从现在起按新等级的时限',
  lowerHint: '要审批；批准后按新等级从原来起算',
  askLower: '请批降级',

  natureWhy: '依据什么',

  unsolvableWhy: '为什么无法处理',
  unsolvableTold: '怎么跟客户说的',
  nextAnswer: '下次答复客户',

  correctWhich: '更正哪一项',
  correctWhy: '为什么更正',
  correctedTo: (field: string) => `${field}改为`,
  correctBefore: '客户还没签字：打一份新的，旧的作废',
  correctAfter: '客户已签字：原文不动，更正注明日期印在下面，另请客户签',
  whichCorrection: '哪一次更正',
  correctionSignature: '更正确认',

  linkNumber: '旧案编号',
  linkKind: '和旧案是什么关系',

  voidWhy: '为什么作废',
  voidHint: '编号保留，不能恢复',
  voidAsk: '客户签过字，要审批；批准后就作废，编号保留',
  askVoid: '请批作废',

  approver: '审批人',
  approverAs: (title: string) => `审批人（${title}）`,
  askWhy: '请批的事由',
  ask: '请批',
  asked: (approver: string, moment: string) => `已向${approver}请批，${moment}`,
  pending: '待批',
  lacksSignature: '待补签',
  decide: '登记结果',
  sign: '补签',
  printApproval: '打印 F17',
  whichApproval: '哪一个审批',
  outcome: '审批结果',
  way: '怎么批的',
  decidedBy: '谁批的',
  grantedUntil: '批到什么时候',
  opinion: '审批意见',
  pin: '口令',
  deputyFor: (name: string) => `代${name}`,
  wanted: (moment: string) => `申请延到 ${moment}`,
  needsApproval: (who: string) => `要${who}批准`,
  mayBeDone: '已经批准，可以办了',

  promises: '承诺',
  kept: (count: number) => `已兑现 ${count} 项`,
  approvals: '审批',
  links: '关联',
  laterCase: '后来的',
  earlierCase: '以前的',
  corrections: '更正记录',
} as const
