/** What the managers of a made-up park are told of a made-up matter, and asked. */
import type { ApprovalFacts, ReportFacts } from '../../src/main/forms/manager-facts'
import { at, firstSlip } from './made-up'

const slip = firstSlip(51, '2026-11-23T08:05:00.000Z')

export const report: ReportFacts = {
  organisation: '清河湾电子商务产业园',
  slip,
  marks: [],
  caseNumber: 'TS-202611-0012',
  customerName: '晨光包装材料有限公司\n王小明',
  gradeWord: '重大',
  customerAddress: '3号楼 B座 1206室',
  phones: ['138 0000 0001', '0579-8555 0001'],
  receivedAt: at('2026-11-23T06:20:00.000Z'),
  channelWord: '来访',
  recordedBy: '周前台',
  subject: '物业部（设施：2 号货梯）',
  department: '物业部　张主管',
  happenedWords: '2026-11-22 21:30',
  place: '3号楼货梯口',
  content: '2 号货梯下坠后急停，两名搬运工被困约四十分钟，其中一人手臂擦伤；货物倾倒，一批彩盒受损。',
  demand: '陪同就医，赔偿受损彩盒，两天内书面答复。',
  loss: null,
  ground: '公司责任造成重大经济损失或人身伤害（规程 ③ 重大⑵）',
  done: [
    '2026-11-23 14:29　登记，给号 TS-202611-0012',
    '2026-11-23 14:35　呈报园总（签收 14:50）',
    '2026-11-23 14:36　转呈物业部（张主管，签收 14:58）',
    '2026-11-23 15:40　协调：停用 2 号货梯，物业部陪同就医——园总',
  ],
  promised: ['2026-11-25 18:00 前书面答复处理意见（2026-11-23 15:50 周前台）'],
  proposal: null,
  departmentOpinion: null,
  managerOpinion: null,
  managerTitle: '园总',
  reportedBy: '周前台',
  reportedAt: at('2026-11-23T08:05:00.000Z'),
}

export const approval: ApprovalFacts = {
  organisation: '清河湾电子商务产业园',
  slip: { ...slip, id: 52 },
  marks: [],
  number: 'SP-202611-0003',
  caseNumber: 'TS-202611-0007',
  customerName: '晨光包装材料有限公司　王小明',
  gradeWord: '重要',
  subjectWord: '延期',
  matter: '货梯连续两晚停运，物业未张贴通知，夜班出货延误约两小时，搬运工只能走楼梯。',
  clock: { word: '处理', dueAt: at('2026-11-26T10:00:00.000Z') },
  wantedDueAt: at('2026-11-30T10:00:00.000Z'),
  toGradeWord: null,
  reason: '主板要从厂家调货，最快 11月29日到，换好后还要试运行一天。',
  askedBy: '周前台',
  askedAt: at('2026-11-25T02:00:00.000Z'),
  approver: '张主管',
  approverTitle: '部门负责人',
  decision: null,
  signature: null,
}

export const grantedByPhone: NonNullable<ApprovalFacts['decision']> = {
  outcomeWord: '部分同意',
  wayWord: '电话，待补签',
  by: '李副主管',
  deputyFor: '张主管',
  at: at('2026-11-25T03:10:00.000Z'),
  words: '主板到货当天换好，试运行半天。',
  newDueAt: at('2026-11-29T10:00:00.000Z'),
}

const unknown = {
  slip: null,
  caseNumber: null,
  customerName: '',
  gradeWord: null,
}

/** To be filled by hand when there is no power. */
export const blankReport: ReportFacts = {
  ...report,
  ...unknown,
  customerAddress: '',
  phones: [],
  receivedAt: null,
  channelWord: null,
  recordedBy: '',
  subject: null,
  department: '',
  happenedWords: null,
  place: null,
  content: '',
  demand: null,
  ground: null,
  done: [],
  promised: [],
  reportedBy: '',
  reportedAt: null,
}

export const blankApproval: ApprovalFacts = {
  ...approval,
  ...unknown,
  number: null,
  subjectWord: null,
  matter: '',
  clock: null,
  wantedDueAt: null,
  reason: '',
  askedBy: '',
  askedAt: null,
  approver: '',
  approverTitle: '',
}
