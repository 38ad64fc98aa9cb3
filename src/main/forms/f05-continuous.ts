/**
 * F05 on 241×140 mm continuous paper of three plies: one page, which the paper copies. So it says nothing that is not the
 * customer's business: no grade, no limit.
 */
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import {
  acceptanceRow,
  acceptedText,
  appointmentText,
  bandsOf,
  careText,
  doneRow,
  feeRow,
  fields,
  fiveOnes,
  label,
  momentText,
  personRow,
  proseRow,
} from './f05-cells'
import { continued, fitted, peopleOf } from './f05-fitted'
import { orderSheet, roomOf, threePly } from './f05-paper'
import { mm } from './paper'
import type { WorkOrderFacts } from './work-order-facts'

const { width } = roomOf(threePly)
const said = [label, width - label] as const
const person = [38, 200, 38, 180, 38, width - 494] as const
const quarter = (width - 4 * label) / 4
// An hour for the hand, ＿月＿日＿时＿分, stands on one line.
const hour = quarter + 4
const four = [label, quarter - 12, label, hour, label, hour, label, hour] as const
const twice = [label, hour, 40, width - label - hour - 40] as const
const asked = [label, 220, 60, width - label - 280] as const

/** The hand's own in two lines, where the cell has no room for one. */
function narrow(at: WorkOrderFacts['arrivedAt']): string {
  return momentText(at).replace('日　', '日\n　')
}

export function continuousOrder(facts: WorkOrderFacts): TDocumentDefinitions {
  const texts = fitted(facts, { person, said, twice, asked }, { job: 2, process: 2 })
  const times = fields(
    four,
    mm(9),
    ['派工人', facts.sentBy],
    ['接单人', acceptedText(facts)],
    ['预约时间', appointmentText(facts)],
    ['到达时间', narrow(facts.arrivedAt)],
  )
  const beside = [facts.kindWord, careText(facts).replace('\n', '　')]
  return orderSheet(facts, threePly, beside.filter(Boolean).join('　　'), [
    { text: fiveOnes(facts), fontSize: 9, margin: [0, 0, 0, 3] },
    ...bandsOf([
      [person, personRow(person, mm(10), peopleOf(texts))],
      [said, proseRow('内容', texts.job, said[1], 2, mm(10.5))],
      [four, times],
      [asked, feeRow(facts, texts.feeItems)],
      [said, proseRow('处理过程\n与用料', texts.process, said[1], 2, mm(15))],
      [twice, doneRow(twice, mm(9), narrow(facts.completedAt), facts, texts.outcome)],
      [asked, acceptanceRow(facts)],
    ]),
    ...continued(texts, facts.number, width),
  ])
}
