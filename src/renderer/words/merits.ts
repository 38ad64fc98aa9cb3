import type { MeritRules } from '#shared/domain/merit'
import { pointsWords } from '#shared/domain/merit'
import type { Refusal } from '#shared/ipc/contract'

export const meritWords = {
  title: '考核扣分',
  kept: '已经定下的都在，没有丢。',
  columns: ['部门', '人', '规则', '依据', '案件编号', '扣分', '结论'],
  off: '考核扣分没有打开',
  offWhat:
    '打开以后，接诉台按单位定的规则，从当月的案件和调查表里列出可以扣的分，每一项写明依据；主管逐项确认，或写明理由免扣，再打印考核扣分表签字。没有主管确认，什么都不会记下。',
  offSources:
    '原文有分数的：调查表作弊每份 10 分，没收回每份 0.5 分，越级投诉按级别 20、30、50 分。超时限和有效投诉原文没有分数，主管定了才算。',
  onlySupervisor: '由主管打开、逐项确认。请主管登录后在这里看。',
  waits: '考核扣分由主管看、由主管确认。请主管登录后在这里看。',
  turnOn: '定规则，打开考核',
  rules: '改规则',
  previousMonth: '上个月',
  nextMonth: '下个月',
  only: { open: '待定', decided: '已定' },
  changeOnly: '看待定的，还是已定的',
  count: (open: number, decided: number, tenths: number) =>
    `待定 ${open} 项，已定 ${decided} 项，共扣 ${pointsWords(tenths)} 分`,
  none: { open: '这个月没有等你定的。', decided: '这个月还没有定下的。' },
  notCounted: '规则从后面的月份才开始，这个月不考核。',
  page: (page: number, pages: number, total: number) => `第 ${page} 页，共 ${pages} 页　${total} 项`,
  choose: '选一项',
  nobody: '没有记到人',
  openCase: '打开案件',
  confirm: '确认扣分',
  change: '改了再确认',
  lift: '免扣',
  correct: '更正',
  print: '打印考核扣分表',
  printing: '正在生成考核扣分表，项数多的要等一会儿，可以先做别的。',
  byLevel: '看级别',
  was: (tenths: number) => `规则 ${pointsWords(tenths)}`,

  level: '越级到哪里',
  levelHints: {
    company: (rules: MeritRules) => `${pointsWords(rules.over.company)} 分`,
    county: (rules: MeritRules) => `网站、主管部门、媒体　${pointsWords(rules.over.county)} 分`,
    city: (rules: MeritRules) => `网站、主管部门、媒体　${pointsWords(rules.over.city)} 分`,
  },
  person: '扣谁的',
  points: '扣几分',
  reason: '理由',
  reasonHint: '和规则的分数一样，可以不写',
  reasonWanted: '要写',
  confirmNow: '记下扣分',
  liftNow: '记下免扣',
  leave: '不记了',
  confirmed: (tenths: number) => `记下了，扣 ${pointsWords(tenths)} 分。`,
  lifted: '记下了，免扣。',

  rulesTitle: '考核规则',
  from: '从哪个月起',
  never: '不考核',
  ruleHint: {
    late: '每一项超过的时限；原文没有分数，0 就不算',
    valid: '每一件；原文没有分数，0 就不算',
    forged: '每一份，扣调查人（原文 10）',
    missing: '每少一份，扣调查人（原文 0.5）',
    company: '主管和责任人各扣（原文 20）',
    county: '主管和责任人各扣（原文 30）',
    city: '主管和责任人各扣（原文 50）',
  },
  overTo: (level: string) => `越级到${level}`,
  saveRules: '记下规则',
  backToList: '回清单',
  rulesSaved: '规则记下了。已经定下的不变，待定的按新规则列。',
  turnedOff: '考核停了。已经定下的都还在。',
} as const

export type MeritGap = 'level' | 'points' | 'reason'

export const meritGapWords: Readonly<Record<MeritGap, string>> = {
  level: '请选越级到哪里，分数按它定。',
  points: '分数请写 0 到 100，最多一位小数，如 0.5。',
  reason: '请写理由。',
}

export const decideMeritRefusal: Readonly<Record<Refusal<'merit.decide'>, string>> = {
  'not-there': '这一项已经不在清单上了：案件改过，或另一处已经定了。清单换成了现在的样子。',
  'level-missing': meritGapWords.level,
  'reason-missing': '和规则的分数不一样，或者免扣、更正，都要写理由。填的都还在。',
}

export const setMeritRulesRefusal: Readonly<Record<Refusal<'merit.setRules'>, string>> = {
  'nothing-changed': '规则和原来一样，没有要记的。',
  'month-too-late': '最晚从下个月起。填的都还在，请另选一个月。',
}

export const printMeritsRefusal: Readonly<Record<Refusal<'merit.print'>, string>> = {
  'nothing-there': '这个月还没有定下的，没有要打印的。先确认或免扣。',
}
