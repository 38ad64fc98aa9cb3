import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import { inTheWindow, sandboxed } from './sandboxed'
import { signIn } from './steps'

let display: PrivateDisplay
test.beforeAll(async () => {
  display = await startPrivateDisplay()
})
test.afterAll(() => display.stop())

test('the window is locked in: a sandbox, no Node, no way out, no permission', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch({ ...sandboxed(display, newFolder(), newFolder()), provokesRefusals: true })
  const { app, window } = desk
  await expect(window.getByLabel('单位名称')).toBeVisible()
  const renderer = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(readFileSync(`/proc/${renderer}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)

  const globals =
    "['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis)"
  expect(await inTheWindow(desk, globals)).toEqual([])
  expect(await inTheWindow(desk, 'Object.keys(desk)')).toEqual(['ask', 'onChanged'])

  for (const url of ['https://example.com/', 'app://desk/', 'file:///etc/passwd'])
    expect(await inTheWindow(desk, `open('${url}')`), url).toBeNull()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  expect(await inTheWindow(desk, 'Notification.requestPermission()')).toBe('denied')
  const place =
    'new Promise((done) => navigator.geolocation.getCurrentPosition(() => done(0), (e) => done(e.code)))'
  expect(await inTheWindow(desk, place)).toBe(1)
  const clipboard = "navigator.clipboard.readText().then(() => 'given', (error) => error.name)"
  expect(await inTheWindow(desk, clipboard)).toBe('NotAllowedError')
  for (const name of ['microphone', 'camera', 'geolocation', 'notifications', 'clipboard-read', 'midi'])
    expect(
      await inTheWindow(desk, `navigator.permissions.query({ name: '${name}' }).then((one) => one.state)`),
    ).toBe('denied')

  const outside = 'app://desk/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd'
  expect(await inTheWindow(desk, `fetch('${outside}').then(({ status }) => status)`)).toBe(404)
  expect(desk.violations).toEqual([])
  const elsewhere = "fetch('https://example.com/').then(() => 'answered', () => 'refused')"
  expect(await inTheWindow(desk, elsewhere)).toBe('refused')
  await expect.poll(() => desk.violations.length).toBeGreaterThan(0)
  for (const violation of desk.violations)
    expect(violation).toContain("Refused to connect to 'https://example.com/'")

  // Last, because Playwright waits for a navigation that was begun, also in vain.
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello']) {
    const isWhere = await app.evaluate(async ({ BrowserWindow }, away) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const wanted = new Promise((resolve) => contents?.once('will-frame-navigate', resolve))
      await contents?.executeJavaScript(`location.assign('${away}')`)
      // Chromium itself lets no page go to a file or to data.
      if (away.startsWith('https:')) await wanted
      return await contents?.executeJavaScript(
        "location.href + ' ' + document.querySelectorAll('input').length",
      )
    }, url)
    expect(isWhere, url).toBe('app://desk/ 2')
  }
})

test('what the window must not ask is answered with a reference and nothing else', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder())
  const desk = await launch({ dataDir })
  await expect(desk.window.getByLabel('口令')).toBeFocused()
  const ask = (question: string, input: unknown) =>
    desk.window.evaluate(
      (asked) =>
        (globalThis as unknown as { desk: { ask(...asked: unknown[]): Promise<unknown> } }).desk.ask(
          ...asked,
        ),
      [question, input] as const,
    )
  const fault = { kind: 'fault', reference: expect.stringMatching(/^[0-9a-f]{8}$/), situation: null }
  const signedOut = { ...fault, situation: 'signed-out' }
  expect(await ask('desk.standing', {})).toMatchObject({ kind: 'ok' })
  for (const question of ['month.list', 'order.list', 'work.standing', 'desk.show'])
    expect(await ask(question, {}), `${question} before anybody signed in`).toEqual(signedOut)
  expect(await ask('case.show', { caseId: 1 })).toEqual(signedOut)
  expect(await ask('desk.setUp', { desk: {}, departments: [], operator: {} })).toEqual(fault)
  await signIn(desk.window)
  for (const question of ['no.such', 'constructor', '__proto__', 'start.restore', 'start.tryAgain'])
    expect(await ask(question, { name: '../../desk.db' }), question).toEqual(fault)
  for (const input of [{}, { caseId: '1' }, { caseId: 1, more: 1 }, null, 'x'])
    expect(await ask('case.show', input), JSON.stringify(input)).toEqual(fault)
  expect(await ask('desk.show', {})).toMatchObject({ kind: 'ok' })
})

test('a page of another origin is not heard, even with our preload', async ({ launch, newFolder }) => {
  // The strangers' pages are not there.
  const { app, window } = await launch({ dataDir: await prepare(newFolder()), provokesRefusals: true })
  await expect(window.getByLabel('口令')).toBeFocused()
  const answers = await app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const heard: Record<string, string> = {}
    for (const url of ['data:text/html,hello', 'about:blank', 'app://desk.example/', 'app://other/']) {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL(url).catch(() => undefined)
      heard[url] = await stranger.webContents.executeJavaScript(
        "desk.ask('desk.standing', {}).then((answer) => 'answered ' + answer.kind, (error) => error.message)",
      )
      stranger.destroy()
    }
    return heard
  })
  for (const [url, answer] of Object.entries(answers)) {
    expect(answer, url).toContain('Not asked by the desk')
    expect(answer, url).not.toMatch(/\bat \S+:\d+/)
  }
  expect(Object.keys(answers)).toHaveLength(4)
})
