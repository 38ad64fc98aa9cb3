import { create } from 'zustand'
import type { Suggestion } from '#shared/ipc/customer-views'
import type { DraftId } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { roomMeant, taken, type Who, withLanding } from './known'
import { landingOf } from './landing'
import { gapBefore } from './steps'
import { useIntake } from './store'

/** Where the focus belongs after a line was taken. `onward`: on the main button, she has read what is beside it first. */
type Focus = 'firstOpen' | 'onward'

type Typing = {
  readonly words: string
  /** The customer as it stood before these words: emptied, the box has changed nothing. */
  readonly before: Before | null
  /** For which words these are; main is asked at each key, and the answer to an older one never counts. */
  readonly found: Found | null
  readonly chosen: number
  /** Enter came before the answer: the best of these words is meant, not of those before. */
  readonly isAwaited: boolean
  readonly isOpen: boolean
  /** The customer that was taken has several rooms: which is asked. */
  readonly rooms: Rooms | null
  readonly focus: Focus | null
}

type Before = Who & { readonly knownPhones: readonly string[] }
type Rooms = { readonly addresses: readonly string[]; readonly openCases: number }
type Found = {
  readonly words: string
  readonly rows: readonly Suggestion[]
  readonly fault: string | null
}

const nothing: Typing = {
  words: '',
  before: null,
  found: null,
  chosen: 0,
  isAwaited: false,
  isOpen: false,
  rooms: null,
  focus: null,
}

/** The typing box over 客户. What is typed stands in its field of the draft at once, so that nothing is only here. */
export const useTyping = create<Typing>()(() => nothing)

/** Whether arrows, digits and Enter are those of a list under the box. */
export function isListShown({ isOpen, words, rooms }: Typing): boolean {
  return rooms !== null || (isOpen && words.trim() !== '')
}

let newest = 0

/** Half a word in the box when another reception came between: it stands there again when she comes back. */
const halfTyped = new Map<DraftId, { readonly words: string; readonly before: Before }>()

/** The box of a draft comes on the screen. */
export function openBox(draftId: DraftId): void {
  const left = halfTyped.get(draftId)
  halfTyped.delete(draftId)
  if (!left) return
  useTyping.setState({ before: left.before })
  typeInBox(left.words)
}

/** It goes off the screen. With the step done, or parked, what was typed has landed; from another reception she comes back. */
export function leaveBox(draftId: DraftId): void {
  const { words, before } = useTyping.getState()
  const isInterrupted =
    usePlace.getState().place.name === 'intake' && useIntake.getState().draft?.id !== draftId
  if (isInterrupted && words.trim() !== '' && before) halfTyped.set(draftId, { words, before })
  emptyBox()
}

/** A field was changed by hand: what was typed has landed, and is not the box's any more. */
export function emptyBox(): void {
  newest++
  useTyping.setState(nothing)
}

export async function typeInBox(words: string): Promise<void> {
  const mine = ++newest
  const before = useTyping.getState().before ?? whoNow()
  if (words.trim() === '') {
    put(before, before.knownPhones)
    return useTyping.setState({ ...nothing, words, isOpen: true })
  }
  const landed = withLanding(before, landingOf(words))
  put(landed, landed.contactId === null ? [] : before.knownPhones)
  useTyping.setState({ words, before, chosen: 0, isAwaited: false, isOpen: true, rooms: null, focus: null })
  const answer = await ask('customer.suggest', { words })
  if (mine !== newest) return
  const rows = answer.kind === 'ok' ? answer.value : []
  useTyping.setState({ found: { words, rows, fault: answer.kind === 'fault' ? answer.reference : null } })
  if (useTyping.getState().isAwaited) takeChosen()
}

/** The lines of older words are only looked at: what she moves in is the list of what stands there now. */
export function moveChosen(by: 1 | -1): void {
  const { words, chosen, found } = useTyping.getState()
  if (found?.words !== words) return
  // The last line is 新客户.
  useTyping.setState({ chosen: Math.min(Math.max(chosen + by, 0), found.rows.length) })
}

/** Enter: takes the chosen line; the best one as soon as it is known. */
export function takeChosen(): void {
  const { words, found, chosen } = useTyping.getState()
  if (found?.words !== words) {
    useTyping.setState({ isAwaited: true })
    return
  }
  const line = found.rows[chosen]
  if (line) takeKnown(line)
  else takeNew()
}

export function takeKnown(line: Suggestion): void {
  const { words, before } = useTyping.getState()
  newest++
  put(taken(before ?? whoNow(), line, words), line.phones)
  const isAsked = line.addresses.length > 1 && roomMeant(line.addresses, words) === null
  const { addresses, openCases } = line
  useTyping.setState({ ...nothing, rooms: isAsked ? { addresses, openCases } : null })
  if (!isAsked) goFurther(openCases)
}

/** 新客户: it stands where it belongs already. */
export function takeNew(): void {
  newest++
  useTyping.setState({ ...nothing, focus: 'firstOpen' })
}

/** Which room is not known, or is another one: it is typed. */
export function leaveRooms(): void {
  useTyping.setState({ ...nothing, focus: 'firstOpen' })
}

/** She went elsewhere with the rooms on the screen: they are out of the way, and none is hers. */
export function closeRooms(): void {
  useTyping.setState({ rooms: null })
}

/** With the focus in the box its lines are shown, elsewhere they are out of the way. */
export function openList(): void {
  useTyping.setState({ isOpen: true })
}

export function closeList(): void {
  useTyping.setState({ isOpen: false, isAwaited: false })
}

export function chooseRoom(address: string): void {
  const { content, change } = useIntake.getState()
  const { rooms } = useTyping.getState()
  change({ customer: { ...content.customer, address } })
  useTyping.setState(nothing)
  goFurther(rooms?.openCases ?? 0)
}

/** On to 事项 where nothing is missing and nothing has to be looked at first: open matters are 又来了, to be read. */
function goFurther(openCases: number): void {
  const { content, step, goOn } = useIntake.getState()
  const isOpen = content.customer.contactName === '' || gapBefore(content, step) !== null
  if (isOpen) useTyping.setState({ focus: 'firstOpen' })
  else if (openCases > 0 || content.channel === 'referred') useTyping.setState({ focus: 'onward' })
  else goOn()
}

function whoNow(): Before {
  const { content, knownPhones } = useIntake.getState()
  const { customer, customerId, contactId } = content
  return { customer, customerId, contactId, knownPhones }
}

function put({ customer, customerId, contactId }: Who, knownPhones: readonly string[]): void {
  useIntake.getState().change({ customer, customerId, contactId })
  useIntake.setState({ knownPhones })
}
