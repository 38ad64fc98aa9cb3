import { expect } from '@playwright/test'
import { addPerson, firstPin, ownPin } from '../support/people'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, pin, press, screen, signIn, type } from './steps'

test('five wrong 口令, and the wait survives a restart; somebody else may sign in meanwhile', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await addPerson(desk, { name: '李静', role: 'desk' })
  })
  const first = await launch({ dataDir })
  await expect(first.window.getByLabel('口令')).toBeFocused()
  for (let time = 0; time < 5; time++) {
    await first.window.keyboard.insertText('000000')
    await press(first.window, 'Enter')
    await expect(first.window.getByLabel('口令')).toHaveValue('')
  }
  await expect(first.window.getByText('口令输错太多次', { exact: false })).toBeVisible()
  await look(first.window, 'sign-in-wait')
  await first.kill()

  const { window } = await launch({ dataDir })
  await expect(window.getByText('口令输错太多次', { exact: false })).toBeVisible()
  await window.keyboard.insertText(pin)
  await press(window, 'Enter')
  await expect(window.getByRole('alert')).toHaveText('现在还不能试，请等时间到了再输')
})

test('交接班: the next one signs with her own 口令 and has the desk', async ({ launch, newFolder }) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await addPerson(desk, { name: '李静', role: 'desk' })
  })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await look(window, 'today-without-recovery')
  await press(window, 'Control+,')
  await press(window, 'Alt+5')
  await expect(window.getByRole('heading', { name: '当班人员' })).toBeVisible()
  await look(window, 'settings-people')
  await press(window, 'Alt+j')
  await expect(screen(window, 'handover')).toBeVisible()
  await choose(window.getByRole('radio', { name: '李静' }))
  await type(window.getByLabel('接班人口令'), firstPin)
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toContainText('请换成自己的再接班')
  await type(window.getByLabel('新口令', { exact: true }), ownPin)
  await type(window.getByLabel('再输一次新口令'), ownPin)
  await look(window, 'handover')
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByText('当班 李静')).toBeVisible()
})
