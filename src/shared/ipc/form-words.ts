import { formTitle } from '#shared/domain/blank-form'
import type { FormCode, PrintedForm } from './slip-views'

/** What each form is called; the paper that is no form as well. */
const words: Readonly<Record<PrintedForm, string>> = {
  ...formTitle,
  all: '全部表单',
  F14: '客户满意度调查表',
  F11: '工作联系单',
  F12: '整改通知单',
  F15: '客户满意度调查汇总表',
  F18: '服务标准',
  F22: `${formTitle.F22}、${formTitle['F22-door']}`,
  F24: '客户意见调查策划书',
  F25: '调查告示',
  F26: '调查表发放回收登记表',
  F27: '客户沟通计划',
  F30: '考核扣分表',
  report: '月报',
  figures: '统计表',
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
