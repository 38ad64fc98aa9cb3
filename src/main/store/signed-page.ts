import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { SignedPageKind, SignedPageView } from '#shared/ipc/views'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// The signed 封存签字页 and F13, scanned: files beside the sealed folder, with hashes of their own.

type SignedPageRow = {
  readonly id: number
  readonly archiveId: number
  readonly page: SignedPageKind
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly at: Instant
  readonly operatorId: OperatorId
}

export const signedPages = recordTable<SignedPageRow>({ name: 'signedPage', personal: [], caseColumn: null })

/** Of an archive's folder: the one beside it. */
export function signedFolderOf(folder: string): string {
  return `${folder}-签字页`
}

/** The file it speaks of lies on the disk already. */
export function insertSignedPage(tx: Tx, page: Omit<SignedPageRow, 'id'>, act: Act): void {
  insertRecord(tx, signedPages, page, act)
}

export function signedPagesOf(db: Db): ReadonlyMap<number, SignedPageView[]> {
  const byArchive = new Map<number, SignedPageView[]>()
  for (const { archiveId, page, name, sha256, bytes, at } of statement<[], SignedPageRow>(
    db,
    'SELECT * FROM signedPage ORDER BY id',
  ).all()) {
    const pages = byArchive.get(archiveId) ?? []
    pages.push({ page, name, sha256, bytes, at })
    byArchive.set(archiveId, pages)
  }
  return byArchive
}

export type NamedPage = Pick<SignedPageRow, 'page' | 'name' | 'sha256' | 'bytes'> & {
  readonly month: IsoMonth
  readonly revision: number
}

/**
 * Taken in since the last archive was made, which could not name them: the next one does. After its record by the order of
 * events, which no clock that is set back changes; while it was made by the time of its cut.
 */
export function signedPagesToName(db: Db): readonly NamedPage[] {
  return statement<[], NamedPage>(
    db,
    `SELECT month, revision, page, name, sha256, bytes FROM signedPage
       JOIN monthArchive ON monthArchive.id = signedPage.archiveId
       WHERE signedPage.at >= (SELECT max(madeAt) FROM monthArchive)
         OR (SELECT min(id) FROM event WHERE recordTable = 'signedPage' AND recordId = signedPage.id)
           > (SELECT max(id) FROM event WHERE recordTable = 'monthArchive' AND kind = 'month.archived')
       ORDER BY signedPage.id`,
  ).all()
}
