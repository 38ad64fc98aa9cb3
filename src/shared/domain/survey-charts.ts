import type { Chart } from '#shared/domain/figure-sheet'
import { resultFormulas, sheetsWords } from '#shared/domain/survey-result-words'
import { fewSheets, groupOf, itemOf, rounded, type SurveyFigures } from '#shared/domain/survey-results'

/** For explaining a survey to others pictures work best (S1 三 7): by group, by item, by building. */
export function chartsOfSurvey(
  now: SurveyFigures,
  last: SurveyFigures | null,
  buildings: readonly {
    readonly building: string
    readonly entered: number
    readonly index: number | null
  }[],
): readonly Chart[] {
  const series = last ? ['本次', '上次'] : ['']
  const both = (label: string, one: number | null, before: number | null | undefined) =>
    placeOf(label, last ? [one, before ?? null] : [one])
  return [
    {
      name: 'groups',
      title: '各组满意率',
      formula: resultFormulas.rate,
      unit: 'percent',
      shape: 'bars',
      series,
      places: now.groups.map(({ title, rate }) => both(title, rate, groupOf(last, title)?.rate)),
    },
    {
      name: 'items',
      title: '各项满意率',
      formula: resultFormulas.rate,
      unit: 'percent',
      shape: 'bars',
      series,
      places: now.groups.flatMap(({ items }) =>
        items.map(({ name, rate }) => both(name, rate, itemOf(last, name)?.rate)),
      ),
    },
    {
      name: 'buildings',
      title: '各楼栋满意度指数',
      formula: `总指数，按楼栋分开算；括号里是计入的份数，少于 ${fewSheets} 份的只作参考。`,
      unit: 'count',
      shape: 'bars',
      series: [''],
      places: buildings
        .filter(({ index }) => index !== null)
        .map(({ building, entered, index }) =>
          placeOf(`${building || '没写楼栋'}（${sheetsWords(entered)}）`, [index]),
        ),
    },
  ]
}

function placeOf(label: string, values: readonly (number | null)[]): Chart['places'][number] {
  return {
    label,
    values: values.map((value) => (value === null ? null : rounded(value))),
    keys: values.map(() => null),
  }
}
