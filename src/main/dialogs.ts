import { basename, extname, join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import type { ChosenFile } from './actions/json-file'
import { writeDurably } from './durable-file'
import { readChosen } from './read-chosen'

// The system's own windows in which a file or a folder is chosen: of our window, or 全屏值守 would lie over them.

function ours(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) throw new Error('Asked for a file without a window')
  return window
}

export async function saveAs(
  name: string,
  bytes: Uint8Array,
): Promise<{ path: string | null } | 'cannot-write'> {
  const { canceled, filePath } = await dialog.showSaveDialog(ours(), {
    defaultPath: join(app.getPath('documents'), name),
    filters: [filterOf(extname(name).slice(1))],
  })
  if (canceled || !filePath) return { path: null }
  try {
    // What she hands on is read by whom the folder is for.
    await writeDurably(filePath, bytes, 0o666)
    return { path: filePath }
  } catch {
    return 'cannot-write'
  }
}

export async function chooseFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(ours(), {
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

export async function openFile(extension: string | readonly string[], largest: number): Promise<ChosenFile> {
  const { canceled, filePaths } = await dialog.showOpenDialog(ours(), {
    defaultPath: app.getPath('documents'),
    filters: [filterOf(extension)],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || path === undefined) return { kind: 'canceled' }
  const chosen = await readChosen(path, largest)
  return chosen.kind === 'read' ? { ...chosen, name: basename(path) } : chosen
}

function filterOf(extension: string | readonly string[]): { name: string; extensions: string[] } {
  const extensions = [extension].flat()
  return { name: extensions.join(' ').toUpperCase(), extensions }
}
