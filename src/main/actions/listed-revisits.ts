import { type GaugeName, type GaugePeriod, gaugeWord, spanOfPeriod } from '#shared/domain/gauge'
import type { GaugePart } from '#shared/domain/gauge-list'
import { gradeWord } from '#shared/domain/grade'
import { standingWord } from '#shared/domain/item-standing'
import { kindWord } from '#shared/domain/kind'
import { monthWords } from '#shared/domain/month'
import { qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import { recordStepWord, verdictWord } from '#shared/domain/revisit-record'
import { type AskedOf, satisfactionTitle } from '#shared/domain/satisfaction'
import type { Period } from '#shared/ipc/contact-questions'
import type { AnswerGroup, AnswerView, GaugeRow } from '#shared/ipc/gauge-questions'
import {
  type RecordFilter,
  type RecordRow,
  recordFilterWord,
  type Taking,
} from '#shared/ipc/record-questions'
import { type RevisitFilter, type RevisitListed, revisitWindowWord } from '#shared/ipc/revisit-questions'
import { listItems } from '../store/gauge-item'
import { takingsOf } from '../store/record-takings'
import { revisitPage } from '../store/revisit-line'
import { answersOf } from '../store/satisfaction'
import { periodSpan, periodWords } from './contacts'
import { gaugeRowOf, lookedAt } from './gauges'
import { revisitRowOf } from './list-revisits'
import { allPages, type Column, type Listed, moment, tableOf, tableOfCases, yes } from './listed'
import { recordRows } from './record-list'
import { answerViewOf } from './satisfaction'

// The lists of 回访 that are of cases, as they go into an Excel file.

const linesAtOnce = 100
const filesAtOnce = 10
/** Each page counts all of them anew. */
const itemsAtOnce = 500

const dueColumns: readonly Column<RevisitListed>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number },
  { title: '类别', width: 10, cell: ({ kind }) => kindWord[kind] },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '第几次处理', width: 11, cell: ({ round }) => round },
  { title: '从何时起', width: 17, cell: ({ opensAt }) => moment(opensAt) },
  { title: '到期', width: 17, cell: ({ clock }) => moment(clock.dueAt) },
  { title: '方式', width: 10, cell: ({ way }) => revisitWayWord[way] },
  { title: '已试次数', width: 10, cell: ({ attempts }) => attempts },
  { title: '约定再联系', width: 17, cell: ({ nextAt }) => moment(nextAt) },
  { title: '催办次数', width: 10, cell: ({ urged }) => urged },
]

/** 该回访 as it is filtered. */
export function listedRevisits(filter: RevisitFilter): Listed {
  const title = '该回访'
  return {
    title,
    scope: revisitScope(filter),
    read: async (reading) => {
      const { db, clock } = reading.station
      const now = clock()
      const lines = await allPages(reading.pace, linesAtOnce, (limit, offset) =>
        revisitPage(db, filter, { now, limit, offset }),
      )
      return [await tableOfCases(reading, title, dueColumns, lines.map(revisitRowOf))]
    },
  }
}

/** The building is somebody's address: it is told to be one, and not which. */
function revisitScope({ window, way, building, kind }: RevisitFilter): string {
  const words = [
    revisitWindowWord[window],
    way && revisitWayWord[way],
    building !== null && '一栋楼',
    kind && kindWord[kind],
  ]
  return words.filter(Boolean).join('、')
}

const recordColumns: readonly Column<RecordRow>[] = [
  { title: '回访记录编号', width: 17, cell: ({ record }) => record.number },
  { title: '意见表编号', width: 17, cell: ({ caseNumber }) => caseNumber },
  { title: '类别', width: 10, cell: (row) => row.kindWord },
  { title: '等级', width: 8, cell: ({ grade }) => grade && gradeWord[grade] },
  { title: '回访对象', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '电话', width: 18, cell: ({ phones }) => phones.join('、'), isPersonal: true },
  { title: '事由', width: 44, cell: ({ matter }) => matter },
  { title: '第几次处理', width: 11, cell: ({ record }) => record.round },
  { title: '回访经过', width: 50, cell: ({ attempts }) => attempts.join('\n') },
  { title: '领取人', width: 12, cell: ({ record }) => record.taken?.by ?? '' },
  { title: '领取时间', width: 17, cell: ({ record }) => moment(record.taken?.at ?? null) },
  { title: '收回时间', width: 17, cell: ({ record }) => moment(record.returned?.at ?? null) },
  { title: '自办自访', width: 10, cell: ({ isOwn }) => yes(isOwn) },
  { title: '主管审核意见', width: 36, cell: ({ record }) => record.review?.words ?? '' },
  { title: '审核', width: 10, cell: ({ record }) => record.review && verdictWord[record.review.verdict] },
  { title: '下一步', width: 14, cell: ({ step }) => step && recordStepWord[step] },
]

