import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { stampOf } from '#shared/domain/day'
import { qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import { choices, type Row, valueCell, yesOrNo } from './cells'
import { mm } from './paper'
import { rowPieces } from './pieces'
import { columnsOf, register } from './register'
import type { DrawFacts, RepairVisitFacts, RepairVisitRow } from './repair-visit-facts'

const names = ['单号', '客户', '内容', '完成\n时间', '回访\n时间', '方式', '质量', '及时', '意见', '回访人']
const columns = columnsOf('landscape', [88, 106, 100, 44, 48, 58, 60, 54, '*', 54])

/** Three choices one below the other, and as high as a hand writes two lines. */
const rowLeast = mm(17)
const emptyCount = 6
const fontSize = 9.5

const ways = [revisitWayWord.phone, revisitWayWord.door]

const note = '写的是客户的姓名和说的话，不张贴；问完交维修部门归档。'
const callerNote = '印有完整电话，只给打电话的人用；印保密的，请在接诉台上查看电话。'

/** S1 第八条, S2: which work orders the customers were asked about, and what they said of them. */
export function repairVisits({ rows, draw, ...facts }: RepairVisitFacts): TDocumentDefinitions {
  return register({
    code: 'F06',
    version: 1,
    title: formTitle.F06,
    orientation: 'landscape',
    facts,
    marks: drawMarks(draw),
    columns,
    names,
    rows: (rows ?? Array.from({ length: emptyCount }, () => empty)).flatMap(rowsOf),
    below: [draw?.isCallSheet ? `${callerNote}${note}` : note, ...(draw ? drawWords(draw) : [])].map(small),
  })
}

const empty: RepairVisitRow = {
  number: '',
  customer: '',
  content: '',
  completed: '',
  asked: '',
  wayWord: null,
  qualityWord: null,
  timelinessWord: null,
  isSolved: null,
  said: '',
  by: '',
}

function drawMarks(draw: DrawFacts | null): readonly string[] {
  if (!draw) return []
  return [draw.isCallSheet ? '抽查　回访用' : '抽查']
}

/** One row, or as many as its longest text needs; what is ticked stands in the first. */
function rowsOf(row: RepairVisitRow): Row[] {
  const { number, customer, content, completed, asked } = row
  const texts = [number, customer, content, completed, asked, '', '', '', row.said, row.by]
  return rowPieces(texts, columns).map((pieces, place) => {
    const cells = pieces.map((text, column) =>
      valueCell(text, columns[column] ?? 0, column === 0 ? 1 : 3, isCentred(column) ? 'center' : 'left'),
    )
    return place === 0
      ? { least: rowLeast, cells: [...cells.slice(0, 5), ...answers(row, pieces[8] ?? ''), cells[9] ?? ''] }
      : { least: 0, cells }
  })
}

/** 方式, 质量, 及时 and 意见; what a hand adds to the last stands below its choice. */
function answers(row: RepairVisitRow, words: string): TableCell[] {
  const opinion = [yesOrNo(row.isSolved, '已解决', '没解决'), words].filter((part) => part !== '')
  return [
    below(ways, row.wayWord),
    below(Object.values(qualityWord), row.qualityWord),
    below(Object.values(timelinessWord), row.timelinessWord),
    { text: opinion.join('\n'), fontSize },
  ]
}

/** 单号, 完成时间, 回访时间, 回访人. */
function isCentred(column: number): boolean {
  return [0, 3, 4, 9].includes(column)
}

function below(options: readonly string[], chosen: string | null): TableCell {
  return { text: choices(options, chosen, '\n'), fontSize, verticalAlignment: 'middle' }
}

/** S1 第八条, and how anybody draws them again: nothing but this sheet and sha256sum is needed. */
function drawWords(draw: DrawFacts): readonly string[] {
  const { seed, finished, households, wanted, most, size, madeAt, madeBy, from, example } = draw
  return [
    `抽查：当月完成的派工单 ${finished} 张，它的 ${draw.percent}%（有零头进一）是 ${wanted} 张；户数 ${households}，它的 ${draw.householdPercent}%（零头不计）是 ${most} 张；取小的，至少 1 张：抽 ${size} 张。${stampOf(madeAt)} ${madeBy} 抽取，种子 ${seed}。`,
    `复核：对每个单号算 SHA-256（种子|单号），取结果最小的 ${size} 张，就是上面这些。例如：printf '%s' '${seed}|${example}' | sha256sum`,
    `从这 ${finished} 张里抽：${from}`,
  ]
}

function small(text: string): Content {
  return { text, fontSize: 9, margin: [0, 5, 0, 0] }
}
