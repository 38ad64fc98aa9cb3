import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateCups } from '../support/private-cups'
import { writePage } from './page'

/** A private CUPS without printers yet, a folder, and a page in it that says `words`. */
export async function openPrintRoom(words = '二号楼电梯') {
  const folder = await mkdtemp(join(tmpdir(), 'print-room-'))
  const page = join(folder, 'page.pdf')
  await writePage(page, words)
  const cups = await startPrivateCups()
  async function close(): Promise<void> {
    await cups.stop()
    await rm(folder, { recursive: true })
  }
  return { cups, folder, page, close }
}
