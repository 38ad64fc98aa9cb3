import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Noun } from '#shared/ipc/contract'
import { answer, type Handlers } from './answer'

/** Listens to the window's questions; only our own page, in its top frame, is heard. */
export function serve(
  handlers: () => Handlers,
  origin: string,
  logFault: (reference: string, error: unknown) => void,
): void {
  ipcMain.handle('ask', (event, question: unknown, input: unknown) => {
    if (!isOurs(event, origin)) throw new Error('Not asked by the desk')
    return answer(handlers(), question, input, logFault)
  })
}

function isOurs({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${origin}/`)
}

/** Tells the window what may have changed; several changes within a moment are told as one. */
export function announcer(contents: () => WebContents | null): (...nouns: Noun[]) => void {
  const heard = new Set<Noun>()
  return (...nouns) => {
    if (heard.size === 0)
      setImmediate(() => {
        contents()?.send('changed', [...heard])
        heard.clear()
      })
    for (const noun of nouns) heard.add(noun)
  }
}
