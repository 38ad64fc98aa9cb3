import { closingOn } from '#shared/domain/calendar'
import type { Case, CaseId, OperatorId } from '#shared/domain/case'
import type { DemandSource } from '#shared/domain/demand-source'
import { type DraftContent, gapsOf, isFoundByUs, receivedAtOf } from '#shared/domain/draft'
import { GradeAnswers, gradeOf } from '#shared/domain/grade'
import { isJob } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { Profile } from '#shared/domain/profile'
import { replyLetterWords } from '#shared/domain/referral'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { caseOf, casesOf } from '../store/case'
import { insertLink } from '../store/case-link'
import { fillInCase } from '../store/case-unfinished'
import { changeContact } from '../store/contact'
import { demandBecame, demandOf } from '../store/demand'
import { deskOf } from '../store/desk'
import { type Draft, deleteDraft, draftOf } from '../store/draft'
import type { Act } from '../store/event'
import { caseFileOf } from '../store/facts'
import { currentProfile } from '../store/profile'
import { insertPromise } from '../store/promise'
import { knownSlip } from '../store/slip'
import { type Tx, transaction } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { newApproval } from './ask-approval'
import { isArchiving } from './blanks'
import { titleOf } from './complaint-facts'
import { customerOfDraft } from './draft-customer'
import { keepCustomer } from './keep-customer'
import { type Made, makeSlip, type OperatorsAct } from './make-slip'
import { newWorkOrder, orderOnPaper } from './new-work-order'
import { openCase, type PaperNumber } from './open-case'
import type { Press } from './press'
import { settleDeadlines } from './settle-deadlines'
import { actOf, type SignedStation } from './station'
import { paperNumberOf, takeLatePaper, takePaper } from './typed-in'
import { viewOfSlip } from './view-slip'
import type { Works } from './works'

export type Registered = { readonly caseId: CaseId; readonly number: CaseNumber; readonly slip: SlipView }

/**
 * 登记并打印: case, number, first events, clocks and the sheet's slip in one transaction, which also ends the draft.
 * Only then is anything shown or printed; the number's month is that of the registering (domain.md, Numbers).
 */
export function registerCase(
  station: SignedStation & { readonly press: Press; readonly works: Works },
  input: Asked<'case.register'>,
): Result<Registered, Refusal<'case.register'>> {
  const outcome = transaction(station.db, (tx) => store(tx, station, input))
  if (!outcome.ok) return outcome
  const { made, ...registered } = outcome.value
  station.changed('case', 'today', 'draft', 'customer', 'blank')
  station.press.start(made)
  return done({ ...registered, slip: viewOfSlip(station, knownSlip(station.db, made.slipId)) })
}

type Stored = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly made: Made
}

function store(
  tx: Tx,
  station: SignedStation & { readonly works: Works },
  { draftId, consult }: Asked<'case.register'>,
): Result<Stored, Refusal<'case.register'>> {
  const draft = draftOf(tx, draftId)
  if (!draft) return refuse('draft-gone')
  const { content } = draft
  const [gap] = gapsOf(content)
  if (gap) return refuse(gap)
  const filledIn = content.completes === null ? null : unfinishedCase(tx, content.completes)
  if (content.completes !== null && !filledIn) return refuse('completed-already')
  if (content.onPaper && isArchiving(station)) return refuse('archive-under-way')
  const paper = paperNumberOf(tx, content, station.clock())
  if (!paper.ok) return paper
  const receivedAt = receivedAtOf(content, draft.startedAt)
  const isReserved = paper.value?.kind === 'reserved'
  // Two times (domain.md): what was registered on paper happened in the hour that stands there.
  const act = actOf(station, 'case.registered', isReserved ? receivedAt : undefined)
  const told = customerOfDraft(tx, content)
  // Our own organisation is no customer of the directory.
  const isOwn = told.company === deskOf(tx)?.organisation
  const isNobodys = isFoundByUs(content) && content.customerId === null && isOwn
  const customerId = isNobodys ? null : keepCustomer(tx, content, told, { ...act, happenedAt: receivedAt })
  const matter = {
    ...matterOf(content),
    ...graded(content, currentProfile(tx)),
    customer: told,
    customerId,
    acceptance: consult ? ('undecided' as const) : ('accepted' as const),
  }
  const { caseId, number } = filledIn
    ? complete(tx, matter, filledIn, act)
    : takeUp(tx, matter, draft, act, paper.value)
  for (const { id } of casesOf(tx, content.earlier))
    insertLink(tx, { caseId, earlierId: id, kind: 'again', at: receivedAt }, { ...act, kind: 'case.linked' })
  if (content.fromContact !== null)
    changeContact(tx, content.fromContact, { caseId, customerId }, { ...act, kind: 'contact.becameCase' })
  if (content.raisedIn && isWaiting(tx, content.raisedIn))
    demandBecame(tx, content.raisedIn, caseId, receivedAt, act)
  if (matter.referral) promiseReply(tx, caseId, matter.referral, station.operator.name, act)
  if (consult) consultManager(tx, caseId, consult, act)
  // 报修 and 求助 have their first 派工单 from the registering on; its form is F05.
  const order = isJob(content.kind) ? firstOrder(tx, caseId, paper.value, act) : null
  settleDeadlines(tx, caseId, act)
  const title = titleOf(content.kind)
  const became = { caseId, workOrderId: order && order.slip === null ? order.id : null }
  const paperSlip = isReserved && content.onPaper ? takePaper(tx, content.onPaper.blankId, became, act) : null
  const made =
    order?.slip ?? paperSlip ?? makeSlip(tx, { form: 'F01', title, caseId, month: null, kind: 'first' }, act)
  if (content.onPaper && !isReserved)
    takeLatePaper(tx, content.onPaper.blankId, { caseId, workOrderId: null }, act)
  deleteDraft(tx, draftId)
  return done({ caseId, number, made })
}

