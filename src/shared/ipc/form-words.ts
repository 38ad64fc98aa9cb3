import type { FormCode, PrintedForm } from './slip-views'

/** What each form is called; the paper that is no form as well. */
const words: Readonly<Record<PrintedForm, string>> = {
  all: '全部表单',
  F01: '客户投诉意见表',
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
  F17: '审批单',
  F18: '服务标准',
  F19: '客户回执',
  F20: '交接班记录',
  F22: '回访电话单、上门回访单',
  F23: '回访函',
  report: '月报',
  archive: '月度归档',
  due: '到期清单',
  blank: '空白表单',
  test: '打印测试页',
}

export function formWord(form: PrintedForm): string {
  return words[form]
}

/** Forms that can be set apart: a test page goes the way of the form that it tries. */
export function settable(form: FormCode): boolean {
  return form !== 'test'
}
