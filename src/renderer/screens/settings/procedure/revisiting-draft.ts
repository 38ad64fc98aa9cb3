import { Grade } from '#shared/domain/grade'
import type { Kind } from '#shared/domain/kind'
import { RevisitGauge, type Revisiting, type VisitorRule, visitorRuleFor } from '#shared/domain/revisiting'

/** A target as it is typed; an empty percent: the procedure demands nothing. */
export type TargetTyped = { readonly percent: string; readonly clause: string }

/** How revisits are done and measured, as it is typed. */
export type RevisitingTyped = {
  readonly targets: Readonly<Record<RevisitGauge, TargetTyped>>
  readonly visitors: readonly VisitorRule[]
  readonly phoneFromRound: string
  readonly attempts: { readonly count: string; readonly days: string; readonly clause: string }
  readonly draw: { readonly percent: string; readonly householdPercent: string; readonly clause: string }
}

export function typedRevisiting({
  targets,
  visitors,
  phoneFromRound,
  attempts,
  draw,
}: Revisiting): RevisitingTyped {
  const typed = RevisitGauge.options.map((gauge) => {
    const target = targets.find((one) => one.gauge === gauge)
    return [gauge, { percent: target ? String(target.percent) : '', clause: target?.clause ?? '' }] as const
  })
  return {
    targets: Object.fromEntries(typed) as Record<RevisitGauge, TargetTyped>,
    visitors,
    phoneFromRound: String(phoneFromRound),
    attempts: { ...attempts, count: String(attempts.count), days: String(attempts.days) },
    draw: {
      ...draw,
      percent: String(draw.percent),
      householdPercent: String(draw.householdPercent),
    },
  }
}

/** Of whom nothing says yet who asks them: the desk does. */
export function unruledMatters(
  visitors: readonly VisitorRule[],
): readonly Pick<VisitorRule, 'kinds' | 'grades'>[] {
  const complaints = Grade.options.map((grade) => ({
    kinds: ['complaint'] as [Kind],
    grades: [grade] as [Grade],
  }))
  const jobs = { kinds: ['service', 'help'] as [Kind, Kind], grades: null }
  return [
    ...complaints.filter(
      ({ grades: [grade] }) => !visitorRuleFor({ visitors }, { kind: 'complaint', grade }),
    ),
    ...(visitors.some(({ kinds }) => kinds.includes('service') || kinds.includes('help')) ? [] : [jobs]),
  ]
}

/** A field of it that keeps the procedure from being adopted, and why. */
export type RevisitingGap = {
  readonly field: RevisitingField
  readonly why: 'percent' | 'share' | 'clause' | 'title' | 'round' | 'count'
}

export type RevisitingField =
  | `${RevisitGauge} ${'percent' | 'clause'}`
  | `visitor ${number} ${'title' | 'clause'}`
  | `attempts ${'count' | 'days' | 'clause'}`
  | `draw ${'percent' | 'householdPercent' | 'clause'}`
  | 'phoneFromRound'

export function gapsOfRevisiting(typed: RevisitingTyped): readonly RevisitingGap[] {
  const { targets, visitors, phoneFromRound, attempts, draw } = typed
  const gaps: (RevisitingGap | null)[] = [
    ...RevisitGauge.options.flatMap((gauge) => {
      const { percent, clause } = targets[gauge]
      if (percent.trim() === '') return []
      return [
        isWhole(percent, 1, 100) ? null : ({ field: `${gauge} percent`, why: 'percent' } as const),
        isText(clause, 200) ? null : ({ field: `${gauge} clause`, why: 'clause' } as const),
      ]
    }),
    ...visitors.flatMap(({ title, clause }, place) => [
      isText(title, 30) ? null : ({ field: `visitor ${place} title`, why: 'title' } as const),
      isText(clause, 200) ? null : ({ field: `visitor ${place} clause`, why: 'clause' } as const),
    ]),
    isWhole(phoneFromRound, 1, 9) ? null : { field: 'phoneFromRound', why: 'round' },
    isWhole(attempts.count, 1, 20) ? null : { field: 'attempts count', why: 'count' },
    isWhole(attempts.days, 1, 20) ? null : { field: 'attempts days', why: 'count' },
    isText(attempts.clause, 200) ? null : { field: 'attempts clause', why: 'clause' },
    isShare(draw.percent) ? null : { field: 'draw percent', why: 'share' },
    isShare(draw.householdPercent) ? null : { field: 'draw householdPercent', why: 'share' },
    isText(draw.clause, 200) ? null : { field: 'draw clause', why: 'clause' },
  ]
  return gaps.filter((gap) => gap !== null)
}

/** What is sent; only of what has no gap. */
export function revisitingOf(typed: RevisitingTyped): Revisiting {
  const { targets, visitors, phoneFromRound, attempts, draw } = typed
  return {
    targets: RevisitGauge.options.flatMap((gauge) => {
      const { percent, clause } = targets[gauge]
      return percent.trim() === '' ? [] : [{ gauge, percent: number(percent), clause: clause.trim() }]
    }),
    visitors: visitors.map((rule) => ({ ...rule, title: rule.title.trim(), clause: rule.clause.trim() })),
    phoneFromRound: number(phoneFromRound),
    attempts: { count: number(attempts.count), days: number(attempts.days), clause: attempts.clause.trim() },
    draw: {
      percent: number(draw.percent),
      householdPercent: number(draw.householdPercent),
      clause: draw.clause.trim(),
    },
  }
}

/** NaN while it is none. */
function number(typed: string): number {
  const words = typed.normalize('NFKC').trim()
  return /^\d+(\.\d+)?$/.test(words) ? Number(words) : Number.NaN
}

function isWhole(typed: string, from: number, until: number): boolean {
  const value = number(typed)
  return Number.isInteger(value) && value >= from && value <= until
}

function isShare(typed: string): boolean {
  const value = number(typed)
  return value > 0 && value <= 100
}

function isText(typed: string, longest: number): boolean {
  const { length } = typed.trim()
  return length > 0 && length <= longest
}
