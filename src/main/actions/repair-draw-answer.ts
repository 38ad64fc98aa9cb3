import { withCorrections } from '#shared/domain/correction'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import { isErased } from '#shared/domain/erased'
import { IntakeKind } from '#shared/domain/kind'
import { isAskingOver, isComplainedOf } from '#shared/domain/repair-draw'
import type { ParkedDraft } from '#shared/ipc/board-views'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { DrawView } from '#shared/ipc/draw-questions'
import { done, type Result, refuse } from '#shared/result'
import { caseOf } from '../store/case'
import { isClockBehind } from '../store/desk-alert'
import type { Draft } from '../store/draft'
import { type CaseFile, caseFileOf } from '../store/facts'
import { changeDrawnOrder } from '../store/repair-draw'
import { caseMadeOf, type DrawnOrder, drawnOrderOf, monthOfDraw } from '../store/repair-draw-of'
import { type Db, type Tx, transaction } from '../store/tx'
import { contactNamed, withoutKnownPhones } from './draft-customer'
import { draftFor } from './drafts'
import { showDraw } from './repair-draw'
import { actOf, type SignedStation } from './station'

/** What the customer said of the work; whoever was not reached is asked again, each attempt counted. */
export function answerDrawn(
  station: SignedStation,
  { drawnOrderId, ...answer }: Asked<'draw.answer'>,
): Result<DrawView, Refusal<'draw.answer'>> {
  const { db, operator } = station
  const act = actOf(station, 'draw.answered', answer.at)
  const outcome = transaction(db, (tx): Result<void, Refusal<'draw.answer'>> => {
    const order = drawnOrderOf(tx, drawnOrderId)
    if (!order) return refuse('no-such-order')
    const wrong = whyNotAnswered(tx, order, answer, act.typedAt)
    if (wrong !== null) return refuse(wrong)
    const { at, way, caller, said } = answer
    const attempt = { at, way, outcome: answer.outcome, caller, said: said || null, operatorId: operator.id }
    const attempts = order.attempts + 1
    changeDrawnOrder(tx, drawnOrderId, { ...attempt, ...judged(answer), attempts }, act)
    return done(undefined)
  })
  if (!outcome.ok) return outcome
  station.changed('case')
  return done(showDraw(station, { month: monthOfDraw(db, drawnOrderId) }))
}

type Answer = Omit<Asked<'draw.answer'>, 'drawnOrderId'>

function whyNotAnswered(
  tx: Tx,
  order: DrawnOrder,
  { at, outcome, isSolved }: Answer,
  typedAt: Answer['at'],
): Refusal<'draw.answer'> | null {
  const matter = caseOf(tx, order.caseId)
  if (!matter || isErased(matter)) return 'erased'
  if (isAskingOver(order.outcome)) return 'asked-already'
  // Under a clock that was set back what happens now is later than it says (take-step.ts).
  if (at > typedAt && !isClockBehind(tx, typedAt)) return 'time-in-future'
  if (at < order.completedAt) return 'time-before-completion'
  if (order.at !== null && at < order.at) return 'time-before-last-attempt'
  return outcome === 'answered' && isSolved === null ? 'solved-missing' : null
}

/** Of who was not reached, or would not answer, there is nothing to judge by. */
function judged({ outcome, quality, timeliness, isSolved }: Answer) {
  if (outcome !== 'answered') return { quality: null, timeliness: null, isSolved: null }
  return { quality, timeliness, isSolved: isSolved ? 1 : 0 } as const
}

/**
 * 又来了: a draft with the customer and what she said, at the time at which she said it, linked to the order's case once it
 * is registered. Asked twice, it is the same draft. An open case is gone on with itself.
 */
export function openCaseOfDrawn(
  station: SignedStation,
  { drawnOrderId }: Asked<'draw.openCase'>,
): Result<ParkedDraft, Refusal<'draw.openCase'>> {
  const { db } = station
  const order = drawnOrderOf(db, drawnOrderId)
  if (!order) return refuse('no-such-order')
  const { at, caseId } = order
  if (at === null || !isComplainedOf(order)) return refuse('not-complained')
  const file = caseFileOf(db, caseId)
  if (!file || isErased(file.matter)) return refuse('erased')
  if (!file.matter.closing) return refuse('case-open')
  if (caseMadeOf(db, caseId, at)) return refuse('case-already')
  const content = withoutKnownPhones(db, contentOf(db, order, file))
  const isOfIt = (draft: Draft) => draft.startedAt === at && draft.content.earlier.includes(caseId)
  return done(draftFor(station, isOfIt, content, at))
}

function contentOf(db: Db, order: DrawnOrder, { matter, corrections }: CaseFile): DraftContent {
  const { customer, customerId, isConfidential, category, place } = withCorrections(matter, corrections)
  const kind = IntakeKind.safeParse(matter.kind)
  return {
    ...emptyDraft(order.way === 'phone' ? 'phone' : 'walkIn'),
    kind: kind.success ? kind.data : 'service',
    customer,
    customerId,
    contactId: contactNamed(db, customerId, customer.contactName),
    isConfidential,
    category,
    place,
    content: order.said ?? '',
    earlier: [matter.id],
  }
}
