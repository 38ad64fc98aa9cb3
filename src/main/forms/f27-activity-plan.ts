import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { activityTotals } from '#shared/domain/activity'
import { shortDay } from '#shared/domain/day'
import type { ActivityPlanFacts, ActivityPlanRow } from './activity-facts'
import {
  band,
  labelCell,
  list,
  type Row,
  rowsHeight,
  signatureCell,
  signatureHeight,
  together,
} from './cells'
import { labels } from './month-rows'
import { mm, sheet } from './paper'
import { columnsOf, textRows } from './register'

const names = [
  '月份',
  '项目',
  '方式',
  '面向',
  '负责',
  '地点',
  '计划日期',
  '预算（元）',
  '办结',
  '实际（元）',
  '备注',
]
const columns = columnsOf('landscape', [36, 96, 46, 76, 62, 72, 58, 64, 58, 64, '*'])
/** 项目, 面向, 地点, 备注. */
const prose = [1, 3, 5, 10]
const rowLeast = mm(9)

const signing = columnsOf('landscape', [62, '*', 62, 240])

/** 客户沟通计划 of a year by month (S1 典型工作任务一, 实务活动一), with what became of it; signed when it is approved. */
export function activityPlan({ organisation, slip, year, rows }: ActivityPlanFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F27',
      version: 1,
      organisation,
      title: '客户沟通计划',
      reference: `${year}年`,
      marks: [],
      slip,
      madeAt: slip?.printedAt ?? null,
      orientation: 'landscape',
    },
    [list(columns, [labels(...names)], rows.flatMap(rowsOf)), below(rows)],
  )
}

function rowsOf(row: ActivityPlanRow): readonly Row[] {
  const { month, title, kindWord, audience, organiser, place, plannedOn, heldOn, isDropped, note } = row
  const texts = [
    `${Number(month.slice(5))}月`,
    title,
    kindWord,
    audience,
    organiser,
    place,
    plannedOn ? shortDay(plannedOn) : '',
    yuan(row.budget),
    isDropped ? '取消' : heldOn ? shortDay(heldOn) : '',
    yuan(row.spent),
    note,
  ]
  return textRows(texts, columns, rowLeast, prose)
}

/** `1200.00`; the column says that it is yuan. */
export function yuan(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2)
}

/** The year's figures and who approves it, together. */
function below(rows: readonly ActivityPlanRow[]): Content {
  const { planned, spent, held, left, dropped } = activityTotals(rows)
  const words = `共 ${rows.length} 项：办结 ${held}，还有 ${left}，取消 ${dropped}；预算合计 ${yuan(planned)} 元（取消的不计），实际合计 ${yuan(spent)} 元`
  const total: Row = {
    least: mm(9),
    cells: [labelCell('合计'), { text: words, verticalAlignment: 'middle', colSpan: 3 }, '', ''],
  }
  const signed: Row = {
    least: signatureHeight,
    cells: [labelCell('制表'), signatureCell(null), labelCell('审批'), signatureCell(null)],
  }
  return together(rowsHeight(signing, [total, signed]), [band(signing, [total, signed])])
}
