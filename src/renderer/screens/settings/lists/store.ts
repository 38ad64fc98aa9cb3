import { create } from 'zustand'
import type { EmergencyNumbers, Phrases } from '#shared/domain/desk-list'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../../ask'
import { listRefusal, listWords } from '../../../words/lists'

/** As it is typed: the phrases of a category are lines of one field. */
export type TypedCategory = {
  readonly category: string
  readonly lines: string
  readonly isLargeJob?: boolean
}
export type TypedNumber = { readonly whom: string; readonly phone: string }

/** `of`: which half it is said in. */
export type Outcome = { readonly of: 'phrases' | 'numbers' } & (
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }
)

type Lists = {
  /** As they were saved, until the desk has told it: what was saved never flickers back. */
  readonly saved: Output<'list.show'> | null
  /** Null: as the desk has them. */
  readonly phrases: readonly TypedCategory[] | null
  readonly numbers: readonly TypedNumber[] | null
  /** The place of the category whose phrases are shown. */
  readonly chosen: number
  readonly outcome: Outcome | null
}

/** What is typed stays while another section is open. */
export const useLists = create<Lists>()(() => ({
  saved: null,
  phrases: null,
  numbers: null,
  chosen: 0,
  outcome: null,
}))

export function typedOf(phrases: Phrases): readonly TypedCategory[] {
  return phrases.map(({ category, phrases, isLargeJob }) => ({
    category,
    lines: phrases.join('\n'),
    ...(isLargeJob && { isLargeJob }),
  }))
}

export function phrasesOf(typed: readonly TypedCategory[]): Phrases {
  return typed.map(({ category, lines, isLargeJob = false }) => ({
    category: category.trim(),
    ...(isLargeJob && { isLargeJob }),
    phrases: lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }))
}

/** What keeps these from being phrases; null: nothing does. */
export function wrongPhrases(phrases: Phrases): string | null {
  if (phrases.length === 0) return listWords.noneLeft
  if (phrases.some(({ category }) => category === '')) return listWords.nameMissing
  if (phrases.some((one) => one.phrases.length > 30)) return listWords.tooMany
  if (phrases.some((one) => one.phrases.some((phrase) => phrase.length > 200))) return listWords.tooLong
  return null
}

/** A line that was emptied is taken out; one with a number and nobody's name is not. */
export function numbersOf(typed: readonly TypedNumber[]): EmergencyNumbers {
  return typed
    .map(({ whom, phone }) => ({ whom: whom.trim(), phone: phone.trim() }))
    .filter(({ whom, phone }) => whom !== '' || phone !== '')
}

export function wrongNumbers(numbers: EmergencyNumbers): string | null {
  if (numbers.length === 0) return listWords.noNumberLeft
  const nameless = numbers.find(({ whom }) => whom === '')
  return nameless ? listWords.whomMissing(nameless.phone) : null
}

/** Ctrl+Enter: whichever half was typed in, or both. */
export async function saveTyped(): Promise<void> {
  const { phrases, numbers } = useLists.getState()
  if (phrases !== null || numbers === null) await savePhrases()
  const isPhrasesKept = phrases === null || useLists.getState().outcome?.kind === 'done'
  if (numbers !== null && isPhrasesKept) await saveNumbers()
}

export async function savePhrases(): Promise<void> {
  const { phrases: typed } = useLists.getState()
  const say = (outcome: Outcome) => useLists.setState({ outcome })
  if (typed === null) return say({ of: 'phrases', kind: 'done', words: listWords.unchanged })
  const phrases = phrasesOf(typed)
  const wrong = wrongPhrases(phrases)
  if (wrong !== null) return say({ of: 'phrases', kind: 'wrong', words: wrong })
  const answer = await ask('list.setPhrases', { phrases })
  switch (answer.kind) {
    case 'ok':
      if (useLists.getState().phrases === typed) useLists.setState({ saved: answer.value, phrases: null })
      return say({ of: 'phrases', kind: 'done', words: listWords.saved })
    case 'refused':
      return say({ of: 'phrases', kind: 'wrong', words: listRefusal[answer.reason] })
    case 'fault':
      return say({ of: 'phrases', kind: 'fault', reference: answer.reference })
  }
}

export async function saveNumbers(): Promise<void> {
  const { numbers: typed } = useLists.getState()
  const say = (outcome: Outcome) => useLists.setState({ outcome })
  if (typed === null) return say({ of: 'numbers', kind: 'done', words: listWords.unchanged })
  const emergency = numbersOf(typed)
  const wrong = wrongNumbers(emergency)
  if (wrong !== null) return say({ of: 'numbers', kind: 'wrong', words: wrong })
  const answer = await ask('list.setEmergency', { emergency })
  if (answer.kind === 'ok') {
    if (useLists.getState().numbers === typed) useLists.setState({ saved: answer.value, numbers: null })
    say({ of: 'numbers', kind: 'done', words: listWords.numbersSaved })
  }
  if (answer.kind === 'fault') say({ of: 'numbers', kind: 'fault', reference: answer.reference })
}
