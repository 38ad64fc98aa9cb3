/** The sheet of F05: less of a head than other forms have, so that three parts have room on one page. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { kindsOn } from '#shared/domain/blank'
import { kindWord } from '#shared/domain/kind'
import { choices } from './cells'
import { codeColumn, mm, printedWords, slipMarks, toWrite } from './paper'
import type { WorkOrderFacts } from './work-order-facts'

type Paper = {
  readonly page: { readonly width: number; readonly height: number }
  readonly margin: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

export const a4: Paper = {
  page: { width: 595.28, height: 841.89 },
  // Left is for the binding.
  margin: { left: mm(25), top: mm(25), right: mm(15), bottom: mm(14) },
}

/** 241×140 mm, within the holes for the tractor. */
export const threePly: Paper = {
  page: { width: mm(241), height: mm(140) },
  margin: { left: mm(16), top: mm(23), right: mm(14), bottom: mm(8) },
}

export function roomOf({ page, margin }: Paper): { readonly width: number; readonly height: number } {
  return {
    width: page.width - margin.left - margin.right,
    height: page.height - margin.top - margin.bottom,
  }
}

export function orderSheet(
  facts: WorkOrderFacts,
  paper: Paper,
  beside: string,
  content: Content[],
): TDocumentDefinitions {
  const { margin } = paper
  return {
    pageSize: paper.page,
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    info: {
      title: `派工单 ${numberWords(facts)}`,
      creationDate: new Date(facts.slip?.printedAt ?? facts.receivedAt ?? 0),
    },
    defaultStyle: { font: 'Song', fontSize: 10.5, preserveLeadingSpaces: true },
    header: (page: number) => head(facts, paper, beside, page > 1),
    footer: (page: number, pages: number) => foot(facts, paper, page, pages),
    content,
  }
}

export function numberWords(facts: WorkOrderFacts): string {
  return facts.number ?? (isForTheHand(facts) ? toWrite.line : '登记时给号')
}

function isForTheHand({ content, customerName }: WorkOrderFacts): boolean {
  return content === '' && customerName === ''
}

/** Smaller than on other forms: it stands on each part that comes back. */
export const codeSide = mm(16)
const codeWidth = mm(18)

function head(facts: WorkOrderFacts, paper: Paper, beside: string, isContinued: boolean): Content {
  const { margin } = paper
  const width = roomOf(paper).width - codeWidth
  const marks = [...slipMarks(facts.slip), ...facts.marks]
  const title = `派 工 单${isContinued ? '（续页）' : ''}`
  return {
    margin: [margin.left, margin.top - mm(19), margin.right, 0],
    columns: [
      {
        width,
        stack: [
          { text: facts.organisation, font: 'Hei', fontSize: facts.organisation.length > 30 ? 9 : 10.5 },
          {
            columns: [
              { width: 150, text: title, font: 'Hei', fontSize: 16 },
              { width: '*', text: `编号：${numberWords(facts)}`, font: 'Hei', margin: [0, 6, 0, 0] },
              {
                width: 'auto',
                text: `意见表编号：${facts.caseNumber ?? (isForTheHand(facts) ? toWrite.line : '')}`,
                fontSize: 9.5,
                margin: [0, 7, 0, 0],
              },
            ],
            columnGap: 0,
          },
          {
            text: [marks.join('　'), blankWords(facts), beside].filter((words) => words !== '').join('　　'),
            fontSize: 9,
          },
        ],
      },
      codeColumn(facts.slip, codeWidth, codeSide),
    ],
    columnGap: 0,
  }
}

/** What else is told by the case, and has to stand on the sheet that is there before it: 转呈 runs from that hour. */
function blankWords({ receivedAt }: WorkOrderFacts): string {
  if (receivedAt !== null) return ''
  return `${choices(
    kindsOn('F05').map((kind) => kindWord[kind]),
    null,
  )}　　接待时间：　　月　　日　　时　　分`
}

function foot({ slip, media }: WorkOrderFacts, { margin }: Paper, page: number, pages: number): Content {
  const plies = media === 'continuous' ? '　一存根　二作业　三客户' : ''
  return {
    margin: [margin.left, 4, margin.right, 0],
    font: 'Hei',
    fontSize: 8.5,
    columns: [
      { width: '*', text: `F05 第 1 版${plies}` },
      { width: 100, text: `第 ${page} 页　共 ${pages} 页`, alignment: 'center' },
      { width: '*', text: printedWords(slip), alignment: 'right' },
    ],
  }
}
