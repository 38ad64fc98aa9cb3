import { expect } from '@playwright/test'
import { look, test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import {
  code,
  misread,
  paperOut,
  recorded,
  scanFrom,
  scanUntil,
  scanUntilOpened,
  stops,
} from './scan-everywhere'
import { press, screen, signIn } from './steps'

// The scanner's keys are X's, two milliseconds apart, as a real one's are.

let display: PrivateDisplay
test.beforeAll(async () => {
  display = await startPrivateDisplay()
})
test.afterAll(() => display.stop())

test('a sheet is scanned anywhere: it opens, proposes, and answers and writes nothing', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), paperOut)
  const { window } = await launch({ dataDir, env: display.env })
  await signIn(window)
  const before = await recorded(window)
  for (const [place, stop] of stops.entries()) await scanFrom(window, display, stop, place % 4 === 3)
  await look(window, 'scanner-1-proposed')

  // What is half typed stays, in a draft and in a card; a hand's digits are a hand's.
  await press(window, 'F3')
  const name = window.getByLabel('姓名', { exact: true })
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  const phone = window.getByLabel('联系电话').first()
  await phone.focus()
  await display.write('13800000019')
  await expect(phone).toHaveValue('13800000019')
  await name.focus()
  await display.write('zhang 3')
  const again = window.getByRole('alert').filter({ hasText: '请再扫一次' })
  await scanUntil(window, () => display.scan(misread), again, '扫坏了')
  await look(window, 'scanner-2-misread')
  await expect(name).toHaveValue('zhang 3')
  await scanUntilOpened(window, display, '登记到一半')
  await press(window, 'Escape')
  // Taken up at 事项, where something is missing; one step back stands the name.
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await press(window, 'Escape')
  await expect(name).toHaveValue('zhang 3')

  await press(window, 'Alt+j')
  const remark = window.getByLabel('交代')
  await expect(remark).toBeFocused()
  await display.write('room 5 key')
  await scanUntilOpened(window, display, '交代到一半')
  await press(window, 'Escape')
  await expect(remark).toHaveValue('room 5 key')

  // On the way of the case itself: the card is there already, and half filled.
  await scanUntilOpened(window, display, '交接班')
  await window.getByRole('checkbox', { name: '部门意见' }).check()
  await display.scan(code)
  await expect(window.getByRole('checkbox', { name: '部门意见' })).toBeChecked()
  expect(await recorded(window)).toBe(before)

  // Behind the lock nobody scans.
  await press(window, 'F12')
  await expect(window.getByLabel('口令')).toBeFocused()
  await display.scan(code)
  await expect(screen(window, 'sign-in')).toBeVisible()
})
