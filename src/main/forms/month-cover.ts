import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { list } from './cells'
import type { MonthCoverFacts, MonthReportFacts } from './facts'
import { chartBlocks, figureGroups } from './figure-pages'
import { factBand, figureList, hashWords, heading, labels, values } from './month-rows'
import { bodySize, sheet } from './paper'

const width = bodySize('portrait').width
const voidColumns = [120, width - 120] as const
const pointColumns = [width - 120, 120] as const
const correctionColumns = [120, width - 320, 110, 90] as const

/** Cover of the 月度归档: what is in it, who closed it, and what it rests on. */
export function monthCover(facts: MonthCoverFacts): TDocumentDefinitions {
  const { number, reason, approvedBy } = facts.revision
  return sheet(
    {
      code: '月度归档',
      version: 1,
      organisation: facts.organisation,
      title: '月度归档',
      reference: monthWords(facts.month),
      marks: number > 1 ? [`第 ${number} 版`] : [],
      slip: null,
      madeAt: facts.closedAt,
      orientation: 'portrait',
    },
    [
      factBand([
        ['归档期间', `${facts.periodFrom} 至 ${facts.periodTo}`],
        [
          '编号起止',
          facts.firstNumber ? `${facts.firstNumber} 至 ${facts.lastNumber ?? ''}` : '本月没有编号',
        ],
        ...(reason === null ? [] : [['重新归档的原因', reason] as const]),
        ...(approvedBy === null ? [] : [['同意重新归档', approvedBy] as const]),
        ['数据截至', `${stampOf(facts.closedAt)}，以后的变动不在本册内`],
        ['归档人', `${facts.closedBy}　${stampOf(facts.closedAt)}`],
        ['程序', `程序版本 ${facts.programVersion}　数据结构版本 ${facts.schemaVersion}`],
        ['上月封条', facts.previousSeal ? hashWords(facts.previousSeal) : '没有：这是第一次归档'],
        ['事件链头', hashWords(facts.chainHead)],
      ]),
      heading(`未了事项（${facts.open.points.reduce((sum, { count }) => sum + count, 0)}）`),
      ...openPoints(facts.open),
      heading('本月数字'),
      figureList(facts.figures),
      ...elsewhere(facts.elsewhere),
      heading(`作废编号（${facts.voids.length}）`),
      facts.voids.length === 0
        ? { text: '没有' }
        : list(
            voidColumns,
            [labels('编号', '原因')],
            facts.voids.map((entry) => values([entry.number, entry.reason], voidColumns)),
          ),
      heading(`更正（${facts.corrections.length}）`),
      facts.corrections.length === 0
        ? { text: '没有' }
        : list(
            correctionColumns,
            [labels('编号', '更正内容', '时间', '更正人')],
            facts.corrections.map((entry) =>
              values([entry.number, entry.words, stampOf(entry.at), entry.by], correctionColumns),
            ),
          ),
    ],
  )
}

function openPoints({ points, reason }: MonthCoverFacts['open']): readonly Content[] {
  if (points.length === 0) return [{ text: '没有' }]
  return [
    list(
      pointColumns,
      [labels('事项', '件数')],
      points.map(({ words, count }) => values([words, String(count)], pointColumns)),
    ),
    { text: `照实归档的原因：${reason}`, margin: [0, 5, 0, 0] },
  ]
}

function elsewhere(numbers: MonthCoverFacts['elsewhere']): readonly Content[] {
  if (numbers.length === 0) return []
  return [
    heading(`计入别的月份的编号（${numbers.length}）`),
    list(
      voidColumns,
      [labels('编号', '见')],
      numbers.map(({ number, month }) => values([number, `${monthWords(month)}归档`], voidColumns)),
    ),
  ]
}

/** First pages of the 月报: figures and charts; F03 follows them. */
export function monthReport(facts: MonthReportFacts): TDocumentDefinitions {
  return sheet(
    {
      code: '月报',
      version: 2,
      organisation: facts.organisation,
      title: '投诉与服务月报',
      reference: monthWords(facts.month),
      marks: [`数据截至 ${stampOf(facts.sheet.asOf)}`],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.sheet.asOf,
      orientation: 'portrait',
    },
    [...figureGroups(facts.sheet.figures), ...chartBlocks(facts.sheet.charts)],
  )
}
