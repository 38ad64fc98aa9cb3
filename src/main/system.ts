import { type BrowserWindow, Notification, powerMonitor } from 'electron'
import { lookForIdleEvery, openIdleLock } from './idle-lock'

// What the computer around the program tells it, and is told.

/** A computer that goes down, or a session that ends, waits for nobody's word. */
export function endWithSystem(end: () => void): void {
  powerMonitor.on('shutdown', end)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
}

/** The system's own notices; a click on one leads to the window. */
export function openNotices(toFront: () => void): (notice: { title: string; body: string }) => void {
  // Kept while they stand: a notice that was collected answers no click.
  const notices = new Set<Notification>()
  return (notice) => {
    if (!Notification.isSupported()) return
    const notification = new Notification(notice)
    notices.add(notification)
    notification.on('click', toFront)
    notification.on('close', () => notices.delete(notification))
    notification.show()
  }
}

type Left = { readonly minutes: () => number; readonly lock: () => void }

/** Locks the desk that nobody touches; who leaves the computer asleep, or locks the system, has left the desk too. */
export function lockWhenLeft({ webContents }: BrowserWindow, { minutes, lock }: Left): void {
  const idle = openIdleLock({ minutes, lock, steady: () => performance.now() })
  webContents.on('input-event', idle.touched)
  setInterval(idle.look, lookForIdleEvery)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}
