import { expect, type Page } from '@playwright/test'
import type { CaseId } from '#shared/domain/case'
import { hour, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { handle, revisit } from '../support/case-way'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { aboutConduct, choose, pin, press, reach, register, screen, signIn, type } from './steps'

/** Complaints that were handled, in the order in which they are to be asked about. */
async function handledOnes(desk: TestDesk, ...contents: readonly string[]): Promise<readonly CaseId[]> {
  const cases: CaseId[] = []
  for (const content of contents) {
    const { caseId } = await registerComplaint(desk, minor, content)
    await handle(desk, caseId)
    cases.push(caseId)
    desk.pass(60_000)
  }
  return cases
}

const person = (window: Page) => screen(window, 'revisit')
const isAskedAbout = (window: Page, content: string) =>
  expect(person(window).getByText(content, { exact: true })).toBeVisible()
const card = (window: Page, group: string, name: string) =>
  person(window)
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name, exact: true })

/** Nothing to scroll at 1280×800, also under the row of the parts of 回访. */
async function fitsBelowParts(window: Page): Promise<void> {
  const { asked, room } = await window.evaluate(() => {
    const box = (of: string) => document.querySelector(of)?.getBoundingClientRect()
    const asked = (box('.checklist .end')?.bottom ?? 0) - (box('.asked')?.top ?? 0)
    return { asked, room: (box('.revisit-screen')?.height ?? 0) - 60 }
  })
  expect(asked).toBeLessThanOrEqual(room)
}

async function openRevisits(window: Page): Promise<void> {
  await signIn(window)
  await press(window, 'F4')
  await expect(card(window, '结果', '已答')).toBeFocused()
}

test('by phone in two keys, at the door with its signature, by letter with its strip', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await handledOnes(desk, '电话那件', '上门那件', '信函那件')
  })
  const { window } = await launch({ dataDir })
  await openRevisits(window)

  await isAskedAbout(window, '电话那件')
  await expect(person(window).getByRole('region', { name: '怎么说' })).toContainText('陈女士您好')
  await look(window, 'revisit-1-phone')
  await press(window, '0')
  await expect(card(window, '处理结果', '满意')).toBeChecked()
  await expect(window.getByLabel('客户意见')).toBeFocused()
  await look(window, 'revisit-2-all-content')
  await fitsBelowParts(window)
  await press(window, 'Control+Enter')
  await expect(window.getByText('已答，满意，已解决')).toBeVisible()

  await isAskedAbout(window, '上门那件')
  await choose(card(window, '方式', '前台当面'))
  await press(window, 'Alt+0')
  await fitsBelowParts(window)
  await choose(card(window, '方式', '上门'))
  // Its form goes along: printed ahead, under its number.
  await expect(card(window, '方式', '上门')).toBeFocused()
  await press(window, 'F9')
  await expect(window.getByText('开了 1 张回访记录表，出纸情况在打印任务里。')).toBeVisible()
  await expect(person(window).getByText('HF-202611-0002')).toBeVisible()
  await look(window, 'revisit-3-printed')
  await reach(card(window, '结果', '已答'))
  await press(window, '1')
  // 基本满意, 及时, 满意, 满意; 已解决.
  for (const digit of ['2', '1', '1', '1', '1']) await press(window, digit)
  await expect(window.getByLabel('客户意见')).toBeFocused()
  await window.keyboard.insertText('等了一下午，希望以后先打个电话')
  await choose(card(window, '回访签名', '本人签名'))
  await type(window.getByLabel('回访人'), '张主管')
  await look(window, 'revisit-3-door')
  await fitsBelowParts(window)
  await press(window, 'Control+Enter')
  await expect(window.getByText('已答，基本满意，已解决')).toBeVisible()

  await isAskedAbout(window, '信函那件')
  await choose(card(window, '方式', '信函'))
  await choose(card(window, '结果', '寄回访函'))
  await expect(window.getByRole('textbox', { name: '回访函' })).toHaveValue(/您于 .* 向我们反映“信函那件”/)
  await look(window, 'revisit-4-letter')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/回访函已开，等回执/)).toBeVisible()
  // It is still to be asked about: nobody has answered.
  await isAskedAbout(window, '信函那件')
  await expect(person(window).getByText(/1 次：今天 .* 信函 已发出，等回音/)).toBeVisible()
  await expect(person(window).getByText('HF-202611-0003')).toBeVisible()
  // The strip comes back: answered, and of three answers one is signed in ink.
  await expect(card(window, '方式', '信函')).toBeChecked()
  await press(window, '0')
  await press(window, 'Control+Enter')
  await expect(window.getByText('现在没有要回访的客户')).toBeVisible()
  await press(window, 'Control+5')
  await expect(window.getByRole('list', { name: '指标' })).toContainText('33.3%（1/3）')
})

