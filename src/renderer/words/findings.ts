import { type Instant, minute, plus } from '#shared/domain/day'
import type { NoticeForm } from '#shared/domain/notice'
import { walkKindWord } from '#shared/domain/walk'
import { type FindingStep, reportWayWord, responsibleWord, severityWord } from '#shared/domain/walk-finding'
import type { Refusal } from '#shared/ipc/contract'
import type {
  FindingFilter,
  FindingLine,
  FindingView,
  NoticeView,
  RecheckView,
} from '#shared/ipc/finding-questions'
import { chipWords } from './clock'
import { dueWords, momentWords } from './moment'

export const findingsWords = {
  title: '整改',
  list: '巡检发现的问题',
  filter: '换一类',
  filters: {
    open: '没整改完的',
    toIssue: '该发单',
    waiting: '等回复',
    toRecheck: '该复查',
    passed: '已通过',
  } satisfies Record<FindingFilter, string>,
  none: {
    open: '没有要整改的问题',
    toIssue: '没有该发单、该上报的',
    waiting: '没有在等回复的',
    toRecheck: '现在没有该复查的',
    passed: '还没有复查通过的',
  } satisfies Record<FindingFilter, string>,
  noneHint: '巡检和每日巡视发现的问题排在这里，先办急的。',
  page: (page: number, pages: number, total: number) => `${page} / ${pages} 页　${total} 件`,
  next: '下一件',
  kept: '登记过的都在，填的内容都还在这里。',
  erased: '这件问题已过保存期，内容已经清除。',
  dropped: (reason: string) => `这件已经撤下：${reason}`,
  passed: (at: string) => `${at} 复查通过，整改完了。`,
  pick: '加到同一张单',
  picked: '同一张单',
  pickedOther: '一张单只能发给一个单位。先发完选好的，或者按空格把它们退掉。',
  together: (count: number) => `这张单上共 ${count} 件（按空格选进或退掉）`,
  alone: '同一单位的其他问题可以发在一张单上：按 ↓ 选到那件，再按空格。',
  reprint: '补打这张单',
  openCase: '打开案件',
  figures: '数字',
  back: '回整改',

  what: '问题',
  whose: '责任',
  found: '发现',
  reported: '上报',
  told: '通知',
  limit: '期限',
  paper: '单据',
  answer: '回复',
  rechecks: '复查',
  danger: '安全隐患',
  own: '本方',

  form: '发哪种单',
  forms: { F11: '联系单', F12: '整改通知' } satisfies Record<NoticeForm, string>,
  formHint: { F11: '工作联系单 LX', F12: '整改通知单 ZG，限期整改' } satisfies Record<NoticeForm, string>,
  toPerson: '致',
  subject: '事由',
  subjectOf: (kind: FindingView['walkKind']) => `${walkKindWord[kind]}发现的问题`,
  demand: '整改要求',
  dueAt: '整改期限',
  downReason: '为什么只发联系单',
  reportTo: '上报给',
  reportWay: '怎么报的',
  reportNow: '现在就上报，再在这里登记。上报不代替发单。',
  toldTo: '通知了谁',
  signedBy: '签收人',
  answeredBy: '回复人',
  answerWords: '回复内容',
  outcome: '复查结果',
  pass: '通过',
  again: '没通过，再整改',
  checker: '复查人',
  recheckWords: '复查说明',
  nextDueAt: '新的期限',
  caseNumber: '案件编号',
  orderHint: '接着到登记里填好报修服务；登记后打印派工单，时限按报修走，办结后再来复查。',
  linkHint: '这件事已经有人报修：写上那件的编号，不再另登。',
  reason: '原因',
  signHint: '签收后单子留在对方，到期限提醒收回。',
  answerHint: '单子随回复交回前台；没带回来的，在“单据”里另记。',
  recheckHint: '到现场看过再登记。',
  noticeVoided: '这张单已经作废，上面的问题回到了“该发单”。',
  voidHint: '编号留着，单子上的问题回到“该发单”。',
  dropHint: '不是问题，或者登重了。',
} as const

