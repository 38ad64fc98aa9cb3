import { create } from 'zustand'
import { dayOf } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import type { Input } from '#shared/ipc/contract'
import type { MeetingView } from '#shared/ipc/meeting-questions'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  bookMeetingRefusal,
  dropMeetingRefusal,
  type MeetingGap,
  meetingWords,
  printMeetingRefusal,
  tickRefusal,
} from '../../words/meetings'
import { showPart } from '../service/part'
import { bookingOf, bookingTyped, emptyBooking, type Typed } from './typed'

/** What she is at: the list, the checklist of the chosen one, or a form in its place. */
export type Mode = 'list' | 'steps' | 'book' | 'change' | 'drop'

type Serving = {
  readonly of: Input<'meeting.list'>['of']
  readonly page: number
  readonly chosen: MeetingId | null
  readonly mode: Mode
  /** Of the checklist: on which step she is. */
  readonly step: string | null
  /** What is typed for a new one (null), or of one that is changed: leaving it loses nothing. */
  readonly typed: ReadonlyMap<MeetingId | null, Typed>
  readonly dropReason: string
  readonly gap: MeetingGap | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const useServing = create<Serving>()(() => ({
  of: 'coming',
  page: 0,
  chosen: null,
  mode: 'list',
  step: null,
  typed: new Map(),
  dropReason: '',
  gap: null,
  isPrinting: false,
  said: nothing,
}))

const set = useServing.setState

export function turnList(): void {
  set(({ of }) => ({
    of: of === 'coming' ? 'past' : 'coming',
    page: 0,
    chosen: null,
    mode: 'list',
    said: nothing,
  }))
}

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null })
}

export function choose(chosen: MeetingId | null): void {
  set({ chosen, mode: 'list', step: null, gap: null, said: nothing })
}

/** From elsewhere: a scanned sheet. */
export function openMeeting(meetingId: MeetingId): void {
  choose(meetingId)
  showPart('meetings')
}

export function turnTo(mode: Mode): void {
  set({ mode, step: null, gap: null, dropReason: '', said: nothing })
}

export function chooseStep(step: string): void {
  set({ step })
}

export function typedOf({ typed }: Pick<Serving, 'typed'>, view: MeetingView | null): Typed {
  return typed.get(view?.id ?? null) ?? (view === null ? emptyBooking : bookingTyped(view, dayOf(nowAt())))
}

export function type(view: MeetingView | null, part: Partial<Typed>): void {
  set((store) => ({
    typed: new Map(store.typed).set(view?.id ?? null, { ...typedOf(store, view), ...part }),
    gap: null,
    said: nothing,
  }))
}

export function typeReason(dropReason: string): void {
  set({ dropReason, gap: null })
}

/** 登记会议, or its change; where the room is taken the reason is asked for. */
export async function book(view: MeetingView | null): Promise<void> {
  const ready = bookingOf(typedOf(useServing.getState(), view), dayOf(nowAt()))
  if ('gap' in ready) return set({ gap: ready.gap, said: nothing })
  const reply = await ask('meeting.book', { meetingId: view?.id ?? null, ...ready.input })
  if (reply.kind === 'refused' && reply.reason === 'room-taken') return set({ gap: 'clash', said: nothing })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, bookMeetingRefusal) })
  const words = view === null ? meetingWords.booked(reply.value) : meetingWords.changed(reply.value)
  set(({ typed }) => ({
    typed: new Map([...typed].filter(([id]) => id !== (view?.id ?? null))),
    of: 'coming',
    page: 0,
    chosen: reply.value.id,
    mode: 'list',
    gap: null,
    said: { kind: 'done', words },
  }))
}

export async function tick(meetingId: MeetingId, step: string, isDone: boolean): Promise<void> {
  const reply = await ask('meeting.tick', { meetingId, step, isDone })
  set({ said: saidOf(reply, tickRefusal) })
}

export async function drop(meetingId: MeetingId): Promise<void> {
  const { dropReason } = useServing.getState()
  if (dropReason.trim() === '') return set({ gap: 'reason' })
  await putDropped(meetingId, dropReason)
}

export async function resume(meetingId: MeetingId): Promise<void> {
  await putDropped(meetingId, '')
}

async function putDropped(meetingId: MeetingId, reason: string): Promise<void> {
  const reply = await ask('meeting.drop', { meetingId, reason })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, dropMeetingRefusal) })
  const words = reason === '' ? meetingWords.resumed : meetingWords.dropped
  set({ chosen: meetingId, mode: 'list', gap: null, said: { kind: 'done', words } })
}

/** F29. The sheet and how its printing stands come with the meeting. */
export async function print(meetingId: MeetingId): Promise<void> {
  if (useServing.getState().isPrinting) return
  set({ isPrinting: true, said: nothing })
  const reply = await ask('meeting.print', { meetingId })
  set({ isPrinting: false, said: saidOf(reply, printMeetingRefusal) })
}
