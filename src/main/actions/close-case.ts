import { currentRound } from '#shared/domain/case-facts'
import { closingGaps, gapsToExplain, needsApproval } from '#shared/domain/closing'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import { waitsForRevisit } from '#shared/domain/revisit-end'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { caseNumbered, changeCase } from '../store/case'
import { insertCall } from '../store/case-call'
import { insertLink } from '../store/case-link'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import type { Tx } from '../store/tx'
import { countedAt } from './counted-at'
import { makeOrderVoid } from './end-order'
import { lastMomentOf } from './last-moment'
import { customerLine, matterLine } from './lines'
import { settleDeadlines } from './settle-deadlines'
import type { SignedStation } from './station'
import { isAboutOperator, takeStep } from './take-step'

type CloseRefusal = Refusal<'case.close'>
type Outcome = Asked<'case.close'>['outcome']

/**
 * 销项 with its outcome. What is missing needs a note that says why; a complaint's nature has to be decided by now; what
 * the procedure gives to a manager closes only with his word (S3).
 */
export function closeCase(
  station: SignedStation,
  input: Asked<'case.close'>,
): Result<CaseView, CloseRefusal> {
  const { caseId, at, outcome, note, mergedInto } = input
  return takeStep<CloseRefusal>(station, {
    caseId,
    at,
    step: 'close',
    write: (tx, file, act): Result<void, CloseRefusal> => {
      const closed = act('case.closed')
      if (isAboutOperator(file, station)) return refuse('own-complaint')
      const nature = file.matter.kind === 'complaint' ? (input.nature ?? file.matter.nature) : null
      if (nature === 'pending') return refuse('nature-missing')
      if (needsApproval(file, 'close')) return refuse('approval-missing')
      // S1 第十九条: who is not asked is closed with the 复函, whatever the note says.
      if (file.exemption && file.exemption.reply === null) return refuse('reply-letter-missing')
      const lacking = outcomeLacks(file, outcome, nature)
      if (lacking) return refuse(lacking)
      if (at < lastMomentOf(file)) return refuse('time-before-last-step')
      if (gapsToExplain(closingGaps(file)).length > 0 && note === '') return refuse('note-missing')
      if (outcome === 'merged') {
        const merged = merge(tx, station, file, { at, into: mergedInto }, act)
        if (!merged.ok) return merged
      }
      if (nature !== file.matter.nature) changeCase(tx, caseId, { nature }, act('case.natureDecided'))
      close(tx, file, { at, outcome, note, mergedInto: outcome === 'merged' ? mergedInto : null }, closed)
      return done(undefined)
    },
  })
}

type Ended = {
  readonly at: Instant
  readonly outcome: Outcome | 'void'
  readonly note: string
  readonly mergedInto?: CaseNumber | null
}

export function close(
  tx: Tx,
  file: CaseFile,
  { at, outcome, note, mergedInto = null }: Ended,
  act: Act,
): void {
  const { matter, workOrders } = file
  // Nobody goes any more.
  for (const order of workOrders.filter(({ ended }) => ended === null))
    makeOrderVoid(tx, file, order, { at, reason: outcome === 'void' ? '案件作废' : '案件销项' }, (kind) => ({
      ...act,
      kind,
    }))
  const closing = { at, countedAt: countedAt(tx, at, act.typedAt), outcome, note, approval: null, mergedInto }
  changeCase(tx, matter.id, { closing }, act)
}

/** What an outcome rests on, and is not there: nothing is closed as what it was not. */
function outcomeLacks(
  file: CaseFile,
  outcome: Outcome,
  nature: CaseFile['matter']['nature'],
): 'reply-missing' | 'nature-missing' | 'not-declared' | 'approval-missing' | null {
  const round = currentRound(file)
  switch (outcome) {
    case 'invalidAnswered':
      if (nature === 'valid') return 'nature-missing'
      return file.rounds.some(({ reply }) => reply) ? null : 'reply-missing'
    case 'unsolvable':
      if (!file.rounds.some(({ unsolvable }) => unsolvable)) return 'not-declared'
      return needsApproval(file, 'unsolvable') ? 'approval-missing' : null
    case 'onSpot':
      return round.isOnSpot ? null : 'not-declared'
    case 'notAccepted': {
      const asked = file.approvals.findLast(({ subject }) => subject === 'accept')
      return asked?.decision?.outcome === 'refused' ? null : 'not-declared'
    }
    case 'unreachable':
      // Nobody was reached, and nobody with a say has said that nobody can be (domain.md, Revisits).
      return waitsForRevisit(file) ? 'not-declared' : null
    case 'solved':
    case 'accepted':
    case 'withdrawn':
    case 'merged':
      return null
  }
}

/** 并入: the other case goes on with this caller's name added (one fault, many callers). */
function merge(
  tx: Tx,
  { operator }: SignedStation,
  { matter, links }: CaseFile,
  { at, into }: { readonly at: Instant; readonly into: CaseNumber | null },
  act: (kind: Act['kind']) => Act,
): Result<void, 'merged-missing'> {
  const other = into === null ? null : caseNumbered(tx, into)
  if (!other || other.id === matter.id || other.closing) return refuse('merged-missing')
  if (!links.some((link) => link.other === other.id))
    insertLink(tx, { caseId: matter.id, earlierId: other.id, kind: 'mergedInto', at }, act('case.linked'))
  const { customer, channel } = matter
  insertCall(
    tx,
    other.id,
    {
      at,
      channel,
      purpose: 'sameFault',
      caller: customerLine(matter),
      phone: customer.phones[0] ?? '',
      words: `${matter.number}：${matterLine(matter)}`,
      told: '',
      isRaisedAgain: false,
      operatorId: operator.id,
    },
    act('case.called'),
  )
  settleDeadlines(tx, other.id, act('case.settled'))
  return done(undefined)
}
