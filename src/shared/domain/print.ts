import { z } from 'zod'

/**
 * How far a sheet has come: 已生成 · 已送队列 · 系统完成 · 前台确认, or failed or canceled. A system that says it has
 * printed is no proof (findings 0.4), so only the clerk's word closes it: `confirmed`.
 */
export const PrintState = z.enum(['made', 'queued', 'done', 'confirmed', 'failed', 'canceled'])
export type PrintState = z.infer<typeof PrintState>

/**
 * What keeps a sheet from coming out, the one to see to first at the top. Three of them leave it open whether the
 * sheet is still to come or came out already, so the clerk looks before printing again: `no-answer` (the printer has
 * been silent for too long), `timeout` (our question to the print system was), `forgotten` (it no longer knows the job).
 */
export const PrintTrouble = z.enum([
  'not-drawn',
  'no-print-system',
  'timeout',
  'queue-missing',
  'not-accepting',
  'refused',
  'paper-too-small',
  'aborted',
  'canceled-at-printer',
  'not-taken-back',
  'forgotten',
  'paused',
  'held',
  'offline',
  'no-answer',
  'paper-jam',
  'out-of-paper',
  'tray-missing',
  'door-open',
  'output-full',
  'toner-empty',
  'needs-attention',
  'toner-low',
])
export type PrintTrouble = z.infer<typeof PrintTrouble>

/** A queue as the print system has it: `name` is what it is asked by, `description` what people call it. */
export const PrintQueue = z.object({
  name: z.string(),
  description: z.string(),
  state: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ready') }),
    z.object({ kind: z.literal('printing') }),
    z.object({ kind: z.literal('trouble'), troubles: z.array(PrintTrouble).min(1).readonly() }),
  ]),
})
export type PrintQueue = Readonly<z.infer<typeof PrintQueue>>

/** The print system's own name of a job, by which it is asked again after a restart. */
export const SystemJob = z.string().min(1).brand<'SystemJob'>()
export type SystemJob = z.infer<typeof SystemJob>
