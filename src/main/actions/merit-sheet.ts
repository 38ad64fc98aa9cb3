import { spanOf } from '#shared/domain/day'
import { meritRuleWord, meritStandingWord, overLevelWord, pointsWords } from '#shared/domain/merit'
import { monthWords } from '#shared/domain/month'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { MeritLine } from '#shared/ipc/merit-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { MeritPerson, MeritRowFacts } from '../forms/merit-facts'
import { decidedOf } from '../store/merit'
import { inOrder, lineOfDecided, proposedIn, spanOfMonth } from './merit-lines'
import { meritRulesNow } from './merit-rules'
import { asOf, printSheet, rowsBesideOthers, type SheetStation } from './print-sheet'

/** F30: what was said of the month, for those to sign whose points they are. */
export async function printMerits(
  station: SheetStation,
  { month }: Asked<'merit.print'>,
): Promise<Result<SlipView, Refusal<'merit.print'>>> {
  const { db, clock } = station
  const lines = decidedOf(db, month).map(lineOfDecided).toSorted(inOrder)
  if (lines.length === 0) return refuse('nothing-there')
  const open = proposedIn(db, meritRulesNow(db), month, spanOfMonth(month, clock)).length
  const wanted = {
    form: 'F30',
    title: `考核扣分表 ${monthWords(month)}`,
    month,
    isLong: lines.length > rowsBesideOthers,
  } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F30',
    facts: { ...head, month, asOf: asOf(head, spanOf(month)), people: peopleOf(lines), open },
  }))
  station.changed('service')
  return done(slip)
}

/** Lines in order: those of one person stand together. */
function peopleOf(lines: readonly MeritLine[]): readonly MeritPerson[] {
  const people = Map.groupBy(lines, ({ department, person }) => JSON.stringify([department, person]))
  return [...people.values()].map((own) => ({
    department: own[0]?.department ?? '',
    person: own[0]?.person ?? '',
    rows: own.map(rowOf),
    tenths: own.reduce((sum, { decided }) => sum + (decided?.tenths ?? 0), 0),
  }))
}

function rowOf({ rule, ground, case: of, proposed, decided }: MeritLine): MeritRowFacts {
  return {
    ruleWord: meritRuleWord[rule],
    ground,
    number: of?.number ?? '',
    tenths: decided?.tenths ?? 0,
    said: decided ? saidWords(decided, proposed ?? 0) : '',
  }
}

function saidWords(
  { standing, level, tenths, reason }: NonNullable<MeritLine['decided']>,
  proposed: number,
): string {
  const isChanged = standing === 'confirmed' && tenths !== proposed
  return [
    meritStandingWord[standing],
    ...(level ? [`越级到${overLevelWord[level]}`] : []),
    ...(isChanged ? [`规则是 ${pointsWords(proposed)} 分`] : []),
    ...(reason === '' ? [] : [reason]),
  ].join('；')
}
