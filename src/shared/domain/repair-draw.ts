import { z } from 'zod'
import { parseNumber } from '#shared/domain/number'
import { type RevisitOutcome, RevisitWay } from '#shared/domain/revisit'

// 抽查 of the month's finished work orders (S1 第八条): how many, and which. Anybody can draw them again from what is printed.

export const DrawnOrderId = z.number().int().positive().brand<'DrawnOrderId'>()
export type DrawnOrderId = z.infer<typeof DrawnOrderId>

/** S1 第八条 wants them called; whoever is met anyway may be asked as well. */
export const DrawWay = RevisitWay.extract(['phone', 'door', 'desk'])
export type DrawWay = z.infer<typeof DrawWay>

/** 户数: what the desk is asked for. */
export const Households = z.number().int().min(1).max(1_000_000)

/** Of the finished orders, and at most of the households: 5 and 5 in S1. */
export type DrawShare = { readonly percent: number; readonly householdPercent: number }

type Sample = DrawShare & {
  /** Work orders that were completed in the month; at least one. */
  readonly finished: number
  readonly households: number
}

/** min(⌈5% of the finished orders⌉, ⌊5% of the households⌋), at least 1 (domain.md, Figures). */
export function drawSize(sample: Sample): number {
  const { wanted, most } = drawBounds(sample)
  return Math.max(1, Math.min(wanted, most))
}

/** Both sides of the rule, rounded each its own way. Whole numbers are divided: 5% of 140 as 140 × 0.05 were 7.000…01. */
export function drawBounds({ finished, households, percent, householdPercent }: Sample): {
  readonly wanted: number
  readonly most: number
} {
  return {
    wanted: Math.ceil((finished * percent) / 100),
    most: Math.floor((households * householdPercent) / 100),
  }
}

/** What is hashed for one order. */
export function drawnText(seed: string, number: string): string {
  return `${seed}|${number}`
}

type Drawing = {
  readonly numbers: readonly string[]
  readonly seed: string
  readonly size: number
  /** In hex. */
  readonly sha256: (text: string) => string
}

/** The numbers with the smallest SHA-256 of seed and number, the smallest first; their own order does not matter. */
export function drawnOf({ numbers, seed, size, sha256 }: Drawing): readonly string[] {
  return numbers
    .map((number) => ({ number, hash: sha256(drawnText(seed, number)) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number)
}

/** Answered, or not willing to: nobody is called again. */
export function isAskingOver(outcome: RevisitOutcome | null): boolean {
  return outcome === 'answered' || outcome === 'refused'
}

/** The customer is not content with the work: it becomes a new matter (又来了). */
export function isComplainedOf(answer: {
  readonly isSolved: boolean | null
  readonly quality: string | null
}): boolean {
  return answer.isSolved === false || answer.quality === 'dissatisfied'
}

/** `PG-202611-0001～0012、0014；PG-202610-0188`: all of them in as few words as possible, in their order. */
export function numberRanges(numbers: readonly string[]): string {
  const months = Map.groupBy(numbers.toSorted(), headOf)
  return [...months]
    .map(([head, ofMonth]) => `${head}${runsOf(ofMonth.map((number) => number.slice(head.length)))}`)
    .join('；')
}

/** `PG-202611-`. */
function headOf(number: string): string {
  return parseNumber(number) === null ? '' : number.slice(0, number.lastIndexOf('-') + 1)
}

function runsOf(places: readonly string[]): string {
  const runs: { first: string; last: string }[] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run && Number(place) === Number(run.last) + 1) run.last = place
    else runs.push({ first: place, last: place })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}～${last}`)).join('、')
}
