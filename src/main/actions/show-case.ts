import type { CaseId } from '#shared/domain/case'
import { maskPhone } from '#shared/domain/mask'
import { closingGaps, possibleSteps, stateOf } from '#shared/domain/progress'
import { timelineWords } from '#shared/domain/timeline'
import type { CaseView, FoundCase, TimelineEntry } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { caseOf, findCases, noteCase } from '../store/case'
import { departmentsOf, operatorsOf, profileOf } from '../store/desk'
import { type CaseFile, caseFileOf, caseFilesOf } from '../store/facts'
import { slipsOfCase } from '../store/slip'
import { eventsOf } from '../store/timeline'
import { transaction } from '../store/tx'
import { customerLine, matterLine } from './lines'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfSlip } from './view-slip'

/** Everything of one case on one page; phones masked. */
export function showCase(station: Station, { caseId }: { caseId: CaseId }): Result<CaseView, 'no-such-case'> {
  const file = caseFileOf(station.db, caseId)
  return file ? done(viewOfCase(station, file)) : refuse('no-such-case')
}

export function viewOfCase(station: Station, file: CaseFile): CaseView {
  const { db, clock } = station
  const { matter } = file
  return {
    now: clock(),
    matter: { ...matter, customer: { ...matter.customer, phones: matter.customer.phones.map(maskPhone) } },
    registeredByName: operatorsOf(db).find(({ id }) => id === matter.registeredBy)?.name ?? '',
    profileName: profileOf(db, matter.profile, matter.profileVersion).name,
    state: stateOf(file),
    steps: [...possibleSteps(file)],
    gaps: [...closingGaps(file)],
    rounds: [...file.rounds],
    handoffs: [...file.handoffs],
    revisits: [...file.revisits],
    deadlines: file.deadlines.map(({ id: _, ...deadline }) => ({ ...deadline, steps: [...deadline.steps] })),
    slips: slipsOfCase(db, matter.id).map((slip) => viewOfSlip(station, slip)),
    timeline: timelineOf(db, matter.id),
  }
}

/** Newest first; what the program does for itself (clocks, files) is left out. */
function timelineOf(db: Station['db'], caseId: CaseId): TimelineEntry[] {
  const operators = new Map(operatorsOf(db).map(({ id, name }) => [Number(id), name]))
  const departments = new Map(departmentsOf(db).map(({ id, name }) => [Number(id), name]))
  return eventsOf(db, caseId)
    .flatMap(({ id, kind, operatorId, happenedAt, typedAt, after }) => {
      const words = timelineWords(kind, after, departments)
      const by = operatorId === null ? '' : (operators.get(operatorId) ?? '')
      return words === null ? [] : [{ id, kind, words, by, happenedAt, typedAt }]
    })
    .reverse()
}

/** 显示: asking for the full phones is recorded (S1). */
export function showPhones(
  station: SignedStation,
  { caseId }: { caseId: CaseId },
): Result<string[], 'no-such-case'> {
  const matter = caseOf(station.db, caseId)
  if (!matter) return refuse('no-such-case')
  transaction(station.db, (tx) => noteCase(tx, caseId, actOf(station, 'phones.shown')))
  station.changed('case')
  return done(matter.customer.phones)
}

const foundAtMost = 20

export function findCase({ db }: Station, { words }: { words: string }): FoundCase[] {
  const wanted = words.trim()
  if (wanted === '') return []
  return caseFilesOf(db, findCases(db, wanted, foundAtMost)).map((file) => ({
    caseId: file.matter.id,
    number: file.matter.number,
    customer: customerLine(file.matter),
    address: file.matter.customer.address,
    matter: matterLine(file.matter),
    grade: file.matter.grade,
    state: stateOf(file),
    receivedAt: file.matter.receivedAt,
  }))
}
