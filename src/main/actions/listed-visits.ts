import type { IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import {
  buildingWords,
  demandKindWord,
  inOrderOfBuildings,
  periodicOutcomeWord,
} from '#shared/domain/periodic-visit'
import { outcomeWord, qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import type { Period } from '#shared/ipc/contact-questions'
import type { DrawnRow, RepairVisitRow } from '#shared/ipc/draw-questions'
import type { DemandView, PointLine } from '#shared/ipc/periodic-questions'
import { type PeriodicVisit, pointsOfMonth } from '../store/periodic-list'
import { roundOfMonth } from '../store/periodic-round'
import { drawnOrdersOf } from '../store/repair-draw-of'
import { repairVisitHeads } from '../store/repair-visit'
import { periodSpan, periodWords } from './contacts'
import { allPages, type Column, type Listed, moment, tableOf, tableOfCases, yes } from './listed'
import { allOf } from './pace'
import { pointLine } from './periodic-list'
import { customerOfVisit, viewOfDemand } from './periodic-views'
import { drawnRows } from './repair-draw-rows'
import { visitsOf } from './repair-visit-of'
import { repairVisitRowOf } from './repair-visits'

// 月回访 and what customers said of repairs, as they go into an Excel file.

const linesAtOnce = 100
const filesAtOnce = 10

const roundColumns: readonly Column<PeriodicVisit>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number ?? '' },
  { title: '楼栋', width: 14, cell: ({ building }) => buildingWords(building) },
  { title: '客户', width: 30, cell: (visit) => customerOfVisit(visit, '　'), isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '方式', width: 10, cell: ({ way }) => revisitWayWord[way] },
  { title: '访问时间', width: 17, cell: ({ at }) => moment(at) },
  { title: '访问人', width: 12, cell: ({ at, visitor, by }) => (at === null ? '' : visitor || by) },
  { title: '情况', width: 12, cell: stateOfVisit },
  { title: '服务质量', width: 10, cell: ({ quality }) => quality && qualityWord[quality] },
  { title: '是否及时', width: 10, cell: ({ timeliness }) => timeliness && timelinessWord[timeliness] },
  { title: '提出', width: 8, cell: ({ demand }) => demand && demandKindWord[demand.kind] },
  { title: '提出的内容', width: 40, cell: ({ demand }) => viewOfDemand(demand)?.words ?? '' },
  { title: '处理', width: 40, cell: ({ demand }) => settledWords(viewOfDemand(demand)) },
]

function stateOfVisit({ dropped, outcome }: PeriodicVisit): string {
  if (dropped !== null) return '不访了'
  return outcome === null ? '待访' : periodicOutcomeWord[outcome]
}

function settledWords(demand: DemandView | null): string {
  return [demand?.case && `转意见表 ${demand.case.number}`, demand?.settled?.words].filter(Boolean).join('；')
}

/** The round of a month, building by building. */
export function listedRound(month: IsoMonth): Listed {
  const title = '客户月回访'
  return {
    title,
    scope: monthWords(month),
    read: async ({ station: { db }, pace }) => {
      const visits = await allPages(pace, linesAtOnce, (limit, offset) =>
        roundOfMonth(db, month, limit, offset),
      )
      const byBuilding = Map.groupBy(visits, ({ building }) => building)
      const buildings = [...byBuilding.keys()].toSorted(inOrderOfBuildings)
      const rows = buildings.flatMap((building) => byBuilding.get(building) ?? [])
      return [await tableOf(pace, title, roundColumns, rows)]
    },
  }
}

const pointColumns: readonly Column<PointLine>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number ?? '' },
  { title: '时间', width: 17, cell: ({ at }) => moment(at) },
  { title: '部门', width: 14, cell: ({ department }) => department || '前台月回访' },
  { title: '访问人', width: 12, cell: ({ visitor }) => visitor },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '类别', width: 8, cell: ({ demand }) => demandKindWord[demand.kind] },
  { title: '内容', width: 50, cell: ({ demand }) => demand.words },
  { title: '处理', width: 50, cell: ({ demand }) => settledWords(demand) },
]

