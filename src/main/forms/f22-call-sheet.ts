import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { qualityWord, revisitOutcomeWord, timelinessWord } from '#shared/domain/revisit'
import type { CallSheetFacts, CallSheetRow } from './call-sheet-facts'
import { choices, handLine, type Row, spanning } from './cells'
import { mm, toWrite } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'

const known = ['序号', '编号', '客户', '地址', '电话', '事由', '处理结果', '时限'] as const
const names = [...known, '结果', '客户评价', '客户意见']
const columns = columnsOf('landscape', [33, 62, 60, 64, 82, 76, 66, 44, 60, 104, '*'])
/** 事由, 处理结果. */
const prose = [5, 6]

/** As high as what is to be ticked in it. */
const rowLeast = mm(19)
const emptyCount = 5

export const callSheetTitle = { phone: formTitle.F22, door: formTitle['F22-door'] } as const

const { answered, notReached, refused, wrongNumber } = revisitOutcomeWord
/** What can come of it: whoever is not at home is not reached, who is gone has moved. */
const outcomes = {
  phone: [answered, notReached, refused, wrongNumber],
  door: [answered, '不在', refused, periodicOutcomeWord.movedOut],
} as const

/** 客户评价 (附表二) and whether it is solved, in two columns. */
const judged = judgedWords(
  [...Object.values(qualityWord), '已解决'],
  [...Object.values(timelinessWord), '没解决'],
)

function judgedWords(left: readonly string[], right: readonly string[]): string {
  return left.map((word, line) => `□${word.padEnd(5, '　')}□${right[line] ?? ''}`).join('\n')
}

const kept =
  '印有客户的电话和事由，用完当天交回前台，不张贴。印“保密”的，请到前台看。事由、处理结果只印开头，全文在意见表上。'
const notes = {
  phone: kept,
  door: `${kept}上门回访请客户在回访记录表上签名。`,
} as const

/** Whom to ask in one round, with room to write down what they say. Typed in at the desk, under each number. */
export function callSheet({ by, rows, ...facts }: CallSheetFacts): TDocumentDefinitions {
  const lines =
    rows?.flatMap((row) => rowsOf(row, by)) ??
    emptyRows(emptyCount, rowLeast, columns, [...known.map(() => ''), ...toTick(by)])
  return register({
    code: 'F22',
    version: 1,
    title: callSheetTitle[by],
    orientation: 'landscape',
    facts: { ...facts, period: rows && `共 ${rows.length} 户` },
    columns,
    names,
    rows: [...lines, signed],
    below: [note(notes[by])],
  })
}

function rowsOf(row: CallSheetRow, by: CallSheetFacts['by']): readonly Row[] {
  const { serial, number, customer, address, phones, matter, result, due } = row
  // The month stays whole.
  const told = number.replace(/-(?=\d+$)/u, '-\n')
  const texts = [serial, told, customer, address, phones, matter, result, due]
  return textRows(texts, columns, rowLeast, prose).map(({ least, cells }, place) => ({
    least,
    cells: [...cells, ...(place === 0 ? toTick(by) : ['', '', ''])],
  }))
}

function toTick(by: CallSheetFacts['by']): TableCell[] {
  return [ticks(choices(outcomes[by], null, '\n')), ticks(judged), '']
}

function ticks(text: string): TableCell {
  return { text, fontSize: 9, verticalAlignment: 'middle' }
}

/** Who asked, when, and when it was handed in. */
const signed: Row = {
  least: handLine + 4,
  cells: [
    ...spanning('回访人：', 3),
    ...spanning(`回访日期：${toWrite.day}`, 4),
    ...spanning(`交回前台：${toWrite.day}`, columns.length - 7),
  ],
}
