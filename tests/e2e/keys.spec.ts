import { once } from 'node:events'
import { expect } from '@playwright/test'
import { test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import { screen, signIn } from './steps'

// Playwright's keys never reach Electron's menu or the window manager; these are X's (measured 13).

let display: PrivateDisplay
test.beforeAll(async () => {
  display = await startPrivateDisplay()
})
test.afterAll(() => display.stop())

test('the keys that a shell would take do nothing to what she types, and F12 locks', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder()), env: display.env })
  await signIn(window)
  await display.press('F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await display.press('c', 'h', 'e', 'n')
  await expect(window.getByLabel('姓名', { exact: true })).toHaveValue('chen')
  await window.evaluate(() => Object.assign(globalThis, { isSamePage: true }))

  await display.press(
    'ctrl+r',
    'ctrl+shift+r',
    'F5',
    'ctrl+w',
    'ctrl+shift+i',
    'ctrl+n',
    'ctrl+p',
    'alt',
    'F10',
  )
  // F10 came last and is ours.
  await expect(screen(window, 'today')).toBeVisible()
  expect(await window.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
  const shell = () =>
    app.evaluate(({ BrowserWindow, Menu }) => ({
      menu: Menu.getApplicationMenu(),
      windows: BrowserWindow.getAllWindows().map((one) => ({
        isFullScreen: one.isFullScreen(),
        hasDevTools: one.webContents.isDevToolsOpened(),
      })),
    }))
  expect(await shell()).toEqual({ menu: null, windows: [{ isFullScreen: false, hasDevTools: false }] })
  for (const isFullScreen of [true, false]) {
    await display.press('F11')
    await expect.poll(async () => (await shell()).windows).toMatchObject([{ isFullScreen }])
  }
  // Taken up at 事项, where something is missing; one step back stands the name.
  await display.press('alt+1')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await display.press('Escape')
  await expect(window.getByLabel('姓名', { exact: true })).toHaveValue('chen')

  await display.press('F12')
  await expect(screen(window, 'sign-in')).toBeVisible()
  await display.press('F10', 'F2', 'Escape', 'ctrl+k')
  await expect(screen(window, 'sign-in')).toBeVisible()
  await expect(window.getByLabel('口令')).toBeFocused()
})

test('Alt+F4 ends the program in order, and what was typed is there at the next start', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder())
  const first = await launch({ dataDir, env: display.env })
  await signIn(first.window)
  await display.press('F2')
  await expect(first.window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  const ended = once(first.app.process(), 'exit')
  await display.press('l', 'i', 'u', 'alt+F4')
  expect((await ended)[0]).toBe(0)

  const { window } = await launch({ dataDir, env: display.env })
  await signIn(window)
  await expect(window.getByRole('button', { name: /liu/ })).toBeVisible()
})

test('the desk locks itself a minute after the last key or move, and what was half typed stays', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await desk.ask('people.setLock', { minutes: 1 })
  })
  const { app, window } = await launch({ dataDir, env: display.env })
  await signIn(window)
  await display.press('F3')
  const box = window.getByRole('searchbox', { name: '找客户' })
  const name = window.getByLabel('姓名', { exact: true })
  await expect(box).toBeFocused()
  /** Main's steady time, moved on: nobody waits a minute for a test. It looks for idleness every five seconds. */
  const pass = async (seconds: number) => {
    await app.evaluate((_electron, ms) => {
      const { now } = performance
      performance.now = () => now.call(performance) + ms
    }, seconds * 1000)
    await new Promise((resolve) => setTimeout(resolve, 6_000))
  }
  await display.press('c', 'h')
  await pass(45)
  await display.press('e')
  await pass(45)
  await display.point(400, 300)
  await display.point(420, 310)
  await pass(45)
  await expect(screen(window, 'sign-in')).toBeHidden()
  await expect(name).toHaveValue('che')

  await pass(15)
  await expect(screen(window, 'sign-in')).toBeVisible()
  await expect(window.getByLabel('口令')).toBeFocused()
  await signIn(window)
  await expect(box).toBeFocused()
  await display.press('n')
  await expect(name).toHaveValue('chen')
})
