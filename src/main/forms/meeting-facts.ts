/** What 会议接待单 is told; see facts.ts. */
import type { Instant } from '#shared/domain/day'
import { type MeetingPhase, type MeetingStep, stepWhenWords } from '#shared/domain/meeting-step'
import type { SlipFacts } from './facts'

/** F29 of one meeting; nothing known, for the hand. */
export type MeetingFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly host: string
  readonly contactName: string
  readonly phones: readonly string[]
  readonly title: string
  readonly place: string
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly people: number | null
  readonly layoutWord: string | null
  /** Of all that can be agreed. */
  readonly agreed: readonly string[]
  readonly payment: string
  readonly remark: string
  readonly bookedBy: string
  readonly steps: readonly MeetingSheetStep[]
}

export type MeetingSheetStep = {
  readonly phase: MeetingPhase
  readonly words: string
  readonly time: string
  /** One to tick; of what comes again and again one for each time, with its words. */
  readonly boxes: readonly { readonly words: string; readonly isDone: boolean }[]
  /** Who ticked it; '' for the hand. */
  readonly by: string
}

/** So many boxes for what comes again and again. */
const boxesByHand = 8

export function blankMeeting(organisation: string, steps: readonly MeetingStep[]): MeetingFacts {
  return {
    organisation,
    slip: null,
    host: '',
    contactName: '',
    phones: [],
    title: '',
    place: '',
    startsAt: null,
    endsAt: null,
    people: null,
    layoutWord: null,
    agreed: [],
    payment: '',
    remark: '',
    bookedBy: '',
    steps: steps.map(blankStep),
  }
}

function blankStep({ phase, words, season, when }: MeetingStep): MeetingSheetStep {
  const bySeason = season ? `${season.winter}，${season.summer}` : ''
  const said = words
    .replaceAll('{layout}', '＿＿')
    .replaceAll('{people}', '＿＿')
    .replaceAll('{season}', bySeason)
  const count = when.from === 'every' ? boxesByHand : 1
  const boxes = Array.from({ length: count }, () => ({ words: '', isDone: false }))
  return { phase, words: said, time: stepWhenWords(when), boxes, by: '' }
}
