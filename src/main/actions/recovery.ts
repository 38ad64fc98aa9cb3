import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import { wayFor } from '#shared/domain/print-setting'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { isPin } from '../pin'
import type { DeskPrinter } from '../printing/printer'
import { deskOf } from '../store/desk'
import { sayAlert, setAlertSeen } from '../store/desk-alert'
import { changeOperator, noteOperator, secretOf } from '../store/operator'
import { printSettingsOf } from '../store/print-setting'
import { clearTries } from '../store/sign-in-try'
import { type Tx, transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { checkPin } from './check-pin'
import { cleanCode, newRecoveryCode } from './recovery-code'
import { actOf, type SignedStation } from './station'

/** 生成找回口令: what is stored is its hash; the one before is void. */
export async function makeRecovery(
  station: SignedStation,
  { pin }: Asked<'recovery.make'>,
): Promise<Result<{ code: string }, Refusal<'recovery.make'>>> {
  const { db, operator } = station
  const checked = await checkPin(station, { operatorId: operator.id, pin })
  if (!checked.ok) return checked
  const code = newRecoveryCode()
  const recovery = await station.hashPin(cleanCode(code))
  const act = actOf(station, 'operator.recoveryMade')
  transaction(db, (tx) => {
    changeOperator(tx, operator.id, { recovery }, act)
    clearTries(tx, operator.id, 'recovery')
  })
  station.changed('desk')
  return done({ code })
}

export type RecoveryStation = SignedStation & {
  readonly workshop: Workshop
  readonly printer: DeskPrinter
  /** Where the sheet lies while the print system takes it, and no longer. */
  readonly sheetFolder: string
}

const sheetPrefix = 'recovery-'

/** At the start: what a power cut left of a sheet is nobody's to find. */
export function sweepSheets(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(sheetPrefix))
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
}

/** 找回口令单, F21: unlike every other sheet it is no slip, because no copy of it may stay on this computer. */
export async function printRecovery(
  station: RecoveryStation,
  { code }: Asked<'recovery.print'>,
): Promise<Result<Record<string, never>, Refusal<'recovery.print'>>> {
  const { db, operator, clock, workshop, printer } = station
  const hash = secretOf(db, operator.id, 'recovery')
  if (hash === null || !(await isPin(cleanCode(code), hash))) return refuse('not-this-code')
  const desk = deskOf(db)
  const { queue, way } = wayFor('F21', printSettingsOf(db))
  if (!desk || queue === null) return refuse('no-queue-chosen')
  const facts = { organisation: desk.organisation, operator: operator.name, code, madeAt: clock() }
  const { bytes } = await workshop.draw({ form: 'F21', facts })
  const folder = await mkdtemp(join(station.sheetFolder, sheetPrefix))
  try {
    const file = join(folder, 'sheet.pdf')
    await writeFile(file, bytes, { mode: 0o600 })
    const act = actOf(station, 'operator.recoveryPrinted')
    transaction(db, (tx) => noteOperator(tx, operator.id, act))
    // One is a secret, two are none.
    const sent = await printer.send({ ...way, copies: 1, file, queue, title: '找回口令单' })
    return sent.ok ? done({}) : refuse('printer-trouble')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whoever administers the desk has to hear that somebody came in by the code. */
export function sayRecovered(tx: Tx, { name }: Operator, at: Instant): void {
  sayAlert(tx, { kind: 'admin-recovered', name, at }, at)
}

export function seeRecovered(station: SignedStation): void {
  if (setAlertSeen(station.db, 'admin-recovered', station.clock())) station.changed('today')
}
