import { agreedPointWord } from '#shared/domain/meeting'
import type { Meeting } from '../store/meeting'
import { type PersonPart, rowsOf } from './person-rows'

/** A meeting that they booked: who for, how to reach them, and what was agreed. */
export function meetingRows(meeting: Meeting): PersonPart {
  const { startsAt, agreed } = meeting
  return {
    kind: 'meeting',
    reference: '会议',
    caseId: null,
    at: startsAt,
    rows: rowsOf('会议接待', '会议', startsAt, [
      ['姓名和单位', [meeting.host, meeting.contactName].filter(Boolean).join('　')],
      ['电话', meeting.phones.join('、')],
      ['会议', [meeting.title, meeting.place].filter(Boolean).join('　')],
      ['商定事项', agreed.points.map((point) => agreedPointWord[point]).join('、')],
      ['付款', agreed.payment],
      ['备注', meeting.remark],
      ['会议室冲突仍登记的原因', meeting.clashReason],
      ['取消的原因', meeting.dropReason],
    ]),
  }
}
