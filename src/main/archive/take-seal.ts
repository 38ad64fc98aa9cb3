import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../forms/prove'
import { checkArchive, sealName } from './archived-files'

/** An archive as its record has it. */
export type SealedFolder = { readonly folder: string; readonly seal: string }

export type TakenSeal =
  | { readonly kind: 'taken'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'spoiled' }

/**
 * The page that is printed to be signed: only while every file is what the seal says, and while the page says that seal. It
 * is in no manifest, and a signature under another hash would stand for other files for good.
 */
export async function takeSeal(archive: SealedFolder): Promise<TakenSeal> {
  if ((await checkArchive(archive)).length > 0) return { kind: 'spoiled' }
  const bytes = await readFile(join(archive.folder, sealName)).catch(() => null)
  const pages = bytes && (await textOf(bytes).catch(() => null))
  if (!bytes || !pages?.join('').replaceAll(/\s/gu, '').includes(archive.seal)) return { kind: 'spoiled' }
  return { kind: 'taken', bytes, pages: pages.length }
}
