import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { labelCell, list } from './cells'
import { bodySize, sheet } from './paper'
import type { StandardFacts } from './slip-facts'

const label = 96
const columns = [label, bodySize('portrait').width - label]

/** 服务标准 (S0 ⑦, ⑧): how the desk receives, and how a worker goes to a customer, as a card for the counter. */
export function standardCard({ organisation, slip, title, groups }: StandardFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F18',
      version: 1,
      organisation,
      title,
      reference: '',
      marks: [],
      slip,
      madeAt: slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      list(
        columns,
        [{ least: 20, cells: ['项目', '规范礼仪礼节要求'].map(labelCell) }],
        groups.map(({ item, lines }) => ({
          least: 20,
          cells: [labelCell(item), { text: numbered(lines).join('\n') }],
        })),
      ),
    ],
  )
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.length === 1 ? lines : lines.map((line, place) => `${place + 1}、${line}`)
}
