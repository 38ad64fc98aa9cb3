import { clockTimeOf } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import type { IntakeKind } from '#shared/domain/kind'
import type { SpokenTime } from '../screens/intake/event-time'
import type { Saved } from '../screens/intake/keep-draft'
import type { IntakeStep } from '../screens/intake/steps'
import { registerRefusal } from './intake-refusal'

export const intakeWords = {
  step: { customer: '客户', matter: '事项', grade: '等级', check: '核对' } satisfies Record<
    IntakeStep,
    string
  >,
  steps: '登记步骤',
  question: {
    customer: '请问怎么称呼您？',
    matter: '客户要反映什么？',
    grade: '定等级',
    check: '请客户核对',
  } satisfies Record<IntakeStep, string>,
  since: (time: string) => `${time} 起`,
  notForCustomer: '只给前台看',
  next: '下一步',
  back: '上一步',
  park: '挂起',

  contactName: '姓名',
  anonymous: '不留名',
  company: '客户单位',
  privatePerson: '个人不填',
  address: '地址',
  addressExample: '楼栋-房号',
  phone: '联系电话',
  furtherPhone: (place: number) => `联系电话 ${place}`,
  relation: '联系人与客户的关系',

  kind: '案件类别',
  contentOf: {
    complaint: '投诉内容',
    service: '报修内容',
    suggestion: '投诉内容',
    help: '求助内容',
  } satisfies Record<IntakeKind, string>,
  nextKind: '换类别',
  jobGrade: '大小',
  makeJob: { minor: '改为小项', major: '改为较大' },
  contentHint: '照客户的原话记，不评不改',
  category: '类别',
  occurredWhen: '发生时间',
  place: '地点',
  subject: '被投诉对象',
  demand: '客户要求',
  phrases: '短语',
  customersPlace: (address: string) => `客户处 ${address}`,

  forCustomer: '给客户看',
  forCustomerHead: '请您核对',
  confirmed: '确认无误',
  notRight: '不对，接着改',

  earlier: '又来了',
  earlierFault: (reference: string) => `以前的案件没有查到（${reference}），可以用 Ctrl+K 查找。`,
  sameAs: (number: string) => `和 ${number} 是同一件事`,
  noneOfThese: '都不是',
  gradeOpen: '四个问题答完，这里就显示等级和依据的条款。',
  page: '将要打印的意见表',
  orderPage: '将要打印的派工单',
  check: {
    inPerson: '请客户看一遍左边的意见表。没有问题就登记，打印出来请客户签名。',
    byPhone: '照着左边念一遍，请客户确认。没有问题就登记。',
    job: '和客户核对一遍左边的派工单。没有问题就登记，打印出来交给维修人员。',
  },

  register: '登记并打印',
  answeredAtOnce: '当场答复，不立项',
  consult: '请示主管',
  consultHint: '给编号、时限照走；是否立项等主管定。定下不立项，这件就销项。',
  approver: '请示谁',
  consultReason: '请示什么',
  registerConsulting: '登记并请示',
  endWithout: '不登记，结束',
  how: '怎么结束的',
  answer: '怎么答复的',
  reason: '不立项的原因',
  keepWriting: '接着登记',
  recordEnd: '记下，不立项',

  registered: '已登记',
  undecided: (approver: string) => `待定立项，已请示 ${approver}`,
  settle: '当场办结',
  sign: '请客户在「投诉内容」下面签名',
  readBack: '请把内容复述一遍，请客户确认',
  signature: '投诉内容确认',
  recordSignature: '记下签名',
  again: '同一客户再登一件',
  signAll: (count: number) => `这次来的 ${count} 张单子请客户一起签名`,
  recordAll: (count: number) => `${count} 张都记下签名`,
  visit: (numbers: string) => `同一次来访：${numbers}`,
  toForward: '去转呈',
  toDispatch: '去派工',
  jobPrinted: '派工单出来后，作业联和客户联交给维修人员，存根联留在前台。',
  nextWalkIn: '下一位来访',
  nextPhone: '下一个来电',

  draftsKept: '已写下的草稿都在今日里。',
  textKept: '写下的内容还在屏幕上和草稿里，没有丢。',
  registeredKept: '案件已经登记，编号不变。',
} as const

export const spokenTimeWord: Readonly<Record<SpokenTime, string>> = {
  justNow: '刚才',
  thisMorning: '今早',
  lastNight: '昨晚',
}

/** The questions of S0 ③, in the desk's words. Never shown to the customer. */
export const gradeQuestion = {
  isPromiseBroken: '承诺或合同规定的服务没做，或明显做错了？',
  timesRaised: '这件事以前提过、没解决？',
  isLossCaused: '公司责任造成重大经济损失或人身伤害？',
  isFault: '公司管理服务不到位、有过失？',
} as const

const timesRaisedWord = ['第一次', '第 2 次', '第 3 次或更多'] as const

/** The last card stands for every further time; with more earlier matters checked it says which. */
export function timesRaisedCards(timesRaised: number | null) {
  return timesRaisedWord.map((words, place) => {
    const isMore = timesRaised !== null && place === 2 && timesRaised > 3
    return isMore ? { value: timesRaised, words: `第 ${timesRaised} 次` } : { value: place + 1, words }
  })
}

export function savedWords(saved: Saved): string {
  switch (saved.name) {
    case 'nothing':
      return '写下的随时自动存好'
    case 'saved':
      return `每一笔都已存好 ${clockTimeOf(saved.at)}:${saved.at.slice(17, 19)}`
    case 'late':
      return '正在存，请先不要关机'
    case 'gone':
      return registerRefusal['draft-gone']
    case 'failed':
      return `没有存上（${saved.reference}），内容还在屏幕上，请告诉管理员`
  }
}

/** From about so many characters on, the cell of 附表一 is full and the text goes on to a further page. */
const oneCell = 450

export function lengthWords(length: number): string | null {
  if (length >= longestText) return fullWords(longestText)
  return length < oneCell ? null : `已写 ${length} 字，放不下的会印到续页`
}

/** What was pasted beyond it is not there, which must not be found out later. */
export function fullWords(longest: number): string {
  return `写满 ${longest} 字了，后面的没有写进来，请另附纸`
}
