import { z } from 'zod'

// What 整改 is counted by. All of it is of findings that were found in the period; dropped ones are none.

export const FindingFigure = z.enum([
  'found',
  'first',
  'open',
  'answerLate',
  'recheckLate',
  'passed',
  'passedAtOnce',
])
export type FindingFigure = z.infer<typeof FindingFigure>

export const findingFigureWord: Readonly<Record<FindingFigure, string>> = {
  found: '发现',
  first: '先于投诉发现',
  open: '未整改完',
  answerLate: '逾期未回复',
  recheckLate: '逾期未复查',
  passed: '复查通过',
  passedAtOnce: '一次通过',
}

/** How long before it was found a complaint about the same place counts as the earlier one. */
export const complainedWithinDays = 30

export const findingFigureFormula: Readonly<Record<FindingFigure, string>> = {
  found: '这段时间里发现的问题，撤下的不算。',
  first: `发现的问题里，发现前 ${complainedWithinDays} 天内没有人投诉过同一地点（投诉的地点或地址与问题的地点相同，空格和横线不计），也不是记到先前的投诉上的。过了保存期、地点已清除的不再比对。`,
  open: '发现的问题里，到现在还没有复查通过的。',
  answerLate: '发现的问题里，发了单、过了期限还没有回复的。',
  recheckLate: '发现的问题里，该复查而过了复查时间的；复查时间是回复或期限（哪个早算哪个）后的下一个办公日。',
  passed: '发现的问题里，复查已通过的。',
  passedAtOnce: '复查通过的问题里，第一次复查就通过的。',
}

export type FindingFigures = Readonly<Record<FindingFigure, number>>
