import { gradeWord } from '#shared/domain/grade'
import { channelWord, kindWord } from '#shared/domain/kind'
import { clockWord } from '#shared/domain/profile'
import { caseStateWord, caseStepWord } from '#shared/domain/progress'
import { stateOfOrder, workOrderOutcomeWord, workOrderStateWord } from '#shared/domain/work-order'
import { type BoardCount, type BoardRow, boardCountWord } from '#shared/ipc/board-views'
import type { Period } from '#shared/ipc/contact-questions'
import type { DispatchRow } from '#shared/ipc/slip-questions'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { boardPage } from '../store/board-line'
import { type Entry, entriesOf } from '../store/contact-book'
import { dispatchesOf } from '../store/dispatch'
import { casesWithOpenOrders } from '../store/work-orders-of'
import { isConfidential, isCounted, type Told, toldOf } from './contact-lines'
import { periodSpan, periodWords } from './contacts'
import { dispatchRowOf } from './dispatch'
import { orderRowsOf, ordersInOrder } from './list-work-orders'
import { allPages, type Column, type Listed, moment, tableOf, tableOfCases } from './listed'
import { allOf } from './pace'
import { boardRowOf } from './show-today'

// The lists of cases, callers and jobs, as they go into an Excel file.

const linesAtOnce = 50
const filesAtOnce = 10

const boardColumns: readonly Column<BoardRow>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '事项', width: 50, cell: ({ matter }) => matter },
  { title: '等级', width: 8, cell: ({ grade }) => grade && gradeWord[grade] },
  { title: '状态', width: 10, cell: ({ state }) => caseStateWord[state] },
  { title: '时限', width: 8, cell: ({ clock }) => clock && clockWord[clock.clock] },
  { title: '到期', width: 17, cell: ({ clock }) => moment(clock?.dueAt ?? null) },
  { title: '下一步', width: 14, cell: ({ next }) => caseStepWord[next] },
  { title: '催办次数', width: 10, cell: ({ urged }) => urged },
]

/** 今日, or what one of its counts counts. */
export function listedToday(only: BoardCount | null): Listed {
  const title = '今日待办'
  return {
    title,
    scope: only === null ? '' : boardCountWord[only],
    read: async (reading) => {
      const { db, clock } = reading.station
      const now = clock()
      const lines = await allPages(reading.pace, linesAtOnce, (limit, offset) =>
        boardPage(db, only, { now, limit, offset }),
      )
      return [await tableOfCases(reading, title, boardColumns, lines.map(boardRowOf))]
    },
  }
}

type Caller = { readonly entry: Entry; readonly told: Told; readonly serial: number | null }

const callerColumns: readonly Column<Caller>[] = [
  { title: '序号', width: 7, cell: ({ serial }) => serial ?? '—' },
  { title: '时间', width: 17, cell: ({ entry }) => moment(entry.at) },
  { title: '来电/来访', width: 11, cell: ({ entry }) => channelWord[entry.channel] },
  { title: '姓名', width: 14, cell: ({ told }) => told.name, isPersonal: true },
  { title: '单位/房号', width: 30, cell: ({ told }) => told.from, isPersonal: true },
  { title: '电话', width: 18, cell: ({ told }) => told.phones.join('、'), isPersonal: true },
  { title: '事由', width: 50, cell: ({ told }) => told.matter },
  { title: '处理', width: 36, cell: ({ told }) => told.handled },
  { title: '接待人', width: 12, cell: ({ entry }) => entry.by },
]

/** F04 of a day or month; who is not counted as somebody who came has no serial. */
export function listedContacts(period: Period): Listed {
  const title = '来电来访登记表'
  return {
    title,
    scope: periodWords(period),
    read: async ({ station: { db }, pace, phone }) => {
      const entries = await allPages(pace, linesAtOnce, (limit, offset) =>
        entriesOf(db, periodSpan(period), limit, offset),
      )
      let serial = 0
      const rows = await allOf(pace, entries, linesAtOnce, (some) =>
        some.map((entry) => ({
          entry,
          told: toldOf(entry, 'whole', phone),
          serial: isCounted(entry) ? ++serial : null,
        })),
      )
      return [await tableOf(pace, title, callerColumns, rows, ({ entry }) => isConfidential(entry))]
    },
  }
}

const orderColumns: readonly Column<OrderRow>[] = [
  { title: '派工单编号', width: 17, cell: ({ order }) => order.number },
  { title: '意见表编号', width: 17, cell: ({ number }) => number },
  { title: '类别', width: 10, cell: ({ kind }) => kindWord[kind] },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '电话', width: 18, cell: ({ phones }) => phones.join('、'), isPersonal: true },
  { title: '内容', width: 44, cell: ({ job }) => job },
  { title: '客户要求', width: 30, cell: ({ demand }) => demand },
  { title: '接待时间', width: 17, cell: ({ receivedAt }) => moment(receivedAt) },
  { title: '派给部门', width: 14, cell: ({ order }) => order.sent?.department ?? '' },
  { title: '作业人员', width: 12, cell: ({ order }) => order.sent?.worker ?? '' },
  { title: '派工时间', width: 17, cell: ({ order }) => moment(order.sent?.at ?? null) },
  { title: '预约', width: 17, cell: ({ order }) => moment(order.appointment?.at ?? null) },
  { title: '应完成', width: 17, cell: ({ clock }) => moment(clock?.dueAt ?? null) },
  { title: '到达', width: 17, cell: ({ order }) => moment(order.arrivedAt) },
  { title: '状态', width: 12, cell: ({ order }) => workOrderStateWord[stateOfOrder(order)] },
  { title: '结果', width: 20, cell: ({ order }) => order.ended && workOrderOutcomeWord[order.ended.outcome] },
  { title: '结束时间', width: 17, cell: ({ order }) => moment(order.ended?.at ?? null) },
]

/** 派工: what is open, and whose paper is still out. */
export function listedOrders(): Listed {
  const title = '派工单'
  return {
    title,
    scope: '未完成和单子未收回的',
    read: async (reading) => {
      const { db } = reading.station
      const rows = await allOf(reading.pace, casesWithOpenOrders(db), filesAtOnce, (cases) =>
        orderRowsOf(db, cases, reading.phone),
      )
      return [await tableOfCases(reading, title, orderColumns, ordersInOrder(rows))]
    },
  }
}

const dispatchColumns: readonly Column<DispatchRow>[] = [
  { title: '意见表编号', width: 17, cell: ({ number }) => number },
  { title: '等级', width: 8, cell: ({ grade }) => grade },
  { title: '送达部门', width: 14, cell: ({ department }) => department },
  { title: '送达时间', width: 17, cell: ({ takenAt, sentAt }) => moment(takenAt ?? sentAt) },
  { title: '领表人', width: 16, cell: ({ takenBy }) => takenBy },
  { title: '应完成时间', width: 17, cell: ({ dueAt }) => moment(dueAt) },
  { title: '交回时间', width: 17, cell: ({ backAt }) => moment(backAt) },
  { title: '接收人', width: 12, cell: ({ backTo }) => backTo },
]

/** F07 of a day or month. */
export function listedDispatches(period: Period): Listed {
  const title = '投诉处置记录表'
  return {
    title,
    scope: periodWords(period),
    read: async ({ station: { db }, pace }) => {
      const found = await allPages(pace, filesAtOnce, (limit, offset) =>
        dispatchesOf(db, periodSpan(period), limit, offset),
      )
      return [await tableOf(pace, title, dispatchColumns, found.map(dispatchRowOf))]
    },
  }
}
