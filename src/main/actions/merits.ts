import { groundWords, tenthsOf } from '#shared/domain/merit'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { meritPageLength } from '#shared/ipc/merit-questions'
import { done, type Result, refuse } from '#shared/result'
import {
  changeMerit,
  type Decided,
  decidedOf,
  decidedOn,
  insertMerit,
  type MeritChanges,
} from '../store/merit'
import type { Proposal } from '../store/merit-proposal'
import { slipsOfMonth } from '../store/slip'
import { type Tx, transaction } from '../store/tx'
import { inOrder, lineOfDecided, lineOfProposal, proposedIn, spanOfMonth } from './merit-lines'
import { meritRulesNow } from './merit-rules'
import { pageShown } from './page-shown'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

/** 考核扣分 of a month: what waits for the supervisor, or what she said. */
export function listMerits(
  station: SignedStation,
  { month, only, page }: Asked<'merit.list'>,
): Output<'merit.list'> {
  const { db, clock } = station
  const rules = meritRulesNow(db)
  const proposed = proposedIn(db, rules, month, spanOfMonth(month, clock))
  const decided = decidedOf(db, month)
  const total = only === 'open' ? proposed.length : decided.length
  const shown = pageShown(page, total, meritPageLength)
  const from = shown * meritPageLength
  const [slip] = slipsOfMonth(db, month, 'F30')
  return {
    isCounted: rules.from !== null && month >= rules.from,
    rows:
      only === 'open'
        ? proposed.slice(from, from + meritPageLength).map((one) => lineOfProposal(one, rules))
        : decided
            .map(lineOfDecided)
            .toSorted(inOrder)
            .slice(from, from + meritPageLength),
    page: shown,
    total,
    open: proposed.length,
    decided: decided.length,
    tenths: decided.reduce((sum, { tenths }) => sum + tenths, 0),
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

type Said = Asked<'merit.decide'>

/** 确认 or 免扣 of what is proposed, or of what was said before. Other points than the rules' want a reason. */
export function decideMerit(
  station: SignedStation,
  said: Said,
): Result<Record<never, never>, Refusal<'merit.decide'>> {
  const { db } = station
  const refusal = transaction(db, (tx): Refusal<'merit.decide'> | null => {
    const before = decidedOn(tx, said.rule, said.source)
    if (before !== null) return before.month === said.month ? correct(station, tx, before, said) : 'not-there'
    const span = spanOfMonth(said.month, station.clock)
    const proposal = proposedIn(tx, meritRulesNow(tx), said.month, span).find(
      ({ ground, source }) => ground.rule === said.rule && source === said.source,
    )
    return proposal ? decide(station, tx, proposal, said) : 'not-there'
  })
  if (refusal !== null) return refuse(refusal)
  station.changed('service')
  return done({})
}

function decide(
  station: SignedStation,
  tx: Tx,
  { ground, source, case: of, departmentId, person }: Proposal,
  said: Said,
): Refusal<'merit.decide'> | null {
  const level = levelOf(said)
  const proposed = tenthsOf(ground, meritRulesNow(tx), level)
  if (proposed === null && said.standing === 'confirmed') return 'level-missing'
  const saying = sayingOf(station, said, person, proposed ?? 0)
  if (saying.reason === null && (said.standing === 'lifted' || said.tenths !== proposed))
    return 'reason-missing'
  const act = actOf(station, said.standing === 'confirmed' ? 'merit.confirmed' : 'merit.lifted')
  insertMerit(
    tx,
    {
      ...saying,
      month: said.month,
      rule: said.rule,
      source,
      caseId: of?.id ?? null,
      departmentId,
      ground: groundWords(ground),
    },
    act,
  )
  return null
}

/** What she said before stands in the book; why it is another now has to be said. */
function correct(
  station: SignedStation,
  tx: Tx,
  before: Decided,
  said: Said,
): Refusal<'merit.decide'> | null {
  const level = levelOf(said)
  if (said.rule === 'over' && said.standing === 'confirmed' && level === null) return 'level-missing'
  const isAnew = level !== null && level !== before.level
  const proposed = isAnew ? meritRulesNow(tx).over[level] : before.proposed
  const saying = sayingOf(station, said, before.person, proposed)
  if (saying.reason === null) return 'reason-missing'
  changeMerit(tx, before.id, saying, actOf(station, 'merit.corrected'))
  return null
}

/** `known`: who it was by the record, or as she said before. */
function sayingOf(station: SignedStation, said: Said, known: string | null, proposed: number): MeritChanges {
  return {
    standing: said.standing,
    level: levelOf(said),
    person: (said.person ?? known) || null,
    proposed,
    tenths: said.standing === 'lifted' ? 0 : said.tenths,
    reason: said.reason || null,
    at: station.clock(),
    operatorId: station.operator.id,
  }
}

function levelOf({ rule, standing, level }: Said): Said['level'] {
  return rule === 'over' && standing === 'confirmed' ? level : null
}
