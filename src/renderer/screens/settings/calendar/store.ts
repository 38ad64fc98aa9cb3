import { create } from 'zustand'
import type { DeskHours, WorkYear } from '#shared/domain/calendar'
import { ask } from '../../../ask'
import type { Said } from '../../../ui/said'
import { calendarWords, lineWrongWords, setYearRefusal } from '../../../words/calendar'
import { gapWords } from '../../../words/set-up'
import { type HoursTyped, hoursOf } from '../../set-up/hours-typed'
import { type YearTyped, yearOf } from './year-lines'
import { spanLines } from './year-typed'

type Calendar = {
  /** Null: as they are in force. */
  readonly hours: HoursTyped | null
  /** What is shown of the years. */
  readonly pane: 'known' | 'year' | 'file'
  /** The year that is being typed; it stays when she goes elsewhere, or back with Esc. */
  readonly typed: YearTyped | null
  /** What a chosen file holds, not taken over yet. */
  readonly file: readonly WorkYear[] | null
  readonly said: Said
}

export const useCalendar = create<Calendar>()(() => ({
  hours: null,
  pane: 'known',
  typed: null,
  file: null,
  said: { kind: 'nothing' },
}))

function say(said: Said): void {
  useCalendar.setState({ said })
}

export function changeHours(hours: HoursTyped): void {
  useCalendar.setState({ hours, said: { kind: 'nothing' } })
}

export async function saveHours(): Promise<void> {
  const { hours: typed } = useCalendar.getState()
  if (typed === null) return
  const hours: DeskHours | null = hoursOf(typed)
  if (hours === null) return say({ kind: 'wrong', words: [gapWords.hours] })
  const reply = await ask('calendar.setHours', { hours, dutyOutsideHours: typed.dutyOutsideHours })
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  // What was typed since it was sent stays.
  useCalendar.setState(({ hours: now }) => ({
    hours: now === typed ? null : now,
    said: { kind: 'done', words: calendarWords.hoursSaved },
  }))
}

/** 填一年, or mend one that is known; what was typed of it and not taken yet is there again. */
export function beginYear(year: WorkYear | number): void {
  const begun = spanLines(year)
  useCalendar.setState(({ typed }) => ({
    pane: 'year',
    typed: typed?.year === begun.year ? typed : begun,
    said: { kind: 'nothing' },
  }))
}

export function typeYear(part: Partial<YearTyped>): void {
  useCalendar.setState(({ typed }) => ({
    typed: { year: '', off: '', on: '', ...typed, ...part },
    said: { kind: 'nothing' },
  }))
}

/** Back to the years that are known; what is typed stays. */
export function leaveYear(): void {
  useCalendar.setState({ pane: 'known', file: null, said: { kind: 'nothing' } })
}

export async function saveYear(): Promise<void> {
  const { typed } = useCalendar.getState()
  if (typed === null) return
  const read = yearOf(typed)
  switch (read.kind) {
    case 'wrongYear':
      return say({ kind: 'wrong', words: [calendarWords.wrongYear] })
    case 'nothing':
      return say({ kind: 'wrong', words: [calendarWords.nothingTyped] })
    case 'wrong':
      return say({ kind: 'wrong', words: read.wrong.map(lineWrongWords) })
    case 'read':
      return put([read.year], calendarWords.typedSource, typed)
  }
}

/** 导入: read and shown; taken over only when she says so. A wrong file changes nothing. */
export async function importFile(): Promise<void> {
  const reply = await ask('calendar.read', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused') return
  switch (reply.value.kind) {
    case 'canceled':
      return
    case 'wrong':
      return say({ kind: 'wrong', words: [calendarWords.wrongFile(reply.value)] })
    case 'read':
      useCalendar.setState({ pane: 'file', file: reply.value.content, said: { kind: 'nothing' } })
  }
}

export async function adoptFile(): Promise<void> {
  const { file } = useCalendar.getState()
  if (file) await put(file, calendarWords.fileSource, null)
}

/** What was typed of another year, or since it was sent, stays. */
async function put(years: readonly WorkYear[], source: string, sent: YearTyped | null): Promise<void> {
  for (const year of years) {
    const reply = await ask('calendar.setYear', { year, source })
    if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
    if (reply.kind === 'refused')
      return say({
        kind: 'wrong',
        words: [`${calendarWords.year(year.year)}：${setYearRefusal[reply.reason]}`],
      })
  }
  useCalendar.setState(({ typed }) => ({
    pane: 'known',
    typed: typed === sent ? null : typed,
    file: null,
    said: { kind: 'done', words: calendarWords.saved(years.map(({ year }) => year)) },
  }))
}
