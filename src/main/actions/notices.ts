import { formTitle } from '#shared/domain/blank-form'
import { nextOpening } from '#shared/domain/calendar'
import type { NoticeForm, NoticeId } from '#shared/domain/notice'
import { isOut } from '#shared/domain/slip-place'
import { findingSteps, proposedForm } from '#shared/domain/walk-finding'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { NoticeView } from '#shared/ipc/finding-questions'
import { done, type Result, refuse } from '#shared/result'
import { type FindingRow, findingOf, findingsOfNotice } from '../store/finding-line'
import { changeNotice, insertNotice, type Notice, noticeOf } from '../store/notice'
import { nextNumber, type Series } from '../store/numbering'
import { type Slip, slipsOfNotice } from '../store/slip'
import { setDueBack, setReplaced } from '../store/slip-place'
import { voidSlip } from '../store/slip-row'
import { type Tx, transaction } from '../store/tx'
import { changeWalkFinding } from '../store/walk-finding'
import { calendarOf } from '../store/work-year'
import { isFindingErased, standingOf, viewOfNotice } from './finding-views'
import { type Made, makeSlip, type OperatorsAct } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'

// 工作联系单 (F11) and 整改通知单 (F12): made, printed once more, void. What comes back on them is in notice-answers.ts.

type Printing = SignedStation & { readonly press: Press }

const seriesOf: Readonly<Record<NoticeForm, { readonly series: Series; readonly prefix: string }>> = {
  F11: { series: 'liaison', prefix: 'LX' },
  F12: { series: 'rectification', prefix: 'ZG' },
}

type Issuing = Asked<'finding.issue'>
type IssueRefusal = Refusal<'finding.issue'>

/**
 * 发联系单, 发整改通知: number, notice, its findings' limit, sheet and job in one transaction, before anything is drawn: what
 * is cut off then is asked about at the next start.
 */
export function issueNotice(station: Printing, asked: Issuing): Result<NoticeView, Refusal<'finding.issue'>> {
  const act = actOf(station, 'notice.made')
  const outcome = transaction(station.db, (tx): Result<{ id: NoticeId; made: Made }, IssueRefusal> => {
    const findings = [...new Set(asked.findingIds)].map((id) => findingOf(tx, id))
    const lacks = issueLacks(findings, asked, act)
    const [first] = findings
    if (lacks !== null) return refuse(lacks)
    if (!first || first.departmentId === null) return refuse('own-side')
    const { series, prefix } = seriesOf[asked.form]
    const id = insertNotice(
      tx,
      {
        number: nextNumber(tx, series, prefix, act.typedAt),
        form: asked.form,
        // It is erased with its walk: of several walks' findings with that of the first.
        walkId: first.walkId,
        departmentId: first.departmentId,
        toPerson: asked.toPerson,
        fromPerson: station.operator.name,
        subject: asked.subject,
        demand: asked.demand,
        downReason: isDown(findings, asked.form) ? asked.downReason : null,
        dueAt: asked.dueAt,
        madeAt: act.happenedAt,
        madeBy: act.operatorId,
      },
      act,
    )
    for (const finding of findings)
      if (finding)
        changeWalkFinding(
          tx,
          finding.id,
          { noticeId: id, dueAt: asked.dueAt },
          { ...act, kind: 'finding.issued' },
        )
    return done({ id, made: makeNoticeSlip(tx, id, asked.form, 'first', act) })
  })
  if (!outcome.ok) return outcome
  station.press.start(outcome.value.made)
  return done(toldNotice(station, outcome.value.id))
}

function issueLacks(
  findings: readonly (FindingRow | null)[],
  { form, dueAt, downReason }: Issuing,
  { typedAt }: OperatorsAct,
): IssueRefusal | null {
  for (const finding of findings) {
    if (!finding) return 'no-such-finding'
    if (isFindingErased(finding)) return 'erased'
    if (finding.responsible === 'own') return 'own-side'
    if (!findingSteps(standingOf(finding)).includes('issue')) return 'not-now'
  }
  if (new Set(findings.map((finding) => finding?.departmentId)).size > 1) return 'several-departments'
  if (dueAt <= typedAt) return 'time-not-later'
  return isDown(findings, form) && downReason === '' ? 'reason-missing' : null
}

