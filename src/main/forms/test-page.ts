import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { mediaSize, type SheetWay } from '#shared/domain/print-setting'
import type { SlipFacts } from './facts'
import { codeColumn, mm } from './paper'

/** 打印测试页: what a printer does to a page, and by how much it moves it. */
export type TestPageFacts = {
  readonly organisation: string
  readonly slip: SlipFacts
  /** 全部表单, or whose setting is tried. */
  readonly formWord: string
  readonly queue: string
  readonly way: SheetWay
}

/** In millimetres: nothing that a form prints stands outside (forms.md; at the left it is bound). */
const frame = { left: 25, other: 12 } as const
const inside: [number, number, number, number] = [
  mm(frame.left + 5),
  mm(frame.other + 5),
  mm(frame.other + 5),
  0,
]
/** Where the rulers run, from the edge: few printers reach the edge itself. */
const rulerAt = 8

const mediaWord: Readonly<Record<SheetWay['media'], string>> = {
  A4: 'A4 210 × 297 mm',
  A5: 'A5 148 × 210 mm',
  continuous: '连续纸 241 × 140 mm',
}

export function testPage(facts: TestPageFacts): TDocumentDefinitions {
  const { slip, way } = facts
  const size = mediaSize[way.media]
  return {
    pageSize: { width: mm(size.width), height: mm(size.height) },
    // The rulers are as tall as the page: with margins they would be put on a page of their own.
    pageMargins: 0,
    info: { title: `打印测试页 ${slip.id}`, creationDate: new Date(slip.printedAt) },
    defaultStyle: { font: 'Song', fontSize: 10.5 },
    content: [
      ...furniture(size),
      {
        margin: inside,
        columns: [{ width: '*', stack: words(facts) }, codeColumn(slip, mm(24), mm(18))],
      },
      ...(way.isDuplex ? backOf(size) : []),
    ],
  }
}

/** What lies behind the first page when a sheet is turned over. */
function backOf(size: Size): readonly Content[] {
  const words = '背面：这一页印在第一页的背面，双面才算对。'
  return [{ text: words, margin: inside, pageBreak: 'before' }, ...furniture(size)]
}

function words({ organisation, slip, formWord, queue, way }: TestPageFacts): Content[] {
  const lines = [
    `打印机：${queue}`,
    `设置：${formWord}　纸张：${mediaWord[way.media]}`,
    `份数：${way.copies}　${way.isDuplex ? '双面' : '单面'}`,
    `向右 ${tenths(way.offsetX)} mm　向下 ${tenths(way.offsetY)} mm　缩放 ${tenths(way.scale)} %`,
    `${stampOf(slip.printedAt)}　${slip.printedBy}`,
  ]
  const how = [
    '直尺的 0 对准纸的左边，上边那排的 50 应在 50 mm 处：读到 52，就把「向右」减 2.0。',
    '再对准纸的上边看左边那排，改「向下」。尺子上 100 mm 短了 1 mm，就把「缩放」加 1.0。',
  ]
  return [
    { text: organisation, font: 'Hei', fontSize: 9 },
    { text: '打 印 测 试 页', font: 'Hei', fontSize: 16, margin: [0, 0, 0, 4] },
    ...lines.map((text) => ({ text })),
    { text: '生僻字：𠮷 㛃 䶮 · 镕 喆　选择：□ ☑', fontSize: 12, margin: [0, 4, 0, 4] },
    ...how.map((text) => ({ text, fontSize: 9 })),
  ]
}

function tenths(value: number): string {
  return (value / 10).toFixed(1)
}

type Size = { readonly width: number; readonly height: number }

/** Rulers along the upper and the left edge, counted from the paper's own corner, and the frame of the margins. */
function furniture({ width, height }: Size): readonly Content[] {
  const marks = (length: number) => Array.from({ length: length - 1 }, (_, index) => index + 1)
  // Not where the two rulers cross, nor where there is no room left beside the last mark.
  const numbered = (length: number) =>
    marks(length - 4).filter((mark) => mark % 10 === 0 && mark > rulerAt + 4)
  return [
    {
      absolutePosition: { x: 0, y: 0 },
      canvas: [
        ...marks(width).map((mark) => line(mark, rulerAt - tick(mark), mark, rulerAt)),
        ...marks(height).map((mark) => line(rulerAt - tick(mark), mark, rulerAt, mark)),
        {
          type: 'rect' as const,
          x: mm(frame.left),
          y: mm(frame.other),
          w: mm(width - frame.left - frame.other),
          h: mm(height - 2 * frame.other),
          lineWidth: 0.5,
        },
      ],
    },
    ...numbered(width).map((mark) => label(mark, mark + 0.5, rulerAt)),
    ...numbered(height).map((mark) => label(mark, rulerAt + 0.5, mark - 3)),
  ]
}

function tick(mark: number): number {
  if (mark % 10 === 0) return 4
  return mark % 5 === 0 ? 3 : 2
}

function line(x1: number, y1: number, x2: number, y2: number) {
  return { type: 'line' as const, x1: mm(x1), y1: mm(y1), x2: mm(x2), y2: mm(y2), lineWidth: 0.4 }
}

function label(mark: number, x: number, y: number): Content {
  return { text: String(mark), font: 'Hei', fontSize: 6, absolutePosition: { x: mm(x), y: mm(y) } }
}
