import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { stampOf } from '#shared/domain/day'
import {
  isReached,
  qualityWord,
  type Revisit,
  type RevisitRecord,
  revisitWayWord,
  timelinessWord,
  visitorOf,
} from '#shared/domain/revisit'
import { isEnding, verdictWord } from '#shared/domain/revisit-record'
import { signatureWords } from '#shared/domain/signature'
import { isInked } from '#shared/domain/slip-place'
import type { Signed } from '../forms/facts'
import type { RevisitRecordFacts } from '../forms/revisit-record-facts'
import type { CaseFile } from '../store/facts'
import { currentProfile } from '../store/profile'
import { slipsOfCase } from '../store/slip'
import type { Db } from '../store/tx'
import { headOfCase, revisitWords, type Sheet } from './complaint-facts'
import { managerTitleOf } from './manager-facts'

/** F08 of one round of a case: with what is known by now, the rest left empty for the hand. */
export function revisitRecordFacts(
  db: Db,
  file: CaseFile,
  record: RevisitRecord,
  sheet: Sheet,
): RevisitRecordFacts {
  const matter = withCorrections(file.matter, file.corrections)
  const customer = printedCustomer(matter)
  const revisits = file.revisits.filter(({ round }) => round === record.round)
  const ending = revisits.findLast(isEnding) ?? null
  const result = file.rounds.find(({ number }) => number === record.round)?.result ?? null
  return {
    ...headOfCase(file, sheet),
    number: record.number,
    caseNumber: matter.number,
    round: record.round,
    customerName: customerWords(customer),
    customerAddress: customer.address,
    phones: customer.phones,
    matter: matter.content,
    result: result?.words ?? null,
    wayWord: ending && revisitWayWord[ending.way],
    askedAt: ending?.at ?? null,
    attempts: attemptsOf(revisits, record),
    qualityWord: ending?.quality ? qualityWord[ending.quality] : null,
    timelinessWord: ending?.timeliness ? timelinessWord[ending.timeliness] : null,
    attitudeWord: ending?.attitude ? qualityWord[ending.attitude] : null,
    handlingWord: ending?.handling ? qualityWord[ending.handling] : null,
    isSolved: ending?.isSolved ?? null,
    said: ending?.said ?? '',
    demand: demandOf(ending),
    signature: customersSignature(ending, record, sheet, () => isSignedElsewhere(db, file, record, sheet)),
    visitor: ending ? visitorOf(ending) : (record.taken?.by ?? ''),
    isOwn: ending?.isOwn ?? null,
    visitorSignature: isCopy(sheet) && ending ? { words: visitorOf(ending) } : null,
    ...reviewOf(record, sheet),
    managerTitle: managerTitleOf(currentProfile(db)),
  }
}

/** What was said and how it was rated has places of its own on F08. */
const placed = {
  said: '',
  demand: null,
  quality: null,
  timeliness: null,
  attitude: null,
  handling: null,
  isSolved: null,
} as const

function attemptsOf(revisits: readonly Revisit[], { unreachable }: RevisitRecord): readonly string[] {
  const attempts = revisits.map((revisit) =>
    revisitWords(isEnding(revisit) ? { ...revisit, ...placed } : revisit),
  )
  if (unreachable === null) return attempts
  const { at, by, reason } = unreachable
  return [...attempts, `联系不上：${reason}（${by}　${stampOf(at)}）`]
}

function demandOf(ending: Revisit | null): string {
  if (!ending?.demand) return ''
  const { words, caseNumber, settled } = ending.demand
  if (caseNumber !== null) return `${words}（已另开 ${caseNumber}）`
  return settled ? `${words}（${settled.words}）` : words
}

/**
 * In person the customer signs; by phone 电话回访 is printed in the cell (S1 第十三条). Ink that is on another sheet is not
 * waited for here.
 */
function customersSignature(
  ending: Revisit | null,
  { unreachable }: RevisitRecord,
  sheet: Sheet,
  isSignedThere: () => boolean,
): Signed {
  if (ending === null) return unreachable === null ? null : { words: '联系不上' }
  if (!isReached(ending)) return { words: '拒绝回访' }
  const { way, signature } = ending
  if (way !== 'door' && way !== 'desk') return { words: `${revisitWayWord[way]}回访` }
  if (signature === null) return null
  const waitsForInk = isInked(signature) && !isCopy(sheet) && !isSignedThere()
  return waitsForInk ? null : { words: signatureWords(signature) }
}

function isSignedElsewhere(
  db: Db,
  { matter, rounds }: CaseFile,
  { round }: RevisitRecord,
  { slip, signedRecords }: Sheet,
): boolean {
  if (signedRecords.has(round)) return false
  const since = rounds.find(({ number }) => number === round)?.startedAt ?? matter.receivedAt
  return slipsOfCase(db, matter.id).some(
    ({ id, where: { marks } }) => id !== slip?.id && marks.revisit !== undefined && marks.revisit >= since,
  )
}

function isCopy({ slip }: Sheet): boolean {
  return slip === null || slip.kind === 'copy'
}

/** Who reviewed it was signed in; the manager's word was typed in, and may still be signed. */
function reviewOf(
  { review, managed }: RevisitRecord,
  sheet: Sheet,
): Pick<RevisitRecordFacts, 'review' | 'managed'> {
  return {
    review: review && {
      verdictWord: verdictWord[review.verdict],
      words: review.words,
      signed: { words: `${review.by}　${stampOf(review.at)}（口令）` },
    },
    managed: managed && {
      words: `${managed.words}\n${managed.by}　${stampOf(managed.at)}`,
      signed: isCopy(sheet) ? { words: `${managed.by}（见原件）` } : null,
    },
  }
}
