import { create } from 'zustand'
import { type ActivityId, type PlanYear, yearOf } from '#shared/domain/activity'
import { dayOf, type Instant } from '#shared/domain/day'
import type { ActivityView } from '#shared/ipc/activity-questions'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  type ActivityGap,
  activityWords,
  copyYearRefusal,
  dropActivityRefusal,
  printActivityRefusal,
  printPlanRefusal,
  putActivityRefusal,
  recordActivityRefusal,
} from '../../words/activities'
import { showPart } from '../service/part'
import { planOf, recordOf, type Typed } from './typed'

/** What the right side is for. */
export type Mode = 'look' | 'add' | 'change' | 'record' | 'drop'

type Planning = {
  /** Null: this one, also after New Year. */
  readonly year: PlanYear | null
  readonly chosen: ActivityId | null
  readonly mode: Mode
  /** What is typed in each form: leaving it and coming back loses nothing. */
  readonly typed: ReadonlyMap<string, Typed>
  readonly gap: ActivityGap | null
  readonly isPrinting: boolean
  /** Whose sheet was printed last: its strip is shown. */
  readonly printed: 'plan' | 'sheet'
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const usePlanning = create<Planning>()(() => ({
  year: null,
  chosen: null,
  mode: 'look',
  typed: new Map(),
  gap: null,
  isPrinting: false,
  printed: 'plan',
  said: nothing,
}))

const set = usePlanning.setState

export function yearShown(year: PlanYear | null, now: Instant): PlanYear {
  return year ?? yearOf(dayOf(now))
}

export function showYear(year: PlanYear): void {
  set({ year, chosen: null, mode: 'look', gap: null, said: nothing, printed: 'plan' })
}

/** From elsewhere: a scanned sheet. */
export function openActivity(year: PlanYear, activityId: ActivityId | null): void {
  showYear(year)
  choose(activityId)
  showPart('activities')
}

export function choose(chosen: ActivityId | null): void {
  set({ chosen, mode: 'look', gap: null, said: nothing })
}

export function turnTo(mode: Mode): void {
  set({ mode, gap: null, said: nothing })
}

export function formKey(mode: Mode, of: ActivityId | PlanYear): string {
  return `${mode}/${of}`
}

export function type(key: string, part: Typed): void {
  set(({ typed }) => ({
    typed: new Map(typed).set(key, { ...typed.get(key), ...part }),
    gap: null,
    said: nothing,
  }))
}

function forget(key: string): void {
  set(({ typed }) => ({ typed: new Map([...typed].filter(([one]) => one !== key)) }))
}

/** 记入计划, or the change of one. */
export async function savePlan(
  key: string,
  typed: Typed,
  activityId: ActivityId | null,
  year: PlanYear,
): Promise<void> {
  const ready = planOf(typed, year)
  if ('gap' in ready) return set({ gap: ready.gap })
  const reply = await ask('activity.put', { activityId, ...ready.input })
  const words = activityId === null ? activityWords.saved : activityWords.changed
  settled(key, reply, putActivityRefusal, words)
  // A day of another year takes her there.
  if (reply.kind === 'ok') set({ year: yearOf(reply.value.month) })
}

/** 登记办结. */
export async function saveRecord(key: string, typed: Typed, activityId: ActivityId): Promise<void> {
  const ready = recordOf(typed, dayOf(nowAt()))
  if ('gap' in ready) return set({ gap: ready.gap })
  const reply = await ask('activity.record', { activityId, ...ready.input })
  settled(key, reply, recordActivityRefusal, activityWords.held)
}

export async function drop(key: string, activityId: ActivityId, reason: string): Promise<void> {
  if (reason.trim() === '') return set({ gap: 'reason' })
  const reply = await ask('activity.drop', { activityId, reason })
  settled(key, reply, dropActivityRefusal, activityWords.dropped)
}

export async function resume(activityId: ActivityId): Promise<void> {
  const reply = await ask('activity.drop', { activityId, reason: '' })
  settled('', reply, dropActivityRefusal, activityWords.resumed)
}

function settled<Reason extends string>(
  key: string,
  reply: Reply<ActivityView, Reason>,
  refusals: Readonly<Record<Reason, string>>,
  words: (title: string) => string,
): void {
  if (reply.kind !== 'ok') {
    set({ said: saidOf(reply, refusals) })
    return
  }
  forget(key)
  const { id, title } = reply.value
  set({ chosen: id, mode: 'look', gap: null, said: { kind: 'done', words: words(title) } })
}

/** 照去年排. */
export async function copyYear(year: PlanYear): Promise<void> {
  const reply = await ask('activity.copyYear', { year })
  set({
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: activityWords.copied(reply.value.copied) }
        : saidOf(reply, copyYearRefusal),
  })
}

/** F27. The sheet and how its printing stands come with the list. */
export async function printPlan(year: PlanYear): Promise<void> {
  await printing('plan', async () => saidOf(await ask('activity.printPlan', { year }), printPlanRefusal))
}

/** F28 of the chosen one. */
export async function printSheet(sheet: 'record' | 'notice', activityId: ActivityId): Promise<void> {
  await printing('sheet', async () =>
    sheet === 'record'
      ? saidOf(await ask('activity.printRecord', { activityId }), printActivityRefusal)
      : saidOf(await ask('activity.printNotice', { activityId }), printActivityRefusal),
  )
}

async function printing(printed: Planning['printed'], print: () => Promise<Said>): Promise<void> {
  if (usePlanning.getState().isPrinting) return
  set({ isPrinting: true, printed, said: nothing })
  const said = await print()
  set({ isPrinting: false, said })
}
