import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { plainWay } from '#shared/domain/print-setting'
import { cupsPrinter } from '../../src/main/printing/cups'
import { movingPrinter } from '../../src/main/printing/move-page'
import {
  openPrintLine,
  type Patience,
  type PrintEntry,
  usualPatience,
} from '../../src/main/printing/print-line'
import type { Sheet } from '../../src/main/printing/printer'
import type { PrivateCups } from '../support/private-cups'

/** A second of the line's patience lasts 40 ms, so that half a minute of silence is soon over. */
export function waitShortened(ms: number): Promise<void> {
  return pause(ms / 25)
}

export type Recorded = { readonly id: string; readonly entry: PrintEntry }

/** As at the desk, but asking less often: so many seconds shortened would keep the machine busy with questions. */
export const deskPatience: Patience = { ...usualPatience, askEvery: 3_000 }

/** Never takes silence for a trouble: on a busy machine CUPS is slow to say what it knows. */
const longPatience: Patience = { ...deskPatience, answerWithin: 600_000 }

/** The program's print line on a private CUPS, with what it has recorded. */
export function lineAt(cups: Pick<PrivateCups, 'env'>, patience = longPatience, aside = tmpdir()) {
  const printer = movingPrinter(cupsPrinter({ ...process.env, ...cups.env }), aside)
  const records: Recorded[] = []
  const record = (id: string, entry: PrintEntry) => void records.push({ id, entry })
  const line = openPrintLine({ printer, wait: waitShortened, patience, record })
  return {
    printer,
    line,
    records,
    entriesOf: (id: string) => records.filter((each) => each.id === id).map(({ entry }) => entry),
    troublesOf: (id: string) =>
      records
        .filter((each) => each.id === id)
        .flatMap(({ entry }) => (entry.state === 'queued' ? entry.troubles : [])),
  }
}

export function sheetFor(queue: string, file: string, title = 'TS-202611-0007'): Sheet {
  return { ...plainWay, file, queue, title }
}