test('not reached on two days it is 联系不上 with the supervisor’s PIN; what else is wanted becomes a case; not solved twice', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(
    newFolder(),
    async (desk) => {
      const [missed, , again] = await handledOnes(desk, '没人接那件', '想要灯那件', '老样子那件')
      if (!missed || !again) throw new Error('nobody was handled')
      const unasked = { quality: null, timeliness: null, said: '', isSolved: null, signature: null }
      const tried = { caseId: missed, outcome: 'notReached', ...unasked } as const
      await desk.ask('case.revisit', { ...tried, at: desk.now, way: 'phone' })
      await desk.ask('case.revisit', { ...tried, at: desk.now, way: 'door' })
      await revisit(desk, again, false)
      desk.pass(60_000)
      await handle(desk, again)
    },
    plus(now(), -26 * hour),
  )
  const { window } = await launch({ dataDir })
  await openRevisits(window)

  await isAskedAbout(window, '没人接那件')
  await press(window, '2')
  await expect(person(window).getByText(/再试 1 次、1 天，才能认定联系不上/)).toBeVisible()
  await expect(window.getByLabel('下次时间')).toHaveValue(/ /)
  await look(window, 'revisit-5-not-reached')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/陈女士：没联系上/)).toBeVisible()
  await press(window, 'ArrowUp')
  await isAskedAbout(window, '没人接那件')
  await choose(card(window, '结果', '联系不上'))
  await type(window.getByLabel('为什么'), '三次没人接，门锁着')
  await press(window, 'Control+Enter')
  await expect(window.getByText('请主管输口令。')).toBeVisible()
  await expect(window.getByLabel('主管口令')).toBeFocused()
  await window.keyboard.insertText(pin)
  await look(window, 'revisit-6-unreachable')
  await press(window, 'Control+Enter')
  await expect(window.getByText('已认定联系不上，可以销项')).toBeVisible()

  await isAskedAbout(window, '想要灯那件')
  await press(window, '0')
  await type(window.getByLabel('新的要求'), '楼道再加一盏灯')
  await press(window, 'Control+Enter')
  await expect(window.getByText('新的要求：楼道再加一盏灯')).toBeVisible()
  await isAskedAbout(window, '老样子那件')
  await look(window, 'revisit-7-demand')
  await press(window, 'Alt+I')
  await expect(screen(window, 'intake')).toBeVisible()
  // The customer and the words are there: what is left is the grade.
  await expect(window.getByRole('heading', { name: '定等级' })).toBeVisible()
  for (const digit of aboutConduct) await press(window, digit)
  await expect(window.getByRole('radiogroup').locator('input:checked')).toHaveCount(4)
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
  const number = await register(window)
  await press(window, 'F4')

  expect(number).toBe('TS-202611-0004')
  await isAskedAbout(window, '老样子那件')
  await expect(person(window).getByText('第 2 次处理后')).toBeVisible()
  for (const digit of ['1', '3', '3', '3', '3', '2']) await press(window, digit)
  await press(window, 'Control+Enter')
  await expect(window.getByText('已答，不满意，没解决，等重新转呈')).toBeVisible()
  await reach(window.getByRole('button', { name: '打开案件' }))
  await press(window, 'Enter')
  await expect(window.getByText('第 3 次处理', { exact: true }).first()).toBeVisible()
  await look(window, 'revisit-8-third-round')
})
