import type { WorkYear } from '#shared/domain/calendar'
import { addDays, type IsoDay, shortDay } from '#shared/domain/day'
import type { Refusal } from '#shared/ipc/contract'
import { type LineWrong, spansOf } from '../screens/settings/calendar/year-lines'
import { wrongFileWords } from './procedure'

export const calendarWords = {
  hours: '上班时间',
  saveHours: '存上班时间',
  hoursSaved: '上班时间已存好。以后开始的时限按它算，已经算好的不变。',
  years: '放假和调休',
  known: (until: string) => `知道到 ${until}`,
  noYears: '还没有哪一年的放假安排。',
  earlier: (years: readonly number[]) => `更早的 ${Math.min(...years)} 至 ${Math.max(...years)} 年也有。`,
  year: (year: number) => `${year} 年`,
  off: '放假',
  on: '调休上班',
  nothing: '没有',
  from: (source: string) => `来源：${source}`,
  import: '导入文件',
  typeYear: '填一年',
  mend: '改',
  mendYear: (year: number) => `改 ${year} 年`,

  typedYear: '年份',
  offHint: '一行一段，例如：春节 2月15日至23日。周末写不写都行。',
  onHint: '一行一天，例如：2月14日。没有就空着。',
  typedSource: '照国务院办公厅通知填写',
  fileSource: '导入的文件',
  saveYear: '记下这一年',
  back: '先不填',
  saved: (years: readonly number[]) => `${years.join('、')} 年记下了。等着的时限已经算好。`,
  readFile: (years: readonly WorkYear[]) =>
    years.map(({ year, off, on }) => `${year} 年：放假占工作日 ${off.length} 天，调休上班 ${on.length} 天`),
  adoptFile: '记下这些年份',
  wrongYear: '请填年份，例如 2027。',
  nothingTyped: '还没有填放假的日子。',
  kept: '填的内容都还在这里，原来的日历没有变。',
  wrongFile: wrongFileWords,
} as const

/** `放假第 2 行：看不懂，请写成 2月15日至23日`. */
export function lineWrongWords({ field, line, why }: LineWrong): string {
  return `${calendarWords[field]}第 ${line} 行：${lineWrongWord[why]}`
}

const lineWrongWord: Readonly<Record<LineWrong['why'], string>> = {
  unclear: '看不懂，请写成 2月15日至23日',
  noSuchDay: '没有这一天',
  otherYear: '不是这一年的日子',
  backwards: '后面的日子早于前面的',
  worksAnyway: '不是周末，本来就上班',
  inBoth: '又放假又上班，请去掉一处',
}

/** `1月1日至3日`, `9月28日至10月7日`, `10月8日`. */
export function spanWords([from, until]: readonly [IsoDay, IsoDay]): string {
  if (from === until) return shortDay(from)
  const isSameMonth = from.slice(0, 7) === until.slice(0, 7)
  return `${shortDay(from)}至${isSameMonth ? `${Number(until.slice(8))}日` : shortDay(until)}`
}

export function offWords(year: WorkYear): readonly string[] {
  return orNothing(spansOf(year).map(spanWords))
}

export function onWords({ on }: WorkYear): readonly string[] {
  return orNothing([...on].sort().map(shortDay))
}

function orNothing(words: readonly string[]): readonly string[] {
  return words.length > 0 ? words : [calendarWords.nothing]
}

const endsSoon = 60

/** Said early enough: the next year's days are known from November on. Null: nothing to say. */
export function coverWarning(coversUntil: IsoDay | null, waiting: number, today: IsoDay): string | null {
  const isEnding = coversUntil === null || coversUntil < addDays(today, endsSoon)
  if (!isEnding && waiting === 0) return null
  const next = coversUntil === null ? Number(today.slice(0, 4)) : Number(addDays(coversUntil, 1).slice(0, 4))
  const until = coversUntil === null ? '还不知道工作日' : `工作日只知道到 ${coversUntil}`
  const waits = waiting > 0 ? `有 ${waiting} 个时限等着。` : ''
  return `${until}，请导入或填上 ${next} 年的放假和调休。${waits}`
}

export const setYearRefusal: Readonly<Record<Refusal<'calendar.setYear'>, string>> = {
  'day-twice': '有一天写了两次，没有记下，请去掉一处。',
  'not-a-weekday': '放假里有周末的日子，没有记下。',
  'not-a-weekend': '调休上班里有一天不是周末，没有记下。',
  'no-holidays': calendarWords.nothingTyped,
}
