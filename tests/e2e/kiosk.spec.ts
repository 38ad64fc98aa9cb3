import { once } from 'node:events'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Desk } from '../support/launch'
import { addPerson, firstPin, ownPin, signInAs } from '../support/people'
import { look, test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import { pin, press, screen, signIn } from './steps'

// 全屏值守. The keys are X's, and Alt+F4 is a window manager's: what Playwright presses reaches neither (measured 13).

let display: PrivateDisplay
test.beforeAll(async () => {
  display = await startPrivateDisplay()
})
test.afterAll(() => display.stop())

/** 王敏 is the administrator, 赵倩 a supervisor, 李静 sits at the desk; who chose her own 口令. */
async function threePeople(dataDir: string): Promise<string> {
  return await prepare(dataDir, async (desk) => {
    await addPerson(desk, { name: '赵倩', role: 'supervisor' })
    await addPerson(desk, { name: '李静', role: 'desk' })
    await signInAs(desk, '李静')
  })
}

const leaving = (window: Page) => screen(window, 'leaving')
const isRunning = ({ app }: Desk) => app.process().exitCode === null && app.process().signalCode === null

/** Who let the program end, as the book says. */
function endings(dataDir: string): unknown[] {
  const db = new Database(join(dataDir, 'desk.db'), { readonly: true })
  try {
    return db
      .prepare(
        "SELECT operator.name FROM event JOIN operator ON operator.id = event.operatorId WHERE kind = 'desk.ended'",
      )
      .pluck()
      .all()
  } finally {
    db.close()
  }
}

test('全屏值守 keeps the screen until a supervisor lets it end, and what was typed is there again', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await threePeople(newFolder())
  const desk = await launch({ dataDir, env: display.env, isKiosk: true })
  const { app, window } = desk
  const covers = () =>
    app.evaluate(({ BrowserWindow, screen }) => {
      const [one] = BrowserWindow.getAllWindows()
      const { x, y, width, height } = screen.getPrimaryDisplay().bounds
      const has = one?.getBounds()
      return one?.isKiosk() && has?.x === x && has.y === y && has.width === width && has.height === height
    })
  await expect.poll(covers).toBe(true)
  await look(window, 'kiosk-lock')
  await signIn(window)
  await display.press('F2')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await display.press('l', 'i', 'u', 'F11')
  expect(await covers()).toBe(true)

  for (const keys of ['alt+F4', 'ctrl+q']) {
    await display.press(keys)
    await expect(leaving(window)).toBeVisible()
    await expect(window.getByLabel('主管口令')).toBeFocused()
    await display.press('F10', 'Escape')
    await expect(leaving(window)).toBeHidden()
    await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  }
  await app.evaluate(({ app: program }) => program.quit())
  await expect(leaving(window)).toBeVisible()

  // 李静's own 口令, right at the lock, is a wrong one under a supervisor's name.
  await press(window, 'Alt+2')
  const answer = window.getByText('口令不对，没有退出', { exact: false })
  for (const wrong of ['000000', ownPin, '000001', ownPin, '000002']) {
    await window.keyboard.insertText(wrong)
    await press(window, 'Enter')
    await expect(window.getByLabel('主管口令')).toHaveValue('')
    await expect(answer).toBeVisible()
  }
  await expect(window.getByText('口令输错太多次，还要等', { exact: false })).toBeVisible()
  await look(window, 'kiosk-leaving-wait')
  await window.keyboard.insertText(firstPin)
  await press(window, 'Enter')
  await expect(window.getByText('现在还不能试', { exact: false })).toBeVisible()
  expect(isRunning(desk)).toBe(true)

  const ended = once(app.process(), 'exit')
  await press(window, 'Alt+1')
  await window.keyboard.insertText(pin)
  await press(window, 'Enter')
  expect((await ended)[0]).toBe(0)
  expect(endings(dataDir)).toEqual(['王敏'])

  const next = await launch({ dataDir, env: display.env })
  await signIn(next.window)
  await expect(next.window.getByRole('button', { name: /liu/ })).toBeVisible()
})

test('全屏值守 chosen in 设置 holds at once and at the next start; a supervisor ends it from the lock', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await threePeople(newFolder())
  const first = await launch({ dataDir, env: display.env })
  await signIn(first.window)
  await press(first.window, 'Control+,')
  await expect(first.window.getByRole('region', { name: '全屏值守' })).toBeVisible()
  await look(first.window, 'settings-kiosk')
  await press(first.window, 'Alt+k')
  await expect(first.window.getByRole('button', { name: '关闭全屏值守' })).toBeVisible()
  const isKiosk = ({ app }: Desk) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())
  await expect.poll(() => isKiosk(first)).toBe(true)
  await first.kill()

  const desk = await launch({ dataDir, env: display.env })
  await expect(desk.window.getByRole('button', { name: '退出接诉台' })).toBeVisible()
  expect(await isKiosk(desk)).toBe(true)
  await display.press('alt+F4')
  await expect(leaving(desk.window)).toBeVisible()
  await display.press('Escape')
  await expect(leaving(desk.window)).toBeHidden()
  await expect(desk.window.getByLabel('口令')).toBeFocused()
  await desk.window.getByRole('button', { name: '退出接诉台' }).click()
  await look(desk.window, 'kiosk-leaving')
  const ended = once(desk.app.process(), 'exit')
  await press(desk.window, 'Alt+2')
  await desk.window.keyboard.insertText(firstPin)
  await press(desk.window, 'Enter')
  expect((await ended)[0]).toBe(0)
  expect(endings(dataDir)).toEqual(['赵倩'])
})

test('the system that goes down is not kept waiting, and finds the book closed in order', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await threePeople(newFolder())
  const { app, window } = await launch({ dataDir, env: display.env, isKiosk: true })
  await signIn(window)
  const ended = once(app.process(), 'exit')
  app.process().kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  expect(endings(dataDir)).toEqual([])
})
