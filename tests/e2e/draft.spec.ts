import { expect } from '@playwright/test'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { pin, press, reach, register, screen, signIn, takeDown, type } from './steps'

const told = { name: '陈女士', content: '今天上午进 C 座大门登记时，值班保安说话很冲。' }

test('a matter answered at once ends without a number', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, told)
  await reach(window.getByRole('button', { name: '当场答复，不立项' }))
  await press(window, 'Enter')
  await expect(window.getByRole('radio', { name: '当场答复' })).toBeChecked()
  await drawn(window)
  await look(window, 'answered-at-once')
  await press(window, 'Control+Enter')
  await expect(window.getByText('请写上当场是怎么答复的。')).toBeVisible()
  await type(window.getByLabel('怎么答复的'), '当面解释登记规定，保安当场道歉')
  await type(window.getByLabel('不立项的原因'), '客户当场接受')
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByText('没有草稿。', { exact: false })).toBeVisible()
  await expect(window.getByText('现在没有要办的事')).toBeVisible()
  await takeDown(window, told, 'F3')
  expect(await register(window)).toMatch(/-0001$/)
})

test('what is parked waits on 今日 as it was left', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await press(window, 'F2')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText(told.name)
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await window.keyboard.insertText(told.content)
  await press(window, 'F7')
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByRole('button', { name: /陈女士/ })).toContainText('来访')
  await look(window, 'today-parked')
  await press(window, 'Alt+1')
  // Taken up where the first thing is missing.
  await expect(window.getByRole('heading', { name: '定等级' })).toBeVisible()
  await press(window, 'Escape')
  await expect(window.getByLabel('投诉内容')).toHaveValue(told.content)
})

test('a program that is killed while she types has lost no more than the last quarter of a second', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder())
  const first = await launch({ dataDir })
  await signIn(first.window)
  await press(first.window, 'F2')
  await expect(first.window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await first.window.keyboard.insertText(told.name)
  await press(first.window, 'Control+Enter')
  await expect(first.window.getByLabel('投诉内容')).toBeFocused()
  const keys = [...'值班保安说话很冲还不让进门'.repeat(8)]
  const typedAt: number[] = []
  const typing = (async () => {
    for (const key of keys) {
      await first.window.keyboard.insertText(key)
      typedAt.push(performance.now())
    }
  })().catch(() => undefined)
  // In the middle of it, at no moment that means anything to the program.
  await expect.poll(() => typedAt.length, { intervals: [7] }).toBeGreaterThan(keys.length / 2)
  const killedAt = performance.now()
  await first.kill()
  await typing
  // A tenth of a second more for the way from the window to the disk while two programs share the machine.
  const safe = typedAt.filter((at) => at <= killedAt - 250 - 100).length
  expect(safe).toBeGreaterThan(0)
  expect(typedAt.length).toBeLessThan(keys.length)

  const { window } = await launch({ dataDir })
  await signIn(window)
  await expect(window.getByRole('button', { name: /陈女士/ })).toContainText('来访')
  await look(window, 'today-after-kill')
  await press(window, 'Alt+1')
  await press(window, 'Escape')
  const kept = await window.getByLabel('投诉内容').inputValue()
  expect(keys.join('').startsWith(kept)).toBe(true)
  expect([...kept].length).toBeGreaterThanOrEqual(safe)
})

test('the lock hides the customer and keeps every word; a wrong 口令 is refused in words', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await press(window, 'F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText(told.name)
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await window.keyboard.insertText('空调不制冷')
  await press(window, 'F12')
  await expect(window.getByLabel('口令')).toBeFocused()
  await look(window, 'locked')
  await press(window, 'F10')
  await window.keyboard.insertText('000000')
  await press(window, 'Enter')
  await expect(window.getByRole('alert')).toHaveText('口令不对，请核对姓名，再输一次')
  await look(window, 'locked-wrong-pin')
  await expect(window.getByLabel('口令')).toHaveValue('')
  await window.keyboard.insertText(pin)
  await press(window, 'Enter')
  await expect(screen(window, 'sign-in')).toBeHidden()
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await window.keyboard.insertText('，昨天就这样')
  await expect(window.getByLabel('投诉内容')).toHaveValue('空调不制冷，昨天就这样')
})
