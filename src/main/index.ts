import { join } from 'node:path'
import { app, type BrowserWindow, powerMonitor, session, shell } from 'electron'
import { withdrawUnfinished } from './actions/directory-withdraw'
import { kioskOf } from './actions/kiosk'
import { sweepErased } from './actions/sweep-erased'
import { blockedHandlers } from './blocked'
import { now } from './clock'
import { dataDirIn, dataFolderAt, prepareDataFolder } from './data-folder'
import { chooseFolder, openFile, saveAs } from './dialogs'
import type { Handlers } from './ipc/answer'
import { firstStartHandlers } from './ipc/backup-handlers'
import { handlersOf } from './ipc/handlers'
import { announcer, serve } from './ipc/serve'
import { openLeaving } from './leaving'
import { openLog } from './log'
import { backupWorkAside, checkBookAside, directoryWorkAside, openWorkshop, scanWorkAside } from './long-work'
import { whyNotStarted } from './may-start'
import { type OpenedDesk, type Outside, openDesk } from './open-desk'
import { hashPin } from './pin'
import { printerHere } from './printing/printer-here'
import { readChosen } from './read-chosen'
import { lookEvery, openWatch, type Watch } from './reminders/watch'
import { deskOf, lockMinutesOf } from './store/desk'
import { endWithSystem, lockWhenLeft, openNotices } from './system'
import { claimScheme, openWindow, origin, serveWindow, stayOpen } from './window'

// Start-up in order, and nothing else. It never awaits app.whenReady() at top level: with a loader that waits for this
// module that deadlocks without a word (measured 1). A start that fails ends the process with its stack.

process.once('unhandledRejection', endStart)

function endStart(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  app.exit(1)
}

