/** A made-up complaint at a made-up park. */
import type { Instant, IsoDay } from '#shared/domain/day'
import type { ComplaintFacts, CorrectionFacts, RoundFacts, SlipFacts } from '../../src/main/forms/facts'

export const at = (text: string) => text as Instant
export const on = (text: string) => text as IsoDay

export const organisation = '清河湾电子商务产业园'

/** As it comes out of the printer for the first time. */
export function firstSlip(id: number, printedAt: string): SlipFacts {
  return { id, copy: 1, kind: 'first', printedAt: at(printedAt), printedBy: '周前台' }
}

export const emptyRound: RoundFacts = {
  number: 1,
  takenAt: null,
  result: null,
  handler: null,
  completedAt: null,
  subject: null,
  resultSignature: null,
  departmentOpinion: null,
  revisit: null,
}

export const complaint: ComplaintFacts = {
  organisation,
  title: '客户投诉意见表',
  number: 'TS-202611-0007',
  slip: firstSlip(42, '2026-11-23T06:29:00.000Z'),
  marks: [],
  channelWord: '来访',
  kindWord: '投诉',
  referral: null,
  flowMark: 'B',
  receivedAt: at('2026-11-23T06:20:00.000Z'),
  customerName: '晨光包装材料有限公司\n王小明',
  customerAddress: '3号楼 B座 1206室',
  phones: ['138 0000 0001'],
  recordedBy: '周前台',
  happenedWords: '2026-11-22 21:30',
  place: '3号楼货梯口',
  content: '货梯连续两晚停运，物业未张贴通知，夜班出货延误约两小时，搬运工只能走楼梯。',
  demand: '尽快修复货梯，并说明今后停运如何提前通知。',
  contentSignature: null,
  corrections: [],
  rounds: [],
}

/** After the signature. */
export const correction: CorrectionFacts = {
  at: at('2026-11-25T02:30:00.000Z'),
  by: '周前台',
  changes: [
    { fieldWord: '发生时间', before: '2026-11-22 21:30', after: '2026-11-21 21:30' },
    { fieldWord: '地点', before: '', after: '3号楼货梯口' },
  ],
  reason: '客户来电说记错了一天。',
  signature: null,
}

export const handledRound: RoundFacts = {
  number: 1,
  takenAt: at('2026-11-23T06:40:00.000Z'),
  result: '更换 2 号货梯门机皮带，试运行 30 次正常。\n今后停运提前一天在一楼张贴通知，并在租户群里告知。',
  handler: '物业部 李师傅',
  completedAt: at('2026-11-24T02:15:00.000Z'),
  subject: '物业部（设施：2 号货梯）',
  resultSignature: { words: '拒签：要求再看两天（见证人 陈班长）' },
  departmentOpinion: '经查属实，有效。已要求维保单位每周检查门机。',
  revisit: {
    words:
      '第 1 次 2026-11-24 16:05 电话：已答。\n质量：基本满意；及时：一般；没有解决，货梯昨晚又停了一次。',
    reachedHow: '电话',
    signature: { words: '电话回访' },
    department: '综合部',
    by: '周前台',
    on: on('2026-11-24'),
  },
}

/** So many characters of plain Chinese, in sentences. */
export function prose(length: number): string {
  const sentence =
    '货梯连续两晚停运，物业未张贴通知，夜班出货延误约2小时；请于2026年11月30日前答复，电话138 0000 0001。'
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)
}

/** To be filled by hand when there is no power. */
export const blank: ComplaintFacts = {
  ...complaint,
  number: null,
  slip: null,
  channelWord: null,
  kindWord: null,
  flowMark: null,
  receivedAt: null,
  customerName: '',
  customerAddress: '',
  phones: [],
  recordedBy: '',
  happenedWords: null,
  place: null,
  content: '',
  demand: null,
}
