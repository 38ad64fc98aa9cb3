import type { Figure } from '#shared/domain/figure'
import type { Chart } from '#shared/domain/figure-sheet'

/** The charts that the figures of one period hold by themselves: what was received, part by part, and the shares. */
export function chartsOf(figures: readonly Figure[]): readonly Chart[] {
  return [
    ...shares('onTime', '按时率', '按时 ÷（按时 + 逾期），本期内停止或到期的时限', figures),
    ...shares('revisit', '回访和评价', '各项怎样算，和它的数字写在一起', figures),
    ...parts(figures),
  ]
}

function parts(figures: readonly Figure[]): readonly Chart[] {
  const titled = new Map<string, { label: string; value: number }[]>()
  for (const { group, label, value } of figures) {
    const [, title, word] = /^(.+?)：(.*)$/su.exec(label) ?? []
    const [, count] = /^(\d+) 件$/u.exec(value) ?? []
    if (group !== 'parts' || title === undefined || word === undefined || count === undefined) continue
    const places = titled.get(title) ?? []
    titled.set(title, places)
    places.push({ label: word, value: Number(count) })
  }
  return [...titled].map(([title, places]) => ({
    ...barsOf(places),
    name: title,
    title: `按${title}`,
    formula: `本期受理中各${title}的件数`,
    unit: 'count',
  }))
}

/** `85.7%（12/14）`; of —（0/0） there is nothing to draw. */
function shares(group: Figure['group'], title: string, formula: string, all: readonly Figure[]): Chart[] {
  const places = all.flatMap(({ label, value, ...figure }) => {
    const [, percent] = /^(\d+(?:\.\d+)?)%（/u.exec(value) ?? []
    return figure.group === group && percent !== undefined ? [{ label, value: Number(percent) }] : []
  })
  return places.length === 0 ? [] : [{ ...barsOf(places), name: group, title, formula, unit: 'percent' }]
}

function barsOf(places: readonly { readonly label: string; readonly value: number }[]) {
  return {
    shape: 'bars',
    series: [''],
    places: places.map(({ label, value }) => ({ label, values: [value], keys: [null] })),
  } satisfies Partial<Chart>
}
