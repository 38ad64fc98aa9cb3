// The least that Electron can show: one window of our size with a page that has one button and nothing else.
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true })
  window.loadFile(fileURLToPath(new URL('empty.html', import.meta.url)))
  // For the start without Playwright: what to wait for.
  window.webContents.once('did-finish-load', () => process.stdout.write('shown\n'))
})
app.on('window-all-closed', () => app.quit())
