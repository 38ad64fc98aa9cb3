import type { SurveyId } from '#shared/domain/survey'
import type { WalkId } from '#shared/domain/walk'
import { eraseFile, eraseListsOfRound, eraseSheets, eraseSheetsTitled } from './erase-paper'
import { erasable } from './erase-record'
import { erasedActivity, erasedMeeting } from './erase-service-year'
import type { Act } from './event'
import { changeRecord } from './ledger'
import { merits } from './merit'
import { notices, rechecks } from './notice'
import { statement } from './statement'
import { surveys } from './survey'
import { surveySheets } from './survey-sheet'
import { forgetTypedOfSurvey } from './survey-typed'
import { surveyWords } from './survey-words'
import type { Tx } from './tx'
import { type WalkPhotoRow, walkPhotos, walks } from './walk'
import { walkFindings } from './walk-finding'
import { forgetWalk } from './walk-typed'

// 巡检与服务, after its period: who walked, what was said and photographed, who answered; numbers, verdicts, digits and
// times stay.

const walkItself = erasable(walks, 'signature')
const finding = erasable(walkFindings)
const notice = erasable(notices)
const recheck = erasable(rechecks)
const surveyItself = erasable(surveys)
const sheet = erasable(surveySheets)
const said = erasable(surveyWords)

/**
 * A walk with its findings, their photos and 复查, and the notices that went out with them, also where they stand there
 * beside what another walk found; and the month's F31 of a daily round.
 */
export function eraseWalk(tx: Tx, id: number, act: Act): void {
  eraseListsOfRound(tx, id, act)
  for (const of of idsOf(tx, noticesSql, id)) {
    eraseSheets(tx, 'noticeId', of, act)
    notice.erase(tx, of, act)
  }
  for (const of of idsOf(tx, 'SELECT id FROM walkFinding WHERE walkId = @id ORDER BY id', id)) {
    for (const done of idsOf(tx, 'SELECT id FROM findingRecheck WHERE findingId = @id ORDER BY id', of))
      recheck.erase(tx, done, act)
    for (const photo of photosOf(tx, of)) erasePhoto(tx, photo, act)
    finding.erase(tx, of, act)
  }
  eraseSheets(tx, 'walkId', id, act)
  forgetWalk(tx, id as WalkId)
  walkItself.erase(tx, id as WalkId, act)
}

const noticesSql = `SELECT id FROM notice WHERE subject IS NOT NULL AND (walkId = @id
    OR id IN (SELECT noticeId FROM walkFinding WHERE walkFinding.walkId = @id)) ORDER BY id`

type Photo = Pick<WalkPhotoRow, 'id' | 'file' | 'format'>

function photosOf(tx: Tx, findingId: number): readonly Photo[] {
  return statement<[number], Photo>(
    tx,
    'SELECT id, file, format FROM walkPhoto WHERE findingId = ? AND file IS NOT NULL ORDER BY id',
  ).all(findingId)
}

const photoName = erasable(walkPhotos)

function erasePhoto(tx: Tx, { id, file, format }: Photo, act: Act): void {
  photoName.erase(tx, id, act)
  changeRecord(
    tx,
    walkPhotos,
    id,
    { file: null, fileErasedAt: act.typedAt },
    { ...act, kind: 'photo.fileErased' },
  )
  if (file !== null) eraseFile(tx, file, format)
}

/** A campaign with all its sheets and what was written on them; the digits stay, the figures are of nobody. */
export function eraseSurvey(tx: Tx, id: number, number: string, act: Act): void {
  for (const of of idsOf(tx, 'SELECT id FROM surveySheet WHERE surveyId = @id ORDER BY id', id)) {
    for (const words of idsOf(tx, 'SELECT id FROM surveyWords WHERE sheetId = @id ORDER BY id', of))
      said.erase(tx, words, act)
    eraseSheets(tx, 'surveySheetId', of, act)
    sheet.erase(tx, of, act)
  }
  forgetTypedOfSurvey(tx, id as SurveyId)
  eraseSheetsTitled(tx, number, act)
  surveyItself.erase(tx, id as SurveyId, act)
}

function idsOf(tx: Tx, sql: string, id: number): readonly number[] {
  return statement<[{ id: number }], { id: number }>(tx, sql)
    .all({ id })
    .map((row) => row.id)
}

export const serviceRecords = {
  activity: erasedActivity,
  meeting: erasedMeeting,
  merit: erasable(merits),
} as const
