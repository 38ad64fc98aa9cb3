import { create } from 'zustand'
import { ask } from '../../../ask'
import { nowAt } from '../../../ui/now'
import { backupWords, copyRefusal, makeRefusal, placeRefusal } from '../../../words/backup'
import { loadBackups } from '../../restore/store'

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done' | 'wrong'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

type Typed = {
  readonly said: Said /** Null: as it is set. */
  readonly days: string | null
  readonly isAsked: boolean
}

/** `isAsked`: whether the desk is asked if it really wants the chosen backup. */
export const useBackup = create<Typed>()(() => ({ said: { kind: 'nothing' }, days: null, isAsked: false }))

function say(said: Said): void {
  useBackup.setState({ said })
}

export function askFirst(isAsked: boolean): void {
  useBackup.setState({ isAsked, said: { kind: 'nothing' } })
}

export async function makeBackup(): Promise<void> {
  say({ kind: 'nothing' })
  const reply = await ask('backup.make', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused')
    return say({ kind: 'wrong', words: `${makeRefusal[reply.reason]}${backupWords.keptBackups}` })
  say({ kind: 'done', words: backupWords.made(reply.value.takenAt, nowAt()) })
  await loadBackups('settings', 'here')
}

export async function choosePlace(): Promise<void> {
  say({ kind: 'nothing' })
  const reply = await ask('backup.choosePlace', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused') return say({ kind: 'wrong', words: placeRefusal[reply.reason] })
  if (reply.value.folder === null) return
  say({ kind: 'done', words: backupWords.placeChosen })
  await copyBackup()
}

export async function leavePlace(): Promise<void> {
  const reply = await ask('backup.leavePlace', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused') return say({ kind: 'wrong', words: placeRefusal[reply.reason] })
  say({ kind: 'done', words: backupWords.placeLeft })
}

export async function copyBackup(): Promise<void> {
  const reply = await ask('backup.copy', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused') return say({ kind: 'wrong', words: copyRefusal[reply.reason] })
  say({ kind: 'done', words: backupWords.copied })
}

export function typeDays(days: string): void {
  useBackup.setState({ days })
}

/** Kept once the field is left; what is no number of days is as it was. */
export async function keepDays(): Promise<void> {
  const { days } = useBackup.getState()
  useBackup.setState({ days: null })
  if (days === null || !/^\d{1,2}$/.test(days) || Number(days) < 1 || Number(days) > 60) return
  const reply = await ask('backup.remindAfter', { days: Number(days) })
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  say({ kind: 'done', words: backupWords.reminderSet(Number(days)) })
}