/** 投诉需求 of a month (F02b). */
export function listedPoints(month: IsoMonth): Listed {
  const title = '月回访投诉需求'
  return {
    title,
    scope: monthWords(month),
    read: async ({ station: { db }, pace }) => {
      const visits = await allPages(pace, linesAtOnce, (limit, offset) =>
        pointsOfMonth(db, month, limit, offset),
      )
      return [await tableOf(pace, title, pointColumns, visits.flatMap(pointLine))]
    },
  }
}

const drawColumns: readonly Column<DrawnRow>[] = [
  { title: '派工单编号', width: 17, cell: ({ number }) => number },
  { title: '意见表编号', width: 17, cell: ({ caseNumber }) => caseNumber },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '电话', width: 18, cell: ({ phones }) => phones.join('、'), isPersonal: true },
  { title: '内容', width: 44, cell: ({ job }) => job },
  { title: '作业人员', width: 12, cell: ({ worker }) => worker },
  { title: '完成时间', width: 17, cell: ({ completedAt }) => moment(completedAt) },
  { title: '回访时间', width: 17, cell: ({ asked }) => moment(asked?.at ?? null) },
  { title: '方式', width: 10, cell: ({ asked }) => asked && revisitWayWord[asked.way] },
  { title: '结果', width: 12, cell: ({ asked }) => (asked ? outcomeWord(asked) : '待回访') },
  { title: '质量', width: 10, cell: ({ asked }) => (asked?.quality ? qualityWord[asked.quality] : '') },
  {
    title: '及时',
    width: 10,
    cell: ({ asked }) => (asked?.timeliness ? timelinessWord[asked.timeliness] : ''),
  },
  { title: '意见', width: 40, cell: ({ asked }) => asked?.said ?? '' },
  { title: '回访人', width: 12, cell: ({ asked }) => asked?.caller ?? '' },
  { title: '自办自访', width: 10, cell: ({ asked }) => yes(asked?.isOwn === true) },
  { title: '已试次数', width: 10, cell: ({ attempts }) => attempts },
]

/** What was drawn of a month, and what came of it. */
export function listedDraw(month: IsoMonth): Listed {
  const title = '维修抽查'
  return {
    title,
    scope: monthWords(month),
    read: async (reading) => {
      const { db } = reading.station
      const rows = await allOf(reading.pace, drawnOrdersOf(db, month), filesAtOnce, (orders) =>
        drawnRows(db, orders, reading.phone),
      )
      return [await tableOfCases(reading, title, drawColumns, rows)]
    },
  }
}

const visitColumns: readonly Column<RepairVisitRow>[] = [
  { title: '单号', width: 17, cell: ({ number }) => number },
  { title: '抽查', width: 8, cell: ({ isDrawn }) => yes(isDrawn) },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '内容', width: 44, cell: ({ job }) => job },
  { title: '完成时间', width: 17, cell: ({ completedAt }) => moment(completedAt) },
  { title: '回访时间', width: 17, cell: ({ askedAt }) => moment(askedAt) },
  { title: '方式', width: 10, cell: ({ way }) => revisitWayWord[way] },
  { title: '结果', width: 12, cell: outcomeWord },
  { title: '质量', width: 10, cell: ({ quality }) => quality && qualityWord[quality] },
  { title: '及时', width: 10, cell: ({ timeliness }) => timeliness && timelinessWord[timeliness] },
  { title: '意见', width: 40, cell: ({ said }) => said },
  { title: '回访人', width: 16, cell: ({ by }) => by },
]

/** F06 of a day or month. */
export function listedRepairVisits(period: Period): Listed {
  const title = '维修回访登记表'
  return {
    title,
    scope: periodWords(period),
    read: async (reading) => {
      const { db } = reading.station
      const rows = await allPages(reading.pace, filesAtOnce, (limit, offset) =>
        visitsOf(db, repairVisitHeads(db, periodSpan(period), limit, offset)).map(repairVisitRowOf),
      )
      return [await tableOfCases(reading, title, visitColumns, rows)]
    },
  }
}
