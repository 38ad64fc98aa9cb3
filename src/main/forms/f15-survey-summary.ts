import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { periodWords } from '#shared/domain/figure-words'
import {
  differenceWords,
  indexWords,
  leftOutWords,
  levelWords,
  rateWords,
  resultFormulas,
  returnWords,
  shareWords,
  weightWords,
} from '#shared/domain/survey-result-words'
import {
  fewSheets,
  type GroupResult,
  groupOf,
  type ItemResult,
  itemOf,
  type SurveyFigures,
} from '#shared/domain/survey-results'
import { formWord } from '#shared/ipc/form-words'
import type { BuildingResult, SurveyResults } from '#shared/ipc/survey-result-questions'
import { band, list, type Row, rowsHeight, signatureRow, spanning, together, valueCell } from './cells'
import { across, fieldRow, thrice, wideRow } from './fields'
import { chartBlocks, keptWithHead } from './figure-pages'
import { labels } from './month-rows'
import { mm, sheet } from './paper'
import { asOfMarks, columnsOf, note } from './register'
import type { SurveySummaryFacts } from './survey-summary-facts'

const itemColumns = columnsOf('portrait', ['*', 33, 33, 33, 33, 33, 36, 46, 38, 46, 46])
const buildingColumns = columnsOf('portrait', ['*', 46, 46, 56, 46, 56, 56, 46, 72])
const questionColumns = columnsOf('portrait', ['*', 60, 60])
const rowLeast = mm(7)
const signatures = 2

/** 客户满意度调查汇总表 (S1 三, 第三步): what was answered, item by item, what it comes to, and how that was worked out. */
export function surveySummary({ organisation, slip, results }: SurveySummaryFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F15',
      version: 1,
      organisation,
      title: formWord('F15'),
      reference: `编号：${results.number}`,
      marks: results.isClosed ? [] : asOfMarks(results.asOf),
      slip,
      madeAt: slip?.printedAt ?? results.asOf,
      orientation: 'portrait',
    },
    [
      ...head(results),
      items(results),
      formulas(results.figures),
      buildings(results),
      questions(results),
      ...chartBlocks(results.charts.filter(({ places }) => places.length > 0)),
      ending,
    ],
  )
}

function head({ title, fromOn, untilOn, target, returns, figures, last }: SurveyResults): Content[] {
  const { planned, issued, returned, refused, absent, entered, struck } = returns
  const { overall, all, index } = figures
  const before = last?.figures ?? null
  const against = (words: string, now: number | null, then: number | null | undefined) =>
    before ? `${words}　比上次 ${differenceWords(now, then ?? null)}` : words
  const pieces = (count: number) => `${count} 份`
  return [
    band(across, [
      wideRow('调查名称', title),
      wideRow('调查时段', periodWords({ from: fromOn, to: untilOn })),
    ]),
    band(thrice, [
      fieldRow(thrice, [
        ['应发', pieces(planned)],
        ['发放', pieces(issued)],
        ['收回', pieces(returned)],
      ]),
      fieldRow(thrice, [
        ['拒填', pieces(refused)],
        ['无人', pieces(absent)],
        ['还没收回', pieces(issued - returned - struck - refused - absent)],
      ]),
      fieldRow(thrice, [
        ['作弊剔除', pieces(struck)],
        ['还没录入', pieces(returned - entered)],
        ['计入', pieces(entered)],
      ]),
    ]),
    band(across, [
      wideRow('回收率', returnWords(returns, target)),
      wideRow(
        '总体满意率',
        overall ? against(shareWords(overall), overall.rate, before?.overall?.rate) : '没有问',
      ),
      wideRow('合计满意率', against(shareWords(all), all.rate, before?.all.rate)),
      wideRow('满意度指数', against(indexWords(index), index, before?.index)),
      wideRow('指数权重', weightWords(figures)),
      wideRow('上次', last ? `${last.number}　${last.title}　${last.closedOn} 结束` : '没有上次'),
    ]),
  ]
}

