import type { CaseId, OperatorId } from '#shared/domain/case'
import { dayOf, monthOf } from '#shared/domain/day'
import { type DraftContent, type DraftGap, gapsOf } from '#shared/domain/draft'
import { GradeAnswers, gradeOf } from '#shared/domain/grade'
import { type CaseNumber, formatNumber } from '#shared/domain/number'
import type { Profile } from '#shared/domain/profile'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { casesOf, insertCase } from '../store/case'
import { insertLink } from '../store/case-link'
import { deskOf } from '../store/desk'
import { deleteDraft, draftOf } from '../store/draft'
import type { Act } from '../store/event'
import { caseFileOf } from '../store/facts'
import { takeNumber } from '../store/numbering'
import { currentProfile } from '../store/profile'
import { insertRound } from '../store/round'
import { knownSlip } from '../store/slip'
import { type Tx, transaction } from '../store/tx'
import { newApproval } from './ask-approval'
import { titleOf } from './complaint-facts'
import { countedAt } from './counted-at'
import { type Made, makeSlip } from './make-slip'
import type { Press } from './press'
import { settleDeadlines } from './settle-deadlines'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

export type Registered = { readonly caseId: CaseId; readonly number: CaseNumber; readonly slip: SlipView }

/**
 * 登记并打印: case, number, first events, clocks and the sheet's slip in one transaction, which also ends the draft.
 * Only then is anything shown or printed; the number's month is that of the registering (domain.md, Numbers).
 */
export function registerCase(
  station: SignedStation & { readonly press: Press },
  input: Asked<'case.register'>,
): Result<Registered, 'draft-gone' | DraftGap> {
  const outcome = transaction(station.db, (tx) => store(tx, station, input))
  if (!outcome.ok) return outcome
  const { made, ...registered } = outcome.value
  station.changed('case', 'today', 'draft')
  station.press.start(made)
  return done({ ...registered, slip: viewOfSlip(station, knownSlip(station.db, made.slipId)) })
}

type Stored = { readonly caseId: CaseId; readonly number: CaseNumber; readonly made: Made }

function store(
  tx: Tx,
  station: SignedStation,
  { draftId, consult }: Asked<'case.register'>,
): Result<Stored, 'draft-gone' | DraftGap> {
  const draft = draftOf(tx, draftId)
  const desk = deskOf(tx)
  if (!draft || !desk) return refuse('draft-gone')
  const [gap] = gapsOf(draft.content)
  if (gap) return refuse(gap)
  const { kind, channel, customer, answers: _, earlier, ...words } = draft.content
  const profile = currentProfile(tx)
  const act = actOf(station, 'case.registered')
  const registeredOn = dayOf(act.typedAt)
  const number = formatNumber({
    prefix: desk.numberPrefix,
    month: monthOf(registeredOn),
    place: takeNumber(tx, 'case', registeredOn),
  })
  const caseId = insertCase(
    tx,
    {
      ...words,
      ...graded(draft.content, profile),
      number,
      kind,
      channel,
      customer,
      receivedAt: draft.startedAt,
      countedAt: countedAt(tx, draft.startedAt, act.typedAt),
      registeredAt: act.typedAt,
      registeredBy: station.operator.id,
      contentSignature: null,
      acceptance: consult ? 'undecided' : 'accepted',
      gradeConfirmedAt: null,
      profileId: desk.profileId,
    },
    act,
  )
  insertRound(tx, caseId, 1, draft.startedAt, { ...act, kind: 'round.begun' })
  for (const { id } of casesOf(tx, earlier))
    insertLink(
      tx,
      { caseId, earlierId: id, kind: 'again', at: draft.startedAt },
      { ...act, kind: 'case.linked' },
    )
  if (consult) consultManager(tx, caseId, consult, act)
  settleDeadlines(tx, caseId, act)
  const made = makeSlip(tx, { form: 'F01', title: titleOf(kind), caseId, month: null, kind: 'first' }, act)
  deleteDraft(tx, draftId)
  return done({ caseId, number, made })
}

/** 请示主管: numbered as 待定立项, its clocks run; whether it is a case at all is the manager's to say (S3). */
function consultManager(
  tx: Tx,
  caseId: CaseId,
  { approver, reason }: NonNullable<Asked<'case.register'>['consult']>,
  act: Act & { readonly operatorId: OperatorId },
): void {
  const file = caseFileOf(tx, caseId)
  if (!file) throw new Error(`Case ${caseId} cannot be found`)
  const asking = { subject: 'accept', deadlineId: null, wantedDueAt: null, toGrade: null } as const
  newApproval(
    tx,
    file,
    { ...asking, approver, reason, askedAt: act.happenedAt, askedBy: act.operatorId },
    { ...act, kind: 'approval.asked' },
  )
}

/** Complaints alone have a grade and a nature; theirs starts 待查. */
function graded({ kind, answers }: DraftContent, profile: Profile) {
  if (kind !== 'complaint') return { grade: null, ground: null, answers: null, nature: null }
  const complete = GradeAnswers.parse(answers)
  return { ...gradeOf(complete, profile.repeatFrom), answers: complete, nature: 'pending' as const }
}
