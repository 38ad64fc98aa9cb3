import { expect } from '@playwright/test'
import { addDays, dayOf, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import { fillPark } from '../support/round'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, signIn, type } from './steps'

test('the year’s plan is copied, added to, held and printed; a meeting is booked beside another, served step by step and printed', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await fillPark(desk)
    const today = dayOf(desk.now)
    const lastYear = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`
    await desk.ask('activity.put', {
      activityId: null,
      kind: 'talk',
      month: monthOf(`${lastYear}-01` as typeof today),
      plannedOn: null,
      time: '下午 2:00',
      title: '业主座谈会',
      audience: '各楼业主代表',
      organiser: '刘经理',
      departmentId: null,
      place: '第一会议室',
      contact: '客服前台 8000',
      budget: 50_000,
      plan: '提前一周张贴通知',
    })
    const tomorrow = addDays(today, 1)
    await desk.ask('meeting.book', {
      meetingId: null,
      customerId: null,
      host: '乙物流有限公司',
      contactName: '孙先生',
      phones: ['138 0000 0003'],
      title: '季度例会',
      place: '第一会议室',
      startsAt: instantAt(tomorrow, '14:00' as TimeOfDay),
      endsAt: instantAt(tomorrow, '16:00' as TimeOfDay),
      people: 12,
      layout: 'square',
      agreed: { points: [], payment: '' },
      remark: '',
      clashReason: '',
    })
  })
  const { window } = await launch({ dataDir })
  await signIn(window)

  await press(window, 'Alt+v')
  await press(window, 'Control+4')
  await expect(window.getByText(/年还没有沟通计划/)).toBeVisible()
  await press(window, 'Alt+t')
  await expect(window.getByText(/照去年排好了 1 项/)).toBeVisible()
  const list = window.getByRole('list', { name: '一年的活动' })
  await expect(list.getByText('业主座谈会')).toBeVisible()

  // A slip of the pen is said where it is, and what is typed stays.
  await press(window, 'Alt+a')
  await expect(window.getByLabel('项目')).toBeFocused()
  await type(window.getByLabel('项目'), '“爱我家园”植树')
  await type(window.getByLabel('月份或日期'), '三月')
  await press(window, 'Control+Enter')
  await expect(window.getByText('看不懂，请写成 3月 或 3-12。')).toBeVisible()
  await expect(window.getByLabel('月份或日期')).toBeFocused()
  await type(window.getByLabel('月份或日期'), '今天')
  await press(window, 'Control+Enter')
  await expect(window.getByText('看不懂，请写成 3月 或 3-12。')).toBeVisible()
  await type(window.getByLabel('月份或日期'), '1-1')
  await type(window.getByLabel('预算（元）'), '1200.5')
  await type(window.getByLabel('面向'), '全体住户')
  await press(window, 'Escape')
  await press(window, 'Alt+a')
  await expect(window.getByLabel('预算（元）')).toHaveValue('1200.5')
  await look(window, 'service-year-1-plan')
  await press(window, 'Control+Enter')
  await expect(window.getByText('记入计划了：“爱我家园”植树')).toBeVisible()
  await expect(list.getByText('预算')).toBeHidden()
  await expect(window.getByText('预算 1700.50 元 · 实际 0.00 元')).toBeVisible()
  await look(window, 'service-year-2-year')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('沟通人员')).toBeFocused()
  await type(window.getByLabel('沟通人员'), '住户六十二人')
  await type(window.getByLabel('参加人数'), '62人')
  await type(window.getByLabel('实际（元）'), '980')
  await type(window.getByLabel('事件'), '种下香樟四十棵；有人说路灯太暗')
  await type(window.getByLabel('处理结果'), '路灯转物业部，三天内换')
  await look(window, 'service-year-3-record')
  await press(window, 'Control+Enter')
  await expect(window.getByText('预算 1700.50 元 · 实际 980.00 元')).toBeVisible()
  await press(window, 'F9')
  await expect(window.getByText(/客户沟通计划 \d{4}年.*第 1 份/)).toBeVisible({ timeout: 30_000 })
  await look(window, 'service-year-4-printed')

  await press(window, 'Control+5')
  const card = window.getByRole('article', { name: '季度例会' })
  await expect(card.getByRole('list', { name: '接待清单' })).toBeVisible()
  await press(window, 'Alt+a')
  await type(window.getByLabel('承办单位'), 'cgbz')
  await press(window, 'Enter')
  await expect(window.getByLabel('承办单位')).toHaveValue('晨光包装材料有限公司')
  await expect(window.getByLabel('联系人')).toHaveValue('王小明')
  await type(window.getByLabel('会议名称'), '供应商大会')
  await type(window.getByLabel('会议室'), '第一会议室')
  await type(window.getByLabel('日期'), '明天')
  await type(window.getByLabel('开始'), '15:00')
  await type(window.getByLabel('结束'), '17:00')
  await type(window.getByLabel('人数'), '60')
  await expect(window.getByRole('radio', { name: '教室' })).toBeChecked()
  await expect(window.getByText(/已经有会：14:00–16:00 季度例会/)).toBeVisible()
  await look(window, 'service-year-5-taken')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('仍要登记，写明原因')).toBeFocused()
  await type(window.getByLabel('开始'), '16:00')
  await expect(window.getByText(/已经有会/)).toBeHidden()
  await choose(window.getByRole('radio', { name: '礼堂' }))
  await press(window, 'Control+Enter')
  const served = window.getByRole('article', { name: '供应商大会' })
  await expect(served.getByText('138****0001')).toBeVisible()

  // The next step with one key; another one out of turn.
  await press(window, 'Control+Enter')
  await expect(served.getByText('做了 1 /')).toBeVisible()
  await press(window, 'ArrowRight')
  await press(window, 'ArrowDown')
  await expect(served.getByRole('checkbox', { name: /摆礼堂台型，60 座/ })).toBeFocused()
  await press(window, 'Space')
  await expect(served.getByText('做了 2 /')).toBeVisible()
  await expect(served.getByRole('checkbox', { name: /16:20 加茶水/ })).toBeVisible()
  await look(window, 'service-year-6-served')
  await press(window, 'F9')
  await expect(window.getByText(/会议接待单（第 2 次）.*第 1 份/)).toBeVisible({ timeout: 30_000 })
  await look(window, 'service-year-7-sheet')
  await press(window, 'Escape')
  await press(window, 'F10')
  await expect(window.getByText(/巡检与服务：/)).toBeVisible()
  await look(window, 'service-year-8-today')
})
