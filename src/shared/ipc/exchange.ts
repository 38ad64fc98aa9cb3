import { z } from 'zod'

/** One question of the window: what it may send, what it gets, and the refusals that its screen must handle. */
export type Exchange = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly refusals: z.ZodType
}

export const nothing = z.strictObject({})

/** Printed pages, as the file's bytes. */
export const PdfBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/**
 * What keeps anything from being stored, and the clerk can do something about; null: our own mistake. Who asks for more
 * than her role, or after the lock, is told so wherever she asked: no screen handles it by itself.
 */
export type Situation = 'disk-full' | 'not-writable' | 'signed-out' | 'needs-supervisor' | 'needs-admin'

/** What went wrong on the way, besides `refused`: our mistake, found again in the log by its reference. */
export type Reply<Value, Reason> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'fault'; readonly reference: string; readonly situation: Situation | null }
