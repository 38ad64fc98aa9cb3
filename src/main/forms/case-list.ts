import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { monthWords } from '#shared/domain/month'
import { list } from './cells'
import type { CaseListFacts } from './facts'
import { dateOf, labels, values } from './month-rows'
import { sheet } from './paper'
import { columnsOf } from './register'

/** 编号, 类别, 客户, 事由, 受理日期, 责任部门, 状态. */
const columns = columnsOf('landscape', [106, 60, 140, '*', 72, 90, 110])

const titles: Readonly<Record<CaseListFacts['list'], string>> = {
  'carried-over': '上月结转清单',
  open: '未结清单',
}

/** 上月结转: what came into the month open. 未结: what left it open. */
export function caseList(facts: CaseListFacts): TDocumentDefinitions {
  return sheet(
    {
      code: titles[facts.list],
      version: 1,
      organisation: facts.organisation,
      title: titles[facts.list],
      reference: monthWords(facts.month),
      marks: [`共 ${facts.rows.length} 件`],
      slip: null,
      madeAt: dateOf(facts.month),
      orientation: 'landscape',
    },
    [
      facts.rows.length === 0
        ? { text: '没有' }
        : list(
            columns,
            [labels('编号', '类别', '客户', '事由', '受理日期', '责任部门', '状态')],
            facts.rows.map((row) =>
              values(
                [
                  row.number,
                  row.kindWord,
                  row.customer,
                  row.matter,
                  row.receivedOn,
                  row.department,
                  row.standing,
                ],
                columns,
              ),
            ),
          ),
    ],
  )
}
