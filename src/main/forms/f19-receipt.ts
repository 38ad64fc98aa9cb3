import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { formTitle } from '#shared/domain/blank-form'
import { stampOf } from '#shared/domain/day'
import { band } from './cells'
import { across, fieldRow, twice, wideRow } from './fields'
import { bodySize, cutLine, mm, sheet } from './paper'
import type { ReceiptFacts } from './slip-facts'

/** Half an A4, so that every office printer has the paper; cut off there. */
const cutAt = mm(148)

/**
 * 客户回执: the number to ask by, and when the customer hears again. No grade, no limit, nobody else on it; it is not
 * expected back.
 */
export function receiptForm(facts: ReceiptFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F19',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F19,
      reference: `编号：${facts.number ?? '＿＿＿＿＿＿＿＿＿＿'}`,
      marks: [],
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? null,
      orientation: 'portrait',
    },
    [
      band(twice, [
        fieldRow(twice, [
          ['登记时间', facts.receivedAt ? stampOf(facts.receivedAt) : ''],
          ['类别', facts.kindWord ?? ''],
        ]),
        fieldRow(twice, [
          ['客户', facts.customer],
          ['联系电话', facts.phones.join('　')],
        ]),
      ]),
      band(across, [
        wideRow('事由', facts.matter, 2),
        wideRow('下次联系', nextWords(facts), 2),
        wideRow('前台电话', '＿＿＿＿＿＿＿＿＿＿＿＿', 1),
        wideRow('办公时间', facts.hours, 2),
        wideRow('接待人', facts.receivedBy, 1),
      ]),
      {
        margin: [0, 8, 0, 0],
        text: '您反映的事已经登记。问进度时请报上面的编号，或登记时留的电话。本回执由您留存，不用交回。',
      },
      { absolutePosition: { x: mm(25), y: cutAt }, ...cutLine(bodySize('portrait').width) },
    ],
  )
}

function nextWords({ next }: ReceiptFacts): string {
  return next
    ? `${stampOf(next.at)} 前　${next.words}`
    : '　　　　年　　月　　日　　时前，由　　　　　　与您联系'
}
