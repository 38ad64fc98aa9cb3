import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { dayOf } from '#shared/domain/day'
import { band, handLine, labelCell, list, signatureRow } from './cells'
import { heading, labels, values } from './month-rows'
import { bodySize, sheet } from './paper'
import type { DueListFacts } from './privacy-facts'

const width = bodySize('portrait').width
const columns = [width - 300, 100, 100, 100]
const signing = [90, width - 90] as const

/** 到期清单: what the supervisor looks through each month, and signs before it is erased. */
export function dueList({ organisation, madeAt, slip, sections }: DueListFacts): TDocumentDefinitions {
  return sheet(
    {
      code: '到期清单',
      version: 1,
      organisation,
      title: '个人信息到期清单',
      reference: `截至 ${dayOf(madeAt)}`,
      marks: [`共 ${sections.reduce((sum, { total }) => sum + total, 0)} 项`],
      slip,
      madeAt,
      orientation: 'portrait',
    },
    [
      ...sections.flatMap(sectionOf),
      {
        unbreakable: true,
        margin: [0, 14, 0, 0],
        stack: [
          band(signing, [
            signatureRow('主管', null),
            {
              least: handLine,
              cells: [labelCell('说明'), { text: '删除后不能恢复；编号、等级、时间和数字保留。' }],
            },
          ]),
        ],
      },
    ],
  )
}

function sectionOf({ title, total, rows }: DueListFacts['sections'][number]): Content[] {
  return [
    heading(`${title}　${total} 项`),
    list(
      columns,
      [labels('编号', '从哪天起算', '保存到', '不删的打勾')],
      rows.map(({ label, endedOn, keptUntil }) => values([label, endedOn, keptUntil, '□'], columns)),
    ),
  ]
}
