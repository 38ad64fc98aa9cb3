import { create } from 'zustand'
import type { EmergencyNumbers, Phrases } from '#shared/domain/desk-list'
import { ask } from '../../../ask'
import { listRefusal, listWords } from '../../../words/lists'

/** As it is typed: the phrases of a category are lines of one field. */
export type TypedCategory = { readonly category: string; readonly lines: string }
export type TypedNumber = { readonly whom: string; readonly phone: string }

type Outcome =
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

type Lists = {
  /** Null: as the desk has them. */
  readonly phrases: readonly TypedCategory[] | null
  readonly numbers: readonly TypedNumber[] | null
  readonly outcome: Outcome | null
}

/** What is typed stays while another section is open. */
export const useLists = create<Lists>()(() => ({ phrases: null, numbers: null, outcome: null }))

export function typedOf(phrases: Phrases): readonly TypedCategory[] {
  return phrases.map(({ category, phrases }) => ({ category, lines: phrases.join('\n') }))
}

export function phrasesOf(typed: readonly TypedCategory[]): Phrases {
  return typed.map(({ category, lines }) => ({
    category: category.trim(),
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

export async function savePhrases(typed: readonly TypedCategory[]): Promise<void> {
  const phrases = phrasesOf(typed)
  const wrong = wrongPhrases(phrases)
  if (wrong !== null) return useLists.setState({ outcome: { kind: 'wrong', words: wrong } })
  const answer = await ask('list.setPhrases', { phrases })
  switch (answer.kind) {
    case 'ok':
      return useLists.setState({ phrases: null, outcome: { kind: 'done', words: listWords.saved } })
    case 'refused':
      return useLists.setState({ outcome: { kind: 'wrong', words: listRefusal[answer.reason] } })
    case 'fault':
      return useLists.setState({ outcome: { kind: 'fault', reference: answer.reference } })
  }
}

export async function saveNumbers(typed: readonly TypedNumber[]): Promise<void> {
  const emergency: EmergencyNumbers = typed
    .map(({ whom, phone }) => ({ whom: whom.trim(), phone: phone.trim() }))
    .filter(({ whom }) => whom !== '')
  if (emergency.length === 0)
    return useLists.setState({ outcome: { kind: 'wrong', words: listWords.noneLeft } })
  const answer = await ask('list.setEmergency', { emergency })
  if (answer.kind === 'ok')
    useLists.setState({ numbers: null, outcome: { kind: 'done', words: listWords.numbersSaved } })
  if (answer.kind === 'fault') useLists.setState({ outcome: { kind: 'fault', reference: answer.reference } })
}
