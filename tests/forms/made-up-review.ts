import type { IsoMonth } from '#shared/domain/day'
import { blankReview, type ReviewSheetFacts } from '../../src/main/forms/review-facts'
import { at, organisation } from './made-up'
import { categories, chart, year } from './made-up-figures'

const givers = ['综合部', '物业部', '招商运营部', '园总']

export const blankMonthReview = blankReview(organisation, givers)

export const monthReview: ReviewSheetFacts = {
  ...blankMonthReview,
  month: '2026-11' as IsoMonth,
  asOf: at('2026-11-28T08:00:00.000Z'),
  slip: {
    id: 61,
    copy: 1,
    kind: 'first',
    printedAt: at('2026-11-28T08:00:00.000Z'),
    printedBy: '周前台',
  },
  figures: [
    ['受理', '42 件'],
    ['投诉', '12 件'],
    ['报修求助', '27 件'],
    ['上月受理', '38 件'],
    ['上月投诉', '9 件'],
    ['未结', '7 件'],
    ['按时率', '78.2%（384/491）'],
    ['投诉回访率', '85.7%（12/14）\n指标 100%'],
    ['投诉满意率', '90.0%（9/10）'],
  ],
  charts: [
    { ...year, series: ['投诉', '报修求助', '销项', '未结'] },
    { ...categories, name: 'category' },
    chart(
      { name: 'onTime', title: '按时率', unit: 'percent', series: ['投诉等', '报修求助'] },
      ['转呈', '处理', '交回', '回访'].map((label, at) => ({ label, values: [100 - 7.5 * at, 96.4 - at] })),
    ),
  ],
  repeated: '3号楼设备：4 次，上月 1 次。\n5号楼服务质量：3 次，上月 0 次。',
  analysis: [
    '2026年11月受理 42 件（上月 38 件，多 4 件），其中投诉 12 件（上月 9 件，多 3 件）。',
    '投诉最多的分类：设备 6 件（上月 2 件），服务态度 3 件（上月 4 件）。',
    '货梯 11 月 8 日、12 日、20 日、23 日四次停在 3 楼，维保单位两次只复位没有换件。',
  ].join('\n'),
  carried: [
    {
      words: '地下车库照明改成感应灯',
      department: '物业部',
      due: '2026-11-15',
      decided: '2026年10月',
      standing: '逾期，在办（2026-11-20）：灯具到货，等电工排期',
    },
    {
      words: '前台电话增加一条线路',
      department: '综合部',
      due: '2026-11-30',
      decided: '2026年9月',
      standing: '办完（2026-11-18）',
    },
  ],
  measures: [
    {
      words: '3号楼货梯：请物业部查清原因，更换门机控制板，维保单位出书面说明。',
      department: '物业部',
      due: '2026-12-15',
      standing: '',
    },
    { words: '保安岗前培训增加文明用语', department: '', due: '', standing: '' },
  ],
  opinions: givers.map((name) =>
    name === '综合部'
      ? {
          name,
          words: '同意。培训由综合部组织。',
          signed: { words: '钱主任　2026-11-28（已签在纸上）' },
        }
      : { name, words: '', signed: null },
  ),
  writtenBy: '周前台',
  writtenAt: at('2026-11-28T07:40:00.000Z'),
}
