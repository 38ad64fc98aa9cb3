import { levels } from '#shared/domain/questionnaire'
import {
  difference,
  fewSheets,
  overallItem,
  rounded,
  type SurveyFigures,
  type Tally,
} from '#shared/domain/survey-results'

// How the figures of a 满意度调查 are written, on the screen and on F15 alike.

export const levelWords: readonly string[] = levels.map(({ words }) => words)

/** `85.7%`; — where nobody answered. */
export function rateWords(rate: number | null): string {
  return rate === null ? '—' : `${rounded(rate).toFixed(1)}%`
}

/** `85.7%（12/14）`: with what it is out of. */
export function shareWords({
  rate,
  satisfied,
  answered,
}: Pick<Tally, 'rate' | 'satisfied' | 'answered'>): string {
  return `${rateWords(rate)}（${satisfied}/${answered}）`
}

export function indexWords(index: number | null): string {
  return index === null ? '—' : rounded(index).toFixed(1)
}

/** `+3.4`, `−1.2`, `0.0`: against the campaign before; — where one of them is missing. */
export function differenceWords(now: number | null, before: number | null): string {
  const by = difference(now, before)
  if (by === null) return '—'
  const sign = by > 0 ? '+' : by < 0 ? '−' : ''
  return `${sign}${Math.abs(by).toFixed(1)}`
}

/** `91.2%（103/113），目标 ≥ 85%，达到`. */
export function returnWords(
  { returned, issued }: { readonly returned: number; readonly issued: number },
  target: number,
): string {
  const rate = issued === 0 ? null : (returned * 100) / issued
  const reached = rate === null ? '' : rate >= target ? '，达到' : '，未达到'
  return `${shareWords({ rate, satisfied: returned, answered: issued })}，目标 ≥ ${target}%${reached}`
}

/** `41 份`, `3 份，偏少`: of so few the figures say little. */
export function sheetsWords(sheets: number): string {
  return `${sheets} 份${sheets < fewSheets ? '，偏少' : ''}`
}

const scores = levels.map(({ words, score }) => `${words} ${score}`).join('、')

export const resultFormulas = {
  rate: '满意率 =（非常满意 + 满意）÷ 回答数；没有勾的不算回答。组的满意率按组内各项的回答合计。',
  overall: `总体满意率：只算「${overallItem}」这一项。`,
  all: '合计满意率：全部各项（非常满意 + 满意）之和 ÷ 全部各项回答数之和。',
  index: `满意度指数：每档得分 ${scores}；每项 = 得分的平均，每组 = 有人回答的各项的平均，总指数 = Σ（权重 × 组指数）÷ 有人回答的各组权重之和。`,
  rounding:
    '都四舍五入到一位小数；比上次 = 本次 − 上次，满意率是百分点，两次都按写出的数相减，项目按名称对照。',
  counted: '只算录入了的；抽查认定作弊的已经剔除，也不算收回。回收率 = 收回 ÷ 发放。',
} as const

/** `客户服务 15%、工程服务 15% …`. */
export function weightWords({ groups }: Pick<SurveyFigures, 'groups'>): string {
  return groups.map(({ title, weight }) => `${title} ${weight}%`).join('、')
}

/** Which groups are not in the index, and what it was divided by then; '' : all of them are. */
export function leftOutWords({ leftOut, weighed, index }: SurveyFigures): string {
  if (leftOut.length === 0) return ''
  const names = leftOut.map((title) => `「${title}」`).join('')
  return index === null
    ? `${names}没有人回答，没有指数。`
    : `${names}没有人回答，不计入总指数，权重之和按 ${weighed}% 算。`
}
