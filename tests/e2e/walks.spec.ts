import { expect, type Page } from '@playwright/test'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signIn, type } from './steps'

/** Always open, and walked in the last minute of each day: whenever the journey runs, today's is still due. */
const always = { hours: { opensAt: '00:00', closesAt: '24:00' } } as const
const lastMinute = '23:59'

const card = (window: Page, name: string) => window.getByRole('region', { name, exact: true })
const list = (window: Page) => window.getByRole('list', { name: '巡检发现的问题' })
const today = (window: Page) => screen(window, 'today').getByRole('status', { name: '巡检与服务' })

/** Ctrl+Enter, and what the desk says to it. */
async function record(window: Page, said: string | RegExp): Promise<void> {
  await press(window, 'Control+Enter')
  await expect(window.getByText(said)).toBeVisible()
}

/** 合格, point after point, not as fast as a scanner types. */
async function pass(window: Page, points: number): Promise<void> {
  const filled = window.getByText(/^已填 \d+ \/ 28 项$/)
  for (let point = 0; point < points; point++) {
    const before = await filled.innerText()
    await press(window, '1')
    await expect(filled).not.toHaveText(before)
  }
}

async function found(window: Page, place: string, words: string, cards: readonly string[]): Promise<void> {
  await expect(window.getByLabel('地点')).toBeFocused()
  await window.keyboard.insertText(place)
  await type(window.getByLabel('发现的问题'), words)
  for (const name of cards) await choose(window.getByRole('radio', { name, exact: true }))
}

/** A photo is let go over what was found. */
async function dropPhoto(window: Page, over: string): Promise<void> {
  await window
    .getByRole('article', { name: over })
    .locator('.photos')
    .evaluate(async (section) => {
      const canvas = new OffscreenCanvas(40, 30)
      canvas.getContext('2d')?.fillRect(5, 5, 20, 20)
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([await canvas.convertToBlob()], '通道.png', { type: 'image/png' }))
      for (const kind of ['dragover', 'drop'])
        section.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    })
}

/** The answer and the 复查 of the one that is shown. */
async function recheck(window: Page, outcome: '通过' | '没通过，再整改', words: string): Promise<void> {
  const step = card(window, '登记复查')
  await expect(step).toBeVisible()
  await choose(step.getByRole('radio', { name: outcome, exact: true }))
  if (words !== '') await type(step.getByLabel('复查说明'), words)
}

