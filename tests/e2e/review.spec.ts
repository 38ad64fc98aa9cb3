import { join } from 'node:path'
import { expect } from '@playwright/test'
import { addMonths, dayOf, hour, type IsoDay, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn, type } from './steps'

const thisMonth = monthOf(dayOf(now()))
const lastMonth = monthOf(addMonths(`${thisMonth}-01` as IsoDay, -1))
const tenth = instantAt(`${lastMonth}-10` as IsoDay, '09:00' as TimeOfDay)

async function threeOfOneBuilding(desk: TestDesk): Promise<void> {
  for (const words of ['说话很冲', '不让卸货', '不让登记']) {
    await registerComplaint(desk, minor, `大门岗亭保安${words}`)
    desk.pass(hour)
  }
}

test('月总结 is drafted, edited and printed; its measure stands in the next month until it is done', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), threeOfOneBuilding, tenth)
  const { window } = await launch({ dataDir })
  await signIn(window)
  await press(window, 'F6')
  await press(window, 'ArrowDown')
  await expect(screen(window, 'archive').getByRole('heading', { name: monthWords(lastMonth) })).toBeVisible()
  await press(window, 'Control+4')
  const analysis = window.getByLabel('分析')
  await expect(analysis).toBeFocused()
  await press(window, 'Alt+d')
  await expect(analysis).toHaveValue(/其中投诉 3 件（上月 0 件，多 3 件）/)
  await expect(window.getByLabel('重复问题')).toHaveValue('C座服务态度：3 次，上月 0 次。')
  await look(window, 'review-1-drafted')

  await press(window, 'Control+End')
  await window.keyboard.insertText('\n三次都是夜班同一个岗。')
  // What is typed is on disk without being recorded, and a further draft asks before it touches it.
  await expect(window.getByText('有打了还没有记下的字，已经存在本机。')).toBeVisible()
  await press(window, 'Alt+d')
  await expect(window.getByText('已经打了字。草稿怎么办？')).toBeVisible()
  await look(window, 'review-2-asking')
  await press(window, 'Escape')
  await expect(analysis).toHaveValue(/三次都是夜班同一个岗。$/)
  await press(window, 'Control+Enter')
  await expect(window.getByText('记下了。')).toBeVisible()

  await reach(window.getByRole('button', { name: /^采用：C座服务态度/ }))
  await press(window, 'Enter')
  const measure = window.getByLabel('措施', { exact: true })
  await expect(measure).toBeFocused()
  await type(measure, '夜班岗亭换人，培训文明用语')
  await expect(window.getByRole('button', { name: '定下措施' })).toBeEnabled()
  await press(window, 'Alt+4')
  await look(window, 'review-3-measure')
  await press(window, 'Control+Enter')
  const decided = window.getByRole('region', { name: '本月措施' })
  await expect(decided).toContainText('夜班岗亭换人，培训文明用语')
  await expect(decided).toContainText('保安')
  // The next proposal has the focus.
  await expect(window.getByRole('button', { name: /^采用：转呈逾期/ })).toBeFocused()
  await press(window, 'F9')
  await expect(window.getByText('投诉记录月总结表').first()).toBeVisible()
  await look(window, 'review-5-printed')

  await press(window, 'Alt+g')
  await expect(window.getByLabel('这些没有了的事，为什么照样归档')).toBeFocused()
  await window.keyboard.insertText('下月接着办')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/第 1 版归档生成好了，共 \d+ 页/)).toBeVisible({ timeout: 30_000 })
  await press(window, 'Control+4')
  await expect(window.getByText(/^这个月已经归档，月总结表在归档的册子里/)).toBeVisible()
  const book = join(dataDir, 'archive', lastMonth, 'r1', '月度归档.pdf')
  const text = (await textOf(book)).replace(/\s/g, '')
  for (const words of ['投诉记录月总结表', '三次都是夜班同一个岗。', '夜班岗亭换人，培训文明用语'])
    expect(text).toContain(words)

  // Where a text is read, arrows are its own.
  await reach(window.getByRole('button', { name: /^归档/ }).first())
  await press(window, 'ArrowUp')
  await expect(screen(window, 'archive').getByRole('heading', { name: monthWords(thisMonth) })).toBeVisible()
  const carried = window.getByRole('region', { name: '上月措施' })
  await expect(carried).toContainText('没有回报')
  await reach(carried.getByRole('button', { name: /^登记进展/ }))
  await press(window, 'Enter')
  await expect(window.getByRole('radiogroup', { name: '办得怎样' })).toBeVisible()
  await press(window, '2')
  await press(window, 'Control+Enter')
  await expect(carried).toContainText('办完')
  await look(window, 'review-8-done')
})
