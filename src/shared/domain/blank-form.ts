import { z } from 'zod'

/** What can be printed empty, without a number, and filled in by hand. */
export const EmptyForm = z.enum(['F01', 'F01-opinion', 'F03', 'F04', 'F10', 'F17', 'F20'])
export type EmptyForm = z.infer<typeof EmptyForm>

/** As its title stands on paper. */
export const emptyFormTitle: Readonly<Record<EmptyForm, string>> = {
  F01: '客户投诉意见表',
  'F01-opinion': '客户意见表',
  F03: '投诉处理记录汇总表',
  F04: '客户来电来访登记表',
  F10: '住户投诉事件报告',
  F17: '审批单',
  F20: '交接班记录',
}