/** `slip`: null where its sheet was there before it. */
function firstOrder(
  tx: Tx,
  caseId: CaseId,
  paper: PaperNumber | null,
  act: OperatorsAct,
): { readonly id: WorkOrderId; readonly slip: Made | null } {
  return paper?.kind === 'reserved' && paper.form === 'F05'
    ? { id: orderOnPaper(tx, caseId, paper.number, act), slip: null }
    : newWorkOrder(tx, caseId, 1, act)
}

/** What we found has one paper: it may have got another while this was being typed, or be none any more. */
function isWaiting(tx: Tx, source: DemandSource): boolean {
  return source.kind !== 'finding' || demandOf(tx, source)?.isSettled === false
}

type Numbered = { readonly caseId: CaseId; readonly number: CaseNumber }

function matterOf({
  kind,
  channel,
  category,
  occurredWhen,
  place,
  content,
  demand,
  subjectKind,
  subjectName,
  referral,
  isConfidential,
}: DraftContent) {
  return {
    kind,
    channel,
    category,
    occurredWhen,
    place,
    content,
    demand,
    subjectKind,
    subjectName,
    referral: channel === 'referred' ? referral : null,
    isConfidential,
  }
}

type Matter = ReturnType<typeof matterOf> &
  ReturnType<typeof graded> &
  Pick<Case, 'customer' | 'customerId' | 'acceptance'>

/** A new number, and the first round, from the first moment of the contact. */
function takeUp(
  tx: Tx,
  matter: Matter,
  { content, startedAt }: Draft,
  act: OperatorsAct,
  paper: PaperNumber | null,
): Numbered {
  return openCase(
    tx,
    {
      ...matter,
      receivedAt: receivedAtOf(content, startedAt),
      sameVisitAs: content.sameVisitAs,
      emergency: null,
      isUnfinished: false,
      isFoundByUs: isFoundByUs(content),
    },
    act,
    paper,
  )
}

function unfinishedCase(tx: Tx, caseId: CaseId): Case | null {
  const matter = caseOf(tx, caseId)
  return matter?.isUnfinished && !matter.closing ? matter : null
}

/** 补全登记 (紧急): the same number, the same first moment; its clocks begin now, counted from there. */
function complete(tx: Tx, matter: Matter, { id, number }: Case, act: OperatorsAct): Numbered {
  fillInCase(tx, id, matter, { ...act, kind: 'case.filledIn' })
  return { caseId: id, number }
}

/** 复函: what an authority wants is promised to it, with the clock of a promise, until that day's closing. */
function promiseReply(
  tx: Tx,
  caseId: CaseId,
  { by, number, replyBy }: NonNullable<DraftContent['referral']>,
  promisedBy: string,
  act: OperatorsAct,
): void {
  if (replyBy === null) return
  const words = replyLetterWords({ by, number })
  const closing = closingOn(calendarOf(tx), replyBy)
  // A day that is over when it is typed in is late from the start, not refused.
  const promise = { round: 1, madeAt: act.happenedAt, by: promisedBy, words, dueAt: closing }
  insertPromise(tx, caseId, promise, { ...act, kind: 'promise.made' })
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

/** Complaints have a nature, which starts 待查, and a grade that rests on answers; a job is 小项 or 较大, the rest neither. */
function graded({ kind, answers, jobGrade }: DraftContent, profile: Profile) {
  if (isJob(kind)) return { grade: jobGrade ?? 'minor', ground: null, answers: null, nature: null }
  if (kind !== 'complaint') return { grade: null, ground: null, answers: null, nature: null }
  const complete = GradeAnswers.parse(answers)
  return { ...gradeOf(complete, profile.repeatFrom), answers: complete, nature: 'pending' as const }
}
