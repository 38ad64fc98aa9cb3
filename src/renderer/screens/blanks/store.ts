import { create } from 'zustand'
import {
  type BlankBookId,
  type BlankForm,
  type BlankId,
  mostBlanks,
  usualBlanks,
  type VoidByHand,
} from '#shared/domain/blank'
import type { EmptyForm } from '#shared/domain/blank-form'
import type { BlankRow } from '#shared/ipc/blank-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { blankWords, sendBlanksRefusal, typeInRefusal, voidBlankRefusal } from '../../words/blanks'

export type Part = 'numbers' | 'forms'

type Looking = {
  readonly part: Part
  readonly page: number
  /** The blank that ↑ ↓ chose; null: the first that is open. */
  readonly chosen: BlankId | null
  readonly form: EmptyForm
  /** Of which form numbers are reserved, and how many, as it is typed. */
  readonly numbered: BlankForm
  readonly count: string
  /** One of these two has the focus: Enter reserves, and opens no row. */
  readonly isCounting: boolean
  /** 作废 of the chosen one asks why. */
  readonly isVoiding: boolean
  readonly reason: VoidByHand | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Where she looked last stays while she types a sheet in. */
export const useBlanks = create<Looking>()(() => ({
  part: 'numbers',
  page: 0,
  chosen: null,
  form: 'F01',
  numbered: 'F01',
  count: String(usualBlanks),
  isCounting: false,
  isVoiding: false,
  reason: null,
  isPrinting: false,
  said: nothing,
}))

export function show(part: Part): void {
  useBlanks.setState({ part, isVoiding: false, said: nothing })
}

/** 空白表单, at that one. */
export function showForms(form: EmptyForm): void {
  show('forms')
  useBlanks.setState({ form })
}

export function showPage(page: number): void {
  useBlanks.setState({ page: Math.max(0, page), chosen: null, isVoiding: false })
}

/** The newest of those that are open. */
export function showOpen(): void {
  useBlanks.setState({ part: 'numbers', page: 0, chosen: null, isVoiding: false, said: nothing })
}

/** 下一张: back on the list that she came from, at the next sheet of the pile. */
export function toNextSheet(): void {
  showOpen()
  usePlace.getState().back()
  if (usePlace.getState().place.name !== 'blanks') usePlace.getState().go({ name: 'blanks' })
}

/** The scanned one. */
export function showNumber(chosen: BlankId): void {
  show('numbers')
  choose(chosen)
}

export function choose(chosen: BlankId): void {
  useBlanks.setState({ chosen })
}

/** Null: it is none. */
export function countOf(typed: string): number | null {
  const words = typed.normalize('NFKC').trim()
  const count = /^\d{1,3}$/.test(words) ? Number(words) : 0
  return count >= 1 && count <= mostBlanks ? count : null
}

/** 预留并打印. False: nothing was reserved, and what she typed is still there. */
export async function reserve(): Promise<boolean> {
  const { count: typed, numbered: form } = useBlanks.getState()
  const count = countOf(typed)
  if (count === null) {
    say({ kind: 'wrong', words: blankWords.countWrong })
    return false
  }
  const answer = await ask('blank.reserve', { form, count })
  if (answer.kind !== 'ok') {
    say(saidOf(answer, {}))
    return false
  }
  useBlanks.setState({ page: 0, chosen: null, count: String(usualBlanks) })
  say({ kind: 'done', words: blankWords.reserved(answer.value.first, answer.value.last) })
  return true
}

/** Enter: the sheet is typed in, or its case opened. */
export async function open({ blankId, caseId }: Pick<BlankRow, 'blankId' | 'caseId'>): Promise<void> {
  if (caseId !== null) return usePlace.getState().go({ name: 'case', caseId })
  const answer = await ask('blank.typeIn', { blankId })
  if (answer.kind !== 'ok') return say(saidOf(answer, typeInRefusal))
  useBlanks.setState({ said: nothing })
  usePlace.getState().go({ name: 'intake', draft: answer.value.id })
}

export function beginVoid(): void {
  useBlanks.setState({ isVoiding: true, reason: null, said: nothing })
}

export function endVoid(): void {
  useBlanks.setState({ isVoiding: false })
}

/** `next`: which one is the chosen one then; a further Enter is not meant for the void one. */
export async function voidIt(
  { blankId, number }: Pick<BlankRow, 'blankId' | 'number'>,
  next: BlankId | null,
): Promise<void> {
  const { reason } = useBlanks.getState()
  if (reason === null) return
  const answer = await ask('blank.void', { blankId, reason })
  if (answer.kind !== 'ok') return say(saidOf(answer, voidBlankRefusal))
  useBlanks.setState({ isVoiding: false, chosen: next })
  say({ kind: 'done', words: blankWords.voided(number) })
}

export async function sendBook(bookId: BlankBookId): Promise<void> {
  const answer = await ask('blank.send', { bookId })
  if (answer.kind !== 'ok') return say(saidOf(answer, sendBlanksRefusal))
  say({ kind: 'done', words: blankWords.sent(answer.value.sent) })
}

export async function confirmBook(bookId: BlankBookId): Promise<void> {
  const answer = await ask('blank.confirm', { bookId })
  if (answer.kind !== 'ok') return say(saidOf(answer, {}))
  say({ kind: 'done', words: blankWords.allOutDone(answer.value.confirmed) })
}

/** 打印空白表单. How its printing stands comes with the list. */
export async function printForm(form: EmptyForm): Promise<void> {
  if (useBlanks.getState().isPrinting) return
  useBlanks.setState({ form, isPrinting: true, said: nothing })
  const answer = await ask('blank.print', { form })
  useBlanks.setState({ isPrinting: false })
  if (answer.kind !== 'ok') say(saidOf(answer, {}))
}

function say(said: Said): void {
  useBlanks.setState({ said })
}
