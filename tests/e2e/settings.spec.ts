import { expect, type Page } from '@playwright/test'
import { registerComplaint } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn, takeDown, type } from './steps'

const section = (window: Page, name: string) => window.getByRole('button', { name, exact: true })

async function openSettings(window: Page, key: string, name: string): Promise<void> {
  await press(window, 'Control+,')
  await expect(screen(window, 'settings')).toBeVisible()
  await press(window, key)
  await expect(section(window, name)).toHaveAttribute('aria-current', 'page')
}

test('the procedure is changed by keyboard, and the case before it keeps its version', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => void (await registerComplaint(desk)))
  const { window } = await launch({ dataDir })
  await signIn(window)
  await openSettings(window, 'Alt+2', '作业规程')
  await expect(window.getByRole('heading', { name: '园区规程' })).toBeVisible()
  await reach(window.locator('.rules td button').first())
  await press(window, 'Enter')
  await expect(window.getByLabel('多少')).toBeFocused()
  await type(window.getByLabel('多少'), '20')
  await expect(window.locator('.rules td button').first()).toHaveText('20 分钟 上班时间')
  await expect(window.getByText('已登记的案件仍按原来的版本')).toBeVisible()
  await look(window, 'settings-procedure')
  await reach(window.getByRole('button', { name: '回访', exact: true }))
  await press(window, 'Enter')
  await type(window.getByLabel('投诉回访当面签名率，至少百分之几'), '60')
  await look(window, 'settings-procedure-revisiting')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉回访当面签名率的依据')).toBeFocused()
  await window.keyboard.insertText('本单位规定')
  await press(window, 'Control+Enter')
  await expect(window.getByText('已采用「园区规程」第 2 版', { exact: false })).toBeVisible()
  await reach(window.getByRole('button', { name: '各版本' }))
  await press(window, 'Enter')
  await expect(window.getByText('1 件', { exact: true })).toBeVisible()
  await expect(window.getByText('0 件', { exact: true })).toBeVisible()
  await look(window, 'settings-versions')
})

test('a procedure with open values is not adopted before they are filled', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await openSettings(window, 'Alt+2', '作业规程')
  await reach(window.getByRole('button', { name: '换一套规程' }))
  await press(window, 'Enter')
  const residential = window.getByRole('button', { name: '住宅物业' })
  for (let tabs = 0; tabs < 60 && !(await isFocused(residential)); tabs++) await press(window, 'Tab')
  await press(window, 'Enter')
  const count = window.getByLabel('多少')
  for (const value of ['2', '3', '5', '10']) {
    await expect(count).toBeFocused()
    await expect(count).toHaveValue('')
    await press(window, 'Control+Enter')
    await expect(window.getByText('请填时限', { exact: false })).toBeVisible()
    await count.page().keyboard.insertText(value)
    await press(window, 'Control+Enter')
  }
  await expect(window.getByText('已采用「住宅物业」第 1 版', { exact: false })).toBeVisible()
})

async function beginYear(window: Page): Promise<void> {
  await expect(window.getByRole('button', { name: '填一年' })).toBeVisible()
  await press(window, 'Alt+A')
}

test('a year is typed off the notice; a wrong line is said and nothing is lost', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await openSettings(window, 'Alt+3', '日历')
  await beginYear(window)
  const off = window.getByLabel('放假', { exact: true })
  await expect(off).toBeFocused()
  await type(window.getByLabel('年份'), '2099')
  await type(off, '元旦 1月1日\n看通知')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toContainText('放假第 2 行：看不懂')
  await press(window, 'Escape')
  await press(window, 'F10')
  await openSettings(window, 'Alt+3', '日历')
  await beginYear(window)
  await type(window.getByLabel('年份'), '2099')
  await type(off, '元旦 1月1日')
  await type(window.getByLabel('调休上班'), '1月3日')
  await press(window, 'Control+Enter')
  await expect(window.getByText('2099 年记下了', { exact: false })).toBeVisible()
  await look(window, 'settings-calendar')
})

test('who is away is stood in for, from and until a day', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await openSettings(window, 'Alt+4', '代批')
  await type(window.getByLabel('替谁'), '刘经理')
  await type(window.getByLabel('谁来批'), '张主管')
  await type(window.getByLabel('到哪天'), '昨天')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('到哪天')).toBeFocused()
  await type(window.getByLabel('到哪天'), '2099-12-31')
  await press(window, 'Control+Enter')
  await expect(window.getByText('张主管 的代批记下了。')).toBeVisible()
  await look(window, 'settings-deputies')
})

test('whether it is a case at all is asked: numbered, 待定立项, and on the board as 待审批', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, { name: '陈女士', content: '停车场的票丢了，要我们赔' })
  await reach(window.getByRole('button', { name: '请示主管' }))
  await press(window, 'Enter')
  await expect(window.getByLabel('请示谁')).toHaveValue('刘经理')
  await expect(window.getByLabel('请示什么')).toBeFocused()
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toHaveText('请写上请示谁、请示什么。')
  await window.keyboard.insertText('算不算我们的责任')
  await press(window, 'Control+Enter')
  await expect(window.getByText('待定立项，已请示 刘经理')).toBeVisible()
  await press(window, 'F10')
  await expect(window.getByRole('button', { name: '待审批 1' })).toBeVisible()
  await press(window, '9')
  await expect(window.getByRole('list', { name: '待办案件' }).getByRole('listitem')).toHaveCount(1)
  await look(window, 'today-approval')
})

function isFocused(what: ReturnType<Page['getByRole']>): Promise<boolean> {
  return what.evaluate((element) => element === document.activeElement)
}
