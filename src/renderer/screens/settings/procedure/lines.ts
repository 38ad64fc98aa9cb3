import { Grade } from '#shared/domain/grade'
import type { Kind } from '#shared/domain/kind'
import type { ClockName, Rule } from '#shared/domain/profile'

/** One line of the table: a clock for some kinds, and by grade the places of its rules. */
export type Line = {
  readonly clock: ClockName
  readonly kinds: readonly Kind[]
  readonly cells: readonly Cell[]
}

/** `span` grades side by side share one rule; kinds without grades have one cell over all of them. */
export type Cell = { readonly place: number | null; readonly span: number }

type RuleOf = Pick<Rule, 'clock' | 'kinds' | 'grades'>

/** The procedure as people read it: clock by clock, kind by kind, from 轻微 to 重大. */
export function linesOf(rules: readonly RuleOf[]): readonly Line[] {
  const heads: RuleOf[] = []
  for (const rule of rules) if (!heads.some((head) => isSameLine(head, rule))) heads.push(rule)
  const clocks = [...new Set(heads.map(({ clock }) => clock))]
  return clocks
    .flatMap((clock) => heads.filter((head) => head.clock === clock))
    .map((head) => ({
      clock: head.clock,
      kinds: head.kinds,
      cells:
        head.grades === null
          ? [{ place: rules.indexOf(head), span: Grade.options.length }]
          : cellsOf(head, rules),
    }))
}

function isSameLine(a: RuleOf, b: RuleOf): boolean {
  return (
    a.clock === b.clock && a.kinds.join() === b.kinds.join() && (a.grades === null) === (b.grades === null)
  )
}

function cellsOf(head: RuleOf, rules: readonly RuleOf[]): readonly Cell[] {
  const cells: Cell[] = []
  for (const grade of Grade.options) {
    const found = rules.findIndex((rule) => isSameLine(head, rule) && rule.grades?.includes(grade))
    const place = found < 0 ? null : found
    const last = cells.at(-1)
    if (last?.place === place) cells[cells.length - 1] = { place, span: last.span + 1 }
    else cells.push({ place, span: 1 })
  }
  return cells
}
