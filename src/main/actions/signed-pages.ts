import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { largestScan, ScanFormat } from '#shared/domain/scan'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { ArchiveView, SignedPageKind } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { codeOf, makeFolder, obstacleOf, writeDurably } from '../durable-file'
import { hashOf } from '../paper-store'
import type { UndertakeScan } from '../scans/work'
import { type Archive, archivesOf } from '../store/month-archive'
import { insertSignedPage, signedFolderOf } from '../store/signed-page'
import { transaction } from '../store/tx'
import type { OpenFile } from './json-file'
import type { MonthStation } from './make-report'
import { viewOfArchive } from './month'
import { actOf } from './station'
import { examine } from './take-scan'

type SignedStation = MonthStation & { readonly scanWork: UndertakeScan }

const pageName: Readonly<Record<SignedPageKind, string>> = { seal: '封存签字页', F13: '投诉记录月总结表' }

type Wanted = Pick<Asked<'month.takeSigned'>, 'month' | 'revision' | 'page'>

/**
 * A signed page of an archive, scanned: stored beside the sealed folder, with its hash in the record, named in the manifest
 * of the next month.
 */
export async function takeSigned(
  station: SignedStation,
  { bytes, ...wanted }: Asked<'month.takeSigned'>,
): Promise<Result<ArchiveView, Refusal<'month.takeSigned'>>> {
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  const sha256 = hashOf(bytes)
  if (archive.signedPages.some((page) => page.sha256 === sha256)) return refuse('taken-already')
  const examined = await examine(station.scanWork, bytes)
  if (examined.kind !== 'scan') return refuse(examined.kind)
  try {
    const name = await store(station, archive, wanted.page, { bytes, format: examined.format })
    const act = actOf(station, 'month.signedPageTaken')
    const page = { archiveId: archive.id, page: wanted.page, name, sha256, bytes: bytes.length }
    transaction(station.db, (tx) =>
      insertSignedPage(tx, { ...page, at: act.typedAt, operatorId: act.operatorId }, act),
    )
  } catch (error) {
    const obstacle = obstacleOf(codeOf(error))
    if (obstacle === null) throw error
    return refuse(obstacle)
  }
  station.changed('month')
  const taken = find(station, wanted)
  return taken ? done(viewOfArchive(taken)) : refuse('no-such-archive')
}

/** The same, chosen by the clerk; null: she changed her mind. */
export async function chooseSigned(
  station: SignedStation & { readonly openFile: OpenFile },
  wanted: Asked<'month.chooseSigned'>,
): Promise<Result<ArchiveView | null, Refusal<'month.chooseSigned'>>> {
  const chosen = await station.openFile(ScanFormat.options, largestScan)
  switch (chosen.kind) {
    case 'read':
      return takeSigned(station, { ...wanted, bytes: chosen.bytes })
    case 'canceled':
      return done(null)
    case 'too-large':
      return refuse('too-large')
    case 'not-a-file':
    case 'unreadable':
      return refuse('unreadable')
  }
}

function find({ db }: MonthStation, { month, revision }: Wanted): Archive | null {
  return (
    archivesOf(db).find((one) => one.month === month && one.revision === revision && !one.isErased) ?? null
  )
}

type Bytes = { readonly bytes: Uint8Array; readonly format: ScanFormat }

/** A name that no file has: what a power cut left before its record was written stays as it is. */
async function store(
  { archiveFolder }: MonthStation,
  archive: Archive,
  page: SignedPageKind,
  { bytes, format }: Bytes,
): Promise<string> {
  const folder = join(archiveFolder, signedFolderOf(archive.folder))
  await makeFolder(folder)
  let place = 1
  while (existsSync(join(folder, nameOf(page, place, format)))) place += 1
  const name = nameOf(page, place, format)
  await writeDurably(join(folder, name), bytes)
  await chmod(join(folder, name), 0o400)
  return name
}

function nameOf(page: SignedPageKind, place: number, format: ScanFormat): string {
  return `${pageName[page]} ${place}.${format}`
}
