import { largestPhoto } from '#shared/domain/photo'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { mostPhotos, type PhotoFault } from '#shared/ipc/walk-questions'
import type { WalkPhotoView } from '#shared/ipc/walk-views'
import { done, type Result, refuse } from '#shared/result'
import { hashOf, keepPaper, readPaper } from '../paper-store'
import { keepFile } from '../store/erase-paper'
import { changeRecord, insertRecord } from '../store/ledger'
import { type Db, transaction } from '../store/tx'
import { type WalkPhotoRow, walkPhotos } from '../store/walk'
import { photosOf, walkFindingOf, walkPhotoOf } from '../store/walk-list'
import { takeChosen } from './choose-file'
import type { OpenFile } from './json-file'
import { actOf, type SignedStation } from './station'
import { examine, type ScanStation } from './take-scan'
import { isOut } from './walks-list'

type Photographed = Result<WalkPhotoView, PhotoFault>

/** A picture of a finding: looked at in a process of its own, on the disk, and only then said to be there. */
export async function addPhoto(
  station: ScanStation,
  { findingId, name, bytes }: Asked<'walk.addPhoto'>,
): Promise<Photographed> {
  const { db, scanWork, paperFolder } = station
  const before = mayTakeMore(db, findingId)
  if (before) return refuse(before)
  const known = photosOf(db, [findingId]).find(({ file }) => file === hashOf(bytes))
  if (known) return done(viewOf(known))
  const examined = await examine(scanWork, bytes)
  if (examined.kind !== 'scan') return refuse(examined.kind)
  const { format } = examined
  if (format === 'pdf') return refuse('not-a-photo')
  const file = await keepPaper(paperFolder, bytes, format)
  const taken = transaction(db, (tx): Photographed => {
    // Others may have come, or the finding gone, while it was looked at.
    const meanwhile = mayTakeMore(tx, findingId)
    if (meanwhile) return refuse(meanwhile)
    const act = actOf(station, 'photo.taken')
    keepFile(tx, file, format)
    const photo = {
      findingId,
      file,
      format,
      fileName: name || null,
      bytes: bytes.length,
      at: act.typedAt,
      operatorId: act.operatorId,
      removedAt: null,
      fileErasedAt: null,
    }
    return done(viewOf({ ...photo, id: insertRecord(tx, walkPhotos, photo, act) }))
  })
  if (taken.ok) station.changed('walk')
  return taken
}

function mayTakeMore(db: Db, findingId: WalkFindingId): 'no-such-finding' | 'too-many-photos' | null {
  const finding = walkFindingOf(db, findingId)
  if (!finding || finding.droppedAt !== null || finding.words === null) return 'no-such-finding'
  return photosOf(db, [findingId]).length >= mostPhotos ? 'too-many-photos' : null
}

function viewOf({ id, format, fileName, bytes }: Pick<WalkPhotoRow, 'id' | 'format' | 'fileName' | 'bytes'>) {
  return { id, format, fileName: fileName ?? '', bytes }
}

/** 选择照片. */
export function choosePhoto(
  station: ScanStation,
  { findingId }: Asked<'walk.choosePhoto'>,
  openFile: OpenFile,
): Promise<Result<Output<'walk.choosePhoto'>, Refusal<'walk.choosePhoto'>>> {
  return takeChosen(openFile, ['jpg', 'jpeg', 'png'], largestPhoto, (chosen) =>
    addPhoto(station, { findingId, ...chosen }),
  )
}

/** As it was taken in. */
export async function showPhoto(
  { db, paperFolder }: Pick<ScanStation, 'db' | 'paperFolder'>,
  { photoId }: Asked<'walk.photo'>,
): Promise<Result<Output<'walk.photo'>, Refusal<'walk.photo'>>> {
  const photo = walkPhotoOf(db, photoId)
  if (!photo || photo.file === null) return refuse('no-such-photo')
  const paper = await readPaper(paperFolder, photo.file, photo.format)
  if (paper.kind !== 'found') throw new Error(`The stored photo ${photoId} is ${paper.kind}`)
  return done({ format: photo.format, bytes: paper.bytes })
}

/** Off the finding; the file stays until its period is over. What a paper went out with is not thinned out. */
export function removePhoto(
  station: SignedStation,
  { photoId }: Asked<'walk.removePhoto'>,
): Result<Output<'walk.removePhoto'>, Refusal<'walk.removePhoto'>> {
  const removed = transaction(station.db, (tx): ReturnType<typeof removePhoto> => {
    const photo = walkPhotoOf(tx, photoId)
    if (!photo) return refuse('no-such-photo')
    const finding = walkFindingOf(tx, photo.findingId)
    if (finding && isOut(finding)) return refuse('finding-out')
    const act = actOf(station, 'photo.removed')
    changeRecord(tx, walkPhotos, photoId, { removedAt: act.typedAt }, act)
    return done({})
  })
  if (removed.ok) station.changed('walk')
  return removed
}