/** Each group with its items under it, and all of them together. */
function items({ figures, last }: SurveyResults): Content {
  const before = last?.figures ?? null
  const rows = figures.groups.flatMap((group): Row[] => [
    resultRow(`${group.title}（${group.weight}%）`, group, groupOf(before, group.title), true),
    ...group.items.map((item) => resultRow(`　${item.name}`, item, itemOf(before, item.name), false)),
  ])
  const whole = { ...figures.all, index: figures.index }
  const wholeBefore = before && { rate: before.all.rate, index: before.index }
  return block(
    '各组（括号里是权重）、各项',
    ['项目', ...levelWords, '回答', '满意率', '指数', '满意率\n比上次', '指数\n比上次'],
    itemColumns,
    [...rows, resultRow('合计', whole, wholeBefore, true)],
  )
}

type Result = Pick<GroupResult | ItemResult, 'counts' | 'answered' | 'rate' | 'index'>

function resultRow(
  name: string,
  { counts, answered, rate, index }: Result,
  before: Pick<Result, 'rate' | 'index'> | null,
  isSum: boolean,
): Row {
  const numbers = [
    ...counts.map(String),
    String(answered),
    rateWords(rate),
    indexWords(index),
    differenceWords(rate, before?.rate ?? null),
    differenceWords(index, before?.index ?? null),
  ]
  return numberRow(name, itemColumns, numbers, isSum)
}

function buildings({ buildings: all }: SurveyResults): Content {
  const rows = all.map((one) => numberRow(one.building || '没写楼栋', buildingColumns, ofBuilding(one)))
  const names = ['楼栋', '发放', '收回', '回收率', '计入', '满意率', '回答', '指数', '说明']
  return block('按楼栋', names, buildingColumns, rows)
}

function ofBuilding(one: BuildingResult): readonly string[] {
  const { issued, returned, entered, rate, answered, index } = one
  const returnRate = issued === 0 ? null : (returned * 100) / issued
  const few = entered < fewSheets ? `少于 ${fewSheets} 份` : ''
  return [
    ...[issued, returned].map(String),
    rateWords(returnRate),
    String(entered),
    rateWords(rate),
    String(answered),
    indexWords(index),
    few,
  ]
}

function questions({ questions: all }: SurveyResults): Content {
  const rows = all.map(({ title, total, open }) =>
    numberRow(title, questionColumns, [String(total), String(open)]),
  )
  const heads = 2 * rowLeast
  return together(heads + rowsHeight(questionColumns, rows), [
    block('意见与建议', ['问题', '写了', '还没处理'], questionColumns, rows),
  ])
}

function block(title: string, names: readonly string[], columns: readonly number[], rows: readonly Row[]) {
  const over: Row = { least: 22, cells: spanning(title, columns.length) }
  const none: Row = { least: rowLeast, cells: spanning('没有', columns.length) }
  return keptWithHead(list(columns, [over, labels(...names)], rows.length > 0 ? rows : [none]))
}

function numberRow(name: string, columns: readonly number[], numbers: readonly string[], isSum = false): Row {
  const font = isSum ? { font: 'Hei' } : {}
  const first = valueCell(name, columns[0] ?? 0, 2, 'left')
  return {
    least: rowLeast,
    cells: [
      { ...Object(first), ...font } as TableCell,
      ...numbers.map(
        (text): TableCell => ({
          text,
          alignment: 'right',
          verticalAlignment: 'middle',
          ...font,
        }),
      ),
    ],
  }
}

function formulas(figures: SurveyFigures): Content {
  const { rate, overall, all, index, rounding, counted } = resultFormulas
  const said = [rate, overall, all, index, leftOutWords(figures), rounding, counted]
  return note(said.filter((text) => text !== '').join('\n'))
}

const ending = together(signatures * mm(16) + mm(4), [
  { text: '', margin: [0, 10, 0, 0] },
  band(
    across,
    ['编制', '审核'].map((name) => signatureRow(name, null)),
  ),
])
