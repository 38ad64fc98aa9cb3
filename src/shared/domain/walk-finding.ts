import { z } from 'zod'
import { type Calendar, closingOn, nextOpening, openingOn } from '#shared/domain/calendar'
import { addDays, dayOf, type Instant, type IsoDay, instantAt, type TimeOfDay } from '#shared/domain/day'
import type { NoticeForm } from '#shared/domain/notice'

// What a walk finds, who is responsible, and what becomes of it (S2 一 2, 3).

export const WalkFindingId = z.number().int().positive().brand<'WalkFindingId'>()
export type WalkFindingId = z.infer<typeof WalkFindingId>

/** contractor: 保安, 保洁 … · department: one of the office's own · own: 本方, whose people get a 派工单. */
export const Responsible = z.enum(['contractor', 'department', 'own'])
export type Responsible = z.infer<typeof Responsible>
export const responsibleWord: Readonly<Record<Responsible, string>> = {
  contractor: '外包单位',
  department: '部门',
  own: '本方维修',
}

/** 情节一般, 情节严重 (S2 2.1). Danger (安全隐患, 2.3) stands beside it: it is reported at once. */
export const Severity = z.enum(['plain', 'severe'])
export type Severity = z.infer<typeof Severity>
export const severityWord: Readonly<Record<Severity, string>> = { plain: '一般', severe: '严重' }

/** 上报 (S2 2.2, 2.3): how somebody above was told. */
export const ReportWay = z.enum(['phone', 'inPerson'])
export type ReportWay = z.infer<typeof ReportWay>
export const reportWayWord: Readonly<Record<ReportWay, string>> = { phone: '电话', inPerson: '当面' }

/** How it went out: on F11 or F12, as a 派工单 of a case, or 口头或微信. */
export const FindingPaper = z.enum(['notice', 'case', 'told'])
export type FindingPaper = z.infer<typeof FindingPaper>

export const FindingStep = z.enum([
  'report',
  'issue',
  'tell',
  'order',
  'link',
  'sign',
  'answer',
  'recheck',
  'void',
  'drop',
])
export type FindingStep = z.infer<typeof FindingStep>

export type FindingStanding = {
  readonly responsible: Responsible
  readonly severity: Severity
  readonly isDanger: boolean
  readonly reportedAt: Instant | null
  readonly paper: FindingPaper | null
  /** 签收 of its notice. */
  readonly signedAt: Instant | null
  /** The notice was answered, or the case closed, since the last 复查. */
  readonly doneAt: Instant | null
  readonly limitAt: Instant | null
  /** The last 复查. */
  readonly checkedAt: Instant | null
  readonly passedAt: Instant | null
  readonly droppedAt: Instant | null
}

type What = Pick<FindingStanding, 'responsible' | 'severity' | 'isDanger'>

/** 安全隐患 (S2 2.3), and our own side's grave ones (S2 2.2, 上报项目经理), go up at once. */
export function mustReport({ responsible, severity, isDanger }: What): boolean {
  return isDanger || (responsible === 'own' && severity === 'severe')
}

/** Told by mouth or WeChat is enough only where it is plain, and no danger (S2 2.1). */
export function mayBeTold({ responsible, severity, isDanger }: What): boolean {
  return responsible !== 'own' && severity === 'plain' && !isDanger
}

/** F12 with its limit where it is grave (S2 2.1) or a danger, else F11. */
export function proposedForm({ severity, isDanger }: Pick<What, 'severity' | 'isDanger'>): NoticeForm {
  return severity === 'severe' || isDanger ? 'F12' : 'F11'
}

/** What can be done with it now, the next thing first; passed, or dropped, nothing. */
export function findingSteps(finding: FindingStanding): readonly FindingStep[] {
  if (finding.passedAt !== null || finding.droppedAt !== null) return []
  const report: FindingStep[] = mustReport(finding) && finding.reportedAt === null ? ['report'] : []
  return [...report, ...stepsOfPaper(finding)]
}

function stepsOfPaper(finding: FindingStanding): readonly FindingStep[] {
  const { signedAt, doneAt, checkedAt } = finding
  switch (finding.paper) {
    case null:
      if (finding.responsible === 'own') return ['order', 'link', 'drop']
      return mayBeTold(finding) ? ['issue', 'tell', 'drop'] : ['issue', 'drop']
    case 'notice': {
      const open: FindingStep[] = doneAt === null ? ['answer', 'recheck'] : ['recheck']
      const sign: FindingStep[] = signedAt === null ? ['sign'] : []
      return [...sign, ...open, ...(doneAt === null && checkedAt === null ? (['void'] as const) : [])]
    }
    // Told and not in order: the paper comes after it.
    case 'told':
      return ['recheck', 'issue']
    case 'case':
      return ['recheck']
  }
}

/** The paper goes out on the day when it was found; found after closing, on the next desk day. */
export function paperDue(calendar: Calendar, foundAt: Instant): Instant {
  return nextOpening(calendar, foundAt).until
}

/** 期限 as it is proposed: three desk days, a danger the same day. */
export function proposedLimit(calendar: Calendar, isDanger: boolean, now: Instant): Instant {
  if (isDanger) return nextOpening(calendar, now).until
  let on = dayOf(now)
  for (let days = 0; days < 3; days++) on = deskDayAfter(calendar, on)
  return closingOn(calendar, on)
}

/** From when it can be gone and looked: the answer, or the limit, whichever comes first; null: it is not out. */
export function recheckFrom({
  doneAt,
  limitAt,
}: Pick<FindingStanding, 'doneAt' | 'limitAt'>): Instant | null {
  if (doneAt === null || limitAt === null) return doneAt ?? limitAt
  return doneAt < limitAt ? doneAt : limitAt
}

/** 复查 is due by closing of the desk day after that (ours: the seed has a 复查结果 and no day for it). */
export function recheckDue(calendar: Calendar, from: Instant): Instant {
  return closingOn(calendar, deskDayAfter(calendar, dayOf(from)))
}

/**
 * The same rules as bounds, for what counts in SQL: late is whose paper was due before now (found before `paper`), whose
 * 复查 was (to be looked at from before `recheck`), and by `today` also what is due until this day's end.
 */
export type LateBounds = {
  readonly now: Instant
  readonly paper: Instant
  readonly recheck: Instant
  readonly recheckToday: Instant
  readonly tomorrow: Instant
}

export function lateBounds(calendar: Calendar, now: Instant): LateBounds {
  const closed = deskDayUntil(calendar, dayOf(now), (closing) => closing < now)
  const today = deskDayUntil(calendar, dayOf(now), () => true)
  return {
    now,
    paper: closingOn(calendar, closed),
    recheck: dayStart(closed),
    recheckToday: dayStart(today),
    tomorrow: dayStart(addDays(dayOf(now), 1)),
  }
}

function deskDayAfter(calendar: Calendar, on: IsoDay): IsoDay {
  return dayOf(nextOpening(calendar, dayStart(addDays(on, 1))).from)
}

/** The last desk day up to that one of which `holds`; further back than a year nobody asks. */
function deskDayUntil(calendar: Calendar, last: IsoDay, holds: (closing: Instant) => boolean): IsoDay {
  let on = last
  for (let back = 0; back < 366; back++, on = addDays(on, -1)) {
    const opening = openingOn(calendar, on)
    if (opening && holds(opening.until)) return on
  }
  return on
}

function dayStart(on: IsoDay): Instant {
  return instantAt(on, '00:00' as TimeOfDay)
}
