import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Refusal } from '#shared/ipc/contract'
import type { StepQuestion } from '../screens/case/store'
import { missingWords } from './case'
import { sendingRefusal } from './dispatch'
import { sideWords } from './side-step'

export const stepRefusal: Readonly<Record<StepRefusal, string>> = {
  'no-such-case': '这个案件找不到了，请回今日重新打开。',
  'case-closed': '案件已经销项，不能再改。',
  'month-archived': '这个案件销项的月份已经归档，不能再改。后来签的字，请把签了字的单据扫描进来，原件归档。',
  'not-now': '案件刚刚有了别的进展，这一步现在不用做。写下的还在，请看时间线。',
  'time-in-future': '时间还没到，请填已经发生的时间。',
  'time-before-receipt': '时间早于客户来反映的时间，请再核对。',
  'time-before-last-step': '时间早于上一步的时间，请再核对。',
}

const notLater = '这个时间已经过了，请填以后的时间。'
const ownComplaint = '这件事投诉的是当班的您，请换一位同事或主管来记。'
const noSuchApproval = '这个审批找不到了，请重新打开案件。'

const exemptRefusal = {
  ...stepRefusal,
  'no-such-scan': '这份文件找不到了，请重新选复函的文件。',
  'scan-filed': sideWords.letterFiled,
  'day-in-future': '复函日期还没到，请再核对。',
  'day-too-early': '复函日期早于来文登记的日期，请再核对。',
} as const

/** Why a step was not recorded, and what to do; one table per step, so that no reason is without its sentence. */
export const stepRefusals: { readonly [Q in StepQuestion]: Readonly<Record<Refusal<Q>, string>> } = {
  'case.signContent': stepRefusal,
  'case.signResult': stepRefusal,
  'case.forward': { ...stepRefusal, 'no-such-department': '这个部门刚刚停用了，请另选一个。' },
  'case.receive': { ...stepRefusal, 'witness-missing': missingWords.witness },
  'case.coordinate': stepRefusal,
  'case.reply': stepRefusal,
  'case.complete': {
    ...stepRefusal,
    'completed-after-told': '完成时间不能晚于告知前台的时间。',
    'skip-reason-missing': missingWords.skipReason,
  },
  'case.return': { ...stepRefusal, 'skip-reason-missing': missingWords.skipReason },
  'case.result': {
    ...stepRefusal,
    'completed-after-told': '完成时间不能晚于登记的时间。',
    'skip-reason-missing': missingWords.skipReason,
    'own-complaint': ownComplaint,
  },
  'case.opinion': {
    ...stepRefusal,
    'nature-missing': missingWords.nature,
    'ground-missing': missingWords.ground,
    'approval-missing': missingWords.lower,
    'own-complaint': ownComplaint,
  },
  'case.close': {
    ...stepRefusal,
    'approval-missing': missingWords.approval,
    'nature-missing': '销项前要定下有效还是无效。',
    'note-missing': missingWords.note,
    'reply-missing': missingWords.reply,
    'not-declared':
      '这样销项要先登记过：“无法处理”要先登记并得到批准，“联系不上”要先在回访里由主管认定，“当场办结”“不立项”也要先有记录。',
    'merged-missing': '找不到要并入的案件，请核对编号。',
    'reply-letter-missing': missingWords.replyLetter,
    'own-complaint': ownComplaint,
  },
  'exemption.make': stepRefusal,
  'exemption.reply': exemptRefusal,
  'case.sendBack': stepRefusal,
  'case.settle': { ...stepRefusal, 'completed-after-told': '完成时间不能晚于登记的时间。' },
  'case.appoint': { ...stepRefusal, 'time-not-later': notLater },
  'case.promise': { ...stepRefusal, 'time-not-later': notLater },
  'case.keepPromise': stepRefusal,
  'case.regrade': {
    ...stepRefusal,
    'approval-missing': '降级要先有审批，请先请批。',
    'same-grade': '案件刚刚已经是这个等级了。',
  },
  'case.nature': {
    ...stepRefusal,
    'own-complaint': ownComplaint,
    'nature-missing': '请选有效、沟通还是无效。',
  },
  'case.unsolvable': {
    ...stepRefusal,
    'approval-missing': missingWords.approval,
    'time-not-later': notLater,
  },
  'case.correct': {
    ...stepRefusal,
    'nothing-changed': '和原来的一样，没有要改的。',
    customer: '姓名和客户单位不能都空着。',
    content: '投诉内容不能空着。',
  },
  'case.signCorrection': stepRefusal,
  'case.void': {
    ...stepRefusal,
    'approval-missing': '客户签过字，作废要先有审批。',
    'own-complaint': ownComplaint,
  },
  'case.link': {
    ...stepRefusal,
    'no-such-number': '找不到这个编号的案件，请核对。',
    'linked-already': '已经关联过这个案件了。',
  },
  'case.call': stepRefusal,
  'order.dispatch': { ...stepRefusal, ...sendingRefusal },
  'approval.ask': {
    ...stepRefusal,
    'asked-already': '已经请批了，还没有结果。',
    'too-late': '时限已经过了，不能再延期；晚了就是晚了，请尽快处理。',
    'time-not-later': '要晚于现在的时限，请再核对。',
    'no-such-deadline': '这个时限刚刚停了，不用再延期。',
    'grade-not-lower': '这个等级不比现在低，不用审批。',
    'not-needed': '按规程这一步不用审批，可以直接办。',
    'not-the-approver': '按规程不是由这个人批，请核对审批人；换人批请先在设置里指定代批。',
  },
  'approval.decide': {
    ...stepRefusal,
    'no-such-approval': noSuchApproval,
    'decided-already': '这个审批已经有结果了。',
    'not-the-approver': '只有审批人或指定的代批人能批，请核对姓名；代批人在设置里指定。',
    wait: '口令输错多次，现在不能用口令确认；可以在审批单上签字。',
    'wrong-pin': '口令不对，请审批人再输一次；没有口令可以在审批单上签字。',
    'time-not-later': '批的时间要晚于现在的时限，请再核对。',
    'reason-missing': '请写上审批意见。',
    'not-in-part': '部分同意只用于延期，请选同意或不同意。',
  },
  'approval.sign': { ...stepRefusal, 'no-such-approval': noSuchApproval },
}
