import type { Checklist, ChecklistDraft } from '#shared/domain/walk'

/** One line of the editor: an area, or a point of the area over it. */
export type ListLine = {
  /** For the screen, while the line is there. */
  readonly id: number
  readonly kind: 'area' | 'point'
  readonly code: string | null
  readonly words: string
}

let lastId = 0

export function newLine(kind: ListLine['kind'], code: string | null = null, words = ''): ListLine {
  return { id: ++lastId, kind, code, words }
}

export function linesOf(list: Checklist): readonly ListLine[] {
  return list.flatMap(({ code, area, points }) => [
    newLine('area', code, area),
    ...points.map((point) => newLine('point', point.code, point.words)),
  ])
}

/** Null: a line is empty, an area has no point, or the first line is a point. */
export function draftOfLines(lines: readonly ListLine[]): ChecklistDraft | null {
  const areas: { code: string | null; area: string; points: { code: string | null; words: string }[] }[] = []
  for (const { kind, code, words } of lines) {
    if (words.trim() === '') return null
    if (kind === 'area') areas.push({ code, area: words.trim(), points: [] })
    else if (areas.length === 0) return null
    else areas.at(-1)?.points.push({ code, words: words.trim() })
  }
  return areas.length > 0 && areas.every(({ points }) => points.length > 0) ? areas : null
}

/** One line up or down. An area that moves takes only itself along: what stands under it now is its own. */
export function moved(lines: readonly ListLine[], at: number, by: -1 | 1): readonly ListLine[] {
  const to = at + by
  const [one, other] = [lines[at], lines[to]]
  // The first line is always an area.
  if (!one || !other || (Math.min(at, to) === 0 && (one.kind === 'point' || other.kind === 'point')))
    return lines
  return lines.with(at, other).with(to, one)
}

export function added(lines: readonly ListLine[], after: number, line: ListLine): readonly ListLine[] {
  return lines.toSpliced(after + 1, 0, line)
}