test('one walk with three findings, each of another side, from the grid of points to the passed 复查', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), undefined, undefined, always)
  const { window } = await launch({ dataDir })
  await signIn(window)
  await expect(today(window)).toBeHidden()

  // 巡检 is turned on by its times.
  await press(window, 'Alt+v')
  await expect(window.getByText('还没有开始巡检')).toBeVisible()
  await press(window, 'Enter')
  await expect(window.getByLabel('周一')).toBeFocused()
  for (const day of '一二三四五六日') await type(window.getByLabel(`周${day}`), lastMinute)
  await type(window.getByLabel('月检（几日）'), '')
  await type(window.getByLabel('月检时间'), '')
  await choose(window.getByRole('radio', { name: '不要求' }))
  await record(window, '定好了，从现在起算。')
  await press(window, 'F10')
  await expect(today(window)).toContainText(/次周检 23:59/)

  // Its points, a key each.
  await press(window, 'Alt+v')
  await expect(window.getByRole('button', { name: '填检查结果' })).toBeVisible()
  await look(window, 'walks-1-list')
  await press(window, 'Control+Enter')
  await expect(window.getByText('已填 0 / 28 项')).toBeVisible()
  await press(window, '2')
  await found(window, '3号楼-1层大堂', '地面有明显垃圾', ['保洁'])
  await record(window, '问题记下了，可以加照片。')
  await dropPhoto(window, '地面有明显垃圾')
  await expect(window.getByRole('button', { name: '照片 1' })).toBeVisible()
  await press(window, 'Alt+f')
  await found(window, '北门绿地', '绿地有枯枝', ['保洁'])
  await record(window, '问题记下了，可以加照片。')
  await press(window, 'ArrowDown')
  await pass(window, 7)
  await press(window, '2')
  await found(window, '消防中控室', '值班人员没有上岗证，通道被纸箱堵死', [
    '严重',
    '有隐患',
    '部门',
    '物业部',
  ])
  await record(window, '问题记下了，可以加照片。')
  await press(window, 'ArrowDown')
  await pass(window, 1)
  await press(window, '2')
  await found(window, '2号楼-3层走廊', '走廊灯不亮', ['本方维修'])
  await record(window, '问题记下了，可以加照片。')
  await look(window, 'walks-2-grid')
  await press(window, 'Alt+a')
  await expect(window.getByText('已填 28 / 28 项')).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('检查人')).toBeFocused()
  await type(window.getByLabel('单位 1'), '乙物业')
  await type(window.getByLabel('姓名 1'), '赵队长')
  await choose(window.getByRole('radio', { name: '本人签名' }))
  await look(window, 'walks-3-record')
  await record(window, /XJ-\d{6}-0001 已登记，3 项不合格。/)

  // A danger stands on top of 今日 until somebody above knows of it.
  await press(window, 'F10')
  await expect(today(window)).toContainText('逾期安全隐患未上报 1 件')
  await press(window, 'Alt+v')
  await expect(list(window).getByRole('listitem').first()).toContainText('安全隐患')
  await expect(window.getByLabel('上报给')).toBeFocused()
  await window.keyboard.insertText('郑总')
  await choose(card(window, '登记上报').getByRole('radio', { name: '电话' }))
  await look(window, 'walks-4-danger')
  await record(window, '上报已登记。')

  // Its paper all the same: F12.
  await expect(card(window, '发整改通知')).toBeVisible()
  await type(card(window, '发整改通知').getByLabel('整改要求'), '马上清走，通道两侧画线')
  await record(window, /ZG-\d{6}-0001 已发。/)
  await expect(card(window, '登记签收')).toBeVisible()
  await look(window, 'walks-5-issued')
  await type(card(window, '登记签收').getByLabel('签收人'), '刘经理')
  await record(window, '签收已登记。')
  await type(card(window, '登记回复').getByLabel('回复内容'), '纸箱已清走。')
  await record(window, /回复已登记/)
  await recheck(window, '没通过，再整改', '还有两箱')
  await record(window, '复查已登记。')
  await reach(window.getByRole('button', { name: '登记复查' }))
  await press(window, 'Enter')
  await recheck(window, '通过', '')
  await record(window, /复查通过，整改完了。/)

  // The contractor’s, on one 联系单 with the other one of theirs.
  await list(window).getByRole('button').filter({ hasText: '3号楼-1层大堂' }).click()
  await expect(window.getByRole('radio', { name: '联系单' })).toBeFocused()
  await press(window, 'Space')
  await list(window).getByRole('button').filter({ hasText: '北门绿地' }).click()
  await expect(window.getByRole('radio', { name: '联系单' })).toBeFocused()
  await press(window, 'Space')
  await expect(window.getByText('这张单上共 2 件（按空格选进或退掉）')).toBeVisible()
  await record(window, /LX-\d{6}-0001 已发，2 件在这张单上。/)
  await reach(window.getByRole('button', { name: '登记复查' }))
  await press(window, 'Enter')
  await recheck(window, '通过', '')
  await record(window, /复查通过，整改完了。/)

  // Our own side’s: on to a 报修服务 of the organisation itself, and back to look at it.
  await list(window).getByRole('button').filter({ hasText: '走廊灯不亮' }).click()
  await expect(card(window, '派工')).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '✓ 事项 走廊灯不亮' })).toBeVisible()
  const number = await register(window)
  await press(window, 'F10')
  await press(window, 'Alt+v')
  await press(window, 'Control+2')
  await list(window).getByRole('button').filter({ hasText: number }).click()
  await recheck(window, '通过', '灯已换')
  await record(window, /复查通过，整改完了。/)

  // The figures, and the list of one of them.
  await press(window, 'Alt+t')
  await expect(window.getByRole('button', { name: '合计 发现 4' })).toBeVisible()
  await window.getByRole('button', { name: '保洁 先于投诉发现 2' }).click()
  await expect(window.getByText('先于投诉发现　保洁　2 件')).toBeVisible()
  await look(window, 'walks-6-figures')

  // Their numbers find them, and 今日 asks for nothing more: the last one has until its limit.
  await press(window, 'Control+k')
  await window.keyboard.insertText('lx-')
  await expect(window.getByRole('dialog', { name: '查找' }).getByText(/^LX-\d{6}-0001$/)).toBeVisible()
  await press(window, 'Enter')
  await expect(window.getByRole('region', { name: /3号楼-1层大堂/ })).toBeVisible()
  await press(window, 'F10')
  await expect(today(window)).toBeHidden()
})
