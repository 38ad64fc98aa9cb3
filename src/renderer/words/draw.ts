import type { Instant } from '#shared/domain/day'
import { drawBounds, drawSize } from '#shared/domain/repair-draw'
import { outcomeWord, qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import type { Refusal } from '#shared/ipc/contract'
import type { DrawnRow, DrawView } from '#shared/ipc/draw-questions'
import { momentWords } from './moment'
import { pagesWords } from './pages'
import { askedRefusal, gapWords } from './revisit-refusal'

export const drawWords = {
  title: '抽查',
  list: '抽中的派工单',
  previousMonth: '上个月',
  nextMonth: '下个月',
  toDraw: '去抽查',
  visits: '回访登记表',
  backToDraw: '回抽查',
  print: '打印抽查表',
  printing: '正在生成维修回访登记表。',
  kept: '记下的都在，没有丢。',
  next: '换一张',

  finished: '完成的派工单',
  households: '户数',
  size: '抽查',
  householdsHint: (units: number) => `客户名录里现在有人的房号有 ${units} 个`,
  householdsWrong: '请填户数，是 1 到 1000000 的整数。',
  householdsKnown: '户数在设置的单位里填、改',
  onlySupervisor: '抽查由主管来抽，请主管登录后在这里抽；抽好以后，前台也可以打印、记回访结果。',
  notOver: '这个月还没有过完，过完以后才能抽，一个月抽一次。',
  noneFinished: '这个月没有完成的派工单，没有可抽的。',
  noneWanted: '现在的作业规程不抽查派工单。',

  job: '内容',
  worker: '维修',
  attempts: '已试过',
  result: '结果',
  way: '方式',
  outcome: '结果',
  quality: '服务质量',
  timeliness: '是否及时',
  said: '客户意见',
  solved: '解决了吗',
  isSolved: '已解决',
  isNotSolved: '没解决',
  when: '回访时间',
  caller: '回访人',
  record: '登记抽查结果',
  openCase: '打开案件',
  newCase: '又来了，新开一件',
  complained: '客户不满意，或者没解决：',
  caseOpen: '案件还没有销项，请在案件里接着处理。',
  caseClosed: '案件已经销项，新开一件，自动关联这一件。',
  own: '自办自访',
} as const

export const visitWords = {
  columns: ['单号', '客户', '内容', '完成时间', '回访时间', '方式', '质量', '及时', '意见', '回访人'],
  print: { day: '打印当天登记表', month: '打印整月登记表' },
  none: { day: '这一天没有回访过维修。', month: '这个月没有回访过维修。' },
  page: pagesWords.ofRows,
  drawn: '抽查',
} as const

export const householdsWords = {
  title: '户数',
  explain: '每月抽查维修派工单，不超过户数的百分之几（作业规程里定）。',
  none: '还没有填',
  record: '记下户数',
  recorded: '户数已记下。',
  onlySupervisor: '户数由主管或管理员来改。',
} as const

export const makeDrawRefusal: Readonly<Record<Refusal<'draw.make'>, string>> = {
  'month-not-over': drawWords.notOver,
  'drawn-already': '这个月已经抽过了，一个月只抽一次。',
  'households-missing': drawWords.householdsWrong,
  'nothing-finished': drawWords.noneFinished,
  'none-wanted': drawWords.noneWanted,
}

export const answerRefusal: Readonly<Record<Refusal<'draw.answer'>, string>> = {
  'no-such-order': '这张派工单找不到了，请按 F10 回今日再打开。填的内容都还在这里。',
  'asked-already': '这张已经问过了，结果就在这里。',
  'time-in-future': askedRefusal['time-in-future'],
  'time-before-completion': '回访时间早于完成的时间，请再核对。',
  'time-before-last-attempt': '回访时间早于上一次，请再核对。',
  'solved-missing': '请问清楚并选：已解决，还是没解决。',
  erased: '过了保存期限，内容已经删除，不用再回访。',
}

export const openDrawnRefusal: Readonly<Record<Refusal<'draw.openCase'>, string>> = {
  'no-such-order': answerRefusal['no-such-order'],
  'not-complained': '客户没有不满意，不用新开案件。',
  'case-open': drawWords.caseOpen,
  'case-already': '已经新开过了，编号就在这里。',
  erased: '过了保存期限，内容已经删除，不能再新开案件。',
}

export const printDrawRefusal: Readonly<Record<Refusal<'draw.print'>, string>> = {
  'not-drawn': '这个月还没有抽，没有要打印的。',
}

export const printVisitsRefusal: Readonly<Record<Refusal<'draw.printVisits'>, string>> = {
  'nobody-asked': '这段时间没有回访过维修，没有要打印的。',
}

/** What is still to be chosen or typed before it can be recorded. */
export const answerGap = {
  outcome: gapWords.outcome,
  solved: answerRefusal['solved-missing'],
  caller: '请写回访人。',
  when: gapWords.when,
} as const
export type AnswerGap = keyof typeof answerGap

/** `43 张，5% 进一是 3 张`. */
export function finishedWords({ finished, share }: Pick<DrawView, 'finished' | 'share'>): string {
  const { wanted } = drawBounds({ ...share, finished, households: 0 })
  return `${finished} 张，${share.percent}%（有零头进一）是 ${wanted} 张`
}

/** Null: nobody said. */
export function householdWords(households: number | null, share: DrawView['share']): string {
  if (households === null) return householdsWords.none
  const { most } = drawBounds({ ...share, finished: 0, households })
  return `${households} 户，${share.householdPercent}%（零头不计）是 ${most} 张`
}

/** Null: it is not known yet how many. */
export function sizeOf({ finished, share }: DrawView, households: number | null): number | null {
  return households === null || finished === 0 ? null : drawSize({ ...share, finished, households })
}

/** Without 户数 it is known only how many at most. */
export function sizeWords({ finished, share }: DrawView, size: number | null): string {
  if (size !== null) return `${size} 张，取小的，至少 1 张`
  return `最多 ${drawBounds({ ...share, finished, households: 0 }).wanted} 张`
}

export function makeWords(size: number | null, isKnown: boolean): string {
  const draw = size === null ? '抽取' : `抽 ${size} 张`
  return isKnown ? draw : `记下户数，${draw}`
}

/** `2026-11-02 09:00 王敏 抽取　完工 43 张、户数 120　种子 04711234`. */
export function madeWords(draw: NonNullable<DrawView['draw']>, now: Instant): string {
  const { madeAt, madeBy, finished, households, seed } = draw
  return `${momentWords(madeAt, now)} ${madeBy} 抽取　完工 ${finished} 张　户数 ${households}　种子 ${seed}`
}

/** How it stands, in one or two words. */
export function standingWords({ asked, isOver, attempts, became }: DrawnRow): string {
  if (became) return `新开 ${became.number.slice(-4)}`
  if (!asked) return '待回访'
  if (!isOver) return `${outcomeWord(asked)} ${attempts} 次`
  if (asked.outcome !== 'answered') return outcomeWord(asked)
  return (
    [asked.quality && qualityWord[asked.quality], !asked.isSolved && drawWords.isNotSolved]
      .filter(Boolean)
      .join('，') || drawWords.isSolved
  )
}

/** `B座 1206　李师傅　10月20日 09:00 完成`. */
export function drawnLine({ number, address, worker, completedAt }: DrawnRow, now: Instant): string {
  return [number.slice(-4), address, worker, `${momentWords(completedAt, now)} 完成`]
    .filter((part) => part !== '')
    .join('　')
}

export function askedWords({ asked }: DrawnRow, now: Instant): string {
  if (!asked) return ''
  const parts = [
    `${momentWords(asked.at, now)} ${revisitWayWord[asked.way]} ${outcomeWord(asked)}`,
    asked.quality && qualityWord[asked.quality],
    asked.timeliness && timelinessWord[asked.timeliness],
    asked.isSolved !== null && (asked.isSolved ? drawWords.isSolved : drawWords.isNotSolved),
    asked.said && `“${asked.said}”`,
    `${drawWords.caller} ${asked.caller}${asked.isOwn ? `（${drawWords.own}）` : ''}`,
  ]
  return parts.filter(Boolean).join('，')
}

/** 归档 → 检查. */
export function drawStandingWords({
  drawn,
  left,
}: {
  readonly drawn: number
  readonly left: number
}): string {
  if (drawn === 0) return '维修抽查：还没有抽。'
  return `维修抽查：抽了 ${drawn} 张，${left === 0 ? '都问过了' : `还有 ${left} 张没问到`}。`
}

/** What stands open of the draw. */
export function leftWords(rows: readonly DrawnRow[]): string {
  const left = rows.filter(({ isOver }) => !isOver).length
  return left === 0 ? '都问过了' : `还有 ${left} 张没问到`
}
