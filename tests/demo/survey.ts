import { type Calendar, openingOn } from '#shared/domain/calendar'
import {
  addDays,
  dayOf,
  type IsoDay,
  type IsoMonth,
  instantAt,
  minute,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import { itemsOf, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyId, SurveySheetId } from '#shared/domain/survey'
import { rolledAnswers } from '../support/campaign'
import type { TestDesk } from '../support/desk'
import { dice as rolling } from '../support/dice'
import { addCompany } from '../support/round'
import type { Life } from './agenda'
import { opening } from './handling'

// 满意度调查 of the month: three buildings with twenty tenants each, a sheet for each of them.

const stems = [
  '晨光',
  '远航',
  '明德',
  '华彩',
  '金桥',
  '绿源',
  '天工',
  '博雅',
  '海纳',
  '新元',
  '同辉',
  '立本',
  '百川',
  '启明',
  '长风',
]
const trades = ['包装材料', '电子商务', '精密仪器', '供应链管理']
const surnames = '陈林黄何罗梁宋郑谢韩唐冯于董萧程曹袁邓许'
const carriers = ['周助理', '马助理', '孙助理']
export const surveyed = ['E座', 'F座', 'G座'] as const

const said = [
  ['电梯早高峰太慢', '停车费能不能按月开票', ''],
  ['', '', '希望多办几次座谈会'],
  ['食堂晚上关得早', '', ''],
  ['', '地下车库灯有几盏不亮', '前台态度好'],
] as const

/** Made after the rounds of 月回访 are planned; back, typed in, audited and closed before the month is over. */
export async function* survey(desk: TestDesk, calendar: Calendar, month: IsoMonth): Life {
  const first = `${month}-16` as IsoDay
  yield opening(calendar, instantAt(first, '09:00' as TimeOfDay))
  for (const [n, stem] of stems.entries())
    for (const [m, trade] of trades.entries()) await moveIn(n * 4 + m, `${stem}${trade}有限公司`)
  const { surveyId } = await desk.ask('survey.make', {
    title: '下半年客户满意度调查',
    purpose: '了解半年来客户对物业服务的评价，找出最该改的三件事',
    fromOn: addDays(first, -150),
    untilOn: first,
    buildings: [...surveyed],
    meetingOn: first,
    noticeOn: addDays(first, 1),
    handInOn: addDays(first, 9),
    summaryOn: lastDayOf(month),
    target: 85,
    auditPercent: 5,
  })
  yield plus(desk.now, 40 * minute)
  await desk.ask('survey.approve', { surveyId, by: '郑总', words: '同意，按计划发放', at: desk.now })
  await desk.ask('survey.printList', { surveyId, list: 'plan' })
  await desk.ask('survey.printList', { surveyId, list: 'notice' })
  for (const [n, building] of surveyed.entries())
    await desk.ask('survey.issue', { surveyId, of: { building }, carrier: carriers[n] ?? '' })
  const [form] = await sheets(desk, surveyId, 'E座')
  if (form) await desk.ask('survey.print', { surveyId, of: { sheetId: form } })
  yield* back(desk, calendar, surveyId, addDays(first, 4))
  yield opening(calendar, plus(desk.now, 24 * 60 * minute))
  await audit(desk, surveyId)
  await desk.ask('survey.printList', { surveyId, list: 'book' })
  await desk.ask('survey.close', { surveyId, toEnter: 0 })
  await desk.ask('surveyResult.print', { surveyId })

  function moveIn(n: number, name: string) {
    const address = `${surveyed[Math.floor(n / 20)]} ${Math.floor((n % 20) / 4) + 1}0${(n % 4) + 1}`
    const contact = `${surnames[(n * 3) % surnames.length]}${n % 2 === 0 ? '先生' : '女士'}`
    return addCompany(desk, name, address, {
      name: contact,
      phone: `138 0000 01${String(n).padStart(2, '0')}`,
    })
  }
}

/** A building an afternoon. */
async function* back(desk: TestDesk, calendar: Calendar, surveyId: SurveyId, from: IsoDay): Life {
  const luck = rolling(60)
  let on = from
  for (const [n, building] of surveyed.entries()) {
    while (openingOn(calendar, on) === null) on = addDays(on, 1)
    yield instantAt(on, '14:00' as TimeOfDay)
    for (const [place, sheetId] of (await sheets(desk, surveyId, building)).entries()) {
      const outcome = place === 7 ? 'refused' : place === 12 + n ? 'absent' : 'returned'
      await desk.ask('survey.takeIn', { sheetId, outcome })
      if (outcome !== 'returned') continue
      await desk.ask('survey.enter', {
        sheetId,
        answers: rolledAnswers(luck, itemsOf(usualQuestionnaire).length) as never,
        open: [...(said[place - 2] ?? ['', '', ''])],
        headcount: 4 + place,
        signer: '',
        filledOn: dayOf(desk.now),
        isCorrection: false,
      })
    }
    on = addDays(on, 1)
  }
}

async function audit(desk: TestDesk, surveyId: SurveyId): Promise<void> {
  await desk.ask('survey.draw', { surveyId })
  for (const [n, { id }] of (await desk.ask('survey.drawn', { surveyId })).entries())
    await desk.ask('survey.audit', {
      sheetId: id,
      audit: n === 0 ? 'forged' : 'genuine',
      by: '品质部 老李',
      reason: n === 0 ? '客户说没有填过这张表' : '',
    })
}

async function sheets(
  desk: TestDesk,
  surveyId: SurveyId,
  building: string,
): Promise<readonly SurveySheetId[]> {
  const { rows } = await desk.ask('survey.sheets', { surveyId, building, only: 'all', page: 0 })
  return rows.map(({ id }) => id)
}
