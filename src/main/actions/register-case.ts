import type { CaseId } from '#shared/domain/case'
import { dayOf, monthOf } from '#shared/domain/day'
import { type DraftContent, type DraftGap, gapsOf } from '#shared/domain/draft'
import { GradeAnswers, gradeOf } from '#shared/domain/grade'
import { type CaseNumber, formatNumber } from '#shared/domain/number'
import type { Profile } from '#shared/domain/profile'
import type { DraftId, SlipView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { insertCase } from '../store/case'
import { currentProfile, deskOf } from '../store/desk'
import { deleteDraft, draftOf } from '../store/draft'
import { takeNumber } from '../store/numbering'
import { insertRound } from '../store/round'
import { knownSlip } from '../store/slip'
import { type Tx, transaction } from '../store/tx'
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
  { draftId }: { draftId: DraftId },
): Result<Registered, 'draft-gone' | DraftGap> {
  const outcome = transaction(station.db, (tx) => store(tx, station, draftId))
  if (!outcome.ok) return outcome
  const { made, ...registered } = outcome.value
  station.changed('case', 'today', 'draft')
  station.press.start(made)
  return done({ ...registered, slip: viewOfSlip(station, knownSlip(station.db, made.slipId)) })
}

type Stored = { readonly caseId: CaseId; readonly number: CaseNumber; readonly made: Made }

function store(tx: Tx, station: SignedStation, draftId: DraftId): Result<Stored, 'draft-gone' | DraftGap> {
  const draft = draftOf(tx, draftId)
  const desk = deskOf(tx)
  if (!draft || !desk) return refuse('draft-gone')
  const [gap] = gapsOf(draft.content)
  if (gap) return refuse(gap)
  const { kind, channel, customer, answers: _, ...words } = draft.content
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
      ...graded(draft.content, currentProfile(tx)),
      number,
      kind,
      channel,
      customer,
      receivedAt: draft.startedAt,
      countedAt: countedAt(tx, draft.startedAt, act.typedAt),
      registeredAt: act.typedAt,
      registeredBy: station.operator.id,
      contentSignature: null,
      profileId: desk.profileId,
    },
    act,
  )
  insertRound(tx, caseId, 1, draft.startedAt, { ...act, kind: 'round.begun' })
  settleDeadlines(tx, caseId, act)
  const made = makeSlip(tx, { form: 'F01', title: titleOf(kind), caseId, month: null, kind: 'first' }, act)
  deleteDraft(tx, draftId)
  return done({ caseId, number, made })
}

/** Complaints alone have a grade and a nature; theirs starts 待查. */
function graded({ kind, answers }: DraftContent, profile: Profile) {
  if (kind !== 'complaint') return { grade: null, ground: null, answers: null, nature: null }
  const complete = GradeAnswers.parse(answers)
  return { ...gradeOf(complete, profile.repeatFrom), answers: complete, nature: 'pending' as const }
}
