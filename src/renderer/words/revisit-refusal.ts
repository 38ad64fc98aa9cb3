import type { Refusal } from '#shared/ipc/contract'
import type { RevisitGap } from '../screens/revisit/ready'
import { signatureWord } from './signature'

export const gapWords: Readonly<Record<RevisitGap, string>> = {
  outcome: '请选结果：联系上了选“已答”，没有就选没联系上的原因。',
  solved: '请问清楚并选：已解决，还是没解决、再处理。',
  signature: signatureWord.incomplete,
  when: '请改好回访时间，再登记。',
  next: '请改好再联系的时间，比如 明天 10:00；不再约就清空。',
  phoneReason: '按规程这次要上门，电话回访请写上原因。',
  letter: '回访函还没有内容。',
  reason: '请写上为什么认定联系不上。',
  supervisor: '联系不上要主管认定，请先请主管建好帐号。',
  pin: '请主管输口令。',
}

const common = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。填的内容都还在这里。',
  'case-closed': '这个案件已经销项，不用再回访。',
  'month-archived': '这个案件销项的月份已经归档，不能再改。',
  'not-now':
    '这个案件现在还不能登记回访，请打开案件，先做它的下一步（多半是登记处理结果）。填的内容都还在这里。',
  'time-in-future': '回访时间还没到，请填已经打过、去过的时间。',
  'time-before-receipt': '回访时间早于客户来反映的时间，请再核对。',
  'time-before-last-step': '回访时间早于上一步的时间，请再核对。',
  'own-complaint': '投诉对象是您本人，请主管回访。填的内容都还在这里。',
  'next-not-later': '再联系的时间要晚于这一次，请改一改。',
} as const

type Asked = Refusal<'case.revisit'> | Refusal<'revisit.sendLetter'> | Refusal<'revisit.giveUp'>

/** Why nothing was recorded. */
export const askedRefusal: Readonly<Record<Asked, string>> = {
  'visitor-missing': '按规程，这一级要由主管或经理回访：请写明回访人，或请主管登记。填的内容都还在这里。',
  ...common,
  'solved-missing': gapWords.solved,
  'phone-reason-missing': gapWords.phoneReason,
  'too-few-attempts': '按规程试的次数、天数或方式还不够，还不能认定联系不上。',
  'not-a-supervisor': '联系不上要主管或管理员认定。',
  'wrong-pin': '口令不对，没有登记。请核对姓名，再输一次。',
  wait: '口令输错太多次，请等一等再输。填的内容都还在这里。',
}
