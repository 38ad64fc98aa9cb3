import { z } from 'zod'
import { levels, type Questionnaire } from '#shared/domain/questionnaire'

// 客户满意度的测评 (S1 三 (四)): 满意率 and 满意度指数 of one campaign, counted from how many gave each level.

/** How many gave each level, from 非常满意 to 很不满意. */
export const LevelCounts = z.array(z.number().int().nonnegative()).length(levels.length)
export type LevelCounts = z.infer<typeof LevelCounts>

/** Rates in percent; neither they nor the indexes are rounded before they are written (survey-result-words.ts). */
const Tally = z.strictObject({
  counts: LevelCounts,
  answered: z.number().int(),
  /** 非常满意 + 满意. */
  satisfied: z.number().int(),
  /** satisfied ÷ answered; null: nobody answered. */
  rate: z.number().nullable(),
})
export type Tally = z.infer<typeof Tally>

const Scored = Tally.extend({
  /** Of an item the mean of its scores, of a group that of its answered items; null: nobody answered. */
  index: z.number().nullable(),
})

export const ItemResult = Scored.extend({ name: z.string() })
export type ItemResult = z.infer<typeof ItemResult>

export const GroupResult = Scored.extend({
  title: z.string(),
  weight: z.number().int(),
  items: z.array(ItemResult),
})
export type GroupResult = z.infer<typeof GroupResult>

export const SurveyFigures = z.strictObject({
  /** Sheets that count. */
  sheets: z.number().int(),
  groups: z.array(GroupResult),
  /** Over all answers of all items. */
  all: Tally,
  /** The item that asks for it; null: the questionnaire has none. */
  overall: ItemResult.nullable(),
  /** Σ weight × index ÷ Σ weight, over the groups that were answered. */
  index: z.number().nullable(),
  weighed: z.number().int(),
  /** Groups that nobody answered: they do not count in the index. */
  leftOut: z.array(z.string()),
})
export type SurveyFigures = z.infer<typeof SurveyFigures>

/** 服务总体满意度: what customers say when asked for all of it, beside what is summed. */
export const overallItem = '服务总体满意度'

/** Fewer say little of their building: their number stands beside the figures. */
export const fewSheets = 5

export function noCounts(items: number): LevelCounts[] {
  return Array.from({ length: items }, () => levels.map(() => 0))
}

/** What stands on sheets, one line of digits for each; what is no digit of a level is no answer. */
export function countAnswers(lines: string, items: number): LevelCounts[] {
  // A place for each item and sign: nothing else is asked of a sign while there are a hundred thousand of them. What lies
  // past the last item has no place, and is dropped.
  const seen = new Uint32Array(items * signs)
  for (let at = 0, item = 0; at < lines.length; at++) {
    const sign = lines.charCodeAt(at)
    if (sign === newLine) item = 0
    else {
      if (sign < signs) seen[item + sign] = (seen[item + sign] ?? 0) + 1
      item += signs
    }
  }
  return Array.from({ length: items }, (_, item) =>
    levels.map(({ digit }) => seen[item * signs + zero + digit] ?? 0),
  )
}

const signs = 64
const newLine = 10
const zero = 48

export function addCounts(sum: readonly LevelCounts[], more: readonly LevelCounts[]): LevelCounts[] {
  return sum.map((counts, item) => counts.map((count, level) => count + (more[item]?.[level] ?? 0)))
}

/** `counts`: of each item in the order of the questionnaire. */
export function figuresOf(
  questionnaire: Questionnaire,
  counts: readonly LevelCounts[],
  sheets: number,
): SurveyFigures {
  let place = 0
  const groups = questionnaire.groups.map(({ title, weight, items }): GroupResult => {
    const results = items.map((name) => itemResult(name, counts[place++] ?? levels.map(() => 0)))
    const index = mean(results.map((result) => result.index))
    return { title, weight, items: results, ...tallyOf(summed(results.map(countsIn))), index }
  })
  const answered = groups.filter(({ index }) => index !== null)
  const weighed = answered.reduce((sum, { weight }) => sum + weight, 0)
  const total = answered.reduce((sum, { weight, index }) => sum + weight * (index ?? 0), 0)
  return {
    sheets,
    groups,
    all: tallyOf(summed(groups.map(countsIn))),
    overall: groups.flatMap(({ items }) => items).find(({ name }) => name === overallItem) ?? null,
    index: weighed === 0 ? null : total / weighed,
    weighed,
    leftOut: groups.flatMap(({ title, index }) => (index === null ? [title] : [])),
  }
}

/** What one building's line says: the same as figuresOf, without the items and groups that it does not show. */
export function briefOf(
  { groups }: Questionnaire,
  counts: readonly LevelCounts[],
): Pick<SurveyFigures, 'all' | 'index'> {
  let [place, total, weighed] = [0, 0, 0]
  for (const { weight, items } of groups) {
    const index = mean(counts.slice(place, place + items.length).map(indexOf))
    place += items.length
    if (index === null) continue
    total += weight * index
    weighed += weight
  }
  return { all: tallyOf(summed(counts)), index: weighed === 0 ? null : total / weighed }
}

const countsIn = ({ counts }: Tally) => counts

function itemResult(name: string, counts: LevelCounts): ItemResult {
  return { name, ...tallyOf(counts), index: indexOf(counts) }
}

/** The mean of the scores of whoever answered. */
function indexOf(counts: LevelCounts): number | null {
  let [scores, answered] = [0, 0]
  for (let level = 0; level < levels.length; level++) {
    const count = counts[level] ?? 0
    scores += count * (levels[level]?.score ?? 0)
    answered += count
  }
  return answered === 0 ? null : scores / answered
}

function tallyOf(counts: LevelCounts): Tally {
  let answered = 0
  for (const count of counts) answered += count
  const satisfied = (counts[0] ?? 0) + (counts[1] ?? 0)
  return { counts, answered, satisfied, rate: answered === 0 ? null : (satisfied * 100) / answered }
}

function summed(all: readonly LevelCounts[]): LevelCounts {
  const sum = levels.map(() => 0)
  for (const counts of all)
    for (let level = 0; level < sum.length; level++) sum[level] = (sum[level] ?? 0) + (counts[level] ?? 0)
  return sum
}

/** Of those that are. */
function mean(indexes: readonly (number | null)[]): number | null {
  let [sum, count] = [0, 0]
  for (const index of indexes) {
    if (index === null) continue
    sum += index
    count += 1
  }
  return count === 0 ? null : sum / count
}

/** To one decimal, halves up; what a division left of a half is one. */
export function rounded(value: number): number {
  return Math.round(value * 10 + 1e-9) / 10
}

/** Of the two numbers as they are written, so that it can be checked on paper; null: one of them is missing. */
export function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : rounded(rounded(now) - rounded(before))
}

/** The group, or the item, of the same name in another campaign. */
export function groupOf(figures: SurveyFigures | null, title: string): GroupResult | null {
  return figures?.groups.find((group) => group.title === title) ?? null
}

export function itemOf(figures: SurveyFigures | null, name: string): ItemResult | null {
  return figures?.groups.flatMap(({ items }) => items).find((item) => item.name === name) ?? null
}

/** 权重: what the groups weigh in the index, in percent, all of it together. */
export const Weights = z.array(z.number().int().min(0).max(100)).min(1).max(12)
export type Weights = z.infer<typeof Weights>
export const allWeight = 100
