import { z } from 'zod'

/** What can be printed empty, without a number, and filled in by hand. */
export const EmptyForm = z.enum([
  'F01',
  'F01-opinion',
  'F02',
  'F02b',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F09',
  'F10',
  'F11',
  'F11-complaint',
  'F12',
  'F13',
  'F14',
  'F16',
  'F17',
  'F19',
  'F20',
  'F22',
  'F22-door',
  'F23',
  'F28',
  'F29',
  'F31',
])
export type EmptyForm = z.infer<typeof EmptyForm>

/** As its title stands on paper, filled in or empty. */
export const formTitle = {
  F01: '客户投诉意见表',
  'F01-opinion': '客户意见表',
  F02: '客户月回访信息登记表',
  F02b: '月回访客户投诉需求登记',
  F03: '投诉处理记录汇总表',
  F04: '客户来电来访登记表',
  F05: '派工单',
  F06: '维修回访登记表',
  F07: '投诉处置记录表',
  F08: '回访记录表',
  F09: '回访记录签收表',
  F10: '住户投诉事件报告',
  F11: '工作联系单',
  'F11-complaint': '投诉联系单',
  F12: '整改通知单',
  F13: '投诉记录月总结表',
  F14: '客户满意度调查表',
  F16: '巡检记录表',
  F17: '审批单',
  F19: '客户回执',
  F20: '交接班记录',
  F22: '回访电话单',
  'F22-door': '上门回访单',
  F23: '回访函',
  F28: '客户沟通记录',
  F29: '会议接待单',
  F31: '每日巡视记录',
} as const satisfies Record<EmptyForm, string>

/** By which a sheet without a number is told from other empty ones. */
export function emptyTitle(form: EmptyForm): string {
  return `${formTitle[form]}（空白）`
}

/** Whose setting of the printer a sheet takes: an empty 派工单 lies in the printer like a filled one (three plies, say). */
export function printedAs<Form extends string>({ form, title }: Titled<Form>): Form | 'F05' {
  return form === 'blank' && title === emptyTitle('F05') ? 'F05' : form
}

type Titled<Form> = { readonly form: Form; readonly title: string }
