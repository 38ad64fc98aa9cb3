import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { type Row, signatureHeight } from './cells'
import { mm } from './paper'
import { columnsOf, emptyRows, note, register, textRows } from './register'
import type { RecordRegisterFacts, RecordRegisterRow } from './revisit-record-facts'

const names = ['序号', '回访记录编号', '领取人签名', '领取时间', '交回时间', '接收人']
const columns = columnsOf('portrait', [34, 112, 132, 66, 66, '*'])

/** Who takes a form signs in its row: as high as a hand needs for that. */
const inkRow = signatureHeight - 8
const emptyRow = mm(11)
const emptyCount = 18

/** 表8-2 (S1): who took which 回访记录表 out when, and when who had it back. */
export function recordRegister(facts: RecordRegisterFacts): TDocumentDefinitions {
  return register({
    code: 'F09',
    version: 1,
    title: formTitle.F09,
    orientation: 'portrait',
    facts,
    columns,
    names,
    rows: facts.rows?.flatMap(rowsOf) ?? emptyRows(emptyCount, emptyRow, columns),
    below: [note('编号下面一行是意见表编号。领取时在领取人一栏签名；还没有交回的，姓名后面留有签名的地方。')],
  })
}

function rowsOf({
  serial,
  number,
  takenBy,
  taken,
  back,
  backTo,
  isToSign,
}: RecordRegisterRow): readonly Row[] {
  // The name stands at the left: beside it is room for the hand.
  const holder = isToSign && takenBy !== '' ? `${takenBy}：` : takenBy
  const texts = [serial, number, holder, taken, back, backTo]
  return textRows(texts, columns, isToSign ? inkRow : 30, isToSign ? [2] : [])
}
