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
  await expect(window.getByLabel('姓名', { exact: true })).toBeFocused()
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
  await expect(first.window.getByLabel('姓名', { exact: true })).toBeFocused()
  const ended = once(first.app.process(), 'exit')
  await display.press('l', 'i', 'u', 'alt+F4')
  expect((await ended)[0]).toBe(0)

  const { window } = await launch({ dataDir, env: display.env })
  await signIn(window)
  await expect(window.getByRole('button', { name: /liu/ })).toBeVisible()
})

test('a real key tells main that somebody is there, so that the desk does not lock under her hands', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder()), env: display.env })
  await signIn(window)
  await app.evaluate(({ BrowserWindow }) => {
    const touched = globalThis as { touches?: number }
    touched.touches = 0
    BrowserWindow.getAllWindows()[0]?.webContents.on('input-event', () => {
      touched.touches = (touched.touches ?? 0) + 1
    })
  })
  await display.press('F3')
  await expect(window.getByLabel('姓名', { exact: true })).toBeFocused()
  await display.press('c', 'h')
  const touches = () => app.evaluate(() => (globalThis as { touches?: number }).touches ?? 0)
  expect(await touches()).toBeGreaterThanOrEqual(3)
})
