import type { CaseId } from '#shared/domain/case'
import { closingGaps } from '#shared/domain/closing'
import { type Correction, withCorrections } from '#shared/domain/correction'
import type { Customer } from '#shared/domain/customer'
import { isErased } from '#shared/domain/erased'
import { isJob } from '#shared/domain/kind'
import { marksOf } from '#shared/domain/marks'
import { maskPhone } from '#shared/domain/mask'
import { wantsReport } from '#shared/domain/profile'
import { possibleSteps, sideSteps, stateOf } from '#shared/domain/progress'
import { timelineWords } from '#shared/domain/timeline'
import type { CaseView, ProposedLink, TimelineEntry } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { blankOfCase } from '../store/blank'
import { casesOfVisit, noteCase } from '../store/case'
import { casesOfCustomer, type Wanted } from '../store/case-search'
import { departmentsOf } from '../store/desk'
import { draftFilling } from '../store/draft'
import { type CaseFile, caseFileOf, caseFilesOf } from '../store/facts'
import { operatorsOf } from '../store/operator'
import { scansOfCase } from '../store/scan'
import { type Slip, slipsOfCase } from '../store/slip'
import { eventsOf } from '../store/timeline'
import { transaction } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { approversOf } from './approvers'
import { matterLine } from './lines'
import { maskedRecord } from './masked-record'
import { actOf, type SignedStation, type Station } from './station'
import { uncoveredClocks } from './tell-board'
import { viewOfScan } from './view-scan'
import { viewOfSlip } from './view-slip'

/** Everything of one case on one page; phones masked. */
export function showCase(station: Station, { caseId }: { caseId: CaseId }): Result<CaseView, 'no-such-case'> {
  const file = caseFileOf(station.db, caseId)
  return file ? done(viewOfCase(station, file)) : refuse('no-such-case')
}

export function viewOfCase(station: Station, file: CaseFile): CaseView {
  const { db, clock } = station
  const { matter } = file
  const now = clock()
  const known = withCorrections(matter, file.corrections)
  const slips = slipsOfCase(db, matter.id)
  return {
    now,
    matter: { ...known, customer: { ...known.customer, phones: known.customer.phones.map(maskPhone) } },
    registeredByName: operatorsOf(db).find(({ id }) => id === matter.registeredBy)?.name ?? '',
    profileName: file.profile.name,
    state: stateOf(file),
    steps: [...possibleSteps(file)],
    sideSteps: [...sideSteps(file)],
    gaps: [...closingGaps(file)],
    rounds: [...file.rounds],
    handoffs: [...file.handoffs],
    revisits: [...file.revisits],
    revisitRecords: file.revisitRecords.map(maskedRecord),
    exemption: file.exemption,
    gradeChanges: [...file.gradeChanges],
    promises: [...file.promises],
    approvals: [...file.approvals],
    approvers: approversOf(db, file),
    grounds: file.profile.grounds,
    visit: visitOf(db, matter),
    typedInAt: blankOfCase(db, matter.id)?.usedAt ?? null,
    draftToFillIn: matter.isUnfinished ? draftFilling(db, matter.id) : null,
    isReported: wantsReport(file.profile, matter.grade),
    calls: file.calls.map((call) => ({ ...call, phone: maskPhone(call.phone) })),
    links: [...file.links],
    corrections: file.corrections.map(masked),
    // They rest on words that are gone: what was clear once would look missing.
    workOrders: [...file.workOrders],
    marks: isErased(known) ? [] : [...marksOf({ ...file, matter: known }, file.deadlines, now)],
    proposedLinks: proposedLinks(db, file),
    deadlines: file.deadlines.map((deadline) => ({ ...deadline, steps: [...deadline.steps] })),
    uncovered: [...uncoveredClocks(file, calendarOf(db))],
    slips: slips.map((slip) => viewOfSlip(station, slip)),
    scans: scansOfCase(db, matter.id).map(viewOfScan),
    timeline: timelineOf(db, matter.id, slips),
  }
}

function visitOf(db: Station['db'], { id, sameVisitAs }: CaseFile['matter']): CaseView['visit'] {
  const visit = casesOfVisit(db, sameVisitAs ?? id)
  if (visit.length === 1) return []
  return visit.map(({ id: caseId, number, kind, contentSignature }) => ({
    caseId,
    number,
    // Nobody signs what 报修 and 求助 say; the job is signed when it is done.
    isSigned: isJob(kind) || contentSignature !== null,
  }))
}

/** A corrected phone is masked like any other. */
function masked(correction: Correction): Correction {
  const hidden = (text: string) => text.split('\n').map(maskPhone).join('\n')
  return {
    ...correction,
    changes: correction.changes.map((change) =>
      change.field === 'phones'
        ? { ...change, before: hidden(change.before), after: hidden(change.after) }
        : change,
    ),
  }
}

const proposedAtMost = 6

function proposedLinks(db: Station['db'], { matter, links }: CaseFile): ProposedLink[] {
  const known = new Set(links.map(({ other }) => other))
  const wanted = { before: matter.id, limit: proposedAtMost + known.size }
  return earlierCases(db, matter.customer, wanted)
    .filter(({ caseId }) => !known.has(caseId))
    .slice(0, proposedAtMost)
}

/** 又来了: earlier cases of the same customer, the newest first. */
function earlierCases(db: Station['db'], customer: Customer, wanted: Wanted): ProposedLink[] {
  return caseFilesOf(db, casesOfCustomer(db, customer, wanted)).map((file) => ({
    caseId: file.matter.id,
    number: file.matter.number,
    matter: matterLine(file.matter),
    state: stateOf(file),
    receivedAt: file.matter.receivedAt,
  }))
}

/** Newest first; what the program does for itself (clocks, files) is left out. */
function timelineOf(db: Station['db'], caseId: CaseId, slips: readonly Slip[]): TimelineEntry[] {
  const operators = new Map(operatorsOf(db).map(({ id, name }) => [Number(id), name]))
  const departments = new Map(departmentsOf(db).map(({ id, name }) => [Number(id), name]))
  // An event of a sheet holds only what changed of it.
  const sheets = new Map(slips.map(({ id, title, copy }) => [Number(id), { title, copy }]))
  const sheetOf = (table: string, id: number) => (table === 'slip' ? sheets.get(id) : undefined)
  return eventsOf(db, caseId)
    .flatMap(({ id, kind, operatorId, happenedAt, typedAt, after, recordTable, recordId }) => {
      const words = timelineWords(kind, { ...sheetOf(recordTable, recordId), ...after }, departments)
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
  const file = caseFileOf(station.db, caseId)
  if (!file) return refuse('no-such-case')
  transaction(station.db, (tx) => noteCase(tx, caseId, actOf(station, 'phones.shown')))
  station.changed('case')
  const { phones } = withCorrections(file.matter, file.corrections).customer
  return done([
    ...phones,
    ...callersOf(file)
      .filter(({ phone }) => !phones.includes(phone))
      .map(said),
  ])
}

/** Who called about it and left a number: she is called back as well. */
function callersOf({ calls }: CaseFile): CaseFile['calls'] {
  return calls.filter(({ phone }) => phone !== '')
}

function said({ caller, phone }: CaseFile['calls'][number]): string {
  return `${caller || '来电人'} ${phone}`
}
