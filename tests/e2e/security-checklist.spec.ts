import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import type { Desk } from '../support/launch'
import { test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import { inTheWindow, sandboxed } from './sandboxed'
import { signIn } from './steps'

// The points of Electron's security checklist that security.spec.ts does not try, on the running program in its
// sandbox; README, Security, says which test is for which point.

let display: PrivateDisplay
test.beforeAll(async () => {
  display = await startPrivateDisplay()
})
test.afterAll(() => display.stop())

const renderer = fileURLToPath(new URL('../../out/renderer', import.meta.url))
const src = fileURLToPath(new URL('../../src', import.meta.url))

/** Directives of the policy, without the nonce that is another with each answer. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src-elem 'self' 'nonce-…'`,
  `style-src-attr 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

async function ready(desk: Desk): Promise<void> {
  await expect(desk.window.getByLabel('口令')).toBeFocused()
}

test('the window’s preferences are the safe ones, none is opened by a switch, and it is alone', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch(sandboxed(display, newFolder(), await prepare(newFolder())))
  await ready(desk)
  const seen = await desk.app.evaluate(({ app, BrowserWindow, Menu, webContents }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const switches = [
      'no-sandbox',
      'disable-web-security',
      'enable-blink-features',
      'allow-running-insecure-content',
    ]
    return {
      preferences: contents.getLastWebPreferences(),
      switches: switches.filter((name) => app.commandLine.hasSwitch(name)),
      menu: Menu.getApplicationMenu(),
      contents: webContents.getAllWebContents().length,
    }
  })
  expect(seen.preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  for (const name of ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'enableBlinkFeatures'])
    expect(seen.preferences[name] || false, name).toBe(false)
  expect(seen.switches).toEqual([])
  expect(seen).toMatchObject({ menu: null, contents: 1 })
  // A page that may have no Node hands none to its workers and frames either.
  expect(await inTheWindow(desk, 'typeof SharedArrayBuffer')).toBe('undefined')
})

test('every answer of its own protocol has the policy, and no address climbs out of it', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch({
    ...sandboxed(display, newFolder(), await prepare(newFolder())),
    provokesRefusals: true,
  })
  await ready(desk)
  const files = readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(renderer.length))
  expect(files.length).toBeGreaterThan(3)
  const fetched = (path: string) =>
    desk.app.evaluate(async ({ net }, address) => {
      const response = await net.fetch(address)
      const policy = response.headers.get('content-security-policy') ?? ''
      return {
        status: response.status,
        nonce: /'nonce-([^']+)'/.exec(policy)?.[1],
        policy: policy.replace(/'nonce-[^']+'/, "'nonce-…'"),
        sniff: response.headers.get('x-content-type-options'),
        length: (await response.arrayBuffer()).byteLength,
      }
    }, `app://desk${path}`)
  const nonces = new Set<string | undefined>()
  for (const path of ['/', ...files]) {
    const answer = await fetched(encodeURI(path))
    expect(answer, path).toMatchObject({ status: 200, policy, sniff: 'nosniff' })
    nonces.add(answer.nonce)
  }
  expect(nonces.size).toBe(files.length + 1)
  const climbing = [
    '/..%2fmain%2findex.js',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5cmain%5cindex.js',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/index.html%00',
    '/%00',
    '/%ff',
    '/C:%5cWindows%5cwin.ini',
    '/%252e%252e%252fmain%252findex.js',
    '/gone.js',
  ]
  for (const path of climbing)
    expect(await fetched(path), path).toMatchObject({ status: 404, policy, length: 0 })
  const schemes = await inTheWindow(
    desk,
    `Promise.all(['file:///etc/passwd', 'http://127.0.0.1/', 'blob:null/1', 'chrome://version/', 'devtools://devtools/x']
      .map((address) => fetch(address).then(() => address, () => null)))`,
  )
  expect(schemes).toEqual([null, null, null, null, null])
})

test('no frame, no webview, no page of data or of a blob, no code from a string', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch({
    ...sandboxed(display, newFolder(), await prepare(newFolder())),
    provokesRefusals: true,
  })
  await ready(desk)
  // A refused frame keeps its address; what counts is what is in it.
  const framed = () =>
    desk.app.evaluate(async ({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame
      const inner = main?.framesInSubtree.filter((frame) => frame !== main) ?? []
      const words = "[location.href, document.body?.innerText, typeof globalThis.desk].join(' ')"
      return await Promise.all(inner.map((frame) => frame.executeJavaScript(words) as Promise<string>))
    })
  for (const address of ['data:text/html,hello', 'app://desk/', 'https://example.com/', 'file:///etc/passwd'])
    await inTheWindow(
      desk,
      `new Promise((done) => {
        const frame = document.createElement('iframe')
        frame.onload = frame.onerror = () => done()
        frame.src = '${address}'
        document.body.append(frame)
        setTimeout(done, 500)
      })`,
    )
  const shown = await framed()
  expect(shown).toHaveLength(4)
  for (const words of shown) expect(words).toMatch(/^(chrome-error:|about:blank)(?!.*hello).* undefined$/s)
  expect(await inTheWindow(desk, "'src' in document.createElement('webview')")).toBe(false)
  for (const event of ['will-attach-webview', 'will-redirect', 'will-frame-navigate'])
    expect(
      await desk.app.evaluate(({ BrowserWindow }, name) => {
        let isStopped = false
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.emit(name, { preventDefault: () => (isStopped = true) }, {}, {})
        return isStopped
      }, event),
      event,
    ).toBe(true)
  // Later, because what Playwright itself evaluates may evaluate further.
  const code = `new Promise((done) => setTimeout(() => done(
    [() => eval('1'), () => new Function('return 1')()].map((run) => {
      try { return run() } catch (error) { return error.name }
    }))))`
  expect(await inTheWindow(desk, code)).toEqual(['EvalError', 'EvalError'])
  const inline = `new Promise((done) => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.head.append(script)
    const link = document.createElement('a')
    link.href = 'javascript:globalThis.ran = true'
    link.click()
    setTimeout(() => done('ran' in globalThis), 300)
  })`
  expect(await inTheWindow(desk, inline)).toBe(false)
  const worker = `new Promise((done) => {
    const address = URL.createObjectURL(new Blob(['postMessage(1)']))
    try {
      const worker = new Worker(address)
      worker.onmessage = () => done('ran')
      worker.onerror = () => done('refused')
    } catch { done('refused') }
    setTimeout(() => done('silent'), 1000)
  })`
  expect(await inTheWindow(desk, worker)).not.toBe('ran')
  expect(await inTheWindow(desk, 'location.href')).toBe('app://desk/')
})

test('devices, the screen and a download are refused, and nothing of a record is opened outside', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch({
    ...sandboxed(display, newFolder(), await prepare(newFolder())),
    provokesRefusals: true,
  })
  await signIn(desk.window)
  const asking = [
    'navigator.mediaDevices.getUserMedia({ audio: true })',
    'navigator.mediaDevices.getDisplayMedia({ video: true })',
    'navigator.usb.requestDevice({ filters: [] })',
    'navigator.serial.requestPort()',
    'navigator.hid.requestDevice({ filters: [] }).then((found) => found.length > 0 || Promise.reject())',
    'navigator.bluetooth.requestDevice({ acceptAllDevices: true })',
    'document.body.requestPointerLock().then(() => document.pointerLockElement || Promise.reject())',
  ]
  for (const words of asking)
    expect(
      await inTheWindow(desk, `(async () => ${words})().then(() => 'given', () => 'refused')`),
      words,
    ).toBe('refused')

  await desk.app.evaluate(({ app, session, shell }) => {
    const opened: string[] = []
    Object.assign(app, { opened })
    for (const way of ['openExternal', 'openPath', 'showItemInFolder'] as const)
      Object.assign(shell, { [way]: (what: string) => Promise.resolve(opened.push(what)) })
    session.defaultSession.on('will-download', (event) => opened.push(`download ${event.defaultPrevented}`))
  })
  const hostile = [
    'https://example.com/',
    'file:///etc/passwd',
    '/etc/passwd',
    '../../..',
    'ms-settings:',
    'calc.exe',
  ]
  for (const words of hostile)
    await desk.window.evaluate(async (what) => {
      const { desk } = globalThis as unknown as { desk: { ask(...asked: unknown[]): Promise<unknown> } }
      for (const question of ['month.openFolder', 'start.showFolder', 'slip.show', 'slip.save'])
        for (const input of [{ month: what }, { folder: what }, { path: what }, { slipId: what }, what])
          await desk.ask(question, input)
    }, words)
  await inTheWindow(
    desk,
    `new Promise((done) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.exe'
      link.click()
      setTimeout(done, 500)
    })`,
  )
  const opened = await desk.app.evaluate(({ app }) => (app as unknown as { opened: string[] }).opened)
  expect(opened.filter((what) => what !== 'download true')).toEqual([])

  // And in the source: pages are never opened, folders at one place, which is told them by main itself.
  const callers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/\bshell\.(\w+)/g)].map(
        (call) => `${file} ${call[1]}`,
      ),
    )
  expect(callers).toEqual(['main/index.ts openPath'])
})
