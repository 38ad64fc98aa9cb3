/** The rows of F05. Each has a height that no text breaks: what is longer goes on on the 续页 (forms.md). */
import type { Content, TableCell } from 'pdfmake/interfaces'
import { type Instant, stampOf } from '#shared/domain/day'
import { qualityWord, timelinessWord } from '#shared/domain/revisit'
import { FiveOne, fiveOneWord, printedOutcomes, workOrderOutcomeWord } from '#shared/domain/work-order'
import { band, choices, labelCell, type Row, rowHeight, signatureCell, valueCell } from './cells'
import type { Signed } from './facts'
import { fieldRow } from './fields'
import { mm } from './paper'
import { piecesOf } from './pieces'
import { lineRatio, linesOf } from './room'
import type { WorkOrderFacts } from './work-order-facts'

export const label = 56
const smallest = 9
const around = 11

/** What did not fit in its cell. */
type Rest = { readonly label: string; readonly text: string }

export type Fitted = { readonly shown: string; readonly rest: Rest | null }

/** As much as so many lines hold at 9 pt; the rest is for the 续页. */
export function fitIn(name: string, text: string, column: number, lines: number, more = '……接续页'): Fitted {
  const plain = text.replace(/\r\n?/gu, '\n')
  if (piecesOf(plain, column, lines).length <= 1) return { shown: plain, rest: null }
  // Where it is cut there is room for the words that say so.
  const [start = ''] = piecesOf(plain, column - Math.ceil(((more.length + 2) * smallest) / lines), lines)
  return { shown: `${start}${more}`, rest: { label: name, text: plain.slice(start.length) } }
}

/** At the largest size at which it keeps to so many lines; what was cut was cut for 9 pt. */
export function fittedCell({ shown, rest }: Fitted, column: number, lines: number): TableCell {
  const fits = rest === null && linesOf(shown, column - around - 10, 10.5) <= lines
  return { text: shown, fontSize: fits ? 10.5 : smallest, verticalAlignment: 'middle' }
}

/** 客户 · 地址 · 电话. */
export function personRow(
  columns: readonly number[],
  least: number,
  named: readonly (readonly [name: string, value: Fitted])[],
): Row {
  return {
    least,
    cells: named.flatMap(([name, value], place) => [
      labelCell(name),
      fittedCell(value, columns[2 * place + 1] ?? 0, 2),
    ]),
  }
}

export function proseRow(name: string, value: Fitted, column: number, lines: number, least: number): Row {
  return { least, cells: [labelCell(name), fittedCell(value, column, lines)] }
}

/** How high a cell of so many lines at 9 pt is. */
export function lineHeight(lines: number): number {
  return lines * smallest * lineRatio + 7
}

/** Its date is short: the cell is half as wide as on other forms. */
function signCell(signed: Signed): TableCell {
  return signatureCell(signed, '签名：', '日期：　年　月　日')
}

/** The year stands in the number. */
export function momentText(at: Instant | null): string {
  return at ? shortStamp(at) : '　月　日　时　分'
}

export function shortStamp(at: Instant): string {
  return stampOf(at).slice(5)
}

export function appointmentText({ appointment }: Pick<WorkOrderFacts, 'appointment'>): string {
  if (!appointment) return momentText(null)
  const { at, until } = appointment
  return until ? `${shortStamp(at)}\n至 ${shortStamp(until)}` : shortStamp(at)
}

export function fields(
  columns: readonly number[],
  least: number,
  ...named: readonly (readonly [string, string])[]
): Row {
  return fieldRow(columns, named, least, 'left')
}

/** 收费: asked before the work begins (S0, 准备工作 1). */
export function feeRow(facts: WorkOrderFacts, items: Fitted): Row {
  const text = `${feeChoices(facts)}\n项目：${items.shown}\n金额：${facts.feeAmount ?? '　　　　　元'}`
  return {
    least: mm(16.5),
    cells: [
      labelCell('收费项目\n与金额'),
      { text, fontSize: smallest, verticalAlignment: 'middle' },
      labelCell('客户同意\n（收费）'),
      signCell(facts.feeSignature),
    ],
  }
}

