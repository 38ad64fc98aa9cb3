import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { revisitWayWord } from '#shared/domain/revisit'
import {
  band,
  choices,
  handLine,
  labelCell,
  type Prose,
  prose,
  proseHeight,
  type Row,
  rowHeight,
  signatureCell,
  signatureHeight,
  signatureRow,
  together,
  valueCell,
} from './cells'
import { correctionBands, correctionsHeight } from './corrections'
import { above, topHeight, topLine } from './f01-top'
import type { ComplaintFacts, RoundFacts } from './facts'
import { across, fieldHeight, slack } from './fields'
import { bodySize, sheet, toWrite } from './paper'
import { share } from './room'

const body = bodySize('portrait')
const [label] = across
/** 投诉日期时间, 客户姓名, 客户地址, 联系电话, 记录人. */
const person = [82, 122, 118, 96, body.width - 418] as const
/** 接单时间 and its time, 投诉内容确认 and the signature. */
const confirmed = [label, 80, 86, body.width - label - 166] as const
/** Three labels, three values. */
const thirds = [label, 80, 60, 96, 66, body.width - label - 302] as const

/** 附表一. The same facts give the same bytes: a stored sheet can be drawn again from its record. */
export function complaintForm(facts: ComplaintFacts): TDocumentDefinitions {
  const [first = unhandled, ...further] = facts.rounds
  return sheet(
    {
      code: 'F01',
      version: 3,
      organisation: facts.organisation,
      title: facts.title,
      reference: `编号：${facts.number ?? (isBlank(facts) ? toWrite.line : '登记时给号')}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.receivedAt,
      orientation: 'portrait',
    },
    [...firstPage(facts, first), ...further.flatMap((round) => furtherPage(round))],
  )
}

const unhandled: RoundFacts = {
  number: 1,
  takenAt: null,
  result: null,
  handler: null,
  completedAt: null,
  subject: null,
  resultSignature: null,
  departmentOpinion: null,
  revisit: null,
}

function firstPage(facts: ComplaintFacts, round: RoundFacts): Content[] {
  const noun = facts.title === '客户投诉意见表' ? '投诉' : '意见'
  const content = contentOf(facts)
  const least = leastHeights(round)
  const written = Math.max(110, proseHeight(content, across[1]))
  const fixed = topHeight(facts) + 22 + rowHeight(person, personRow(facts)) + signatureHeight + fixedOfRound
  const corrected = correctionsHeight(facts.corrections, across)
  const [said = written, ...handled] = share(body.height - fixed - corrected - slack, [
    { least: written, weight: facts.content ? 1 : 3 },
    ...least,
  ])
  return [
    above(facts),
    band(person, [{ least: 22, cells: headings(noun) }, personRow(facts)]),
    prose(`${noun}内容`, content, across, said),
    band(confirmed, [
      {
        least: signatureHeight,
        cells: [
          labelCell('接单时间'),
          moment(round.takenAt, confirmed[1]),
          labelCell(`${noun}内容确认\n（客户签名）`),
          signatureCell(facts.contentSignature),
        ],
      },
    ]),
    ...facts.corrections.map((correction) => correctionBands(correction, across)),
    ...handling(round, handled),
  ]
}

function personRow(facts: ComplaintFacts): Row {
  return {
    least: 44,
    cells: [
      moment(facts.receivedAt, person[0]),
      valueCell(facts.customerName, person[1], 3),
      valueCell(facts.customerAddress, person[2], 3),
      valueCell(facts.phones.join('\n'), person[3], 3),
      valueCell(facts.recordedBy, person[4], 2),
    ],
  }
}

function headings(noun: '投诉' | '意见') {
  return [`${noun}日期时间`, '客户姓名', '客户地址', '联系电话', '记录人'].map(labelCell)
}

/** A further round has a 续页 of its own, with its own result and signatures. */
function furtherPage(round: RoundFacts): Content[] {
  const room = body.height - topLine - fieldHeight - fixedOfRound - slack
  return [
    {
      text: `第 ${round.number} 次处理`,
      font: 'Hei',
      fontSize: 12,
      pageBreak: 'before',
      margin: [0, 0, 0, 5],
    },
    band(across, [{ least: fieldHeight, cells: [labelCell('接单时间'), moment(round.takenAt, 300)] }]),
    ...handling(round, share(Math.min(room, 420), leastHeights(round))),
  ]
}

function handling(round: RoundFacts, [result = 0, opinion = 0, revisit = 0]: readonly number[]): Content[] {
  return [
    prose('处理结果', { lead: '', texts: [round.result ?? ''] }, across, result),
    band(across, [signatureRow('客户签字\n（处理结果）', round.resultSignature)]),
    band(thirds, [
      {
        least: fieldHeight,
        cells: [
          labelCell('完成时间'),
          moment(round.completedAt, thirds[1]),
          labelCell('处理人'),
          valueCell(round.handler ?? '', thirds[3], 2),
          labelCell('被投诉人'),
          valueCell(round.subject ?? '', thirds[5], 2),
        ],
      },
    ]),
    prose('相关部门\n意见', { lead: '', texts: [round.departmentOpinion ?? ''] }, across, opinion),
    revisitBands(round, revisit),
  ]
}

/** On one page, so that who signs sees what the signature is for. */
function revisitBands(round: RoundFacts, least: number): Content {
  const signature = signatureRow('客户签名\n（回访）', round.revisit?.signature ?? null)
  const visitor: Row = {
    least: fieldHeight,
    cells: [
      labelCell('回访部门'),
      valueCell(round.revisit?.department ?? '', thirds[1], 2),
      labelCell('回访人'),
      valueCell(round.revisit?.by ?? '', thirds[3], 2),
      labelCell('回访日期'),
      valueCell(round.revisit?.on ?? '　　年　月　日', thirds[5], 1),
    ],
  }
  const said = revisitOf(round)
  const height =
    Math.max(least, proseHeight(said, across[1])) + rowHeight(across, signature) + rowHeight(thirds, visitor)
  return together(height, [
    prose('回访记录\n及验证', said, across, least),
    band(across, [signature]),
    band(thirds, [visitor]),
  ])
}

/** The rows of a round whose heights do not stretch. */
const fixedOfRound = 2 * signatureHeight + 2 * fieldHeight

/** Where the hand writes there are three lines at least, and room for what is already known. */
function leastHeights(round: RoundFacts): readonly { readonly least: number; readonly weight: number }[] {
  const texts: readonly Prose[] = [
    { lead: '', texts: [round.result ?? ''] },
    { lead: '', texts: [round.departmentOpinion ?? ''] },
    revisitOf(round),
  ]
  const lines = [3.2, 2, 2.2]
  return texts.map((said, index) => ({
    least: Math.max((lines[index] ?? 2) * handLine, proseHeight(said, across[1])),
    weight: lines[index] ?? 2,
  }))
}

/** Three lines for the hand before 客户要求. */
const handLines = '\n\n\n\n'

function contentOf(facts: ComplaintFacts): Prose {
  const isByHand = isBlank(facts)
  const happened = facts.happenedWords ?? (isByHand ? '　　　　　　　　　　　' : '')
  return {
    lead: `发生时间：${happened}　　发生地点：${facts.place ?? ''}`,
    texts: [isByHand ? handLines : facts.content, `客户要求：${facts.demand ?? ''}`],
  }
}

function revisitOf({ revisit }: RoundFacts): Prose {
  return {
    lead: `回访方式：${choices(Object.values(revisitWayWord), revisit?.reachedHow ?? null)}`,
    texts: [revisit?.words ?? ''],
  }
}

function isBlank(facts: ComplaintFacts): boolean {
  return facts.content === '' && facts.customerName === '' && facts.receivedAt === null
}

const emptyMoment = '　　年　月　日\n　　时　　分'

/** Where nobody signs for the sheet the cell says why (forms.md: the outcome in words where there is no ink). */
function moment(at: RoundFacts['takenAt'], column: number) {
  if (at === '当场办结' || at === '未签收即处理' || at === '未转呈即处理') return valueCell(at, column, 2)
  return valueCell(at ? stampOf(at).replace(' ', '\n') : emptyMoment, column, 2)
}
