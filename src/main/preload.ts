import { contextBridge, ipcRenderer } from 'electron'

// The bridge. It carries one question and one event; what may be asked is the contract's business, in main.
contextBridge.exposeInMainWorld('desk', {
  ask: (question: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('ask', question, input),
  onChanged: (listener: (nouns: readonly string[]) => void): void => {
    ipcRenderer.on('changed', (_event, nouns: readonly string[]) => listener(nouns))
  },
})
