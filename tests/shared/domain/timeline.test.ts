import { describe, expect, test } from 'vitest'
import { timelineWords } from '#shared/domain/timeline'
import { at } from './made-up-case'

const departments = new Map([[1, '物业部']])
const words = (kind: string, after: Parameters<typeof timelineWords>[1] = {}) =>
  timelineWords(kind, after, departments)
const signed = JSON.stringify({ kind: 'refused', reason: '赶时间', witness: '小李' })

describe('what the time line says', () => {
  test.each<[string, Parameters<typeof timelineWords>[1], string]>([
    ['handoff.sent', { role: 'support', departmentId: 1, person: '张主管' }, '转呈 物业部　张主管（协办）'],
    [
      'handoff.refused',
      { sentBackBy: '张主管', sentBackReason: '不归我们管' },
      '部门退回：张主管——不归我们管',
    ],
    [
      'handoff.completed',
      { handler: '郑工', completedAt: at('24 09:30') },
      '处理完成，处理人 郑工，2026-11-24 09:30 做完',
    ],
    ['handoff.receiptSkipped', { skipReason: '师傅先去了' }, '未签收即处理：师傅先去了'],
    ['handoff.sentBack', { missing: '["处理人签名"]' }, '意见表退回补填，缺：处理人签名'],
    ['round.handled', { result: '已修好', skipReason: '' }, '处理结果：已修好'],
    [
      'round.handled',
      { result: '已修好', skipReason: '值班师傅当时就在' },
      '处理结果：已修好（未转呈即处理：值班师傅当时就在）',
    ],
    ['round.settled', { result: '当面说明' }, '当场办结：当面说明'],
    [
      'round.appointed',
      { appointedUntil: at('26 10:00'), appointment: '周四上午' },
      '客户约定到 2026-11-26 10:00：周四上午',
    ],
    ['round.appointed', { appointedUntil: at('26 10:00'), appointment: '' }, '客户约定到 2026-11-26 10:00'],
    [
      'round.declaredUnsolvable',
      { unsolvableReason: '产权不清', unsolvableTold: '已说明' },
      '无法处理：产权不清；已告诉客户：已说明',
    ],
    ['promise.made', { words: '明天回电', dueAt: at('24 10:00') }, '答应客户：明天回电，2026-11-24 10:00 前'],
    ['promise.kept', { keptWords: '已回电' }, '承诺兑现：已回电'],
    ['promise.kept', { keptWords: '' }, '承诺兑现'],
    [
      'case.regraded',
      { fromGrade: 'minor', toGrade: 'major', why: 'hand', reason: '又来了两次', decidedBy: '王敏' },
      '等级由轻微改为重要（前台改级，王敏）：又来了两次',
    ],
    [
      'case.regraded',
      { fromGrade: 'major', toGrade: 'critical', why: 'month', reason: '', decidedBy: '' },
      '等级由重要改为重大（满一个月自动升级）',
    ],
    [
      'case.regraded',
      { fromGrade: 'critical', toGrade: 'critical', why: 'month', reason: '', decidedBy: '' },
      '满一个月没有处理完，已是重大',
    ],
    ['case.gradeConfirmed', { gradeConfirmedAt: at('24 10:00') }, '等级确认，不再是初判'],
    ['case.natureDecided', { nature: 'invalid' }, '定为无效'],
    ['case.natureDecided', { nature: 'valid', natureReason: '监控属实' }, '定为有效：监控属实'],
    ['case.acceptanceDecided', { acceptance: 'accepted' }, '请示结果：立项'],
    ['case.acceptanceDecided', { acceptance: null }, '请示结果：立项'],
    [
      'approval.asked',
      {
        subject: 'extension',
        number: 'SP-202611-0001',
        approver: '张主管',
        wantedDueAt: at('25 18:00'),
      },
      '请批延期 SP-202611-0001，报 张主管，想延到 2026-11-25 18:00',
    ],
    [
      'approval.asked',
      { subject: 'close', number: 'SP-202611-0002', approver: '陈总', wantedDueAt: null },
      '请批重大投诉销项 SP-202611-0002，报 陈总',
    ],
    [
      'approval.decided',
      {
        outcome: 'partly',
        way: 'phone',
        decidedBy: '李副总',
        deputyFor: '陈总',
        newDueAt: at('25 12:00'),
        words: '中午前',
      },
      '审批部分同意：李副总代 陈总（电话，待补签），新时间 2026-11-25 12:00：中午前',
    ],
    [
      'approval.decided',
      { outcome: 'refused', way: 'pin', decidedBy: '陈总', deputyFor: null, newDueAt: null, words: '' },
      '审批不同意：陈总（当面确认（口令））',
    ],
    ['approval.signed', { signedAt: at('25 09:00') }, '审批单补签，已收回'],
    ['deadline.extended', { dueAt: at('26 18:00') }, '时限延到 2026-11-26 18:00'],
    ['deadline.appointed', { dueAt: at('26 14:00') }, '时限按客户约定改到 2026-11-26 14:00'],
    ['case.linked', { kind: 'again' }, '关联旧案（又来了）'],
    [
      'case.called',
      { purpose: 'urge', caller: '周先生', words: '怎么还没来', told: '下午到', isRaisedAgain: 1 },
      '催办：周先生——怎么还没来；答：下午到（再次提出）',
    ],
    [
      'case.called',
      { purpose: 'ask', caller: '', words: '', told: '', isRaisedAgain: 0 },
      '查询进度：未留名',
    ],
    ['case.corrected', { place: '3 号楼' }, '按更正改了登记内容'],
    ['correction.made', { isAfterSignature: 1, reason: '地点写错' }, '更正（签字后，原文保留）：地点写错'],
    ['correction.made', { isAfterSignature: 0, reason: '地点写错' }, '更正：地点写错'],
    ['correction.signed', { signature: signed }, '更正确认：拒签：赶时间（见证人 小李）'],
    ['slip.voided', { voidedAt: at('24 10:00') }, '单据作废'],
    ['case.voided', { closeOutcome: 'void', closeNote: '重复登记' }, '作废：重复登记'],
  ])('%s', (kind, after, expected) => expect(words(kind, after)).toBe(expected))

  test('a value that was erased is said to be, in every place', () => {
    expect(words('promise.made', { words: { erased: true }, dueAt: at('24 10:00') })).toBe(
      '答应客户：（已删除），2026-11-24 10:00 前',
    )
    expect(words('correction.signed', { signature: { erased: true } })).toBe('更正确认：（已删除）')
  })

  test('a caller’s phone is never told', () => {
    const said = words('case.called', { purpose: 'ask', caller: '周先生', phone: '138 0000 0001' })
    expect(said).not.toContain('138')
  })

  test('what the program does for itself is not told', () => {
    for (const kind of ['deadline.started', 'deadline.stopped', 'case.settled', 'no.such']) {
      expect(words(kind, { dueAt: at('24 10:00') })).toBeNull()
    }
  })
})
