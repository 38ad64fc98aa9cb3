import { expect } from '@playwright/test'
import { textOf } from '../print/page'
import { fillPark } from '../support/round'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signIn, type } from './steps'

test('a month’s round is planned, a building printed and walked, and what was brought up becomes a case', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机')
  const dataDir = await prepare(newFolder(), async (desk) => {
    await fillPark(desk)
  })
  const { window } = await launch({ dataDir, env: cups.env })
  const visit = (name: string) => window.getByRole('region', { name })
  const list = window.getByRole('list', { name: '要回访的客户' })
  await signIn(window)
  // Whose printer is chosen is another journey.
  await window.evaluate(() =>
    (globalThis as unknown as { desk: { ask(question: string, input: unknown): Promise<unknown> } }).desk.ask(
      'desk.choosePrinter',
      { queue: 'front' },
    ),
  )

  await press(window, 'F4')
  await press(window, 'Control+2')
  await expect(window.getByText('还没有排回访计划')).toBeVisible()
  await press(window, 'Enter')
  await expect(window.getByText('在驻 4 户，这个月排了 0 户，还有 4 户没有排。')).toBeVisible()
  await look(window, 'periodic-0-plan')
  await press(window, 'Control+Enter')
  await expect(window.getByText('排好了 4 户。')).toBeVisible()
  await press(window, 'Escape')

  // The second floor of 3号楼 first.
  await expect(visit('甲电商有限公司　陈女士')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await look(window, 'periodic-1-round')
  await press(window, 'Alt+a')
  await expect(window.getByText(/2 张已送去打印：YH-\d{6}-0001 到 0002/)).toBeVisible()
  await expect.poll(async () => (await front.paper()).length, { timeout: 20_000 }).toBe(2)
  const printed = (await textOf((await front.paper())[0] ?? '')).replace(/\s/g, '')
  for (const words of ['客户月回访信息登记表', '甲电商有限公司', '3号楼-206', '□满意□基本满意□不满意'])
    expect(printed).toContain(words)
  await expect(window.getByText('2 张等你看出没出纸')).toBeVisible()
  await press(window, 'Alt+o')
  await expect(window.getByText('2 张记下已出纸。')).toBeVisible()

  // Answered at the door, with all of 附表二.
  await expect(window.getByRole('radio', { name: '上门' })).toBeChecked()
  await press(window, '1')
  await expect(window.getByRole('radio', { name: '已答' })).toBeChecked()
  await press(window, '2')
  await expect(window.getByRole('radio', { name: '基本满意' })).toBeChecked()
  await press(window, '1')
  await expect(window.getByRole('radio', { name: '及时', exact: true })).toBeChecked()
  await type(window.getByLabel('信息记录'), '保洁比上月好')
  await choose(window.getByRole('radio', { name: '投诉', exact: true }))
  await type(window.getByLabel('客户原话'), '货梯早高峰调一台直达')
  await choose(window.getByRole('radio', { name: '本人签名' }))
  await type(window.getByLabel('访问人'), '张主管')
  await look(window, 'periodic-2-answered')
  await press(window, 'Control+Enter')
  await expect(visit('晨光包装材料有限公司　王小明')).toBeVisible()
  await expect(window.getByText('甲电商有限公司　陈女士：已答，基本满意，投诉（待落实）')).toBeVisible()

  // Nobody there: the attempt is written down, and they stay left.
  await press(window, '2')
  await press(window, 'Control+Enter')
  await expect(list.getByText('没联系上')).toBeVisible()

  // The next building, by phone, with a need that becomes a case at once.
  await press(window, 'Alt+d')
  await expect(window.getByText('剩 1 / 2 户')).toBeVisible()
  const buildings = window.getByRole('list', { name: '楼栋' })
  await expect(buildings.getByRole('button').first()).toBeFocused()
  await look(window, 'periodic-3-buildings')
  await press(window, 'ArrowDown')
  await expect(buildings.getByRole('button').nth(1)).toBeFocused()
  await press(window, 'Enter')
  await expect(visit('乙物流有限公司　孙先生')).toBeVisible()
  await choose(window.getByRole('radio', { name: '电话' }))
  await choose(window.getByRole('radio', { name: '已答' }))
  await expect(window.getByRole('radiogroup', { name: '客户签名' })).toBeHidden()
  await choose(window.getByRole('radio', { name: '投诉', exact: true }))
  await type(window.getByLabel('客户原话'), '门口停车收费说不清')
  await press(window, 'Alt+i')
  await expect(screen(window, 'intake')).toBeVisible()
  await look(window, 'periodic-4-case')
  await expect(window.getByText('定等级')).toBeVisible()
  for (const digit of ['2', '1', '2', '2']) await press(window, digit)
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
  const number = await register(window)

  // What was brought up in the month, and what became of it.
  await press(window, 'F4')
  await press(window, 'Alt+t')
  const rows = window.getByRole('table', { name: '月回访投诉需求' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: '停车收费' })).toContainText(number)
  await expect(rows.filter({ hasText: '货梯早高峰' })).toContainText('待落实')
  await look(window, 'periodic-5-points')
  await press(window, 'Alt+a')
  await choose(window.getByRole('radio', { name: '招商运营部' }))
  await type(window.getByLabel('访问人'), '孙经理')
  await type(window.getByLabel('客户单位'), 'cgbz')
  await press(window, 'Enter')
  await expect(window.getByLabel('客户单位')).toHaveValue('晨光包装材料有限公司')
  await choose(window.getByRole('radio', { name: '需求' }))
  await type(window.getByLabel('内容'), '想再租一间仓库')
  await look(window, 'periodic-6-department')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/登记好了，YH-\d{6}-0004/)).toBeVisible()
  await press(window, 'Escape')
  await expect(rows).toHaveCount(3)
  await press(window, 'F9')
  await expect(window.getByText(/月回访客户投诉需求登记 .*第 1 份/)).toBeVisible({ timeout: 30_000 })
  await look(window, 'periodic-7-printed')
  await reach(rows.last().getByRole('button'))
})
