import fc from 'fast-check'
import type { DepartmentId, Handoff, HandoffId, Round } from '#shared/domain/case'
import { type CaseFacts, currentRound, hasResult, leadOf, supportsOf } from '#shared/domain/case-facts'
import { dayOf, type Instant, plus } from '#shared/domain/day'
import { Grade } from '#shared/domain/grade'
import {
  type CaseStep,
  maySendBack,
  possibleSteps,
  type SideStep,
  sideSteps,
  stateOf,
} from '#shared/domain/progress'
import { WorkOrderId, WorkOrderOutcome } from '#shared/domain/work-order'
import { answered, closed, complaint, facts, result, sent } from './made-up-case'
import { sentOrder } from './made-up-order'

// Made-up histories of one complaint, by legal acts only: whatever the desk may do next, at a later minute.

type Act = CaseStep | SideStep | 'month'
export type Chapter = { readonly act: Act; readonly at: Instant; readonly facts: CaseFacts }

const minute = 60_000

// Of two things in one minute nobody can tell which came first (runs.test.ts has that one): here each has its own.

/** One throw of the dice: how long nothing happens, which of the possible acts comes, and how it turns out. */
const someThrow = fc.record({
  wait: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 3 * 24 * 60 })),
  act: fc.nat(),
  turn: fc.nat({ max: 11 }),
})

/** From the registering on, each chapter with all that had happened by then. */
export const someHistory: fc.Arbitrary<readonly Chapter[]> = fc
  .record({
    grade: fc.constantFrom(...Grade.options),
    throws: fc.array(someThrow, { minLength: 1, maxLength: 25 }),
  })
  .map(({ grade, throws }) => {
    let told = facts({ matter: { ...complaint, grade } })
    let at = complaint.registeredAt
    const chapters: Chapter[] = [{ act: 'accept', at, facts: told }]
    for (const { wait, act: place, turn } of throws) {
      at = plus(at, wait * minute)
      const possible = actsOf(told)
      const act = possible[place % possible.length]
      if (!act) break
      told = after(told, act, at, turn)
      chapters.push({ act, at, facts: told })
    }
    return chapters
  })

/** What changes nothing that a rule looks at. */
const idle: readonly Act[] = ['order', 'extend', 'call', 'correct', 'link', 'void']

/** The way of the case stands three times, so that most histories go along it. */
function actsOf(told: CaseFacts): readonly Act[] {
  const way = possibleSteps(told).filter((step) => step !== 'close')
  const acts: Act[] = [...possibleSteps(told), ...way, ...way, ...sideSteps(told)]
  const { closing, nature } = told.matter
  const isOpen = !['handled', 'revisited', 'closed', 'void'].includes(stateOf(told))
  const isRuled = closing === null && (nature === 'pending' || nature === 'valid')
  const isFirst = !told.gradeChanges.some(({ why }) => why === 'month')
  if (isOpen && isRuled && isFirst) acts.push('month')
  return acts.filter((act) => !idle.includes(act))
}

/** One more order, with a limit; the one before it ended one way or another. */
function dispatched(told: CaseFacts, at: Instant, turn: number): CaseFacts {
  const outcome = WorkOrderOutcome.options[turn % WorkOrderOutcome.options.length] ?? 'completed'
  const ended = told.workOrders.map((order) =>
    order.ended ? order : { ...order, ended: { at, outcome, words: '' } },
  )
  const id = WorkOrderId.parse(ended.length + 1)
  const sent = {
    ...sentOrder,
    id,
    round: currentRound(told).number,
    madeAt: at,
    dueAt: plus(at, 240 * minute),
  }
  return { ...told, workOrders: [...ended, { ...sent, sent: { ...sentOrder.sent, at } }] }
}