export function feeChoices({ hasFee }: Pick<WorkOrderFacts, 'hasFee'>): string {
  return choices(['不收费', '收费'], hasFee === null ? null : hasFee ? '收费' : '不收费')
}

export function acceptanceRow(facts: WorkOrderFacts): Row {
  const text = [
    `质量：${choices(Object.values(qualityWord), facts.qualityWord)}`,
    `及时：${choices(Object.values(timelinessWord), facts.timelinessWord)}`,
  ].join('\n')
  return {
    least: mm(16.5),
    cells: [
      labelCell('评价'),
      { text, fontSize: smallest, verticalAlignment: 'middle' },
      labelCell('客户验收'),
      signCell(facts.acceptanceSignature),
    ],
  }
}

export function doneRow(
  columns: readonly number[],
  least: number,
  completed: string,
  facts: WorkOrderFacts,
  words: Fitted,
): Row {
  return {
    least,
    cells: [
      labelCell('完成时间'),
      valueCell(completed, columns[1] ?? 0, 2, 'left'),
      labelCell('结果'),
      { text: outcomeText(facts, words), fontSize: smallest, verticalAlignment: 'middle' },
    ],
  }
}

function outcomeText({ outcomeWord }: WorkOrderFacts, words: Fitted): string {
  const all = printedOutcomes.map((outcome) => workOrderOutcomeWord[outcome])
  const isPrinted = outcomeWord === null || all.includes(outcomeWord)
  const options = isPrinted ? all : [...all, outcomeWord]
  const lines = [options.slice(0, 3), options.slice(3)].map((line) =>
    line.map((option) => `${option === outcomeWord ? '☑' : '□'}${option}`).join('　'),
  )
  return [...lines, words.shown].filter((line) => line !== '').join('\n')
}

export function fiveOnes({ ticks }: Pick<WorkOrderFacts, 'ticks'>): string {
  const listed = FiveOne.options.map((one) => `${ticks.includes(one) ? '☑' : '□'}${fiveOneWord[one]}`)
  return `五个一：${listed.join('　')}`
}

/** 接单 is signed on the paper, unless the desk knows it already. */
export function acceptedText({ accepted, worker, department }: WorkOrderFacts): string {
  if (accepted) return `${accepted.by}\n${shortStamp(accepted.at)}`
  const who = [department, worker].filter((part) => part !== '').join(' ')
  return `${who}\n签名：`
}

export function careText({ isPair, hasKey }: Pick<WorkOrderFacts, 'isPair' | 'hasKey'>): string {
  return `${isPair ? '☑' : '□'}两人前往\n${hasKey ? '☑' : '□'}客户留钥匙`
}

/** Rows under columns of their own. */
export type Bands = readonly (readonly [columns: readonly number[], row: Row])[]

export function bandsOf(bands: Bands): Content[] {
  return bands.map(([columns, row]) => band(columns, [row]))
}

/** An estimate; see room.ts. */
export function bandsHeight(bands: Bands): number {
  return bands.reduce((sum, [columns, row]) => sum + rowHeight(columns, row), 0)
}

/** Where the parts are cut from one another. */
export function cutLine(width: number): Content {
  const half = (width - 60) / 2
  const dashes = (x1: number, x2: number) =>
    ({ type: 'line', x1, y1: 0, x2, y2: 0, lineWidth: 0.6, dash: { length: 4, space: 3 } }) as const
  return {
    margin: [0, 6, 0, 3],
    columns: [
      { width: half, margin: [0, 4, 0, 0], canvas: [dashes(0, half - 6)] },
      { width: 60, text: '裁 切 线', fontSize: 8, alignment: 'center' },
      { width: half, margin: [0, 4, 0, 0], canvas: [dashes(6, half)] },
    ],
    columnGap: 0,
  }
}
