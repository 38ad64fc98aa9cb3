import type { EmergencyCall } from '#shared/domain/case'
import { clockTimeOf } from '#shared/domain/day'
import type { Refusal } from '#shared/ipc/contract'

export const emergencyWords = {
  title: '紧急',
  question: '先给编号，再打电话，其余以后补',
  what: '什么事',
  whatHint: '一句话就够，例如：2 号楼 3 楼楼道有烟',
  where: '在哪儿',
  channel: '怎么来的',
  give: '马上给号',
  missing: '请写一句是什么事，编号马上就有。',
  whom: '打给谁',
  noPhone: '号码未填',
  fillPhones: '没有填的号码，由主管在「设置 · 短语与紧急电话」里填上。',
  called: '记下：已打',
  calls: '打过的电话',
  noCalls: '打完一个按一下它的数字键，时间自动记下。',
  fillIn: '补全登记',
  further: '再记打过的电话',
  later: '以后补，回今日',
  kept: '写的内容还在，请再按一次。',
  numbered: (number: string) => `已给号 ${number}`,
  stays: '这件已经记在今日的草稿里：客户、等级和单子用同一个编号补。',
} as const

export function callWords({ whom, phone, at }: EmergencyCall): string {
  return [clockTimeOf(at), whom, phone].filter(Boolean).join('　')
}

export const calledRefusal: Readonly<Record<Refusal<'emergency.called'>, string>> = {
  'no-such-case': '找不到这件案件了。',
  'no-emergency': '这件不是紧急登记的，电话请记在案件里。',
  'too-many-calls': '记下的电话已经有五十个，再多的请写在案件里。',
}