/** 回访记录 that wait for the same, or those of this month. */
export function listedRecords(filter: RecordFilter): Listed {
  const title = '回访记录'
  return {
    title,
    scope: recordFilterWord[filter],
    read: async (reading) => {
      const { station, pace, phone } = reading
      const rows = await allPages(pace, filesAtOnce, (limit, offset) =>
        recordRows(station, filter, limit, offset, phone),
      )
      return [await tableOfCases(reading, title, recordColumns, rows)]
    },
  }
}

const takingColumns: readonly Column<Taking>[] = [
  { title: '回访记录编号', width: 17, cell: ({ number }) => number },
  { title: '意见表编号', width: 17, cell: ({ caseNumber }) => caseNumber },
  { title: '领取人', width: 14, cell: ({ takenBy }) => takenBy },
  { title: '领取时间', width: 17, cell: ({ takenAt }) => moment(takenAt) },
  { title: '交回时间', width: 17, cell: ({ backAt }) => moment(backAt) },
  { title: '接收人', width: 14, cell: ({ backTo }) => backTo },
]

/** F09 of a day or month. */
export function listedTakings(period: Period): Listed {
  const title = '回访记录签收表'
  return {
    title,
    scope: periodWords(period),
    read: async ({ station: { db }, pace }) => {
      const rows = await allPages(pace, linesAtOnce, (limit, offset) =>
        takingsOf(db, periodSpan(period), limit, offset),
      )
      return [await tableOf(pace, title, takingColumns, rows)]
    },
  }
}

const gaugeColumns: readonly Column<GaugeRow>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number ?? '' },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '地址', width: 20, cell: ({ address }) => address, isPersonal: true },
  { title: '第几次处理', width: 11, cell: ({ round }) => round },
  { title: '时间', width: 17, cell: ({ at }) => moment(at) },
  { title: '方式', width: 10, cell: ({ way }) => way && revisitWayWord[way] },
  { title: '情况', width: 20, cell: ({ standing }) => standingWord[standing] },
]

const partWord: Readonly<Record<GaugePart, string>> = { missing: '还差的', counted: '算上的' }

/** What a gauge counts, or what is missing to it. */
export function listedGauge(period: GaugePeriod, name: GaugeName, part: GaugePart): Listed {
  const title = `指标 ${gaugeWord[name]}`
  return {
    title,
    scope: `${gaugePeriodWords(period)}、${partWord[part]}`,
    read: async (reading) => {
      const { db, clock } = reading.station
      const looked = lookedAt(name, period, clock())
      const items = await allPages(reading.pace, itemsAtOnce, (limit, offset) =>
        listItems(db, { name, part }, looked, { limit, offset }),
      )
      return [await tableOfCases(reading, title, gaugeColumns, items.map(gaugeRowOf))]
    },
  }
}

const answerColumns: readonly Column<AnswerView>[] = [
  { title: '编号', width: 17, cell: ({ number }) => number },
  { title: '客户', width: 30, cell: ({ customer }) => customer, isPersonal: true },
  { title: '第几次处理', width: 11, cell: ({ round }) => round },
  { title: '回访时间', width: 17, cell: ({ at }) => moment(at) },
  { title: '方式', width: 10, cell: ({ way }) => revisitWayWord[way] },
  { title: '服务质量', width: 10, cell: ({ quality }) => quality && qualityWord[quality] },
  { title: '首次', width: 10, cell: ({ firstQuality }) => firstQuality && qualityWord[firstQuality] },
  { title: '及时', width: 10, cell: ({ timeliness }) => timeliness && timelinessWord[timeliness] },
  { title: '态度', width: 10, cell: ({ attitude }) => attitude && qualityWord[attitude] },
  { title: '结果', width: 10, cell: ({ handling }) => handling && qualityWord[handling] },
]

/** 满意度 case by case, who was not content first; a group may be a person's: it is told to be one, and not whose. */
export function listedAnswers(period: GaugePeriod, of: AskedOf, group: AnswerGroup | null): Listed {
  const title = satisfactionTitle[of]
  const when = gaugePeriodWords(period)
  return {
    title,
    scope: group === null ? when : `${when}、其中一组`,
    read: async (reading) => {
      const { db } = reading.station
      const found = await allPages(reading.pace, itemsAtOnce, (limit, offset) =>
        answersOf(db, { of, group }, spanOfPeriod(period), { limit, offset }),
      )
      return [await tableOfCases(reading, title, answerColumns, found.map(answerViewOf))]
    },
  }
}

function gaugePeriodWords(period: GaugePeriod): string {
  return period.by === 'month' ? monthWords(period.month) : `${period.year}年`
}
