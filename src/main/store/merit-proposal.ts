import type { CaseId, DepartmentId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Referral } from '#shared/domain/draft'
import {
  isOfDesk,
  type MeritClock,
  type MeritGround,
  type MeritRule,
  meritClocks,
  OverShare,
  wantedBack,
} from '#shared/domain/merit'
import type { CaseNumber } from '#shared/domain/number'
import { sheetNumber } from '#shared/domain/survey'
import { parsed } from './json-column'
import { counts } from './revisit-window'
import { statement } from './statement'
import type { Db } from './tx'

// What the records of a month propose, and nobody has decided on yet. Nothing here is stored: a case that is put right
// meanwhile proposes nothing any more.

/** `@from` ≤ … < `@until`: the month; a clock that runs is late by `@now`. */
export type MeritSpan = { readonly from: Instant; readonly until: Instant; readonly now: Instant }

export type Proposal = {
  readonly ground: MeritGround
  readonly source: string
  readonly case: { readonly id: CaseId; readonly number: CaseNumber } | null
  readonly departmentId: DepartmentId | null
  /** Null: the desk, where it has no department of its own, or those who carried a survey. */
  readonly department: string | null
  /** '' : the record names nobody, or not any more. */
  readonly person: string
}

export function proposalsOf(db: Db, rule: MeritRule, span: MeritSpan): readonly Proposal[] {
  switch (rule) {
    case 'late':
      return lateOf(db, span)
    case 'valid':
      return validOf(db, span)
    case 'over':
      return overOf(db, span)
    case 'forged':
      return forgedOf(db, span)
    case 'missing':
      return missingOf(db, span)
  }
}

const isUndecided = (rule: MeritRule, source: string) =>
  `NOT EXISTS (SELECT 1 FROM merit WHERE merit.rule = '${rule}' AND merit.source = ${source})`

/** As leadOf has it (case-facts.ts). */
const leadIn = (round: string) => `LEFT JOIN handoff AS lead ON lead.id = (SELECT id FROM handoff
    WHERE handoff.caseId = caseRecord.id AND round = ${round} AND role = 'lead' AND sentBackAt IS NULL
    ORDER BY handoff.id DESC LIMIT 1)
  LEFT JOIN department ON department.id = lead.departmentId`
const whose = `caseRecord.id AS caseId, caseRecord.number, department.id AS departmentId,
  department.name AS department, department.head, coalesce(lead.handler, lead.receivedBy) AS person`

type Whose = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly departmentId: DepartmentId | null
  readonly department: string | null
  readonly head: string | null
  readonly person: string | null
}

type Late = Whose & {
  readonly id: number
  readonly clock: MeritClock
  readonly dueAt: Instant
  readonly stoppedAt: Instant | null
}

const clockNames = meritClocks.map((clock) => `'${clock}'`).join(', ')

/** Limits of the month that passed, as 按时 counts them (figure-clocks.ts): late stays late, however it ended. */
function lateOf(db: Db, span: MeritSpan): readonly Proposal[] {
  const desk = deskOf(db)
  return statement<MeritSpan, Late>(
    db,
    `SELECT deadline.id, clock, dueAt, stoppedAt, ${whose}
     FROM deadline INDEXED BY deadlineLate CROSS JOIN caseRecord ON caseRecord.id = deadline.caseId
     ${leadIn('deadline.round')}
     WHERE clock IN (${clockNames}) AND dueAt >= @from AND dueAt < @until
       AND (stoppedAt IS NULL OR stoppedAt > dueAt) AND (stoppedAt IS NOT NULL OR dueAt < @now)
       AND ${counts} AND countedAt < @until AND ${isUndecided('late', `'deadline:' || deadline.id`)}
     ORDER BY dueAt, deadline.id`,
  )
    .all(span)
    .map(({ id, clock, dueAt, stoppedAt, ...whose }) => ({
      ground: { rule: 'late', clock, dueAt, stoppedAt },
      source: `deadline:${id}`,
      // Who sat there is not in the record.
      ...ofCase(isOfDesk(clock) ? { ...whose, ...desk, person: null } : held(whose, desk)),
    }))
}

/** 有效 now, and said so last in the month; whose it was at intake, as the figures tell them apart. */
function validOf(db: Db, span: MeritSpan): readonly Proposal[] {
  const desk = deskOf(db)
  return statement<MeritSpan, Whose & { readonly at: Instant }>(
    db,
    `SELECT event.happenedAt AS at, ${whose}
     FROM event INDEXED BY eventOfNature CROSS JOIN caseRecord ON caseRecord.id = event.caseId ${leadIn('1')}
     WHERE event.kind = 'case.natureDecided' AND event.happenedAt >= @from AND event.happenedAt < @until
       AND event.after ->> '$.nature' = 'valid' AND nature = 'valid' AND caseRecord.kind = 'complaint' AND ${counts}
       AND NOT EXISTS (SELECT 1 FROM event AS later WHERE later.caseId = event.caseId AND later.id > event.id
         AND later.kind = 'case.natureDecided' AND later.after ->> '$.nature' = 'valid')
       AND ${isUndecided('valid', `'case:' || caseRecord.id`)}
     ORDER BY event.happenedAt, event.id`,
  )
    .all(span)
    .map(({ at, ...whose }) => ({
      ground: { rule: 'valid', at },
      source: `case:${whose.caseId}`,
      ...ofCase(held(whose, desk)),
    }))
}

