import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

// What lies in an archive's folder. Apart from how it is made: the main process asks for these, and would load pdfmake
// at every start with the rest (0.3 s).

export const bookName = '月度归档.pdf'
export const manifestName = 'manifest.json'
export const sealName = '封存签字页.pdf'
export const howToName = '如何核对.txt'

export type ArchivedFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

export async function fileOf(folder: string, name: string): Promise<ArchivedFile> {
  const file = join(folder, name)
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  return { name, bytes: (await stat(file)).size, sha256 }
}

/** Which files are not what the seal and the manifest say; empty: the archive is whole. */
export async function checkArchive({
  folder,
  seal,
}: {
  folder: string
  seal: string
}): Promise<readonly string[]> {
  const manifest = await readFile(join(folder, manifestName)).catch(() => null)
  if (!manifest || createHash('sha256').update(manifest).digest('hex') !== seal) return [manifestName]
  const { files } = JSON.parse(manifest.toString('utf8')) as { files: readonly ArchivedFile[] }
  const bad: string[] = []
  for (const { name, bytes, sha256 } of files) {
    const found = await fileOf(folder, name).catch(() => null)
    if (found?.bytes !== bytes || found.sha256 !== sha256) bad.push(name)
  }
  return bad
}
