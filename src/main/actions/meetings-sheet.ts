import { agreedPointWord, meetingLayoutWord } from '#shared/domain/meeting'
import { type StepLine, stepLines, stepTimeWords } from '#shared/domain/meeting-step'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { MeetingFacts, MeetingSheetStep } from '../forms/meeting-facts'
import { type Meeting, meetingOf } from '../store/meeting'
import { operatorsOf } from '../store/operator'
import { meetingTitle } from '../store/service-sheets'
import type { Db } from '../store/tx'
import { printSheet, type SheetStation } from './print-sheet'

/** F29, 会议接待单, for whoever serves: the facts, and the checklist with its times to tick. */
export async function printMeeting(
  station: SheetStation,
  { meetingId }: Asked<'meeting.print'>,
): Promise<Result<SlipView, Refusal<'meeting.print'>>> {
  const { db } = station
  const meeting = meetingOf(db, meetingId)
  if (!meeting) return refuse('no-such-meeting')
  if (meeting.isErased) return refuse('erased')
  if (meeting.isDropped) return refuse('dropped')
  const wanted = { form: 'F29', title: meetingTitle(meetingId), month: null } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F29',
    facts: { ...head, ...factsOf(db, meeting) },
  }))
  station.changed('service')
  return done(slip)
}

function factsOf(db: Db, meeting: Meeting): Omit<MeetingFacts, 'organisation' | 'slip'> {
  const { host, contactName, phones, title, place, startsAt, endsAt, people, layout, agreed, remark } =
    meeting
  const names = new Map(operatorsOf(db).map(({ id, name }) => [Number(id), name]))
  return {
    host,
    contactName,
    // Who serves calls the host when something is missing.
    phones,
    title,
    place,
    startsAt,
    endsAt,
    people,
    layoutWord: meetingLayoutWord[layout],
    agreed: agreed.points.map((point) => agreedPointWord[point]),
    payment: agreed.payment,
    remark,
    bookedBy: meeting.by,
    steps: sheetSteps(stepLines(meeting), meeting, names),
  }
}

/** What comes again and again, tea, stands in one line with all its times. */
function sheetSteps(
  lines: readonly StepLine[],
  { startsAt }: Meeting,
  names: ReadonlyMap<number, string>,
): readonly MeetingSheetStep[] {
  const grouped = Map.groupBy(lines, ({ key }) => key.split('/')[0] ?? key)
  return [...grouped.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const last = group.at(-1)
    const isOnce = first === last || !last
    const timeOf = ({ dueAt }: StepLine) => stepTimeWords(dueAt, startsAt)
    const time = isOnce ? timeOf(first) : `${timeOf(first)}\n至 ${timeOf(last)}`
    const boxes = group.map((line) => ({ words: isOnce ? '' : timeOf(line), isDone: line.done !== null }))
    const by = [...new Set(group.flatMap(({ done }) => (done ? [names.get(done.by) ?? ''] : [])))].join('、')
    return [{ phase: first.phase, words: first.words, time, boxes, by }]
  })
}
