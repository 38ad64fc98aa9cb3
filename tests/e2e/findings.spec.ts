import { expect } from '@playwright/test'
import { findOnWalk } from '../support/findings'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, signIn, type } from './steps'

test('what a walk found is reported, goes out on F12 and F11, is signed for, answered and looked at', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    findOnWalk(desk, [
      { words: '地面有明显垃圾，垃圾桶外壁没有擦', place: '3号楼-1层大堂' },
      { words: '绿地有枯枝，没有及时修剪', place: '北门绿地' },
      { words: '消防通道被纸箱堵死', place: '地下车库 B2', isDanger: true, severity: 'severe' },
      { words: '走廊灯不亮', place: '2号楼-3层走廊', responsible: 'own' },
    ])
  })
  const { window } = await launch({ dataDir })
  const card = (name: string) => window.getByRole('region', { name, exact: true })
  const list = window.getByRole('list', { name: '巡检发现的问题' })
  await signIn(window)

  // A danger stands on top of 今日 until somebody above knows of it.
  await expect(window.getByText('安全隐患未上报 1 件')).toBeVisible()
  await press(window, 'Alt+v')
  await expect(list.getByRole('listitem').first()).toContainText('安全隐患')
  await expect(window.getByLabel('上报给')).toBeFocused()
  await look(window, 'findings-1-danger')
  await window.keyboard.insertText('郑总')
  await choose(card('登记上报').getByRole('radio', { name: '电话' }))
  await press(window, 'Control+Enter')
  await expect(window.getByText('上报已登记。')).toBeVisible()

  // Its paper all the same: F12, due the same day.
  await expect(card('发整改通知')).toBeVisible()
  await type(card('发整改通知').getByLabel('整改要求'), '马上清走，通道两侧画线')
  await look(window, 'findings-2-f12')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/ZG-\d{6}-0001 已发。/)).toBeVisible()
  await expect(card('登记签收')).toBeVisible()
  await look(window, 'findings-3-issued')

  // Two plain ones of one contractor on one 联系单.
  await list.getByRole('button').filter({ hasText: '3号楼-1层大堂' }).click()
  await expect(card('发联系单')).toBeVisible()
  await expect(window.getByRole('radio', { name: '联系单' })).toBeFocused()
  await press(window, 'Space')
  await press(window, 'ArrowDown')
  await expect(window.getByRole('region', { name: '北门绿地　绿地有枯枝，没有及时修剪' })).toBeVisible()
  await press(window, 'Space')
  await expect(window.getByText('这张单上共 2 件（按空格选进或退掉）')).toBeVisible()
  await look(window, 'findings-4-together')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/LX-\d{6}-0001 已发，2 件在这张单上。/)).toBeVisible()

  await type(card('登记签收').getByLabel('签收人'), '张主管')
  await press(window, 'Control+Enter')
  await expect(card('登记回复')).toBeVisible()
  await type(card('登记回复').getByLabel('回复内容'), '枯枝已剪，地面已扫。')
  await press(window, 'Control+Enter')
  await expect(card('登记复查')).toBeVisible()
  await choose(card('登记复查').getByRole('radio', { name: '没通过，再整改' }))
  await type(card('登记复查').getByLabel('复查说明'), '还有两处')
  await look(window, 'findings-5-recheck')
  await press(window, 'Control+Enter')
  await expect(window.getByText('复查已登记。')).toBeVisible()
  await expect(card('登记回复')).toBeVisible()
  await reach(window.getByRole('button', { name: '登记复查' }))
  await press(window, 'Enter')
  await choose(card('登记复查').getByRole('radio', { name: '通过', exact: true }))
  await press(window, 'Control+Enter')
  await expect(window.getByText(/复查通过，整改完了。/)).toBeVisible()
  await look(window, 'findings-6-passed')

  // The figures, and the list of one of them.
  await press(window, 'Alt+t')
  await expect(window.getByRole('button', { name: '合计 发现 4' })).toBeVisible()
  await window.getByRole('button', { name: '保洁 先于投诉发现 3' }).click()
  await expect(window.getByText('先于投诉发现　保洁　3 件')).toBeVisible()
  await look(window, 'findings-7-figures')
  await press(window, 'Escape')

  // Our own side’s: on to a 报修服务 of the organisation itself.
  await list.getByRole('button').filter({ hasText: '走廊灯不亮' }).click()
  await expect(card('派工')).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '✓ 事项 走廊灯不亮' })).toBeVisible()
  const number = await register(window)
  await look(window, 'findings-8-order')
  await press(window, 'F10')
  await press(window, 'Alt+v')
  await press(window, 'Control+2')
  await expect(list.getByRole('button').filter({ hasText: number })).toBeVisible()
})
