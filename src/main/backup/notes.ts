import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupNotes, noNotes } from '#shared/domain/backup'
import { writeDurably } from '../durable-file'

function notesFile(root: string): string {
  return join(root, 'backup.json')
}

/** As they were kept; one that cannot be read is as if nothing had been set. */
export function readNotes(root: string): BackupNotes {
  try {
    const read = BackupNotes.safeParse(JSON.parse(readFileSync(notesFile(root), 'utf8')))
    return read.success ? read.data : noNotes
  } catch {
    return noNotes
  }
}

export async function writeNotes(root: string, notes: BackupNotes): Promise<void> {
  await writeDurably(notesFile(root), Buffer.from(`${JSON.stringify(notes, null, 2)}\n`))
}
