import { formTitle } from '#shared/domain/blank-form'
import { dayOf, type Instant } from '#shared/domain/day'
import type { NoticeForm } from '#shared/domain/notice'
import { dayWords } from './moment'

export const findWords = {
  title: '查找',
  placeholder: '编号、姓名、拼音、单位、房号、电话、内容里的词，或扫条码',
  hint: '例如 0042、陈女士、cns、C座 506、电话后四位，或意见表里写过的词',
  none: '没有找到，换个词试试',
  searching: '正在内容里找…',
  found: '找到的',
  open: '打开',
  up: '上一个',
  down: '下一个',
  close: '关闭查找',
  kept: '正在做的事没有变。',
  group: {
    slip: '单据',
    blank: '空白单',
    visit: '月回访',
    walk: '巡检',
    notice: '整改单',
    case: '案件',
    customer: '客户',
    unit: '房号',
    text: '更早的，和内容里有的',
  },
  notice: (form: NoticeForm, department: string, isVoid: boolean) =>
    `${formTitle[form]}　${department}${isVoid ? '（已作废）' : ''}`,
  unitCustomers: (customers: string) => customers || '现在没有客户',
  paper: (place: string) => `纸在 ${place}`,
  blank: (number: string, isVoid: boolean) => (isVoid ? `${number}（已作废）` : `${number}（未用）`),
  typeIn: (isVoid: boolean) => (isVoid ? '用新编号登记这张纸' : '补录：照纸上写的登记'),
  lateCase: '已用新编号登记，打开那件案件',
  slipOf: (title: string) => `扫到的单据：${title}`,
} as const

export function foundWhen(receivedAt: Instant, now: Instant): string {
  return dayWords(dayOf(receivedAt), dayOf(now))
}
