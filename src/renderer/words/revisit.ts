import type { Instant } from '#shared/domain/day'
import {
  outcomeWord,
  qualityWord,
  type Revisit,
  RevisitOutcome,
  type RevisitWay,
  revisitWayWord,
} from '#shared/domain/revisit'
import type { AttemptsMissing } from '#shared/domain/revisit-attempts'
import type { Chosen, Filled } from '../screens/revisit/answers'
import { momentWords } from './moment'

export const revisitWords = {
  screen: '回访',
  parts: { due: '该回访', periodic: '月回访', draw: '抽查', records: '回访记录', gauges: '指标' },
  title: '该回访',
  none: '现在没有要回访的客户',
  noneHint: '处理完的投诉会出现在这里，按时限回访。按 Esc 回今日。',
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
  attitude: '处理态度',
  handling: '处理结果',
  said: '客户意见',
  note: '说明',
  newDemand: '新的要求',
  allContent: '都满意、已解决',
  nextAt: '下次时间',
  nextWay: '下次方式',
  letter: '回访函',
  reason: '为什么',
  supervisor: '哪位主管',
  pin: '主管口令',
  unreachable: '联系不上',
  phoneReason: '为何电话',
  script: '怎么说',
  solved: '解决了吗',
  isSolved: '已解决',
  isNotSolved: '没解决，再处理',
  signature: '回访签名',
  when: '回访时间',
  by: '回访人',
  record: '登记回访',
  printLetter: '打印回访函',
  giveUp: '认定联系不上',
  openCase: '打开案件',
  kept: '填的内容都还在这里。',
  round: (number: number) => `第 ${number} 次处理后`,
  visit: (numbers: readonly string[]) =>
    `同一次来访，一起问：${numbers.map((number) => number.slice(-4)).join('、')}`,
} as const

/** What can have come of it, by the way that is taken; 联系不上 once it may be said. */
export function outcomeCards(
  way: RevisitWay,
  mayGiveUp: boolean,
): readonly { readonly value: Chosen; readonly words: string }[] {
  const cards = RevisitOutcome.options.map((value) => ({ value, words: chosenWord(way, value) }))
  return mayGiveUp ? [...cards, { value: 'unreachable', words: revisitWords.unreachable }] : cards
}

function chosenWord(way: RevisitWay, outcome: RevisitOutcome): string {
  return way === 'letter' && outcome === 'notReached' ? '寄回访函' : outcomeWord({ way, outcome })
}

/** `11月22日 10:05 电话 没联系上`. */
function attemptWords(attempt: Revisit, now: Instant): string {
  return `${momentWords(attempt.at, now)} ${revisitWayWord[attempt.way]} ${outcomeWord(attempt)}`
}

/** How often, and what came of it, the latest first. */
export function triedWords(attempts: readonly Revisit[], now: Instant): string {
  if (attempts.length === 0) return ''
  const told = attempts.map((attempt) => attemptWords(attempt, now)).toReversed()
  return `${attempts.length} 次：${told.join('；')}`
}

/** What the procedure still wants tried, with its clause. */
export function missingAttempts({ attempts, days, ways }: AttemptsMissing, clause: string): string {
  const parts = [
    attempts > 0 && `${attempts} 次`,
    days > 0 && `${days} 天`,
    ways > 0 && `${ways} 种方式`,
  ].filter(Boolean)
  return `再试 ${parts.join('、')}，才能认定联系不上（${clause}）。`
}

/** Why phoning wants a reason. */
export function phoneRule(fromRound: number): string {
  return `按规程，投诉第 ${fromRound} 次处理后才用电话回访，重大投诉要上门；这次打电话，请写上原因。`
}

/** What was just written down: said once, under the list. */
export function recordedWords(customer: string, { way, outcome, quality, isSolved }: Filled): string {
  if (outcome === 'unreachable') return `${customer}：已认定联系不上，可以销项`
  if (outcome === null) return customer
  if (way === 'letter' && outcome === 'notReached')
    return `${customer}：回访函已开，等回执；出纸在案件的单据里看`
  const parts: (string | null | false)[] = [outcomeWord({ way, outcome })]
  if (outcome === 'answered') {
    parts.push(quality && qualityWord[quality])
    parts.push(isSolved ? revisitWords.isSolved : '没解决，等重新转呈')
  }
  return `${customer}：${parts.filter(Boolean).join('，')}`
}