const refusal = whyNotStarted({
  isPackaged: app.isPackaged,
  isRoot: process.getuid?.() === 0,
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
})
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`)
  // At once: nothing may be opened, not even for the moment in which a program ends in order.
  process.exit(1)
}

claimScheme()
// A dump holds what was typed; there is nobody to send it to.
app.commandLine.appendSwitch('disable-breakpad')
// Windows shows notices only of a program that says which shortcut it was started by (scripts/electron-builder.json).
app.setAppUserModelId('cn.jiesutai.desk')
const isKioskByStart = process.argv.includes('--kiosk')
const dataDir = dataDirIn(process.argv) ?? app.getPath('userData')
app.setPath('userData', dataDir)
app.setPath('sessionData', join(dataDir, 'window'))

// Where nothing can be written there is no lock to be had, and Electron calls that taken: then the window says why.
const isWritable = prepareDataFolder(dataDir).kind === 'ready'
if (!isWritable || app.requestSingleInstanceLock()) app.whenReady().then(start)
else {
  process.stderr.write('接诉台已经打开，已切换到打开的窗口。\n')
  app.exit(0)
}

async function start(): Promise<void> {
  const resources = join(app.getAppPath(), 'resources')
  const log = openLog(dataFolderAt(dataDir).logs)
  let window: BrowserWindow | null = null
  let desk: OpenedDesk | null = null
  let watch: Watch | null = null
  let title = '接诉台'
  let handlers: Handlers = {}
  const isKiosk = () => desk !== null && kioskOf(desk.db, { isByStart: isKioskByStart }) !== 'off'
  const leaving = openLeaving({
    // Where the desk cannot be opened, or is not set up, there is nobody whose word could be asked for.
    isKept: () => isKiosk() && desk !== null && deskOf(desk.db) !== null,
    asked: () => {
      toFront()
      outside.changed('leaving')
    },
  })
  const outside: Outside = {
    dataDir,
    resources,
    clock: now,
    log,
    version: app.getVersion(),
    printer: printerHere(),
    workshop: openWorkshop(join(resources, 'fonts')),
    changed: announcer(() => window?.webContents ?? null),
    backupWork: backupWorkAside,
    chooseFolder,
    withDeskClosed,
    checkBookAside,
    directoryWork: directoryWorkAside,
    scanWork: scanWorkAside,
    readFile: readChosen,
    later: (act, ms) => {
      setTimeout(act, ms)
    },
    saveAs,
    openFile,
    begun: backUp,
    hashPin: (pin) => hashPin(pin),
    toggleFullScreen: () => {
      if (!isKiosk()) window?.setFullScreen(!window.isFullScreen())
    },
    kiosk: { isByStart: isKioskByStart, show: (isOn) => window?.setKiosk(isOn), end },
    notify: openNotices(toFront),
    setTitle: (words) => {
      title = words
      window?.setTitle(words)
    },
    showFolder: async (folder) => {
      await shell.openPath(folder)
    },
  }

  function end(): void {
    leaving.allow()
    // The window has its answer first.
    setTimeout(() => app.quit(), 100)
  }

  function toFront(): void {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  }

  let opening: Promise<void> | null = null

  /** One at a time: a restore and another try must not open the desk twice. */
  function open(): Promise<void> {
    opening ??= openOnce().finally(() => {
      opening = null
    })
    return opening
  }

  async function openOnce(): Promise<void> {
    if (desk) return
    if (!app.hasSingleInstanceLock()) app.requestSingleInstanceLock()
    const opened = await openDesk(outside)
    if (opened.kind === 'open') {
      desk = opened
      handlers = { ...firstStartHandlers(opened.around), ...handlersOf(opened.around) }
      // Before anything else is written: an event of now would hide that the clock was set back.
      watch = openWatch({
        ...opened.around,
        ...outside,
        failed: (error) => log.fault('watch', error),
      })
      watch.tick()
      opened.around.press.resume()
      sweepErased(opened.around).catch((error: unknown) => log.fault('erased', error))
      withdrawUnfinished(opened.around).catch((error: unknown) => log.fault('directory', error))
      backUp()
      // What was restored, or opened at another try, may say otherwise than what the window was opened by.
      if (window && window.isKiosk() !== isKiosk()) window.setKiosk(isKiosk())
    } else {
      const { showFolder, version, changed, backupWork: work } = outside
      const { problem } = opened
      const folder = dataFolderAt(dataDir)
      handlers = blockedHandlers({
        problem,
        folder,
        clock: now,
        version,
        work,
        changed,
        chooseFolder,
        showFolder,
        tryAgain: async () => {
          await open()
          outside.changed('desk')
        },
      })
    }
  }

  async function withDeskClosed(act: () => Promise<void>): Promise<void> {
    desk?.around.drafts.flush()
    desk?.db.close()
    desk = null
    watch = null
    handlers = {}
    try {
      await act()
    } finally {
      await open()
      // What the window shows is of another book. At once, and without telling it of the desk: it would show a lock at
      // which a PIN is typed into a page that is about to go.
      window?.webContents.reload()
    }
  }

  /** As F12 does; at the lock already it does nothing. */
  function lockDesk(): void {
    try {
      handlers['desk.lock']?.({})
    } catch (error) {
      // It is locked whatever the disk says.
      log.fault('lock', error)
    }
  }

  function backUp(): void {
    desk?.around.backups.keeper.ifDue().catch((error: unknown) => log.fault('backup', error))
  }

  await open()
  serveWindow(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'))
  serve(
    () => handlers,
    origin,
    (reference, error) => log.fault(reference, error),
  )
  window = openWindow(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'), isKioskByStart || isKiosk())
  window.setTitle(title)
  stayOpen(window, leaving)
  endWithSystem(end)
  window.on('closed', () => {
    window = null
  })
  // What was typed is a draft on the disk: a window that broke begins anew, a kiosk must not stay white.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.fault('window', new Error(`The window ended: ${reason}`))
    window?.webContents.reload()
  })
  // 逾期 and 将到期 come by themselves, and a computer that slept looks at once.
  const look = () => watch?.tick()
  setInterval(look, lookEvery)
  lockWhenLeft(window, { minutes: () => (desk ? lockMinutesOf(desk.db) : 60), lock: lockDesk })
  powerMonitor.on('resume', look)
  powerMonitor.on('unlock-screen', look)
  // A workstation that is never switched off has its backup of the day and of the hour as well.
  setInterval(backUp, 600_000)
  app.on('second-instance', toFront)
  app.on('will-quit', () => {
    desk?.around.drafts.flush()
    desk?.db.close()
    desk = null
    watch = null
  })
  app.on('window-all-closed', () => app.quit())
  process.off('unhandledRejection', endStart)
  process.on('unhandledRejection', (error) => log.fault('unhandled', error))
  process.on('uncaughtException', (error) => log.fault('uncaught', error))
}
