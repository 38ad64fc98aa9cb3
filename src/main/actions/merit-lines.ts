import { type IsoMonth, spanOf } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import {
  departmentWords,
  groundWords,
  isCounted,
  MeritRule,
  type MeritRules,
  tenthsOf,
} from '#shared/domain/merit'
import type { MeritLine } from '#shared/ipc/merit-questions'
import type { Clock } from '../clock'
import type { Decided } from '../store/merit'
import { type MeritSpan, type Proposal, proposalsOf } from '../store/merit-proposal'
import type { Db } from '../store/tx'

export function spanOfMonth(month: IsoMonth, clock: Clock): MeritSpan {
  return { ...spanOf(month), now: clock() }
}

/** Of a month in which the rules count, each rule that takes points off, by department and person. */
export function proposedIn(db: Db, rules: MeritRules, month: IsoMonth, span: MeritSpan): readonly Proposal[] {
  if (rules.from === null || month < rules.from) return []
  return MeritRule.options
    .filter((rule) => isCounted(rule, rules))
    .flatMap((rule) => proposalsOf(db, rule, span))
    .toSorted((one, other) => inOrder(ofProposal(one), ofProposal(other)))
}

type Whose = { readonly department: string; readonly person: string }

/** Those of one person stand together, in the order of the rules and of their time. */
export function inOrder(one: Whose, other: Whose): number {
  return (
    one.department.localeCompare(other.department, 'zh-CN') || one.person.localeCompare(other.person, 'zh-CN')
  )
}

function ofProposal({ ground, department, person }: Proposal): Whose {
  return { department: departmentWords(ground.rule, department), person }
}

export function lineOfProposal(proposal: Proposal, rules: MeritRules): MeritLine {
  const { ground, source, case: of } = proposal
  const { department, person } = ofProposal(proposal)
  return {
    rule: ground.rule,
    source,
    department,
    person: maskPhonesIn(person),
    ground: maskPhonesIn(groundWords(ground)),
    case: of && { ...of },
    proposed: tenthsOf(ground, rules, null),
    decided: null,
  }
}

export function lineOfDecided(decided: Decided): MeritLine {
  const { rule, source, caseId, number, standing, level, tenths, at, by } = decided
  return {
    rule,
    source,
    department: departmentWords(rule, decided.department),
    person: maskPhonesIn(decided.person ?? ''),
    ground: maskPhonesIn(decided.ground),
    case: caseId === null || number === null ? null : { id: caseId, number },
    proposed: decided.proposed,
    decided: { standing, level, tenths, reason: maskPhonesIn(decided.reason ?? ''), at, by },
  }
}
