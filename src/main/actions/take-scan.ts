import type { ScanFault } from '#shared/domain/scan'
import type { Output } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { codeOf } from '../durable-file'
import { hashOf, keepPaper, type PaperHash } from '../paper-store'
import type { Examined, UndertakeScan } from '../scans/work'
import { keepFile } from '../store/erase-paper'
import { changeScan, insertScan, knownScan, scanByFile } from '../store/scan'
import { type Slip, slipOf } from '../store/slip'
import { type Db, type Tx, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'
import { viewOfScan } from './view-scan'

export type ScanStation = SignedStation & {
  readonly scanWork: UndertakeScan
  readonly paperFolder: string
}

export type TakenScan = Output<'scan.take'>

/** In milliseconds; a page takes a tenth of a second to two, on a slow computer some more. */
const longest = 60_000

/**
 * Takes a file in: looked at in a process of its own, stored and on the disk, and only then said to be there. By the one
 * code that it shows it is its slip's; without one, or with several, it waits for a hand.
 */
export async function takeScan(
  station: ScanStation,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  within = longest,
): Promise<Result<TakenScan, ScanFault>> {
  const known = takenBefore(station, hashOf(bytes))
  if (known) {
    // Where its file was lost, this brings it back.
    await keepPaper(station.paperFolder, bytes, known.scan.format)
    return done(known)
  }
  const examined = await examine(station.scanWork, bytes, within)
  if (examined.kind !== 'scan') return refuse(examined.kind)
  const file = await keepPaper(station.paperFolder, bytes, examined.format)
  const taken =
    // It may have come twice at once.
    takenBefore(station, file) ?? record(station, { name, bytes: bytes.length, file, examined })
  station.changed('scan', 'case', 'today')
  return done(taken)
}

/** Looks at the file elsewhere, and for no longer than that. */
export async function examine(
  undertake: UndertakeScan,
  bytes: Uint8Array,
  within: number = longest,
): Promise<Examined | { readonly kind: 'too-slow' | 'too-much' }> {
  const { answer, cancel } = undertake({ bytes })
  const limit = setTimeout(cancel, within)
  try {
    return (await answer) ?? { kind: 'too-slow' }
  } catch (error) {
    // Its process ended by itself: the file was too much for it.
    if (codeOf(error) === 'PROCESS-ENDED') return { kind: 'too-much' }
    throw error
  } finally {
    clearTimeout(limit)
  }
}

/** The same file twice is the same scan; one that was taken off the list is back on it. */
function takenBefore(station: ScanStation, file: PaperHash): TakenScan | null {
  const { db } = station
  const scan = scanByFile(db, file)
  if (!scan) return null
  if (scan.removedAt !== null) {
    const back = { removedAt: null, removedReason: null }
    transaction(db, (tx) => changeScan(tx, scan.id, back, actOf(station, 'scan.takenAgain')))
    station.changed('scan', 'today')
  }
  return { scan: viewOfScan(knownScan(db, scan.id)), isNew: false }
}

type New = {
  readonly name: string
  readonly bytes: number
  readonly file: PaperHash
  readonly examined: Extract<Examined, { kind: 'scan' }>
}

function record(station: ScanStation, { name, bytes, file, examined }: New): TakenScan {
  const act = actOf(station, 'scan.taken')
  const id = transaction(station.db, (tx: Tx) => {
    const slip = slipMeant(tx, examined.slips)
    keepFile(tx, file, examined.format)
    return insertScan(
      tx,
      {
        slipId: slip?.id ?? null,
        caseId: slip?.caseId ?? null,
        file,
        format: examined.format,
        fileName: name,
        bytes,
        pages: examined.pages,
        matchedBy: slip ? 'code' : null,
        at: act.typedAt,
        operatorId: act.operatorId,
      },
      act,
    )
  })
  return { scan: viewOfScan(knownScan(station.db, id)), isNew: true }
}

/** The one slip whose code it shows; null where there is none, there are several, or this desk never printed it. */
function slipMeant(db: Db, slips: readonly number[]): Slip | null {
  const [only, ...more] = slips
  if (only === undefined || more.length > 0) return null
  const slip = slipOf(db, only as SlipId)
  return slip && !slip.isPaperErased ? slip : null
}
