import { create } from 'zustand'
import type { BackupList, BackupSource, RestoreRefusal } from '#shared/ipc/backup-questions'
import { ask } from '../../ask'
import { folderRefusal, restoreRefusal } from '../../words/backup'

/** Where it is asked from: before anybody could sign in, or in the settings. */
export type RestoreMode = 'start' | 'settings'

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: RestoreRefusal | 'no-backups' }
  | { readonly kind: 'fault'; readonly reference: string }

type Restore = {
  readonly from: BackupSource
  /** Null: being read. */
  readonly list: BackupList | null
  readonly chosen: string | null
  readonly lastNumber: string
  readonly isBusy: boolean
  readonly said: Said
}

const blank: Restore = {
  from: 'here',
  list: null,
  chosen: null,
  lastNumber: '',
  isBusy: false,
  said: { kind: 'nothing' },
}

export const useRestore = create<Restore>()(() => blank)

let asked = 0

/** Only the last list that was asked for is shown: a slow one that comes after it is of another folder. */
export async function loadBackups(mode: RestoreMode, from: BackupSource): Promise<void> {
  useRestore.setState({ ...blank, from, lastNumber: useRestore.getState().lastNumber })
  asked += 1
  const turn = asked
  const reply = await ask(mode === 'start' ? 'start.backups' : 'backup.list', { from })
  if (turn !== asked) return
  if (reply.kind === 'ok')
    return useRestore.setState({ list: reply.value, chosen: reply.value.backups[0]?.name ?? null })
  if (reply.kind === 'refused') return loadBackups(mode, 'here')
  useRestore.setState({ said: { kind: 'fault', reference: reply.reference } })
}

/** A backup was made meanwhile: it stands in the list as well; what was chosen stays chosen. */
export async function refreshBackups(): Promise<void> {
  const { from, list, isBusy } = useRestore.getState()
  if (from !== 'here' || isBusy) return
  if (list === null) return loadBackups('settings', from)
  asked += 1
  const turn = asked
  const reply = await ask('backup.list', { from })
  if (turn !== asked || reply.kind !== 'ok') return
  const { backups } = reply.value
  useRestore.setState(({ chosen }) => ({
    list: reply.value,
    chosen: backups.some(({ name }) => name === chosen) ? chosen : (backups[0]?.name ?? null),
  }))
}

export function chooseBackup(name: string): void {
  useRestore.setState({ chosen: name, said: { kind: 'nothing' } })
}

export function typeNumber(lastNumber: string): void {
  useRestore.setState({ lastNumber, said: { kind: 'nothing' } })
}

export async function chooseFolder(mode: RestoreMode): Promise<void> {
  const reply = await ask(mode === 'start' ? 'start.chooseFolder' : 'backup.chooseFolder', {})
  if (reply.kind === 'refused')
    return useRestore.setState({ said: { kind: 'refused', reason: reply.reason } })
  if (reply.kind === 'fault')
    return useRestore.setState({ said: { kind: 'fault', reference: reply.reference } })
  if (reply.value.folder !== null) await loadBackups(mode, 'elsewhere')
}

/** Puts the chosen backup in the database's place; main then opens the desk, and the window begins anew. */
export async function restoreChosen(mode: RestoreMode): Promise<void> {
  const { from, chosen, lastNumber, isBusy } = useRestore.getState()
  if (chosen === null || isBusy) return
  useRestore.setState({ isBusy: true, said: { kind: 'nothing' } })
  const question = mode === 'start' ? 'start.restore' : 'backup.restore'
  settle(await ask(question, { from, name: chosen, lastNumber }))
}

export async function undoRestore(): Promise<void> {
  useRestore.setState({ isBusy: true, said: { kind: 'nothing' } })
  settle(await ask('backup.undo', { lastNumber: '' }))
}

type Reply = Awaited<ReturnType<typeof ask<'backup.restore'>>>

function settle(reply: Reply): void {
  useRestore.setState({ isBusy: false, said: saidOf(reply) })
}

function saidOf(reply: Reply): Said {
  switch (reply.kind) {
    case 'ok':
      return { kind: 'nothing' }
    case 'refused':
      return { kind: 'refused', reason: reply.reason }
    case 'fault':
      return { kind: 'fault', reference: reply.reference }
  }
}

export function refusalWords(reason: RestoreRefusal | 'no-backups'): string {
  return reason === 'no-backups' ? folderRefusal[reason] : restoreRefusal[reason]
}