export const findingStepWord: Readonly<Record<FindingStep, string>> = {
  report: '登记上报',
  issue: '发单',
  tell: '口头/微信通知',
  order: '派工',
  link: '记为同一件',
  sign: '登记签收',
  answer: '登记回复',
  recheck: '登记复查',
  void: '作废',
  drop: '撤下',
}

export const issueWord: Readonly<Record<NoticeForm, string>> = { F11: '发联系单', F12: '发整改通知' }

/** What a card still lacks when its button is pressed. */
export const missingFindingWords = {
  to: '请写上报给了谁。',
  way: '请选怎么报的。',
  told: '请写上通知了谁。',
  due: '请写上期限，比如 明天 18:00。',
  downReason: '严重问题和隐患要发整改通知；只发联系单，请写上原因。',
  by: '请写上姓名。',
  words: '请写上对方怎么回复的。',
  outcome: '请选复查结果。',
  number: '请写上案件编号。',
  reason: '请写上原因。',
} as const

const common = {
  'no-such-finding': '这件问题找不到了，请重新选一件。',
  erased: findingsWords.erased,
  'not-now': '这件刚刚有了别的进展，这一步现在不用做。写下的还在。',
  'time-in-future': '这个时间还没到，请填已经发生的时间。',
  'time-before-finding': '这个时间早于发现的时间，请再核对。',
  'time-not-later': '期限已经过了，请填以后的时间。',
  'no-such-notice': '这张单找不到了。',
  'time-before-notice': '这个时间早于发单或上次复查的时间，请再核对。',
} as const

type Asks =
  | 'finding.report'
  | 'finding.issue'
  | 'finding.tell'
  | 'finding.link'
  | 'finding.sign'
  | 'finding.answer'
  | 'finding.recheck'
  | 'finding.print'
  | 'finding.void'
  | 'finding.drop'
  | 'demand.openCase'

/** Why a step was not recorded, and what to do. */
export const findingRefusals: { readonly [Q in Asks]: Readonly<Record<Refusal<Q>, string>> } = {
  'finding.report': common,
  'finding.issue': {
    ...common,
    'own-side': '本方的问题不发单：请派工。',
    'several-departments': findingsWords.pickedOther,
    'reason-missing': missingFindingWords.downReason,
  },
  'finding.tell': { ...common, 'wants-paper': '严重问题和安全隐患不能只口头通知，请发整改通知。' },
  'finding.link': {
    ...common,
    'no-such-case': '没有这个编号的案件，请再核对。',
    'case-closed': '这个案件已经办结了，请另外派工。',
  },
  'finding.sign': common,
  'finding.answer': common,
  'finding.recheck': {
    ...common,
    'not-reported': '还没有登记上报：请先登记上报，再登记复查通过。',
    'time-before-paper': '这个时间早于发单或上次复查的时间，请再核对。',
    'limit-missing': missingFindingWords.due,
  },
  'finding.print': common,
  'finding.void': { ...common, 'not-now': '这张单已经有了回复或复查，不能作废。' },
  'finding.drop': common,
  'demand.openCase': {
    'no-such-demand': '这件问题已过保存期，内容已经清除。',
    'settled-already': '这件已经派过工了。',
  },
}

export function wholeWords({ place, words }: Pick<FindingLine, 'place' | 'words'>): string {
  return [place, words].filter((part) => part !== '').join('　')
}

/** `保洁`, `本方`. */
export function whoseWords({ responsible, department }: Pick<FindingLine, 'responsible' | 'department'>) {
  return responsible === 'own' ? findingsWords.own : department || responsibleWord[responsible]
}

/** `保洁　严重　ZG-202611-0002`. */
export function findingLineWords(row: FindingLine): string {
  const none = row.responsible === 'own' ? '没派工' : '没发单'
  const paper = row.paper === 'told' ? '已口头通知' : row.number || none
  return [whoseWords(row), row.severity === 'severe' && severityWord.severe, paper].filter(Boolean).join('　')
}

