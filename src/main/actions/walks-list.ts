import type { Calendar } from '#shared/domain/calendar'
import { dayOf, hour, type Instant, instantAt, plus, type TimeOfDay } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { SignatureOutcome } from '#shared/domain/signature'
import type { Companion } from '#shared/domain/walk'
import { isMissed, type WalkPlan, type WalkSlot } from '#shared/domain/walk-times'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { walkPageLength } from '#shared/ipc/walk-questions'
import type { CheckedArea, FoundView, WalkLine, WalkState, WalkView } from '#shared/ipc/walk-views'
import { done, type Result, refuse } from '#shared/result'
import { checklistOf } from '../store/checklist'
import { parsed } from '../store/json-column'
import { scansOfWalk } from '../store/scan'
import { slipsOfWalk } from '../store/slip'
import type { Db } from '../store/tx'
import {
  countWalksOver,
  findingsOfWalk,
  openWalks,
  photosOf,
  resultsOf,
  roundsIn,
  type Walk,
  type WalkFinding,
  walkOf,
  walkOfSlot,
  walksOver,
} from '../store/walk-list'
import { walkTyped } from '../store/walk-typed'
import { calendarOf } from '../store/work-year'
import type { Station } from './station'
import { viewOfScan } from './view-scan'
import { viewOfSlip } from './view-slip'
import { showChecklist } from './walks-checklist'
import { placeInWeek, planOf, slotsLeft, type WalkStation } from './walks-plan'

type Around = { readonly plan: WalkPlan | null; readonly calendar: Calendar; readonly now: Instant }

function aroundNow(db: Db, now: Instant): Around {
  return { plan: planOf(db), calendar: calendarOf(db), now }
}

/** What is missed, of today, or of the week to come; the earliest first. */
export function walksLeft(db: Db, now: Instant): readonly WalkLine[] {
  const around = aroundNow(db, now)
  const begun = openWalks(db).map((walk) => lineOfWalk(around, walk))
  const left = slotsLeft(db, now).map((slot) => lineOfSlot(around, slot))
  return [...begun, ...left].sort((one, other) => (one.plannedAt < other.plannedAt ? -1 : 1))
}

export function listWalks({ db, clock }: Station, { page }: Asked<'walk.list'>): Output<'walk.list'> {
  const now = clock()
  const around = aroundNow(db, now)
  const today = instantAt(dayOf(now), '00:00' as TimeOfDay)
  return {
    now,
    times: around.plan?.times ?? null,
    due: [...walksLeft(db, now)],
    over: walksOver(db, walkPageLength, page * walkPageLength).map((walk) => lineOfWalk(around, walk)),
    page,
    total: countWalksOver(db),
    roundsToday: roundsIn(db, { from: today, until: plus(today, 24 * hour) }).length,
  }
}

export function lineOfWalk(around: Around, walk: Walk): WalkLine {
  const { id, kind, number, plannedAt, checked, fails, findings, walkedAt } = walk
  return {
    key: { by: 'id', walkId: id },
    kind,
    number,
    plannedAt,
    place: kind === 'weekly' ? placeInWeek(around.plan, around.calendar, plannedAt) : null,
    state: walk.endedAt !== null ? 'done' : walk.droppedAt !== null ? 'dropped' : stateOf(around, plannedAt),
    checked,
    fails,
    findings,
    walkedAt,
    walker: walk.walker ?? (walk.isErased ? erasedWords : ''),
  }
}

function lineOfSlot(around: Around, { kind, plannedAt }: WalkSlot): WalkLine {
  return {
    key: { by: 'slot', kind, plannedAt },
    kind,
    number: null,
    plannedAt,
    place: kind === 'weekly' ? placeInWeek(around.plan, around.calendar, plannedAt) : null,
    state: stateOf(around, plannedAt),
    checked: 0,
    fails: 0,
    findings: 0,
    walkedAt: null,
    walker: '',
  }
}

