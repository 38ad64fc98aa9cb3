import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { app, BrowserWindow, Menu, protocol, type Session } from 'electron'
import type { Leaving } from './leaving'
import { servedFile } from './served-file'

export const origin = 'app://desk'

/** Called before the app is ready: a scheme registered later is refused without a word (measured 1). */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  Menu.setApplicationMenu(null)
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

/** antd 6 puts its styles in by script: elements need the nonce, attributes (autoSize) are allowed (measured 3). */
function policy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Serves the built window from its folder under app://desk/, and nothing else. */
export function serveWindow({ protocol: served }: Session, folder: string): void {
  served.handle('app', async ({ url, method }) => {
    const nonce = randomBytes(16).toString('base64')
    const headers = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // With every answer: a worker has the policy that came with its script.
      'content-security-policy': policy(nonce),
    }
    const file = method === 'GET' ? await servedFile(folder, url) : null
    const bytes = file && (await readFile(file).catch(() => null))
    if (!file || !bytes) return new Response(null, { status: 404, headers })
    const typed = { ...headers, 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' }
    if (extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers: typed })
    return new Response(bytes.toString('utf8').replaceAll('%NONCE%', nonce), { headers: typed })
  })
}

/** The one window: no navigation, no new windows, no permissions, no remote content. */
export function openWindow(preload: string, isKiosk: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    useContentSize: true,
    kiosk: isKiosk,
    title: '接诉台',
    backgroundColor: '#f3f5f8',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stay = (event: { preventDefault(): void }) => event.preventDefault()
  webContents.on('will-navigate', stay)
  webContents.on('will-frame-navigate', stay)
  webContents.on('will-redirect', stay)
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.session.on('will-download', (event) => event.preventDefault())
  webContents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  webContents.session.setPermissionCheckHandler(() => false)
  webContents.session.setDevicePermissionHandler(() => false)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.loadURL(`${origin}/`)
  return window
}

/** Whatever ends the program from the window, the keyboard or the dock goes past `leaving`. */
export function stayOpen(window: BrowserWindow, { guard, pressed, allow }: Leaving): void {
  window.on('close', guard)
  window.webContents.on('before-input-event', pressed)
  // Windows: the session ends, whatever is said here.
  window.on('session-end', allow)
  app.on('before-quit', guard)
}
