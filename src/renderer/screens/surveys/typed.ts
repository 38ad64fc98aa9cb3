import { create } from 'zustand'
import type { SheetTyped } from '#shared/domain/sheet-typed'
import type { SurveySheetId } from '#shared/domain/survey'
import { ask } from '../../ask'

// What is typed off a form goes to the disk while it is typed, so that a power cut takes nothing of it.

/** So long at most, in milliseconds, and what was typed is sent; a form of eighteen digits is not eighteen writes. */
const patience = 200

/** Null: it was given up. */
const unsent = new Map<SurveySheetId, SheetTyped | null>()
let timer: ReturnType<typeof setTimeout> | undefined

/** The reference of why it could not be kept; null: it was. */
export const useKeeping = create<{ readonly fault: string | null }>()(() => ({ fault: null }))

export function keepOnDisk(sheetId: SurveySheetId, typed: SheetTyped | null): void {
  unsent.set(sheetId, typed)
  timer ??= setTimeout(sendTyped, patience)
}

/** It is saved with the form: main lets go of it then. */
export function forgetUnsent(sheetId: SurveySheetId): void {
  unsent.delete(sheetId)
}

/** All at once: none waits for the answer of another, and is overtaken by what is typed meanwhile. */
export function sendTyped(): void {
  clearTimeout(timer)
  timer = undefined
  const typed = [...unsent]
  unsent.clear()
  for (const one of typed) void send(...one)
}

async function send(sheetId: SurveySheetId, typed: SheetTyped | null): Promise<void> {
  const answer = await ask('survey.type', { sheetId, typed })
  useKeeping.setState({ fault: answer.kind === 'fault' ? answer.reference : null })
  // Sent again with the next key; what is refused is refused again when it is saved, with why.
  if (answer.kind === 'fault' && !unsent.has(sheetId)) unsent.set(sheetId, typed)
}
