/** What every sheet has: A4, the margins, the head with number and QR code, the foot line (forms.md). */
import type { Content, ContentCanvas, TDocumentDefinitions } from 'pdfmake/interfaces'
import { type Instant, stampOf } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipFacts } from './facts'

export function mm(length: number): number {
  return (length * 72) / 25.4
}

const paper = {
  portrait: { width: 595.28, height: 841.89 },
  landscape: { width: 841.89, height: 595.28 },
} as const
/** Left is for the binding. */
const margin = { left: mm(25), top: mm(37), right: mm(15), bottom: mm(21) } as const
const qrSide = mm(18)

export type Orientation = keyof typeof paper

/** Where the hand writes what is not known. */
export const toWrite = {
  line: '＿＿＿＿＿＿＿＿',
  day: '　　　　年　　月　　日',
  month: '　　　　年　　月',
} as const

/** Where a part of the sheet is cut off. */
export function cutLine(width: number): ContentCanvas {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, dash: { length: 4, space: 3 } }],
  }
}

/** What the cells may fill, in points. */
export function bodySize(orientation: Orientation): { readonly width: number; readonly height: number } {
  const { width, height } = paper[orientation]
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
}

export type Sheet = {
  /** 'F01' */
  readonly code: string
  /** Raised whenever the form changes, so that an old sheet can be told from a new one. */
  readonly version: number
  readonly organisation: string
  readonly title: string
  /** At the right, over the body: '编号：TS-202611-0007', '2026年11月'. */
  readonly reference: string
  /** At the left, over the body. */
  readonly marks: readonly string[]
  readonly slip: SlipFacts | null
  /** Date of the file. Null: an empty sheet, which is of no time; the same bytes whenever it is drawn. */
  readonly madeAt: Instant | null
  readonly orientation: Orientation
}

export function sheet(facts: Sheet, content: Content[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: facts.orientation,
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
    info: { title: `${facts.title} ${facts.reference}`, creationDate: new Date(facts.madeAt ?? 0) },
    defaultStyle: { font: 'Song', fontSize: 10.5, preserveLeadingSpaces: true },
    header: (page: number) => head(facts, page > 1),
    footer: (page: number, pages: number) => foot(facts, page, pages),
    content,
  }
}

function head(facts: Sheet, isContinued: boolean): Content {
  const marks = [...slipMarks(facts.slip), ...facts.marks]
  return {
    margin: [margin.left, mm(12), margin.right, 0],
    stack: [
      {
        columns: [
          { width: qrSide + 8, text: '' },
          {
            width: bodySize(facts.orientation).width - 2 * (qrSide + 8),
            margin: [0, 4, 0, 0],
            font: 'Hei',
            alignment: 'center',
            stack: [
              { text: facts.organisation, fontSize: facts.organisation.length > 30 ? 9 : 11 },
              {
                text: [
                  { text: spaced(facts.title), fontSize: 18 },
                  { text: isContinued ? '（续页）' : '', fontSize: 12 },
                ],
              },
            ],
          },
          codeColumn(facts.slip, qrSide + 8, qrSide),
        ],
        columnGap: 0,
      },
      {
        absolutePosition: { x: margin.left, y: margin.top - 18 },
        stack: [
          {
            margin: [0, 0, margin.right, 0],
            // The marks have all the room that there is: a second line of them is lost, and with it the sheet (prove.ts).
            columns: [
              { width: '*', text: marks.join('　'), font: 'Hei' },
              { width: 'auto', text: facts.reference, font: 'Hei', alignment: 'right' },
            ],
            columnGap: 12,
          },
        ],
      },
    ],
  }
}

function foot(facts: Sheet, page: number, pages: number): Content {
  return {
    margin: [margin.left, 6, margin.right, 0],
    font: 'Hei',
    fontSize: 8.5,
    columns: [
      { width: '*', text: `${facts.code} 第 ${facts.version} 版` },
      { width: 100, text: `第 ${page} 页　共 ${pages} 页`, alignment: 'center' },
      { width: '*', text: printedWords(facts.slip), alignment: 'right' },
    ],
  }
}

/** At the right of the foot: when, and by whom. */
export function printedWords(slip: SlipFacts | null): string {
  if (!slip) return ''
  const copy = slip.copy === 1 ? '首次打印' : `补打 第 ${slip.copy - 1} 次`
  return `${copy}　${stampOf(slip.printedAt)}　${slip.printedBy}`
}

type Column = Extract<Content, { columns: unknown }>['columns'][number]

/** The code of the slip at the right of a column. */
export function codeColumn(slip: SlipFacts | null, width: number, side: number): Column {
  return slip
    ? { width, qr: slipCodeOf(slip.id), fit: side, alignment: 'right', eccLevel: 'M' }
    : { width, text: '' }
}

export function slipMarks(slip: SlipFacts | null): readonly string[] {
  switch (slip?.kind) {
    case 'copy':
      return ['副本（无签名）']
    case 'lost':
      return ['补打（原件遗失）']
    case 'first':
    case undefined:
      return []
  }
}

/** 客 户 投 诉 意 见 表, as titles stand on official forms. */
function spaced(title: string): string {
  return Array.from(title).join(' ')
}
