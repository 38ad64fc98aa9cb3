import { z } from 'zod'
import { approvalOutcomeWord, approvalSubjectWord, approvalWayWord } from '#shared/domain/approval'
import {
  closeOutcomeWord,
  EmergencyCall,
  handoffRoleWord,
  receiveWayWord,
  replyWayWord,
} from '#shared/domain/case'
import { Instant, stampOf } from '#shared/domain/day'
import { callPurposeWord, linkKindWord } from '#shared/domain/follow-up'
import { gradeChangeWord, gradeWord } from '#shared/domain/grade'
import { natureWord } from '#shared/domain/kind'
import { outcomeWord, qualityWord, RevisitOutcome, RevisitWay, revisitWayWord } from '#shared/domain/revisit'
import { verdictWord } from '#shared/domain/revisit-record'
import { SignatureOutcome, signatureWords } from '#shared/domain/signature'
import { SlipMark, SlipMarks, slipMarkWord } from '#shared/domain/slip-place'
import { workOrderOutcomeWord } from '#shared/domain/work-order'

type Told = string | number | null | { readonly erased: true }
type Fields = { readonly [field: string]: Told }

/** What an event says on the time line; null for what the program does for itself (clocks, files, rounds). */
export function timelineWords(
  kind: string,
  after: Fields,
  departments: ReadonlyMap<number, string>,
): string | null {
  const text = (field: string) => told(after[field])
  const time = (field: string) => moment(after[field])
  const word = (field: string, words: Readonly<Record<string, string>>) => words[text(field)] ?? text(field)
  const sheet = () => `${text('title') || '单据'}${text('copy') && `第 ${text('copy')} 份`}`
  switch (kind) {
    case 'case.registered':
      return `登记，给号 ${text('number')}`
    case 'blank.used':
      return '纸上登记的空白单补录，原纸就是原件'
    case 'case.filledIn':
      return '补全登记'
    case 'case.emergencyCalled':
      return `紧急电话：${lastCall(after.emergency)}`
    case 'case.contentSigned':
      return `投诉内容确认：${signature(after.contentSignature)}`
    case 'handoff.sent':
      return `${text('role') === 'report' ? '呈报' : '转呈'} ${departments.get(Number(after.departmentId)) ?? ''}　${text('person')}（${word('role', handoffRoleWord)}）`
    case 'handoff.received':
      return `领单：${text('receivedBy')}（${word('receiveWay', receiveWayWord)}${text('witness') && `，见证 ${text('witness')}`}）`
    case 'handoff.completed':
      // Its clock stopped then, which may be long before the desk was told.
      return `处理完成，处理人 ${text('handler')}${time('completedAt') && `，${time('completedAt')} 做完`}`
    case 'handoff.returned':
      return `意见表交回，收下${missing(after.missing)}`
    case 'handoff.sentBack':
      return `意见表退回补填${missing(after.missing)}`
    case 'handoff.refused':
      return `部门退回：${text('sentBackBy')}——${text('sentBackReason')}`
    case 'handoff.receiptSkipped':
      return `未签收即处理：${text('skipReason')}`
    case 'round.begun':
      return Number(after.number) > 1 ? `没有解决，第 ${text('number')} 次处理开始` : null
    case 'round.coordinated':
      return `协调：${text('coordinatedBy')}——${text('coordination')}`
    case 'round.replied':
      return `答复客户（${word('replyWay', replyWayWord)}）：${text('repliedBy')}——${text('reply')}`
    case 'round.handled':
      return `处理结果：${text('result')}${text('skipReason') && `（未转呈即处理：${text('skipReason')}）`}`
    case 'round.resultSigned':
      return `处理结果确认：${signature(after.resultSignature)}`
    case 'round.opined':
      return `相关部门意见：${text('opinionBy')}——${text('opinion')}`
    case 'round.settled':
      return `当场办结：${text('result')}`
    case 'round.appointed':
      return `客户约定到 ${time('appointedUntil')}${following(text('appointment'))}`
    case 'round.declaredUnsolvable':
      return `无法处理：${text('unsolvableReason')}；已告诉客户：${text('unsolvableTold')}`
    case 'workOrder.made':
      return `开派工单 ${text('number')}`
    case 'workOrder.sent':
      return `派工 ${departments.get(Number(after.departmentId)) ?? ''}　${text('worker')}${time('dueAt') && `，${time('dueAt')} 前`}`
    case 'workOrder.accepted':
      return `接单：${text('acceptedBy')}`
    case 'workOrder.arrived':
      return '到场'
    case 'workOrder.ended':
      return `派工结果：${word('outcome', workOrderOutcomeWord)}${following(text('sentBackReason') || text('outcomeWords') || text('process'))}`
    case 'workOrder.returned':
      return '派工单收回'
    case 'workOrder.voided':
      return `派工单作废${following(text('outcomeWords'))}`
    case 'promise.made':
      return `答应客户：${text('words')}，${time('dueAt')} 前`
    case 'promise.kept':
      return `承诺兑现${following(text('keptWords'))}`
    case 'case.regraded':
      if (after.fromGrade === after.toGrade) return '满一个月没有处理完，已是重大'
      return `等级由${word('fromGrade', gradeWord)}改为${word('toGrade', gradeWord)}（${[word('why', gradeChangeWord), text('decidedBy')].filter((part) => part !== '').join('，')}）${following(text('reason'))}`
    case 'case.gradeConfirmed':
      return '等级确认，不再是初判'
    case 'case.acceptanceDecided':
      return text('acceptance') === 'undecided' ? '请示主管，待定立项' : '请示结果：立项'
    case 'approval.asked':
      return `请批${word('subject', approvalSubjectWord)} ${text('number')}，报 ${text('approver')}${time('wantedDueAt') && `，想延到 ${time('wantedDueAt')}`}`
    case 'approval.decided':
      return `审批${word('outcome', approvalOutcomeWord)}：${text('decidedBy')}${text('deputyFor') && `代 ${text('deputyFor')}`}（${word('way', approvalWayWord)}）${time('newDueAt') && `，新时间 ${time('newDueAt')}`}${following(text('words'))}`
    case 'approval.signed':
      return '审批单补签，已收回'
    case 'deadline.extended':
      return `时限延到 ${time('dueAt')}`
    case 'deadline.appointed':
      return `时限按客户约定改到 ${time('dueAt')}`
    case 'case.linked':
      return `关联旧案（${word('kind', linkKindWord)}）`
    case 'case.called':
      return `${word('purpose', callPurposeWord)}：${text('caller') || '未留名'}${text('words') && `——${text('words')}`}${text('told') && `；答：${text('told')}`}${Number(after.isRaisedAgain) === 1 ? '（再次提出）' : ''}`
    case 'case.corrected':
      return '按更正改了登记内容'
    case 'correction.made':
      return `更正${Number(after.isAfterSignature) === 1 ? '（签字后，原文保留）' : ''}：${text('reason')}`
    case 'correction.signed':
      return `更正确认：${signature(after.signature)}`
    case 'slip.voided':
      return text('title') === '' ? '单据作废' : `${sheet()} 作废`
    case 'slip.sent':
      return `${sheet()} 送到 ${[departments.get(Number(after.departmentId)) ?? '', text('placedWith')].filter(Boolean).join(' · ')}`
    case 'slip.handedOut':
      return `${sheet()} 交给客户 ${text('placedWith')}${time('dueBackAt') && `，${time('dueBackAt')} 前收回`}`
    case 'slip.broughtBack':
      return `${sheet()} 收回前台`
    case 'slip.found':
      return `${sheet()} 找到了`
    case 'slip.filed':
      // Where it was before it was lent is no change.
      return text('filedAs') === '' ? `${sheet()} 放回柜盒` : `${sheet()} 归档 ${text('filedAs')}`
    case 'slip.lent':
      return `${sheet()} 借给 ${text('placedWith')}，${time('dueBackAt')} 前还`
    case 'slip.lost':
      return `${sheet()} 遗失：${text('placeNote')}`
    case 'slip.marked':
      return `${sheet()} 补签，上有 ${marked(after.marks)}`
    case 'case.voided':
      return `作废${following(text('closeNote'))}`
    case 'case.natureDecided':
      return `定为${word('nature', natureWord)}${following(text('natureReason'))}`
    case 'revisitRecord.made':
      return `开回访记录 ${text('number')}`
    case 'revisitRecord.lettered':
      return '写回访函'
    case 'revisitRecord.unreachable':
      return `主管认定联系不上：${text('unreachableReason')}`
    case 'revisit.demandLinked':
      return '新的要求已立案'
    case 'revisit.demandSettled':
      return `新的要求已答复：${text('demandSettled')}`
    case 'revisitRecord.taken':
      return `回访记录表发给 ${text('takenBy')}`
    case 'revisitRecord.returned':
      return '回访记录表收回'
    case 'revisitRecord.reviewed':
      return `主管审核${word('verdict', verdictWord)}${following(text('review'))}`
    case 'revisitRecord.reopened':
      return '客户后来答了，重新等主管审核'
    case 'revisitRecord.managed':
      return `上级意见：${text('managedBy')}——${text('managed')}`
    case 'exemption.made':
      return `免回访：${text('words')}`
    case 'exemption.replied':
      return `复函 ${text('replyNumber')}，${text('repliedOn')}`
    case 'scan.attached':
      return '复函的文件归到案件'
    case 'revisit.recorded':
      return [
        `回访（${word('way', revisitWayWord)}）${outcomeOf(after)}`,
        text('visitor') && `回访人 ${text('visitor')}`,
        word('quality', qualityWord),
        text('said') && `“${text('said')}”`,
        text('demand') && `新的要求：“${text('demand')}”`,
        time('nextAt') && `${time('nextAt')} 再${word('nextWay', revisitWayWord)}`,
        text('phoneReason') && `电话回访的原因：${text('phoneReason')}`,
      ]
        .filter((part) => part !== '')
        .join('，')
    case 'draw.made':
      return `维修抽查抽中，第 ${text('place')} 张`
    case 'draw.answered':
      return [
        `维修抽查回访（${word('way', revisitWayWord)}）${outcomeOf(after)}`,
        word('quality', qualityWord),
        text('said') && `“${text('said')}”`,
      ]
        .filter((part) => part !== '')
        .join('，')
    case 'case.closed':
      return `销项：${word('closeOutcome', closeOutcomeWord)}${text('closeNote') && `，${text('closeNote')}`}`
    case 'case.erased':
      return '到了保存期限，个人信息已删除'
    case 'revisit.listed':
      return '列在回访单上打印，印有电话'
    case 'phones.shown':
      return '查看了完整电话'
    case 'slip.made':
      return `开单 ${text('title')} 第 ${text('copy')} 份${text('kind') === 'lost' ? '（原件遗失补打）' : ''}`
    case 'scan.taken':
      return `收入扫描件，${text('pages')} 页（二维码对上）`
    case 'scan.matched':
      return '扫描件归到单子（手工）'
    case 'scan.becameCase':
      return '补录以前收入的扫描件归到案件'
    case 'scan.released':
      return '扫描件归错了，拿回待归档'
    case 'scan.shown':
      return '查看了扫描件'
    case 'print.confirmed':
      return '前台确认出纸'
    case 'print.failed':
      return '打印失败'
    default:
      return null
  }
}

