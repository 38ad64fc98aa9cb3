import { largestScan, mostScanPixels, type ScanFault, type ScanFormat } from '#shared/domain/scan'
import type { Undertaking } from '../workshop'
import { formatOf } from './format'
import { sizeOfJpeg } from './jpeg'
import { readPdf } from './pdf'
import { sizeOfPng } from './png'
import { slipsIn } from './read-code'

/** What is done in a utility process: it gets the bytes of a file that others made, and never the database. */
export type ScanTask = { readonly bytes: Uint8Array }

export type Examined =
  | {
      readonly kind: 'scan'
      readonly format: ScanFormat
      readonly pages: number
      /** The slips whose codes it shows, each once. */
      readonly slips: readonly number[]
    }
  | { readonly kind: Exclude<ScanFault, 'too-slow' | 'too-much' | 'unreadable'> }

/** Looks at one file elsewhere. */
export type UndertakeScan = (task: ScanTask) => Undertaking<Examined>

/** Whether the file is a scan that the desk can keep and show, and whose it is. */
export async function examineScan({ bytes }: ScanTask): Promise<Examined> {
  if (bytes.length === 0) return { kind: 'empty' }
  if (bytes.length > largestScan) return { kind: 'too-large' }
  const format = formatOf(bytes)
  switch (format) {
    case null:
      return { kind: 'not-a-scan' }
    case 'pdf':
      return examinePdf(bytes)
    case 'jpg':
    case 'png': {
      const size = format === 'jpg' ? sizeOfJpeg(bytes) : sizeOfPng(bytes)
      if (size.kind === 'damaged') return size
      if (size.width * size.height > mostScanPixels) return { kind: 'too-many-pixels' }
      const slips = await slipsIn(bytes)
      return slips === null ? { kind: 'damaged' } : { kind: 'scan', format, pages: 1, slips }
    }
  }
}

async function examinePdf(bytes: Uint8Array): Promise<Examined> {
  const slips = new Set<number>()
  const read = await readPdf(bytes, async (picture) => {
    for (const slip of (await slipsIn(picture)) ?? []) slips.add(slip)
  })
  if (read.kind !== 'pdf') return read
  return { kind: 'scan', format: 'pdf', pages: read.pages, slips: [...slips] }
}
