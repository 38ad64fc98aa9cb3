import { stampOf } from '#shared/domain/day'
import { differenceWords, indexWords, shareWords } from '#shared/domain/survey-result-words'
import { fewSheets } from '#shared/domain/survey-results'
import type { Refusal } from '#shared/ipc/contract'
import type { SurveyResults } from '#shared/ipc/survey-result-questions'

/** 满意度调查: its results, what was written, the weights of its index. */
export const surveyResultWords = {
  title: '调查结果',
  views: { table: '各项', charts: '图表', written: '意见与建议', weights: '权重' },
  print: '打印汇总表',
  printing: '正在生成汇总表。',
  kept: '录入的调查表都在。',
  counting: '正在统计。',
  moveDown: '往下看',
  items: '各组、各项',
  againstLast: '比上次',
  itemColumns: ['项目', '回答', '满意率', '指数', '满意率\n比上次', '指数\n比上次'],
  whole: '合计',
  groupName: (title: string, weight: number) => `${title}（${weight}%）`,
  buildings: '按楼栋',
  buildingColumns: ['楼栋', '计入', '满意率', '指数'],
  few: '偏少',
  fewHint: `「偏少」：计入的少于 ${fewSheets} 份，只作参考。`,
  noBuilding: '没写楼栋',
  nothing: '还没有录入的调查表，录入以后这里就有结果。',
  overall: '总体满意率',
  all: '合计满意率',
  index: '满意度指数',
  noOverall: '没有问',

  written: '意见与建议',
  question: '哪一题',
  everyQuestion: (count: number) => `全部（${count}）`,
  oneQuestion: (place: number, count: number) => `第 ${place} 题（${count}）`,
  onlyOpen: '只看没处理的',
  alsoDone: '处理了的也看',
  columns: ['表号', '房号', '客户', '题', '写的', '处理'],
  choose: '选一条',
  open: '没处理',
  none: '没有人写。',
  noneOpen: '都处理了。',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 条`,
  openCase: '打开案件',
  toSuggestion: '转意见建议',
  toComplaint: '转投诉',
  settle: '已答复',
  settleLabel: '怎么答复的',
  settleNow: '记下答复',
  leave: '不记了',
  settledSaid: '记下了，这条处理完了。',
  left: (open: number) => (open === 0 ? '都处理了' : `${open} 条没处理`),

  weights: '指数的权重',
  weightsHint:
    '只用在以后新做的调查；已经做的调查各用各的，不会变。组和各项的内容在这里不能改，换了就没法和上次比。',
  own: '本次',
  next: '以后',
  percent: '%',
  sum: (sum: number) => `合计 ${sum}%`,
  sumWrong: (sum: number) =>
    sum > 100
      ? `合计 ${sum}%，要正好 100%，多了 ${sum - 100}。`
      : `合计 ${sum}%，要正好 100%，还差 ${100 - sum}。`,
  weightWrong: '写 0 到 100 的整数。',
  save: '保存权重',
  saved: '存好了，以后新做的调查按这个权重算。',
  forSupervisor: '权重由主管修改。',
} as const

/** `数据截至 2026-12-10 10:00`, or since when it is for good. */
export function standingWords({ isClosed, asOf }: Pick<SurveyResults, 'isClosed' | 'asOf'>): string {
  return isClosed ? `最终结果，${stampOf(asOf).slice(0, 10)} 关闭` : `数据截至 ${stampOf(asOf)}`
}

/** What stands over the table: each figure with its denominator, and against the last campaign. */
export function headFigures({
  figures,
  last,
}: SurveyResults): readonly (readonly [string, string, string])[] {
  const before = last?.figures ?? null
  const { overall, all, index } = figures
  const against = (now: number | null, then: number | null | undefined) =>
    before ? `比上次 ${differenceWords(now, then ?? null)}` : ''
  return [
    [
      surveyResultWords.overall,
      overall ? shareWords(overall) : surveyResultWords.noOverall,
      overall ? against(overall.rate, before?.overall?.rate) : '',
    ],
    [surveyResultWords.all, shareWords(all), against(all.rate, before?.all.rate)],
    [surveyResultWords.index, indexWords(index), against(index, before?.index)],
  ]
}

/** `计入 103 份　发放 118，收回 104，拒填 6，无人 5，作弊剔除 1`. */
export function returnsWords({ returns }: Pick<SurveyResults, 'returns'>): string {
  const { issued, returned, refused, absent, entered, struck } = returns
  return `计入 ${entered} 份　发放 ${issued}，收回 ${returned}，拒填 ${refused}，无人 ${absent}，作弊剔除 ${struck}`
}

export function lastWords({ last }: Pick<SurveyResults, 'last'>): string {
  return last ? `上次：${last.number}（${last.closedOn} 关闭）` : '没有上次可比。'
}

export const showResultsRefusal: Readonly<Record<Refusal<'surveyResult.show'>, string>> = {
  'no-such-survey': '这次调查找不到了。',
}

export const printResultsRefusal: Readonly<Record<Refusal<'surveyResult.print'>, string>> = {
  ...showResultsRefusal,
  'nothing-entered': '还没有录入的调查表，没有可打印的。录入以后再打印。',
}

export const writtenRefusal: Readonly<Record<Refusal<'demand.openCase'>, string>> = {
  'no-such-demand': '这条找不到了，可能已到保存期限删除，或者调查表认定作弊剔除了。',
  'settled-already': '这条已经转为案件，或者已经记了答复。',
}

export const weightsRefusal: Readonly<Record<Refusal<'surveyResult.setWeights'>, string>> = {
  'not-hundred': '权重合计要正好 100%，没有存。请改好再保存。',
  'other-groups': '调查表的组变了，没有存。请重新打开这一页再改。',
  'nothing-changed': '和现在的一样，没有要存的。',
}
