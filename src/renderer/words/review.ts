import { type MeasureOutcome, measureOutcomeWord } from '#shared/domain/month-review'
import type { Refusal } from '#shared/ipc/contract'

export const reviewWords = {
  title: '月总结',
  kept: '已经记下的都没有变，打的字也还在。',
  repeated: '重复问题',
  analysis: '分析',
  analysisHint: '可以先起草：按本月的数字写成句子，再改。',
  draft: '起草',
  drafted: '草稿写好了，请核对、修改，再记下。右边有提出的措施，可以采用。',
  asking: '已经打了字。草稿怎么办？',
  append: '接在后面',
  replace: '换成草稿',
  leave: '不用草稿',
  record: '记下',
  recorded: '记下了。',
  recordedBy: (at: string, by: string) => `${at} ${by} 记下`,
  unrecorded: '有打了还没有记下的字，已经存在本机。',
  leftTyped: (text: string) => `归档前打了没有记下的字，不在册子里：${text}`,
  print: '打印月总结表',
  printShort: '打印',
  printing: '正在打印月总结表…',
  archived: '这个月已经归档，月总结表在归档的册子里，不能再改；要打印请到“归档”里打印册子的这一部分。',
  carried: '上月措施',
  noneCarried: '没有以前留下的措施。',
  measures: '本月措施',
  noMeasures: '还没有定措施。',
  proposed: '草稿提出的措施',
  take: '采用',
  add: '加措施',
  change: '改',
  tell: '登记进展',
  of: (what: string, words: string) => `${what}：${words}`,
  noDepartment: '责任部门未定',
  noDue: '期限未定',
  due: (on: string) => `${on} 前`,
  opinions: '部门意见',
  noOpinion: '等签在月总结表上',
  opine: '登记意见',
  signed: (by: string, on: string) => [by, on, '已签'].filter((part) => part !== '').join(' '),
  measure: '措施',
  department: '责任部门',
  dueOn: '完成期限',
  dayHint: '如 12-15',
  dayWrong: '看不出是哪一天。请像 12-15 或 2026-12-15 这样写。',
  undecided: '未定',
  outcome: '办得怎样',
  on: '哪一天',
  progress: '说明',
  progressHint: '在办说到哪一步；不做了说为什么。',
  opinion: '意见',
  signedBy: '谁签的',
  signedOn: '签字日期',
  saveMeasure: '定下措施',
  saveChange: '改好了',
  saveProgress: '登记进展',
  saveOpinion: '登记意见',
  back: '先不登记',
} as const

export const outcomeCards = (Object.keys(measureOutcomeWord) as MeasureOutcome[]).map((value) => ({
  value,
  words: measureOutcomeWord[value],
}))

const archived = '那个月已经归档，它的月总结不能再改；以后的进展，日期请写归档以后的一天。'

export const recordReviewRefusal: Readonly<Record<Refusal<'review.record'>, string>> = {
  'month-archived': archived,
  'nothing-typed': '还没有写什么。',
}

export const printReviewRefusal: Readonly<Record<Refusal<'review.print'>, string>> = {
  'month-archived': reviewWords.archived,
}

export const formRefusal: Readonly<
  Record<Refusal<'review.opine' | 'review.decide' | 'review.change' | 'review.tell'>, string>
> = {
  'month-archived': archived,
  'no-such-department': '这个部门找不到了，请重新选。',
  'no-such-measure': '这条措施找不到了，请回到月总结再看。',
  'opinion-missing': '请写意见，或者谁签的。',
  'day-not-yet': '这一天还没有到。',
  'ended-already': '这条措施已经了结。',
  'reason-missing': '请写一句说明：在办办到哪一步，不做了为什么。',
  'before-decided': '这一天比定措施或上一次登记还早。',
}