type Over = Whose & { readonly at: Instant; readonly referral: string | null; readonly share: OverShare }

/** 上级转办 that asks for something: 投诉, 报修服务, 求助. */
function overOf(db: Db, span: MeritSpan): readonly Proposal[] {
  const desk = deskOf(db)
  const shares = OverShare.options.map((share) => `('${share}')`).join(', ')
  return statement<MeritSpan, Over>(
    db,
    `SELECT caseRecord.receivedAt AS at, referral, share.column1 AS share, ${whose}
     FROM caseRecord INDEXED BY caseByCount ${leadIn('1')} CROSS JOIN (VALUES ${shares}) AS share
     WHERE countedAt >= @from AND countedAt < @until AND channel = 'referred'
       AND caseRecord.kind IN ('complaint', 'service', 'help') AND (closeOutcome IS NULL OR closeOutcome NOT IN ('void', 'merged'))
       AND ${isUndecided('over', `'case:' || caseRecord.id || ':' || share.column1`)}
     ORDER BY countedAt, caseRecord.id, share.column1`,
  )
    .all(span)
    .map(({ at, referral, share, ...whose }) => {
      const of = held(whose, desk)
      return {
        ground: { rule: 'over', share, at, by: parsed<Referral>(referral)?.by ?? '' },
        source: `case:${whose.caseId}:${share}`,
        ...ofCase(share === 'head' ? { ...of, person: of.head } : of),
      }
    })
}

type Forged = {
  readonly id: number
  readonly place: number
  readonly at: Instant
  readonly survey: string
  readonly carrier: string | null
}

/** S1 4: whoever carried it. */
function forgedOf(db: Db, span: MeritSpan): readonly Proposal[] {
  return statement<MeritSpan, Forged>(
    db,
    `SELECT sheet.id, place, auditedAt AS at, survey.number AS survey, carrier
     FROM surveySheet AS sheet INDEXED BY surveySheetForged CROSS JOIN survey ON survey.id = sheet.surveyId
     WHERE audit = 'forged' AND auditedAt >= @from AND auditedAt < @until
       AND ${isUndecided('forged', `'surveySheet:' || sheet.id`)}
     ORDER BY auditedAt, sheet.id`,
  )
    .all(span)
    .map(({ id, place, at, survey, carrier }) => ({
      ground: { rule: 'forged', sheet: sheetNumber(survey, place), at },
      ...ofCarrier(id, carrier),
    }))
}

type Carried = {
  readonly id: number
  readonly survey: string
  readonly target: number
  readonly issued: number
  readonly returned: number
  readonly carrier: string | null
}

/**
 * S1 2: what each carrier brought back less than was asked for, of the campaigns that were closed in the month. A forged
 * one came back, and has a rule of its own. Erased, nobody carried any. The first sheet of a carrier stands for them: a name does not outlive them.
 */
function missingOf(db: Db, span: MeritSpan): readonly Proposal[] {
  return statement<MeritSpan, Carried>(
    db,
    `SELECT * FROM (
       SELECT min(sheet.id) AS id, survey.number AS survey, target, count(*) AS issued,
         count(*) FILTER (WHERE outcome = 'returned') AS returned, carrier
       FROM survey CROSS JOIN surveySheet AS sheet ON sheet.surveyId = survey.id
       WHERE closedAt >= @from AND closedAt < @until AND issuedAt IS NOT NULL AND phones IS NOT NULL
       GROUP BY survey.id, carrier) AS carried
     WHERE returned * 100 < issued * target AND ${isUndecided('missing', `'surveySheet:' || carried.id`)}
     ORDER BY carried.id`,
  )
    .all(span)
    .map(({ id, survey, target, issued, returned, carrier }) => ({
      ground: { rule: 'missing', survey, issued, wanted: wantedBack(issued, target), returned },
      ...ofCarrier(id, carrier),
    }))
}

type Desk = Pick<Whose, 'departmentId' | 'department' | 'head'>

function deskOf(db: Db): Desk {
  const row = statement<[], Desk>(
    db,
    `SELECT id AS departmentId, name AS department, head FROM department WHERE kind = 'desk' ORDER BY id LIMIT 1`,
  ).get()
  return row ?? { departmentId: null, department: null, head: null }
}

/** Where nobody had it, it was the desk's. */
function held(whose: Whose, desk: Desk): Whose {
  return whose.departmentId === null ? { ...whose, ...desk } : whose
}

function ofCase({
  caseId,
  number,
  departmentId,
  department,
  person,
}: Whose): Omit<Proposal, 'ground' | 'source'> {
  return { case: { id: caseId, number }, departmentId, department, person: person ?? '' }
}

function ofCarrier(sheet: number, carrier: string | null): Omit<Proposal, 'ground'> {
  return {
    source: `surveySheet:${sheet}`,
    case: null,
    departmentId: null,
    department: null,
    person: carrier ?? '',
  }
}
