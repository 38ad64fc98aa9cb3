import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { choices, type Row } from './cells'
import {
  acceptanceRow,
  acceptedText,
  appointmentText,
  type Bands,
  bandsHeight,
  bandsOf,
  careText,
  cutLine,
  doneRow,
  feeChoices,
  feeRow,
  fields,
  fitIn,
  fiveOnes,
  label,
  lineHeight,
  momentText,
  personRow,
  proseRow,
  shortStamp,
} from './f05-cells'
import { continuousOrder } from './f05-continuous'
import { continued, type FittedTexts, fitted, peopleOf } from './f05-fitted'
import { a4, codeSide, numberWords, orderSheet, roomOf } from './f05-paper'
import { codeColumn, mm } from './paper'
import type { WorkOrderFacts } from './work-order-facts'

const { width, height } = roomOf(a4)
const said = [label, width - label] as const
const person = [38, 140, 38, 140, 38, width - 394] as const
const third = (width - 3 * label) / 3
const thrice = [label, third, label, third, label, third] as const
const twice = [label, third, 40, width - label - third - 40] as const
const asked = [label, 166, 60, width - label - 226] as const
const customer = [38, 160, 38, width - 236] as const
/** Heads of the parts, the lines to cut at, the customer's note; and a line or so for the estimates of room.ts. */
const between = mm(5.5) + mm(18) + mm(5.5) + 2 * mm(7) + mm(6) + 28

/** 派工单: three parts on one sheet to be cut, or one page on paper of three plies. */
export function workOrderForm(facts: WorkOrderFacts): TDocumentDefinitions {
  if (facts.media === 'continuous') return continuousOrder(facts)
  const { texts, stub, before, after, receipt, taken } = laidOut(facts)
  return orderSheet(facts, a4, '', [
    partHead(facts, '存根联（前台留存）'),
    ...bandsOf(stub),
    cutLine(width),
    workersHead(facts),
    ...bandsOf(before),
    ...bandsOf([[said, processRow(texts, height - taken)]]),
    ...bandsOf(after),
    cutLine(width),
    partHead(facts, '客户联（客户留存）'),
    ...bandsOf(receipt),
    { text: customersNote, fontSize: 9, margin: [0, 4, 0, 0] },
    ...continued(texts, facts.number, width),
  ])
}

/** Where much is long, less of it stands on the first page. */
function laidOut(facts: WorkOrderFacts, lines = 3): Layout {
  const texts = fitted(facts, { person, said, twice, asked }, { job: lines, process: lines })
  const [stub, before, after, receipt] = [
    stubBands(facts, texts),
    sentBands(facts, texts),
    doneBands(facts, texts),
    receiptBands(facts, texts),
  ]
  const taken = [stub, before, after, receipt].reduce((sum, bands) => sum + bandsHeight(bands), between)
  if (lines > 1 && taken + lineHeight(lines) > height) return laidOut(facts, lines - 1)
  return { texts, stub, before, after, receipt, taken }
}

type Layout = {
  readonly texts: FittedTexts
  readonly stub: Bands
  readonly before: Bands
  readonly after: Bands
  readonly receipt: Bands
  readonly taken: number
}

/** 存根联: stays at the desk. */
function stubBands(facts: WorkOrderFacts, texts: FittedTexts): Bands {
  return [
    [person, personRow(person, mm(9), peopleOf(texts))],
    [said, jobRow(facts)],
    [
      thrice,
      fields(
        thrice,
        mm(8.5),
        ['派工人', facts.sentBy],
        ['派工时间', momentText(facts.sentAt)],
        ['预约时间', appointmentText(facts)],
      ),
    ],
    [
      thrice,
      fields(
        thrice,
        mm(8.5),
        ['部门', facts.department],
        ['接单人', facts.accepted?.by ?? facts.worker],
        ['时限', limitText(facts)],
      ),
    ],
  ]
}

/** 作业联: goes to the customer with the worker, is signed there and comes back. */
function sentBands(facts: WorkOrderFacts, texts: FittedTexts): Bands {
  return [
    [person, personRow(person, mm(9), peopleOf(texts))],
    [said, proseRow('内容', texts.job, said[1], 3, mm(12))],
    [
      thrice,
      fields(
        thrice,
        mm(10.5),
        ['等级时限', `${choices(facts.grade.options, facts.grade.chosen)}\n${limitText(facts)}`],
        ['预约时间', appointmentText(facts)],
        ['注意', careText(facts)],
      ),
    ],
    [
      thrice,
      fields(
        thrice,
        mm(11),
        ['派工人', facts.sentAt ? `${facts.sentBy}\n${shortStamp(facts.sentAt)}` : facts.sentBy],
        ['接单人', acceptedText(facts)],
        ['到达时间', momentText(facts.arrivedAt)],
      ),
    ],
    [asked, feeRow(facts, texts.feeItems)],
  ]
}

/** What is left of the page is the worker's to write on. */
function processRow(texts: FittedTexts, room: number): Row {
  return proseRow('处理过程\n与用料', texts.process, said[1], 3, Math.max(room, lineHeight(1)))
}

function doneBands(facts: WorkOrderFacts, texts: FittedTexts): Bands {
  return [
    [twice, doneRow(twice, mm(12), momentText(facts.completedAt), facts, texts.outcome)],
    [asked, acceptanceRow(facts)],
  ]
}

/** 客户联: what is the customer's business, and nothing else. */
function receiptBands(facts: WorkOrderFacts, texts: FittedTexts): Bands {
  const fee = `${feeChoices(facts)}\n${facts.feeAmount ?? ''}`
  return [
    [customer, personRow(customer, mm(9), peopleOf(texts).slice(0, 2))],
    [said, jobRow(facts)],
    [
      thrice,
      fields(
        thrice,
        mm(9),
        ['维修人员', facts.accepted?.by ?? facts.worker],
        ['预约时间', appointmentText(facts)],
        ['收费', fee.trim()],
      ),
    ],
  ]
}

const customersNote =
  '维修人员凭本单上门。如有收费，先说明项目和金额，您同意签名后才开工；完工后请验收并评价。'

function workersHead(facts: WorkOrderFacts): Content {
  return {
    columns: [
      {
        width: width - 56,
        stack: [partHead(facts, '作业联（完成后交回前台）'), { text: fiveOnes(facts), fontSize: 9 }],
      },
      codeColumn(facts.slip, 56, codeSide),
    ],
    columnGap: 0,
    margin: [0, 0, 0, 3],
  }
}

function partHead(facts: WorkOrderFacts, name: string): Content {
  const kind = facts.kindWord === null ? '' : `　${facts.kindWord}`
  return {
    columns: [
      { width: 220, text: `${name}${kind}`, font: 'Hei' },
      { width: '*', text: `编号：${numberWords(facts)}`, font: 'Hei' },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 3],
  }
}

/** On the stub and for the customer the first lines; the whole stands on the worker's part. */
function jobRow({ content }: WorkOrderFacts): Row {
  return proseRow('内容', fitIn('', content, said[1], 2, '……见作业联'), said[1], 2, mm(8.5))
}

function limitText({ dueAt }: Pick<WorkOrderFacts, 'dueAt'>): string {
  return dueAt ? `${shortStamp(dueAt)} 前` : momentText(null)
}