/** F11 for what is grave (S2 2.1 wants F12): only with a reason. Up to F12 needs none. */
function isDown(findings: readonly (FindingRow | null)[], form: NoticeForm): boolean {
  return form === 'F11' && findings.some((one) => one !== null && proposedForm(standingOf(one)) === 'F12')
}

function makeNoticeSlip(
  tx: Tx,
  noticeId: NoticeId,
  form: NoticeForm,
  kind: 'first' | 'copy' | 'lost',
  act: OperatorsAct,
): Made {
  return makeSlip(
    tx,
    { form, title: formTitle[form], caseId: null, month: null, kind, noticeId },
    { ...act, kind: 'slip.made' },
  )
}

/** Once more: with room for ink until it is signed for, then a copy; for a lost one 补打（原件遗失）. */
export function printNotice(
  station: Printing,
  { noticeId }: Asked<'finding.print'>,
): Result<NoticeView, Refusal<'finding.print'>> {
  const act = actOf(station, 'slip.made')
  const outcome = transaction(station.db, (tx): Result<Made, Refusal<'finding.print'>> => {
    const notice = noticeOf(tx, noticeId)
    if (!notice) return refuse('no-such-notice')
    if (notice.subject === null) return refuse('erased')
    const lost = slipsOfNotice(tx, noticeId).findLast(
      ({ where, replacedBy }) => where.place === 'lost' && replacedBy === null,
    )
    const kind = lost ? 'lost' : notice.signedAt === null ? 'first' : 'copy'
    const made = makeNoticeSlip(tx, noticeId, notice.form, kind, act)
    if (lost) setReplaced(tx, lost.id, made.slipId, { ...act, kind: 'slip.replaced' })
    return done(made)
  })
  if (!outcome.ok) return outcome
  station.press.start(outcome.value)
  return done(toldNotice(station, noticeId))
}

/** 作废 before anything came of it: its findings wait for another paper, and whoever has the sheet brings it back. */
export function voidNotice(
  station: SignedStation,
  { noticeId, reason }: Asked<'finding.void'>,
): Result<Record<string, never>, Refusal<'finding.void'>> {
  const act = actOf(station, 'notice.voided')
  const refused = transaction(station.db, (tx): Refusal<'finding.void'> | null => {
    const notice = noticeOf(tx, noticeId)
    if (!notice) return 'no-such-notice'
    const findings = findingsOfNotice(tx, noticeId)
    if (!isUntouched(notice, findings)) return 'not-now'
    changeNotice(tx, noticeId, { voidedAt: act.happenedAt, voidReason: reason }, act)
    const free = { noticeId: null, dueAt: null, toldAt: null, toldTo: null }
    for (const { id } of findings) changeWalkFinding(tx, id, free, { ...act, kind: 'finding.freed' })
    for (const slip of slipsOfNotice(tx, noticeId)) if (!slip.isVoid) takeBack(tx, slip, act)
    return null
  })
  if (refused !== null) return refuse(refused)
  station.changed('walk', 'print', 'today')
  return done({})
}

/** What is written on it holds no more: whoever has it brings it back today, not by the limit that stands there. */
function takeBack(tx: Tx, { id, where }: Slip, act: OperatorsAct): void {
  voidSlip(tx, id, act.happenedAt, null, { ...act, kind: 'slip.voided' })
  if (isOut(where.place)) {
    const { until } = nextOpening(calendarOf(tx), act.happenedAt)
    setDueBack(tx, id, until, { ...act, kind: 'slip.awaited' })
  }
}

/** Not answered, and nothing on it was looked at since it went out. */
function isUntouched({ voidedAt, answeredAt, madeAt }: Notice, findings: readonly FindingRow[]): boolean {
  return (
    voidedAt === null &&
    answeredAt === null &&
    findings.every(({ passedAt, checkedAt }) => passedAt === null && (checkedAt ?? '') < madeAt)
  )
}

export function toldNotice(station: SignedStation, noticeId: NoticeId): NoticeView {
  station.changed('walk', 'print', 'today')
  return viewOfNotice(station, noticeId)
}
