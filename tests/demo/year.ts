import { yearOf } from '#shared/domain/activity'
import type { Calendar } from '#shared/domain/calendar'
import {
  addDays,
  dayOf,
  hour,
  type Instant,
  type IsoDay,
  type IsoMonth,
  instantAt,
  monthOf,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import { usualMeritRules } from '#shared/domain/merit'
import type { Input } from '#shared/ipc/contract'
import type { TestDesk } from '../support/desk'
import type { Life } from './agenda'
import { opening } from './handling'
import { departmentNamed } from './park'

// 沟通计划 of the year, two meetings, and what the month costs in points.

type Activity = readonly [
  month: number,
  day: number | null,
  kind: Input<'activity.put'>['kind'],
  title: string,
  audience: string,
  yuan: number | null,
]

const plan: readonly Activity[] = [
  [1, 20, 'visit', '春节前走访', '二十家重点客户', 6_000],
  [3, 12, 'activity', '“爱我园区”植树', '全体客户', 1_200],
  [4, null, 'talk', '一季度客户座谈会', '各楼客户代表', 800],
  [6, 5, 'notice', '防汛提示', '全体客户', null],
  [7, null, 'talk', '二季度客户座谈会', '各楼客户代表', 800],
  [9, 18, 'activity', '中秋游园', '全体客户', 9_500],
  [10, null, 'talk', '三季度客户座谈会', '各楼客户代表', 800],
  [11, 9, 'activity', '消防疏散演练', 'A座、B座客户', 1_500],
  [11, null, 'visit', '新入驻客户走访', '本季新入驻客户', null],
  [12, 3, 'talk', '年终答谢座谈会', '各楼客户代表', 3_000],
  [12, null, 'notice', '元旦值班安排', '全体客户', null],
]

/** Written down at the beginning; what is over by now was held, but for one that was dropped. */
export async function* yearPlan(desk: TestDesk, from: Instant, until: Instant): Life {
  yield from
  const year = yearOf(dayOf(until))
  const { id } = await departmentNamed(desk, '综合部')
  const today = dayOf(until)
  for (const [place, [month, day, kind, title, audience, yuan]] of plan.entries()) {
    const of = `${year}-${String(month).padStart(2, '0')}` as IsoMonth
    const plannedOn = day === null ? null : (`${of}-${String(day).padStart(2, '0')}` as IsoDay)
    const { id: activityId } = await desk.ask('activity.put', {
      activityId: null,
      kind,
      month: of,
      plannedOn,
      time: '下午 2:00',
      title,
      audience,
      organiser: '何经理',
      departmentId: id,
      contact: '客服前台 8000',
      place: kind === 'talk' ? '第一会议室' : '园区广场',
      budget: yuan === null ? null : yuan * 100,
      plan: '提前一周张贴通知；当天签到、照相。',
    })
    const heldOn = plannedOn ?? (`${of}-15` as IsoDay)
    if (place === 6) await desk.ask('activity.drop', { activityId, reason: '会议室装修，并入年终座谈会' })
    else if (heldOn < dayOf(from) && heldOn < today)
      await desk.ask('activity.record', {
        activityId,
        heldOn,
        time: '下午 2:00',
        place: '',
        people: '各楼客户代表、物业部刘经理',
        attended: 30 + place * 4,
        record: '说明半年来的改进，收集意见 6 条；客户说地库灯暗、食堂关得早。',
        decided: '地库灯由物业部三天内换；食堂延长到 19:30，下月试行。',
        effect: '到会比上次多',
        spent: yuan === null ? null : yuan * 96,
      })
  }
}

/** Yesterday's was served; today's is two hours ahead. */
export async function* meetings(desk: TestDesk, until: Instant): Life {
  yield plus(until, -48 * hour)
  const room = {
    customerId: null,
    contactName: '孙先生',
    phones: ['138 0000 0003'],
    remark: '',
    clashReason: '',
  }
  const yesterday = instantAt(addDays(dayOf(until), -1), '14:00' as TimeOfDay)
  const served = await desk.ask('meeting.book', {
    ...room,
    meetingId: null,
    host: '丁物流有限公司',
    title: '季度例会',
    place: '第一会议室',
    startsAt: yesterday,
    endsAt: plus(yesterday, 2 * hour),
    people: 12,
    layout: 'square',
    agreed: { points: ['projector'], payment: '月结' },
  })
  const startsAt = plus(until, 2 * hour)
  const next = await desk.ask('meeting.book', {
    ...room,
    meetingId: null,
    host: '丙软件有限公司',
    title: '产品发布会',
    place: '多功能厅',
    startsAt,
    endsAt: plus(startsAt, 3 * hour),
    people: 90,
    layout: 'hall',
    agreed: { points: ['signIn', 'projector', 'microphone', 'photo', 'break'], payment: '会后转账' },
    remark: '有外地客人，请留 6 个车位',
  })
  yield plus(until, -20 * hour)
  for (const { key } of served.checklist)
    await desk.ask('meeting.tick', { meetingId: served.id, step: key, isDone: true })
  for (const { key } of next.checklist.slice(0, 4))
    await desk.ask('meeting.tick', { meetingId: next.id, step: key, isDone: true })
  await desk.ask('meeting.print', { meetingId: next.id })
}

/** 考核 from that month on; when it is over the supervisor says what counts, and leaves the last three. */
export async function* merits(desk: TestDesk, calendar: Calendar, from: Instant, month: IsoMonth): Life {
  yield from
  await desk.ask('merit.setRules', { ...usualMeritRules, from: month, late: 10, valid: 20 })
  yield opening(
    calendar,
    instantAt(`${monthOf(addDays(`${month}-28` as IsoDay, 5))}-01` as IsoDay, '11:00' as TimeOfDay),
  )
  const { rows } = await desk.ask('merit.list', { month, only: 'open', page: 0 })
  for (const [n, { rule, source, proposed }] of rows.slice(0, -3).entries()) {
    const isLifted = n % 5 === 4
    await desk.ask('merit.decide', {
      month,
      rule,
      source,
      standing: isLifted ? 'lifted' : 'confirmed',
      level: null,
      person: null,
      tenths: isLifted ? 0 : (proposed ?? 0),
      reason: isLifted ? '客户改约，不是部门的缘故' : '',
    })
  }
  await desk.ask('merit.print', { month })
}
