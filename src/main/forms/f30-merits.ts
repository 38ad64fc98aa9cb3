import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { pointsWords } from '#shared/domain/merit'
import { monthWords } from '#shared/domain/month'
import { labelCell, type Row, signatureCell, signatureHeight, spanning } from './cells'
import type { MeritPerson, MeritRowFacts, MeritSheetFacts } from './merit-facts'
import { mm } from './paper'
import { columnsOf, note, register, textRows } from './register'

const names = ['序号', '规则', '依据', '案件编号', '扣分', '结论和理由']
const columns = columnsOf('landscape', [36, 84, '*', 104, 48, 186])
/** 依据, 结论和理由. */
const prose = [2, 5]
const rowLeast = mm(9)

const kept = '写的是谁扣了分、为什么，不张贴；签名后交主管保管。免扣的列在表上，不计分。'
const basis =
  '扣分标准：意见调查实施方案第 2、4 条（回收率、作弊），投诉处理办法第十条（越级投诉）；其余是主管定的。'

/** 考核扣分表 (S1 实施方案 2, 4; S3 第十条): each one's points with their cases, to be signed by them and the supervisor. */
export function meritSheet({ month, people, open, ...facts }: MeritSheetFacts): TDocumentDefinitions {
  const total = people.reduce((sum, { tenths }) => sum + tenths, 0)
  const count = people.reduce((sum, { rows }) => sum + rows.length, 0)
  let serial = 0
  return register({
    code: 'F30',
    version: 1,
    title: '考核扣分表',
    orientation: 'landscape',
    facts: { ...facts, period: monthWords(month) },
    marks: open > 0 ? [`还有 ${open} 项没有定，不在表上`] : [],
    columns,
    names,
    rows: [
      ...people.flatMap((one) => [
        headOf(one),
        ...one.rows.flatMap((row) => rowOf(row, ++serial)),
        signatures,
      ]),
      {
        least: rowLeast,
        cells: spanning(`合计：${count} 项，共扣 ${pointsWords(total)} 分`, columns.length),
      },
    ],
    below: [note(kept), note(basis)],
  })
}

function headOf({ department, person, tenths }: MeritPerson): Row {
  const who = [department, person || '（没有记到人）'].join('　')
  return { least: rowLeast, cells: spanning(`${who}　小计扣 ${pointsWords(tenths)} 分`, columns.length) }
}

function rowOf({ ruleWord, ground, number, tenths, said }: MeritRowFacts, serial: number): readonly Row[] {
  return textRows(
    [String(serial), ruleWord, ground, number, pointsWords(tenths), said],
    columns,
    rowLeast,
    prose,
  )
}

/** 被考核人 at the left, 主管 at the right; 被考核人 may want to say something, or refuse. */
const signatures: Row = {
  least: signatureHeight,
  cells: [
    { ...(labelCell('被考核人') as object), colSpan: 2 } as TableCell,
    '',
    signatureCell(null),
    labelCell('主管'),
    { ...(signatureCell(null) as object), colSpan: 2 } as TableCell,
    '',
  ],
}