function after(told: CaseFacts, act: Act, at: Instant, turn: number): CaseFacts {
  const { matter } = told
  const round = currentRound(told)
  const lead = leadOf(told, round.number)
  const departments = [...(lead ? [lead] : []), ...supportsOf(told, round.number)]
  const unsigned = departments.find(({ received }) => !received || received.way === 'phone')
  const undone = departments.find((each) => !hasResult(each))
  const refusing = told.handoffs.find((handoff) => maySendBack(told, handoff))
  const ways = ['signed', 'left', 'phone'] as const
  const way = ways[turn % 3] ?? 'signed'
  switch (act) {
    case 'order':
      return told
    case 'fillIn':
      return { ...told, matter: { ...matter, isUnfinished: false } }
    case 'accept':
      return { ...told, matter: { ...matter, acceptance: 'accepted' } }
    case 'forward':
      return handedTo(told, 'lead', at)
    case 'dispatch':
      return dispatched(lead || round.result ? told : handedTo(told, 'lead', at), at, turn)
    case 'support':
      return handedTo(told, 'support', at)
    case 'report':
      return handedTo(told, 'report', at)
    case 'receive':
      return changed(told, unsigned, { received: { at, by: '张主管', way, witness: '' } })
    case 'receiveReport': {
      // 补签 of a paper told by phone keeps the moment of the call: that is what stopped the clock.
      const report = told.handoffs.findLast((each) => each.role === 'report' && each.round === round.number)
      return changed(told, report, {
        received: { at: report?.received?.at ?? at, by: '陈总', way, witness: '' },
      })
    }
    case 'complete':
      return changed(told, undone, {
        completion: { at, completedAt: at, handler: '赵队长' },
        ...skipped(undone),
      })
    case 'return': {
      const out = departments.find(({ returned }) => returned === null)
      const returned = { at, to: complaint.registeredBy, toName: '王敏', missing: [] }
      return changed(told, out, { returned, ...skipped(out) })
    }
    case 'sendBack':
      return changed(told, refusing, { sentBack: { at, by: '张主管', reason: '不归我们管' } })
    case 'coordinate':
      return inRound(told, { coordination: { at, by: '刘经理', words: '' } })
    case 'reply':
      return inRound(told, { reply: { at, by: '王敏', words: '', way: 'phone' } })
    case 'result':
      return inRound(lead ? changed(told, lead, skipped(lead)) : told, { result: resultAt(at) })
    case 'settle':
      return inRound(told, { result: resultAt(at), isOnSpot: true })
    case 'opinion':
      return inRound(told, { opinion: { at, by: '张主管', words: '' } })
    case 'appoint':
      return inRound(told, { appointment: { at, until: plus(at, 24 * 60 * minute), words: '' } })
    case 'unsolvable':
      return inRound(told, { unsolvable: { at, reason: '产权不清', told: '已说明' } })
    case 'revisit':
      return revisited(told, at, turn)
    case 'promise': {
      const dueAt = plus(at, 24 * 60 * minute)
      const made = { id: told.promises.length + 1, round: round.number, madeAt: at, by: '王敏', words: '' }
      return { ...told, promises: [...told.promises, { ...made, dueAt, kept: null }] }
    }
    case 'keepPromise': {
      const open = told.promises.find(({ kept }) => kept === null)
      const keep = (one: typeof open & object) => (one === open ? { ...one, kept: { at, words: '' } } : one)
      return { ...told, promises: told.promises.map(keep) }
    }
    case 'regrade': {
      const others = Grade.options.filter((grade) => grade !== matter.grade)
      return regraded(told, others[turn % others.length] ?? 'critical', at, at, 'hand')
    }
    case 'month':
      return regraded(told, 'critical', at, plus(at, 14 * 60 * minute), 'month')
    case 'nature': {
      const nature = turn % 2 === 0 ? ('valid' as const) : ('invalid' as const)
      return { ...told, matter: { ...matter, nature } }
    }
    case 'close': {
      // Not too often: a history that is over tells nothing more.
      if (turn > 1) return told
      const closing = closed(turn === 0 ? 'solved' : 'void', '23 09:00')
      return { ...told, matter: { ...matter, closing: closing && { ...closing, at, countedAt: at } } }
    }
    case 'exempt':
      return { ...told, exemption: { at, by: '王敏', words: '只要求复函', reply: null } }
    case 'replyLetter':
      return {
        ...told,
        exemption: told.exemption && { ...told.exemption, reply: { number: '1号', on: dayOf(at) } },
      }
    case 'extend':
    case 'call':
    case 'correct':
    case 'link':
    case 'void':
      return told
  }
}

function resultAt(at: Instant): NonNullable<Round['result']> {
  return { ...result('23 09:00'), completedAt: at }
}

function skipped(handoff: Handoff | undefined): Partial<Handoff> {
  return handoff?.received === null ? { skipReason: '师傅先去了' } : {}
}

function handedTo(told: CaseFacts, role: Handoff['role'], sentAt: Instant): CaseFacts {
  const id = (told.handoffs.length + 1) as HandoffId
  const round = currentRound(told).number
  const handoff: Handoff = { ...sent, id, round, role, sentAt, departmentId: 1 as DepartmentId }
  return { ...told, handoffs: [...told.handoffs, handoff] }
}

function changed(told: CaseFacts, handoff: Handoff | undefined, part: Partial<Handoff>): CaseFacts {
  return { ...told, handoffs: told.handoffs.map((one) => (one === handoff ? { ...one, ...part } : one)) }
}

function inRound(told: CaseFacts, part: Partial<Round>): CaseFacts {
  const round = currentRound(told)
  return { ...told, rounds: told.rounds.map((one) => (one === round ? { ...one, ...part } : one)) }
}

function revisited(told: CaseFacts, at: Instant, turn: number): CaseFacts {
  const { number } = currentRound(told)
  const isReached = turn % 3 !== 0
  const isSolved = isReached ? turn % 2 === 0 : null
  const revisit = { ...answered, round: number, at, isSolved }
  const revisits = [...told.revisits, isReached ? revisit : { ...revisit, outcome: 'notReached' as const }]
  if (isSolved !== false) return { ...told, revisits }
  const next: Round = {
    ...currentRound(facts({})),
    number: number + 1,
    startedAt: at,
  }
  return { ...told, revisits, rounds: [...told.rounds, next] }
}

function regraded(
  told: CaseFacts,
  to: Grade,
  at: Instant,
  clocksFrom: Instant,
  why: 'hand' | 'month',
): CaseFacts {
  const { grade: from } = told.matter
  if (from === null) return told
  const change = { at, clocksFrom, from, to, why, ground: null, reason: '', by: '' }
  return {
    ...told,
    matter: { ...told.matter, grade: to },
    gradeChanges: [...told.gradeChanges, change],
  }
}
