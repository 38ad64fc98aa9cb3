import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '#shared/domain/day'
import { eventsName, gatheredFile, gatheredName } from '../archive/archived-files'
import type { ArchivedScan as ScanToCopy } from '../archive/make-archive'
import { makeFolder } from '../durable-file'
import { paperFile } from '../paper-store'
import { beginning, chainHead } from '../store/event'
import { eventLines, firstEventFrom } from '../store/event-lines'
import type { CaseFile } from '../store/facts'
import { scansOfCase } from '../store/scan'
import type { Db } from '../store/tx'
import { recordOf } from './month-records'
import type { Pace } from './pace'
import type { ArchivedScan } from './record-section'

// What an archive is made of, written down in slices: main has the book, another process makes the files, and neither
// holds a month of forms at once.

const eventsAtOnce = 50
const bufferLength = 1 << 18

/** Begins the folder in which it is gathered. */
export async function beginGathering(folder: string): Promise<void> {
  await makeFolder(join(folder, gatheredName))
}

/** Every form in its order; answers how many. */
export async function gatherParts<Part>(
  folder: string,
  parts: AsyncIterable<Part>,
  pace: Pace,
): Promise<number> {
  let count = 0
  await writeLines(gatheredFile(folder, 'parts'), async (write) => {
    for await (const part of parts) {
      await write(JSON.stringify(part))
      count += 1
      await pace()
    }
  })
  return count
}

/** The cases that the month received or closed, each with its parts; answers which scans are to be copied. */
export async function gatherRecords(
  { db, paperFolder, folder }: { readonly db: Db; readonly paperFolder: string; readonly folder: string },
  files: readonly CaseFile[],
  pace: Pace,
): Promise<readonly ScanToCopy[]> {
  const toCopy: ScanToCopy[] = []
  await writeLines(gatheredFile(folder, 'records'), async (write) => {
    for (const file of files) {
      const scans = scansNamed(db, file)
      await write(JSON.stringify(recordOf({ file, scans })))
      for (const { name, file: sha256, format } of scans)
        toCopy.push({ name, sha256, from: paperFile(paperFolder, sha256, format) })
      await pace()
    }
  })
  return toCopy
}

type NamedScan = ArchivedScan & ReturnType<typeof scansThere>[number]

/** `TS-202611-0001 客户投诉意见表 1.jpg`: by the case's number, in the order in which they came. */
function scansNamed(db: Db, { matter: { id, number } }: CaseFile): readonly NamedScan[] {
  return scansThere(db, id).map((scan, at) => ({
    ...scan,
    name: `${number} ${(scan.title ?? '附件').replaceAll(/[\\/:*?"<>|]/g, '_')} ${at + 1}.${scan.format}`,
  }))
}

function scansThere(db: Db, caseId: CaseFile['matter']['id']) {
  return scansOfCase(db, caseId).flatMap(({ file, ...scan }) => (file === null ? [] : [{ ...scan, file }]))
}

export type GatheredEvents = {
  readonly first: number
  readonly last: number
  readonly count: number
  /** Of the event before the first: the line of it in the archive before ends with this hash. */
  readonly previousHash: string
  readonly head: string
}

/** The events from the month's first moment to the cut, each with its hash and the hash before it. */
export async function gatherEvents(
  db: Db,
  folder: string,
  from: Instant,
  pace: Pace,
): Promise<GatheredEvents> {
  const head = chainHead(db)
  const first = firstEventFrom(db, from, head.id)
  let previousHash = head.hash
  await writeLines(join(folder, eventsName), async (write) => {
    for (let next = first; next <= head.id; next += eventsAtOnce) {
      for (const { id, line, previousHash: before } of eventLines(db, next, eventsAtOnce)) {
        if (id === first) previousHash = before
        await write(line)
      }
      await pace()
    }
  })
  const count = head.id - first + 1
  return {
    first,
    last: head.id,
    count,
    previousHash: head.id === 0 ? beginning.hash : previousHash,
    head: head.hash,
  }
}

/** Writes lines as they come, in large pieces, and syncs the file. */
async function writeLines(
  path: string,
  act: (write: (line: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const file: FileHandle = await open(path, 'w', 0o600)
  try {
    let buffered = ''
    await act(async (line) => {
      buffered += `${line}\n`
      if (buffered.length < bufferLength) return
      await file.write(buffered)
      buffered = ''
    })
    await file.write(buffered)
    await file.sync()
  } finally {
    await file.close()
  }
}
