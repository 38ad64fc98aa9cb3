import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import { manifestName } from '../archive/archived-files'
import { clearParts } from '../backup/clear-parts'
import { renameDurably } from '../durable-file'
import { blanksOfMonth } from '../store/blank'
import type { Act } from '../store/event'
import { insertArchive, type NewArchive } from '../store/month-archive'
import { closingsUnderWay, endClosing, noteMade } from '../store/month-closing'
import { type Tx, transaction } from '../store/tx'
import { makeBlankVoid } from './blanks'
import type { Station } from './station'

/** What the record of an archive will say, once its folder has its name. */
export type MadeClosing = NewArchive

type Settling = Pick<Station, 'db' | 'clock'> & { readonly archiveFolder: string }

/** The files are whole: noted, named, recorded. Cut off in between, the next start goes on from the note. */
export async function settleMade(station: Settling, made: MadeClosing): Promise<void> {
  transaction(station.db, (tx) => noteMade(tx, made.month, made))
  await giveName(station, made)
  record(station, made)
}

/**
 * What a killed program left of 月度归档: a month whose files were whole is archived, of another nothing is left and it is
 * begun anew. At each start, and before the next one. Answers how many were archived.
 */
export async function settleClosings(station: Settling): Promise<number> {
  const { db, archiveFolder } = station
  let archived = 0
  for (const { month, made } of closingsUnderWay<MadeClosing>(db)) {
    if (made && (await isWhole(archiveFolder, made))) {
      await giveName(station, made)
      record(station, made)
      archived += 1
    } else transaction(db, (tx) => endClosing(tx, month))
  }
  await clearParts(archiveFolder)
  return archived
}

async function giveName({ archiveFolder }: Settling, { folder }: MadeClosing): Promise<void> {
  const named = join(archiveFolder, folder)
  if (!existsSync(named)) await renameDurably(`${named}.part`, named)
}

/** Under its name, or still beside it: as its seal says. */
async function isWhole(archiveFolder: string, { folder, seal }: MadeClosing): Promise<boolean> {
  const named = join(archiveFolder, folder)
  const manifest = await readFile(join(existsSync(named) ? named : `${named}.part`, manifestName)).catch(
    () => null,
  )
  return manifest !== null && createHash('sha256').update(manifest).digest('hex') === seal
}

function record({ db, clock }: Settling, made: MadeClosing): void {
  const act = (kind: Act['kind']): Act => ({
    kind,
    operatorId: made.madeBy,
    happenedAt: made.madeAt,
    typedAt: clock(),
  })
  transaction(db, (tx) => {
    voidUnused(tx, made.month, act('blank.voided'))
    insertArchive(tx, made, act('month.archived'))
    endClosing(tx, made.month)
  })
}

/** What was reserved in the month and never typed in ends with it; its cover and F03 say so already. */
function voidUnused(tx: Tx, month: IsoMonth, act: Act): void {
  for (const { id, state } of blanksOfMonth(tx, month))
    if (state === 'open') makeBlankVoid(tx, id, 'unused', act)
}
