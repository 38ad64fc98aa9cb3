/** 回访记录 of a made-up park: one that is filled in, and one printed ahead for the hand. */
import { blankRevisitRecord, type RevisitRecordFacts } from '../../src/main/forms/revisit-record-facts'
import { at, firstSlip, organisation } from './made-up'

const slip = firstSlip(81, '2026-11-24T02:05:00.000Z')

/** 上门: under its number, with what is known, and room for all that is asked. */
export const recordAhead: RevisitRecordFacts = {
  ...blankRevisitRecord(organisation, '园总'),
  slip,
  number: 'HF-202611-0003',
  caseNumber: 'TS-202611-0007',
  round: 2,
  customerName: '晨光包装材料有限公司　王小明',
  customerAddress: '3号楼 B座 1206室',
  phones: ['138 0000 0001'],
  matter: '货梯连续两晚停运，物业未张贴通知，夜班出货延误约两小时，搬运工只能走楼梯。',
  result: '更换 2 号货梯门机皮带，试运行 30 次正常；今后停运提前一天张贴通知。',
}

export const recordByPhone: RevisitRecordFacts = {
  ...recordAhead,
  wayWord: '电话',
  askedAt: at('2026-11-24T02:00:00.000Z'),
  attempts: ['2026-11-23 17:40 电话，没联系上', '2026-11-24 10:00 电话，已答'],
  qualityWord: '满意',
  timelinessWord: '一般',
  attitudeWord: '基本满意',
  handlingWord: '满意',
  isSolved: true,
  said: '修好了，就是等了一下午，希望以后先打个电话。',
  demand: '希望给 1206 室门口加一盏灯（已另开 TS-202611-0031）',
  signature: { words: '电话回访' },
  visitor: '李师傅',
  isOwn: true,
  review: {
    verdictWord: '上报',
    words: '自办自访，答复偏慢，请园总看一下。',
    signed: { words: '张主管　2026-11-24 11:00（口令）' },
  },
  managed: { words: '同意，物业部改进。', signed: { words: '陈园总　2026-11-24 15:00' } },
}