function outcomeOf({ way, outcome }: Fields): string {
  const known = z.strictObject({ way: RevisitWay, outcome: RevisitOutcome }).safeParse({ way, outcome })
  return known.success ? outcomeWord(known.data) : told(outcome)
}

function told(value: Told | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? '（已删除）' : String(value)
}

/** Empty where there is none. */
function moment(value: Told | undefined): string {
  const at = Instant.safeParse(value)
  return at.success ? stampOf(at.data) : told(value)
}

function marked(value: Told | undefined): string {
  const marks = typeof value === 'string' ? SlipMarks.parse(JSON.parse(value)) : {}
  return SlipMark.options
    .filter((mark) => marks[mark] !== undefined)
    .map((mark) => slipMarkWord[mark])
    .join('、')
}

function following(words: string): string {
  return words === '' ? '' : `：${words}`
}

function signature(value: Told | undefined): string {
  if (typeof value !== 'string') return told(value)
  const outcome = SignatureOutcome.safeParse(JSON.parse(value))
  return outcome.success ? signatureWords(outcome.data) : ''
}

function missing(value: Told | undefined): string {
  const list: readonly string[] = typeof value === 'string' ? JSON.parse(value) : []
  return list.length === 0 ? '' : `，缺：${list.join('、')}`
}

/** The calls are told as they stand then; the last of them is the one that was made. */
function lastCall(calls: Told | undefined): string {
  if (typeof calls !== 'string') return ''
  const last = z.array(EmergencyCall).parse(JSON.parse(calls)).at(-1)
  return last ? `${last.whom} ${last.phone}`.trim() : ''
}
