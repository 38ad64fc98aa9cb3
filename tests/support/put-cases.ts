import type { Db } from '../../src/main/store/tx'
import {
  clocksOf,
  closedAt,
  completedAt,
  countedAt,
  departments,
  from,
  isAsked,
  linksOf,
  type MadeCase,
  type MadeDesk,
  receivedAt,
  whileOpen,
} from './made-up-cases'
import { insertRaw } from './raw-row'

/** Puts it all into an empty book, the nth case as number n + 1. */
export function putCases(db: Db, desk: MadeDesk): void {
  for (const [place, name] of departments.entries()) insertRaw(db, 'department', { id: place + 1, name })
  for (const [place, one] of desk.cases.entries()) putCase(db, one, place + 1)
  for (const { later, earlier, kind, at } of linksOf(desk))
    insertRaw(db, 'caseLink', { caseId: later + 1, earlierId: earlier + 1, kind, at })
  for (const { at, how, isCase } of desk.contacts)
    insertRaw(db, 'contact', { at, how, channel: 'phone', caseId: isCase ? 1 : null })
}

const json = (kind: string | null) => (kind === null ? null : JSON.stringify({ kind }))

function putCase(db: Db, one: MadeCase, id: number): void {
  const { kind, channel, grade, nature, category, address, subject } = one
  insertRaw(db, 'caseRecord', {
    id,
    number: `TS-202611-${String(id).padStart(4, '0')}`,
    ...{ kind, channel, grade, nature, category, address },
    subjectKind: subject.kind,
    subjectName: subject.name,
    content: '空调不制冷',
    receivedAt: receivedAt(one),
    countedAt: countedAt(one),
    isAnonymous: Number(one.isAnonymous),
    contentSignature: json(one.contentSignature),
    closedAt: closedAt(one),
    closeCountedAt: closedAt(one),
    closeOutcome: one.closed?.outcome ?? null,
  })
  for (const [at, { completed, isOnSpot }] of one.rounds.entries())
    insertRaw(db, 'caseRound', {
      caseId: id,
      number: at + 1,
      isOnSpot: isOnSpot ? 1 : null,
      completedAt: completed && completedAt(one, completed.later),
      resultSignature: completed && json(completed.signature),
    })
  for (const { round, role, department, isSentBack } of one.leads)
    insertRaw(db, 'handoff', {
      caseId: id,
      round,
      role,
      departmentId: department,
      sentBackAt: isSentBack ? from : null,
    })
  for (const [at, { isAppointed, ...deadline }] of clocksOf(one).entries())
    insertRaw(db, 'deadline', {
      caseId: id,
      ...deadline,
      cause: `clock${at}`,
      rule: '{}',
      steps: JSON.stringify(isAppointed ? [{ kind: 'appointed' }] : []),
    })
  for (const { signature: kind, ...answer } of one.revisits.filter(whileOpen(one)))
    insertRaw(db, 'revisit', { caseId: id, ...answer, signature: json(kind) })
  for (const round of one.unreachable)
    insertRaw(db, 'revisitRecord', { number: `HF-${id}-${round}`, caseId: id, round, unreachableAt: from })
  if (one.exemptAt && isAsked(one)) insertRaw(db, 'revisitExemption', { caseId: id, at: one.exemptAt })
  for (const { at, isRaisedAgain } of one.calls.filter(whileOpen(one)))
    insertRaw(db, 'caseCall', { caseId: id, at, isRaisedAgain: Number(isRaisedAgain), purpose: 'urge' })
  for (const { at, signature: kind } of one.corrections.filter(whileOpen(one)))
    insertRaw(db, 'correction', { caseId: id, at, signature: json(kind) })
}
