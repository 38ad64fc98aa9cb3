import { Grade, gradeWord } from '#shared/domain/grade'
import { type Kind, kindWord } from '#shared/domain/kind'
import { type ClockName, clockWord, type Rule } from '#shared/domain/profile'
import type { RevisitGauge, RevisitTarget } from '#shared/domain/revisiting'

type Line = Pick<Rule, 'clock' | 'kinds' | 'grades'>

/** One clock of one kind and grade: what exactly one rule may speak of. */
type Matter = { readonly clock: ClockName; readonly kind: Kind; readonly grade: Grade | null }

export function matterWords({ clock, kind, grade }: Matter): string {
  const grades = grade === null ? [] : [gradeWord[grade]]
  return [clockWord[clock], kindWord[kind], ...grades].join(' · ')
}

function mattersOf({ clock, kinds, grades }: Line): readonly Matter[] {
  return kinds.flatMap((kind) => (grades ?? [null]).map((grade) => ({ clock, kind, grade })))
}

/** The first rule that speaks of what one before it has ruled already, by their places; null: none does. */
export function doubledRule(
  rules: readonly Line[],
): { readonly place: number; readonly earlier: number; readonly matter: Matter } | null {
  const ruled = new Map<string, number>()
  for (const [place, rule] of rules.entries()) {
    for (const matter of mattersOf(rule)) {
      const words = matterWords(matter)
      const earlier = ruled.get(words)
      if (earlier !== undefined) return { place, earlier, matter }
      ruled.set(words, place)
    }
  }
  return null
}

/** The first target for a share that one before it has set already, by their places; null: none does. */
export function doubledTarget(
  targets: readonly Pick<RevisitTarget, 'gauge'>[],
): { readonly place: number; readonly earlier: number; readonly gauge: RevisitGauge } | null {
  for (const [place, { gauge }] of targets.entries()) {
    const earlier = targets.findIndex((target) => target.gauge === gauge)
    if (earlier < place) return { place, earlier, gauge }
  }
  return null
}

const neededClocks = ['forward', 'resolve', 'return', 'revisit'] as const

/** What a procedure cannot be without: complaints of each grade are forwarded, handled, returned and asked after. */
export function complaintGaps(rules: readonly Line[]): readonly Matter[] {
  const ruled = new Set(rules.flatMap(mattersOf).map(matterWords))
  return neededClocks
    .flatMap((clock) => Grade.options.map((grade): Matter => ({ clock, kind: 'complaint', grade })))
    .filter((matter) => !ruled.has(matterWords(matter)))
}
