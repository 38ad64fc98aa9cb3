import { dayOf, type Instant } from '#shared/domain/day'
import { Kind, kindWord } from '#shared/domain/kind'
import { RevisitWay, revisitWayWord } from '#shared/domain/revisit'
import type { Refusal } from '#shared/ipc/contract'
import {
  type RevisitCounts,
  type RevisitFilter,
  type RevisitListed,
  RevisitWindow,
  revisitWindowWord,
} from '#shared/ipc/revisit-questions'
import { dayWords, momentWords } from './moment'

export const revisitListWords = {
  list: '该回访的客户',
  page: (page: number, pages: number, total: number) => `第 ${page} / ${pages} 页，共 ${total} 位`,
  all: '全部',
  noRoom: '没有房号',
  noneFiltered: '这样筛选，没有要回访的客户',
  noneFilteredHint: '换一个筛选，或者看全部。',
  showAll: '看全部',
  later: (count: number) => `还有 ${count} 位没到回访时间。`,
  keep: '不换',
  move: '上下选',

  plan: '排一轮',
  planHint: '空格选客户，Ctrl A 选中筛选出来的全部。选好打印出来，照着打电话或者上门。',
  back: '回去回访',
  turnAll: '全选',
  planned: (count: number) => (count === 0 ? '还没有选客户' : `选了 ${count} 位`),
  print: { phone: '打印回访电话单', door: '打印上门回访单' },
  printRecords: '每位打一张 F08',
  recordsPrinted: (count: number, isSent: boolean) =>
    isSent
      ? `打了 ${count} 张回访记录表。哪张没出纸，在打印任务（Ctrl P）里补打。`
      : `开了 ${count} 张回访记录表，还没有选打印机。选好以后在案件里打印。`,
  printing: '正在画单子……',
  tooMany: (most: number) => `一张单子最多排 ${most} 位，先选了前 ${most} 位。`,
  kept: '选的客户都还在这里。',
} as const

/** What each filter is called; its key. */
export const filterWords: Readonly<
  Record<keyof RevisitFilter, { readonly label: string; readonly key: string }>
> = {
  window: { label: '时间', key: 'Alt+T' },
  way: { label: '方式', key: 'Alt+F' },
  building: { label: '楼栋', key: 'Alt+D' },
  kind: { label: '类别', key: 'Alt+K' },
}

/** Over the list. */
export function listTitle({ window }: Pick<RevisitFilter, 'window'>): string {
  return window === 'later' ? revisitWindowWord.later : revisitWindowWord.due
}

/** One choice of a filter: what it sets, in words, and how many it shows. */
export type Choice = {
  readonly sets: Partial<RevisitFilter>
  readonly words: string
  readonly count: number
  readonly isChosen: boolean
}

/** The choices of a filter that show somebody, and the one that is set; all of them first. */
export function choicesOf(
  name: keyof RevisitFilter,
  filter: RevisitFilter,
  counts: RevisitCounts,
): readonly Choice[] {
  if (name === 'window')
    return RevisitWindow.options.map((window) => ({
      sets: { window },
      words: revisitWindowWord[window],
      count: counts.window[window],
      isChosen: filter.window === window,
    }))
  const each = eachOf(name, counts)
  const all = each.reduce((sum, { count }) => sum + count, 0)
  const shown = each
    .map((choice) => ({ ...choice, isChosen: choice.sets[name] === filter[name] }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
  return [
    { sets: { [name]: null }, words: revisitListWords.all, count: all, isChosen: filter[name] === null },
    ...shown,
  ]
}

function eachOf(
  name: 'way' | 'building' | 'kind',
  counts: RevisitCounts,
): readonly Omit<Choice, 'isChosen'>[] {
  switch (name) {
    case 'way':
      return RevisitWay.options.map((way) => ({
        sets: { way },
        words: revisitWayWord[way],
        count: counts.way[way] ?? 0,
      }))
    case 'kind':
      return Kind.options.map((kind) => ({
        sets: { kind },
        words: kindWord[kind],
        count: counts.kind[kind] ?? 0,
      }))
    case 'building':
      return counts.building.map(({ building, count }) => ({
        sets: { building },
        words: building || revisitListWords.noRoom,
        count,
      }))
  }
}

/** What the button of a filter says; null: there is nothing to choose. */
export function chosenOf(
  name: keyof RevisitFilter,
  filter: RevisitFilter,
  counts: RevisitCounts,
): string | null {
  const choices = choicesOf(name, filter, counts)
  const chosen = choices.find(({ isChosen }) => isChosen)
  if (name === 'window') {
    const hasLater = filter.window !== 'due' || counts.window.later > 0
    if (!hasLater) return null
    return filter.window === 'later' ? '未到' : revisitWindowWord[filter.window]
  }
  if (filter[name] === null) return choices.length > 2 ? revisitListWords.all : null
  // Nobody is left of the building that is set.
  if (!chosen)
    return name === 'building' ? (filter.building ?? '') || revisitListWords.noRoom : revisitListWords.all
  return chosen.words
}

/** `0028　C座 506　昨天 16:40 处理完　第 2 次　投诉`. */
export function listedLine(row: RevisitListed, now: Instant): string {
  const { number, address, kind, clock, attempts, way, nextAt, urged } = row
  // Two matters of one visit differ in little else.
  const parts = [number.slice(-4), address]
  if (urged > 0) parts.push(`催办 ${urged} 次`)
  if (way !== 'phone') parts.push(revisitWayWord[way])
  parts.push(
    nextAt
      ? `约${momentWords(nextAt, now)} ${way === 'phone' ? '再打' : '再去'}`
      : `${momentWords(clock.startedAt, now)} 处理完`,
  )
  if (attempts > 0) parts.push(`第 ${attempts + 1} 次`)
  parts.push(kindWord[kind])
  return parts.filter((part) => part !== '').join('　')
}

/** 未到回访时间: from when on. */
export function opensWords(opensAt: Instant, now: Instant): string {
  return `${dayWords(dayOf(opensAt), dayOf(now))}起回访`
}

export const printRoundRefusal: Readonly<Record<Refusal<'revisit.print'>, string>> = {
  'nobody-to-ask': '选的客户现在都不用回访了，请重新选。',
}
