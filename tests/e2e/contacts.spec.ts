import { expect, type Page } from '@playwright/test'
import { addDays, dayOf, hour, instantAt, type TimeOfDay } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import { registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signIn, takeDown, type } from './steps'

const rows = (window: Page) => window.getByRole('table', { name: '来电来访登记' }).locator('tbody tr')
const rowOf = (window: Page, words: string) => rows(window).filter({ hasText: words })

type Asking = { readonly name: string; readonly content: string; readonly answer: string }

/** Somebody called and was answered at once. */
async function answered(desk: TestDesk, { name, content, answer }: Asking): Promise<void> {
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  const customer = { ...draft.content.customer, contactName: name, phones: ['139 0000 0002'] }
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: { ...draft.content, customer, content },
  })
  await desk.ask('draft.endAsContact', { draftId: draft.id, how: 'answered', answer, reason: '问一下' })
}

async function yesterday(desk: TestDesk): Promise<void> {
  const asked = Array.from({ length: 12 }, (_, place) => ({
    name: `${['赵', '钱', '孙', '李'][place % 4]}先生`,
    content: ['月卡在哪里办', '下周停电是哪几天', '快递柜满了怎么办'][place % 3] ?? '',
    answer:
      ['二楼收费处，身份证和行驶证', '周三上午九点到十一点，一楼有通知', '放前台，登记后领'][place % 3] ?? '',
  }))
  for (const one of asked) {
    await answered(desk, one)
    desk.pass(hour / 12)
  }
  const { caseId } = await registerComplaint(desk)
  desk.pass(hour / 12)
  await desk.ask('case.call', {
    caseId,
    at: desk.now,
    channel: 'phone',
    purpose: 'urge',
    caller: '',
    phone: '138 0000 0001',
    words: '怎么还没有人来，请打 138 0000 0001',
    told: '今天一定有人来',
  })
}

test('a call answered on the spot stands in the register, becomes a case with everything, and is printed', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机')
  const nine = instantAt(addDays(dayOf(now()), -1), '09:00' as TimeOfDay)
  const dataDir = await prepare(newFolder(), yesterday, nine)
  const { app, window } = await launch({ dataDir, env: cups.env })
  await signIn(window)
  await look(window, 'contacts-0-today')

  await takeDown(
    window,
    { name: '周女士', phone: '137 0000 0003', content: '货梯又停了，什么时候修好' },
    'F3',
  )
  await reach(window.getByRole('button', { name: '当场答复，不立项' }))
  await press(window, 'Enter')
  await expect(window.getByRole('radio', { name: '当场答复' })).toBeChecked()
  await type(window.getByLabel('怎么答复的'), '维修已经在路上，十点前修好')
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()

  await press(window, 'Alt+L')
  await expect(rowOf(window, '周女士')).toContainText('当场答复；维修已经在路上，十点前修好')
  await expect(rowOf(window, '周女士')).toContainText('137****0003')
  await expect(rows(window).getByRole('button', { name: '看详情' })).toBeFocused()
  await look(window, 'contacts-1-day')

  await press(window, 'Alt+ArrowLeft')
  await expect(window.getByText('昨天')).toBeVisible()
  await expect(rows(window)).toHaveCount(14)
  await expect(rows(window).first().getByRole('button')).toBeFocused()
  await expect(rowOf(window, '催办')).toContainText('请打 138****0001')
  await look(window, 'contacts-2-yesterday')
  await press(window, 'Alt+M')
  await expect(rows(window).first()).toBeVisible()
  await look(window, 'contacts-3-month')
  await press(window, 'Alt+T')

  await expect(rowOf(window, '周女士').getByRole('button')).toBeFocused()
  await press(window, 'Enter')
  const detail = window.getByRole('region', { name: '看详情' })
  await expect(detail).toBeFocused()
  await expect(detail).toContainText('货梯又停了，什么时候修好')
  await expect(detail).toContainText('维修已经在路上')
  await look(window, 'contacts-4-detail')
  await press(window, 'Escape')
  await expect(rowOf(window, '周女士').getByRole('button')).toBeFocused()
  await press(window, 'Enter')
  await expect(detail).toBeFocused()
  await press(window, 'Control+Enter')
  await expect(screen(window, 'intake')).toBeVisible()
  await look(window, 'contacts-5-case')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
  const number = await register(window)

  await press(window, 'Alt+L')
  await expect(rows(window)).toHaveCount(1)
  await expect(rowOf(window, '周女士')).toContainText(`转意见表 ${number}；维修已经在路上，十点前修好`)
  await press(window, 'F9')
  await expect(window.getByText('用哪台打印机打？')).toBeVisible({ timeout: 30_000 })
  await expect(window.getByText(/客户来电来访登记表 .*第 1 份/)).toBeVisible()
  await choose(window.getByRole('radio', { name: '前台打印机' }))
  await reach(window.getByRole('button', { name: '用这台打印' }))
  await press(window, 'Enter')
  await expect.poll(async () => (await front.paper()).length).toBe(1)
  const [sheet = ''] = await front.paper()
  const printed = (await textOf(sheet)).replace(/\s/g, '')
  for (const words of ['客户来电来访登记表', '周女士', '137****0003', `转意见表${number}`, '1人次'])
    expect(printed).toContain(words)
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await look(window, 'contacts-6-printed')
  await press(window, 'Alt+Y')
  await expect(window.getByText('已出纸')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await press(window, 'Alt+ArrowLeft')
  await expect(rows(window)).toHaveCount(14)
  await look(window, 'contacts-7-wide')
})
