import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { stampOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
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
  signatureHeight,
  signatureRow,
  together,
  valueCell,
} from './cells'
import { across, fieldRow, slack, wideRow } from './fields'
import { bodySize, mm, sheet, toWrite } from './paper'
import { share } from './room'
import type { VisitFacts } from './visit-facts'

const { door, ...others } = revisitWayWord
/** Most are visited. */
const ways = [door, ...Object.values(others)]

const body = bodySize('portrait')
const [label] = across
/** 受（来）访人, 日期, 地址. */
const visited = [label, 118, 44, 88, 44, body.width - label - 294] as const
/** 访问人, 联系电话. */
const visiting = [label, 118, 76, body.width - label - 194] as const

/** 附表二 (S0). The signature is ours: S1 第十条 wants 40% of the visits with one. */
export function visitForm(facts: VisitFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F02',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F02,
      reference: `编号：${facts.number ?? toWrite.line}`,
      marks: [facts.month === null ? toWrite.month : monthWords(facts.month)],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.at,
      orientation: 'portrait',
    },
    contentOf(facts),
  )
}

function contentOf(facts: VisitFacts): Content[] {
  const rows = [whoRow(facts), byRow(facts)] as const
  const way = wideRow('访问方式', choices(ways, facts.wayWord), 1)
  const said = saidOf(facts)
  const handled: Prose = { lead: '', texts: [facts.handled] }
  const praised = ratedRow(facts)
  const fixed =
    rowHeight(visited, rows[0]) +
    rowHeight(visiting, rows[1]) +
    rowHeight(across, way) +
    rowHeight(across, praised) +
    signatureHeight +
    slack
  const [record = 0, settled = 0] = share(body.height - fixed, [
    { least: Math.max(6 * handLine, proseHeight(said, across[1])), weight: 3 },
    { least: Math.max(3 * handLine, proseHeight(handled, across[1])), weight: 2 },
  ])
  return [
    band(visited, [rows[0]]),
    band(visiting, [rows[1]]),
    band(across, [way]),
    prose('回访信息\n记录', said, across, record),
    prose('信息处理\n记录', handled, across, settled),
    signed(praised, facts),
  ]
}

function whoRow(facts: VisitFacts): Row {
  return {
    least: mm(14),
    cells: [
      labelCell('受（来）访人\n姓名'),
      valueCell(facts.visited, visited[1], 3),
      labelCell('日期'),
      valueCell(
        facts.at ? stampOf(facts.at).replace(' ', '\n') : '　　年　月　日\n　　时　　分',
        visited[3],
        2,
      ),
      labelCell('地址'),
      valueCell(facts.address, visited[5], 3),
    ],
  }
}

function byRow(facts: VisitFacts): Row {
  const fields = [
    ['访问人\n姓名', facts.visitor],
    ['受（来）访人\n联系电话', facts.phones.join('　')],
  ] as const
  return fieldRow(visiting, fields, mm(12))
}

/** Room for the hand before 客户要求. */
const handLines = '\n\n\n\n\n\n'

function saidOf({ outcomeWord, record, demand }: VisitFacts): Prose {
  const isByHand = outcomeWord === null && record === '' && demand === ''
  return {
    lead: `访问结果：${choices(Object.values(periodicOutcomeWord), outcomeWord)}`,
    texts: [isByHand ? handLines : record, `客户的投诉、需求：${demand}`],
  }
}

function ratedRow(facts: VisitFacts): Row {
  const words = [
    `1、服务质量：　　　${choices(Object.values(qualityWord), facts.qualityWord)}`,
    `2、服务是否及时：　${choices(Object.values(timelinessWord), facts.timelinessWord)}`,
  ]
  return { least: mm(17), cells: [labelCell('客户评价'), valueCell(words.join('\n'), across[1], 2, 'left')] }
}

/** On one page, so that who signs sees what the signature is for. */
function signed(praised: Row, { signature, wayWord }: VisitFacts): Content {
  // S1 第十三条: by phone no signature is wanted, and the sheet says why.
  const words = signature ?? (wayWord === revisitWayWord.phone ? { words: '电话回访' } : null)
  return together(rowHeight(across, praised) + signatureHeight, [
    band(across, [praised]),
    band(across, [signatureRow('客户签名', words)]),
  ])
}
