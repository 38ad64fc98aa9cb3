import type { Instant } from '#shared/domain/day'
import { dayOf } from '#shared/domain/day'
import { qualityWord, type Revisit, revisitOutcomeWord, revisitWayWord } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import type { Refusal } from '#shared/ipc/contract'
import type { Answers, RevisitGap } from '../screens/revisit/answers'
import { dayWords, momentWords } from './moment'

export const revisitWords = {
  screen: '回访',
  parts: { due: '该回访', draw: '抽查' },
  title: '该回访',
  none: '现在没有要回访的客户',
  noneHint: '处理完的投诉会出现在这里，按时限回访。按 Esc 回今日。',
  previous: '上一位',
  next: '换一位',
  content: '反映',
  demand: '要求',
  result: '处理',
  attempts: '已试过',
  noResult: '还没有登记处理结果',
  way: '方式',
  outcome: '结果',
  quality: '服务质量',
  timeliness: '是否及时',
  said: '客户说',
  solved: '解决了吗',
  isSolved: '已解决',
  isNotSolved: '没解决，再处理',
  signature: '回访签名',
  when: '发生时间',
  by: '回访人',
  record: '登记回访',
  openCase: '打开案件',
  kept: '填的内容都还在这里。',
  round: (number: number) => `第 ${number} 次处理后`,
  visit: (numbers: readonly string[]) =>
    `同一次来访，一起问：${numbers.map((number) => number.slice(-4)).join('、')}`,
} as const

export const gapWords: Readonly<Record<RevisitGap, string>> = {
  outcome: '请选结果：联系上了选“已答”，没有就选没联系上的原因。',
  solved: '请问清楚并选：已解决，还是没解决、再处理。',
  signature: '签名结果还缺几个字：代签、监护、翻译要写姓名，拒签要写原因和见证人。',
  when: '请改好发生时间，再登记。',
}

export const revisitRefusal: Readonly<Record<Refusal<'case.revisit'>, string>> = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。填的内容都还在这里。',
  'case-closed': '这个案件已经销项，不用再回访。',
  'not-now':
    '这个案件现在还不能登记回访，请打开案件，先做它的下一步（多半是登记处理结果）。填的内容都还在这里。',
  'time-in-future': '回访时间还没到，请填已经打过、去过的时间。',
  'time-before-receipt': '回访时间早于客户来反映的时间，请再核对。',
  'time-before-last-step': '回访时间早于上一步的时间，请再核对。',
  'solved-missing': gapWords.solved,
  'own-complaint': '投诉对象是您本人，请主管回访。填的内容都还在这里。',
}

/** What to say, read off the screen; the customer hangs up first (S3). */
export function script(organisation: string, row: RevisitRow, now: Instant): string {
  const day = dayWords(dayOf(row.completedAt), dayOf(now))
  return `“您好，这里是${organisation}前台。您反映的事${day}处理完了，您还满意吗？……谢谢您，再见。”`
}

export const scriptEnd = '（等对方先挂）'

/** `11月22日 10:05 电话 没联系上`. */
export function attemptWords(attempt: Revisit, now: Instant): string {
  return `${momentWords(attempt.at, now)} ${revisitWayWord[attempt.way]} ${revisitOutcomeWord[attempt.outcome]}`
}

/** What was just written down: said once, under the list. */
export function recordedWords(row: RevisitRow, { outcome, quality, isSolved }: Answers): string {
  const parts = [outcome && revisitOutcomeWord[outcome]]
  if (outcome === 'answered') {
    parts.push(quality && qualityWord[quality])
    parts.push(isSolved ? revisitWords.isSolved : '没解决，等重新转呈')
  }
  return `${row.customer}：${parts.filter(Boolean).join('，')}`
}