function stateOf(
  { calendar, now }: Around,
  plannedAt: Instant,
): Extract<WalkState, 'ahead' | 'due' | 'missed'> {
  if (isMissed(plannedAt, calendar, now)) return 'missed'
  return dayOf(plannedAt) > dayOf(now) ? 'ahead' : 'due'
}

/** One walk; of the plan with the list by which it would be walked, while nothing of it is recorded. */
export function showWalk(
  station: WalkStation,
  { walk: key }: Asked<'walk.show'>,
): Result<WalkView, Refusal<'walk.show'>> {
  const { db, clock } = station
  const walk = key.by === 'id' ? walkOf(db, key.walkId) : walkOfSlot(db, key.kind, key.plannedAt)
  if (walk) return done(viewOfWalk(station, walk))
  const now = clock()
  if (key.by === 'id') return refuse('no-such-walk')
  const slot = slotsLeft(db, now).find(
    ({ kind, plannedAt }) => kind === key.kind && plannedAt === key.plannedAt,
  )
  if (!slot) return refuse('no-such-walk')
  return done({
    ...lineOfSlot(aroundNow(db, now), slot),
    areas: areasOf(showChecklist(station).list, new Map()),
    companions: [],
    signature: null,
    remark: '',
    found: [],
    typed: {},
    dropReason: '',
    isErased: false,
    slip: null,
    scans: [],
  })
}

function viewOfWalk(station: Station, walk: Walk): WalkView {
  const { db, clock } = station
  const slip = slipsOfWalk(db, walk.id).at(-1)
  const verdicts = new Map(resultsOf(db, walk.id).map(({ point, verdict }) => [point, verdict]))
  return {
    ...lineOfWalk(aroundNow(db, clock()), walk),
    areas: walk.checklistId === null ? [] : areasOf(checklistOf(db, walk.checklistId).list, verdicts),
    companions: parsed<Companion[]>(walk.companions) ?? [],
    signature: walk.isErased ? null : parsed<SignatureOutcome>(walk.signature),
    remark: walk.remark ?? '',
    found: foundOf(db, walk),
    typed: walkTyped(db, walk.id),
    dropReason: walk.dropReason ?? '',
    isErased: walk.isErased,
    slip: slip ? viewOfSlip(station, slip) : null,
    scans: scansOfWalk(db, walk.id).map(viewOfScan),
  }
}

type Verdicts = ReadonlyMap<string, CheckedArea['points'][number]['verdict']>

function areasOf(list: Output<'walk.checklist'>['list'], verdicts: Verdicts): CheckedArea[] {
  return list.map(({ code, area, points }) => ({
    code,
    area,
    points: points.map((point) => ({ ...point, verdict: verdicts.get(point.code) ?? null })),
  }))
}

/** What was found goes back into fields that can be corrected, so it is not masked there. */
export function foundOf(db: Db, { id }: Pick<Walk, 'id'>): FoundView[] {
  const findings = findingsOfWalk(db, id)
  const photos = photosOf(
    db,
    findings.map((finding) => finding.id),
  )
  return findings.map((finding) => ({
    id: finding.id,
    point: finding.point,
    place: finding.place ?? '',
    words: finding.words ?? erasedWords,
    severity: finding.severity,
    isDanger: finding.isDanger === 1,
    responsible: finding.responsible,
    departmentId: finding.departmentId,
    department: finding.department,
    foundAt: finding.foundAt,
    isOut: isOut(finding),
    photos: photos
      .filter(({ findingId }) => findingId === finding.id)
      .map(({ id: photoId, format, fileName, bytes }) => ({
        id: photoId,
        format,
        fileName: fileName ?? '',
        bytes,
      })),
  }))
}

/** Somebody outside knows of it: told, reported, or gone out with a paper. */
export function isOut({ reportedAt, noticeId, caseId, toldAt, passedAt }: WalkFinding): boolean {
  return reportedAt !== null || noticeId !== null || caseId !== null || toldAt !== null || passedAt !== null
}
