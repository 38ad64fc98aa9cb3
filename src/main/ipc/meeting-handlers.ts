import { done } from '#shared/result'
import { bookMeeting, dropMeeting, tickStep } from '../actions/meetings-book'
import { listMeetings, showClashes, showMeeting, showPhonesOfMeeting } from '../actions/meetings-list'
import { printMeeting } from '../actions/meetings-sheet'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

type Own = Extract<keyof Handlers, `meeting.${string}`>

/** The questions of meeting-questions.ts: 会议接待 (F29). */
export function meetingHandlers({ builtIn }: Pick<Surroundings, 'builtIn'>, signed: () => Signed) {
  return {
    'meeting.list': (input) => done(listMeetings(signed(), input)),
    'meeting.show': (input) => showMeeting(signed(), input),
    'meeting.showPhones': (input) => showPhonesOfMeeting(signed(), input),
    'meeting.clashes': (input) => done(showClashes(signed(), input)),
    'meeting.book': (input) => bookMeeting(signed(), builtIn.meetingSteps, input),
    'meeting.tick': (input) => tickStep(signed(), input),
    'meeting.drop': (input) => dropMeeting(signed(), input),
    'meeting.print': (input) => printMeeting(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
