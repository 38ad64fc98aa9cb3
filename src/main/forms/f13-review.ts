import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { stampOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import {
  band,
  handLine,
  list,
  proseHeight,
  type Row,
  rowsHeight,
  signatureHeight,
  signatureRow,
  spanning,
  together,
} from './cells'
import { across, fieldRow, heightsOf, type Passage, passageBand, signedPassage, slack } from './fields'
import { dateOf, heading, labels } from './month-rows'
import { bodySize, mm, sheet, toWrite } from './paper'
import { asOfMarks, columnsOf, emptyRows, textRows } from './register'
import { chartsOfReview } from './review-charts'
import type { ReviewSheetFacts } from './review-facts'

const body = bodySize('portrait')
const figureColumns = columnsOf('portrait', [58, 106, 64, 92, 64, '*'])
const measureColumns = columnsOf('portrait', [36, '*', 76, 70, 110])
const measureHead = labels('序号', '措施', '责任部门', '完成期限', '完成情况')
const noMeasure: Row = { least: handLine, cells: spanning('没有', measureColumns.length) }
/** For the hand: two lines of a measure. */
const emptyRow = mm(14)
/** As month-rows.ts makes it. */
const headingHeight = 35

/**
 * 投诉记录月总结表 (S0 ⑥, S1 第十八条): what the month was and what is decided from it; on a page of their own the opinions
 * and the signatures, all of them under each other.
 */
export function reviewForm(facts: ReviewSheetFacts): TDocumentDefinitions {
  const figures = figureRows(facts)
  const measures = measureLists(facts)
  const charts = chartsOfReview(facts.charts)
  const above = rowsHeight(figureColumns, figures) + charts.height
  return sheet(
    {
      code: 'F13',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F13,
      reference: facts.month === null ? toWrite.month : monthWords(facts.month),
      marks: [...facts.marks, ...asOfMarks(facts.asOf)],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.asOf ?? (facts.month && dateOf(facts.month)),
      orientation: 'portrait',
    },
    [
      band(figureColumns, figures),
      ...charts.content,
      ...found(facts, body.height - above - heightOfLists(measures)),
      ...measures.flatMap(({ title, rows }) => [heading(title), list(measureColumns, [measureHead], rows)]),
      ...opinions(facts),
    ],
  )
}

function figureRows({ figures }: ReviewSheetFacts): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < figures.length; at += 3) rows.push(fieldRow(figureColumns, figures.slice(at, at + 3)))
  return rows
}

/** What is typed, each whole on a page where one holds it; where nothing is, the hand has what is left of the page. */
function found({ repeated, analysis }: ReviewSheetFacts, room: number): readonly Content[] {
  const passages: readonly Passage[] = [
    { label: '重复问题', lead: '', texts: [repeated], lines: 2 },
    { label: '分析', lead: '', texts: [analysis], lines: 4 },
  ]
  const heights = heightsOf(passages, room - slack)
  return passages.map((passage, index) => {
    const least = passage.texts.includes('') ? (heights[index] ?? 0) : handLine
    return together(Math.max(least, proseHeight(passage, across[1])), [passageBand(passage, least)])
  })
}

type MeasureList = { readonly title: string; readonly rows: readonly Row[] }

function measureLists({ month, carried, measures }: ReviewSheetFacts): readonly MeasureList[] {
  const earlier = carried.map(({ decided, ...measure }) => ({
    ...measure,
    words: `${measure.words}（${decided}定）`,
  }))
  return [
    {
      title: '上月措施',
      rows: measureRows(earlier, month === null ? emptyRows(2, emptyRow, measureColumns) : [noMeasure]),
    },
    { title: '本月措施', rows: measureRows(measures, emptyRows(4, emptyRow, measureColumns)) },
  ]
}

function measureRows(measures: ReviewSheetFacts['measures'], none: readonly Row[]): readonly Row[] {
  if (measures.length === 0) return none
  return measures.flatMap(({ words, department, due, standing }, place) =>
    textRows([String(place + 1), words, department, due, standing], measureColumns, handLine, [1, 4]),
  )
}

function heightOfLists(lists: readonly MeasureList[]): number {
  return lists.reduce(
    (sum, { rows }) => sum + headingHeight + rowsHeight(measureColumns, [measureHead, ...rows]),
    0,
  )
}

function opinions(facts: ReviewSheetFacts): readonly Content[] {
  const passages = facts.opinions.map(({ name, words }) => ({
    label: `${name}\n意见`,
    lead: '',
    texts: [words],
    lines: 2,
  }))
  const signatures = (facts.opinions.length + 1) * signatureHeight
  const heights = heightsOf(passages, body.height - signatures - 2 * slack)
  return [
    { text: '', pageBreak: 'after' },
    ...passages.map((passage, index) =>
      signedPassage([], passage, heights[index] ?? 0, {
        caption: `${facts.opinions[index]?.name}\n签名`,
        signed: facts.opinions[index]?.signed ?? null,
      }),
    ),
    band(across, [signatureRow(writtenWords(facts), null)]),
  ]
}

function writtenWords({ writtenBy, writtenAt }: ReviewSheetFacts): string {
  const on = writtenAt && stampOf(writtenAt).slice(0, 10)
  return ['制表人', writtenBy, on].filter(Boolean).join('\n')
}