const clockWord = { report: '上报', paper: '发单', answer: '回复', recheck: '复查' } as const

/** 本方 gets no paper: 派工. */
function wordOf(step: keyof typeof clockWord, responsible: FindingLine['responsible']): string {
  return step === 'paper' && responsible === 'own' ? findingStepWord.order : clockWord[step]
}

/** `上报 逾期 12 分`, `复查 剩 3 时`; without a paper that can be answered it is the 整改 itself that is waited for. */
export function findingClockWords(
  { clock, paper, responsible }: Pick<FindingLine, 'clock' | 'paper' | 'responsible'>,
  now: Instant,
): string {
  if (clock === null) return ''
  if (clock.step === 'report' && plus(clock.dueAt, minute) > now) return '立即上报'
  const word = clock.step === 'answer' && paper !== 'notice' ? '整改' : wordOf(clock.step, responsible)
  const chip = { clock: 'reply', soonAt: clock.dueAt, ...clock } as const
  return `${word} ${chipWords(chip, now)}`
}

export function foundWords({ foundAt, walkKind, walkNumber, walker }: FindingView, now: Instant): string {
  return [momentWords(foundAt, now), walkKindWord[walkKind], walkNumber, walker].filter(Boolean).join('　')
}

export function reportedWords({ at, to, way }: NonNullable<FindingView['reported']>, now: Instant): string {
  return `${momentWords(at, now)}　${reportWayWord[way]}报给 ${to}`
}

export function toldWords({ at, to }: NonNullable<FindingView['told']>, now: Instant): string {
  return `${momentWords(at, now)}　已通知 ${to}`
}

export function limitWords(at: Instant, now: Instant): string {
  return `${dueWords(at, now)} 前`
}

export function noticeWords(
  { number, form, toPerson, department, signed, findings }: NoticeView,
  now: Instant,
): string {
  const to = [department, toPerson].filter(Boolean).join(' ')
  const many = findings > 1 ? `（${findings} 件）` : ''
  const taken = signed ? `${signed.by} ${momentWords(signed.at, now)} 签收` : '还没签收'
  return `${findingsWords.forms[form]} ${number}${many}　致 ${to}　${taken}`
}

export function answerWords({ at, by, words }: NonNullable<NoticeView['answered']>, now: Instant): string {
  return `${momentWords(at, now)}　${by}：${words}`
}

export function recheckLine({ at, checker, isPassed, words, nextDueAt }: RecheckView, now: Instant): string {
  const outcome = isPassed ? '通过' : `没通过，改到 ${nextDueAt === null ? '' : dueWords(nextDueAt, now)}`
  return [`${momentWords(at, now)}　${checker}　${outcome}`, words].filter(Boolean).join('：')
}

/** What was recorded, in a sentence. */
export const doneFindingWords = {
  report: '上报已登记。',
  tell: '通知已登记，到期限后来复查。',
  link: '已记到那个案件上。',
  sign: '签收已登记。',
  answer: '回复已登记，下一个办公日下班前去复查。',
  recheck: '复查已登记。',
  void: '这张单已作废，问题回到该发单。',
  drop: '已撤下。',
} as const

export function issuedWords({ number, findings }: NoticeView): string {
  return findings > 1 ? `${number} 已发，${findings} 件在这张单上。` : `${number} 已发。`
}

export const figureTableWords = {
  title: '整改数字',
  whose: '责任单位',
  total: '合计',
  own: '本方',
  previous: '上个月',
  next: '下个月',
  from: '从',
  to: '到',
  fields: { from: '开始日期', to: '结束日期' },
  look: '看这几天',
  wrongDays: '日期看不懂，或前后颠倒，请写成 11-01',
  opened: (figure: string, whose: string, total: number) => `${figure}　${whose}　${total} 件`,
  none: '没有',
  columns: ['地点', '问题', '责任', '单据', '时间'],
  open: '打开',
} as const
