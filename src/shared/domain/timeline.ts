import { closeOutcomeWord, handoffRoleWord, receiveWayWord, replyWayWord } from '#shared/domain/case'
import { natureWord } from '#shared/domain/kind'
import { qualityWord, revisitOutcomeWord, revisitWayWord } from '#shared/domain/revisit'
import { SignatureOutcome, signatureWords } from '#shared/domain/signature'

type Told = string | number | null | { readonly erased: true }
type Fields = { readonly [field: string]: Told }

/** What an event says on the time line; null for what the program does for itself (clocks, files, rounds). */
export function timelineWords(
  kind: string,
  after: Fields,
  departments: ReadonlyMap<number, string>,
): string | null {
  const text = (field: string) => told(after[field])
  const word = (field: string, words: Readonly<Record<string, string>>) => words[text(field)] ?? text(field)
  switch (kind) {
    case 'case.registered':
      return `登记，给号 ${text('number')}`
    case 'case.contentSigned':
      return `投诉内容确认：${signature(after.contentSignature)}`
    case 'handoff.sent':
      return `${text('role') === 'report' ? '呈报' : '转呈'} ${departments.get(Number(after.departmentId)) ?? ''}　${text('person')}（${word('role', handoffRoleWord)}）`
    case 'handoff.received':
      return `领单：${text('receivedBy')}（${word('receiveWay', receiveWayWord)}${text('witness') && `，见证 ${text('witness')}`}）`
    case 'handoff.completed':
      return `处理完成，处理人 ${text('handler')}`
    case 'handoff.returned':
      return `意见表交回，收下${missing(after.missing)}`
    case 'handoff.sentBack':
      return `意见表退回补填${missing(after.missing)}`
    case 'round.begun':
      return Number(after.number) > 1 ? `没有解决，第 ${text('number')} 次处理开始` : null
    case 'round.coordinated':
      return `协调：${text('coordinatedBy')}——${text('coordination')}`
    case 'round.replied':
      return `答复客户（${word('replyWay', replyWayWord)}）：${text('repliedBy')}——${text('reply')}`
    case 'round.handled':
      return `处理结果：${text('result')}`
    case 'round.resultSigned':
      return `处理结果确认：${signature(after.resultSignature)}`
    case 'round.opined':
      return `相关部门意见：${text('opinionBy')}——${text('opinion')}`
    case 'case.natureDecided':
      return `定为${word('nature', natureWord)}`
    case 'revisit.recorded':
      return [
        `回访（${word('way', revisitWayWord)}）${word('outcome', revisitOutcomeWord)}`,
        word('quality', qualityWord),
        text('said') && `“${text('said')}”`,
      ]
        .filter((part) => part !== '')
        .join('，')
    case 'case.closed':
      return `销项：${word('closeOutcome', closeOutcomeWord)}${text('closeNote') && `，${text('closeNote')}`}`
    case 'phones.shown':
      return '查看了完整电话'
    case 'slip.made':
      return `开单 ${text('title')} 第 ${text('copy')} 份${text('kind') === 'lost' ? '（原件遗失补打）' : ''}`
    case 'print.confirmed':
      return '前台确认出纸'
    case 'print.failed':
      return '打印失败'
    default:
      return null
  }
}

function told(value: Told | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? '（已删除）' : String(value)
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
