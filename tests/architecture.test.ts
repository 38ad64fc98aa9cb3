import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// Which side may import what (design.md, Direction of imports). A folder's own files are always allowed; the first row
// that matches a file is its row.

const src = resolve(import.meta.dirname, '../src')
const kit = [
  'main/built-in',
  'main/durable-file',
  'main/clock',
  'main/csv',
  'main/paper-store',
  'main/workshop',
  'main/work-port',
]

const table: readonly (readonly [from: string, may: readonly string[]])[] = [
  ['shared/domain/', ['shared/domain/', 'zod']],
  ['shared/ipc/', ['shared/', 'zod']],
  ['shared/', ['shared/', 'zod']],
  ['renderer/ask', ['shared/', 'react', 'zustand']],
  ['renderer/', ['renderer/', 'shared/', 'npm']],
  ['main/preload', ['electron']],
  ['main/index', ['main/', 'electron', 'node:']],
  ['main/open-desk', ['main/', 'shared/', 'node:']],
  ['main/blocked', ['main/', 'shared/', 'node:']],
  ['main/window', ['electron', 'main/leaving', 'main/served-file', 'node:']],
  ['main/system', ['electron', 'main/idle-lock']],
  ['main/dialogs', ['electron', 'main/durable-file', 'main/read-chosen', 'main/actions/json-file', 'node:']],
  ['main/read-chosen', ['main/actions/json-file', 'node:']],
  [
    'main/long-work',
    [
      'electron',
      'main/archive/',
      'main/backup/',
      'main/directory/work',
      'main/directory/process',
      'main/scans/work',
      'main/scans/process',
      'main/store/check-book',
      ...kit,
      'shared/',
    ],
  ],
  ['main/ipc/serve', ['main/ipc/', 'shared/', 'electron']],
  [
    'main/ipc/',
    [
      'main/ipc/',
      'main/actions/',
      'main/store/',
      'main/directory/work',
      'main/scans/work',
      'main/printing/printer',
      ...kit,
      'shared/',
      'node:',
    ],
  ],
  [
    'main/actions/',
    [
      'main/actions/',
      'main/store/',
      'main/forms/',
      'main/printing/',
      'main/archive/',
      'main/backup/',
      'main/directory/work',
      'main/scans/work',
      'main/scans/folder',
      'main/pin',
      ...kit,
      'shared/',
      'node:',
      'jsonc-parser',
      'zod',
    ],
  ],
  ['main/archive/', ['main/archive/', 'main/forms/', ...kit, 'shared/', 'node:', '@cantoo/pdf-lib']],
  ['main/forms/', ['main/forms/', 'shared/', 'node:', 'pdfmake', 'pdfkit', 'fontkit', 'pdfjs-dist']],
  ['main/printing/', ['main/printing/', 'shared/', 'node:', 'pdf-to-printer', '@cantoo/pdf-lib', 'zod']],
  ['main/reminders/', ['main/reminders/', 'main/actions/', 'main/store/', ...kit, 'shared/']],
  ['main/directory/', ['main/directory/', ...kit, 'shared/', 'node:', '@e965/xlsx']],
  ['main/scans/', ['main/scans/', ...kit, 'shared/', 'node:', 'pdfjs-dist', 'zxing-wasm']],
  ['main/store/spelling', ['pinyin-pro']],
  ['main/store/', ['main/store/', 'main/paper-store', 'shared/', 'node:', 'better-sqlite3']],
  [
    'main/backup/',
    ['main/backup/', 'main/store/', 'main/data-folder', ...kit, 'shared/', 'node:', 'better-sqlite3'],
  ],
  ['main/log', ['main/log-words', 'electron-log', 'node:']],
  ['main/', ['main/archive/work', ...kit, 'shared/', 'node:']],
]

test('every import goes the way the architecture says', () => {
  const wrong = sources().flatMap((file) => {
    const row = table.find(([from]) => file.startsWith(from))
    const may = row?.[1] ?? []
    return importsOf(file)
      .filter((imported) => !may.some((allowed) => isAllowed(imported, allowed)))
      .map((imported) => `${file} imports ${imported}`)
  })
  expect(wrong).toEqual([])
})

test('only clock.ts reads the computer’s clock', () => {
  const readers = sources().filter((file) =>
    /Date\.now\(\)|new Date\(\)/.test(readFileSync(join(src, file), 'utf8')),
  )
  expect(readers).toEqual(['main/clock.ts'])
})

test('only ask.ts touches the bridge, and no folder has an index of its parts', () => {
  const touching = sources().filter((file) => readFileSync(join(src, file), 'utf8').includes('window.desk'))
  expect(touching).toEqual(['renderer/ask.ts'])
  expect(sources().filter((file) => /index\.tsx?$/.test(file))).toEqual(['main/index.ts'])
})

test('all SQL is in the store; backups read their copies', () => {
  const asking = sources().filter((file) =>
    /\.(prepare|pragma)[<(]/.test(readFileSync(join(src, file), 'utf8')),
  )
  expect(asking.filter((file) => !/^main\/(store|backup)\//.test(file))).toEqual([])
})

test('main loads nothing that draws: pdfmake would cost each start 0.3 s', () => {
  const all = new Set(sources())
  const loaded = new Set(['main/index.ts'])
  for (const file of loaded) for (const next of loadedBy(file)) if (all.has(next)) loaded.add(next)
  expect(loaded.size).toBeGreaterThan(300)
  expect(
    [...loaded].filter((file) => /^main\/(?:forms\/(?:layout|render)|archive\/make-archive)/.test(file)),
  ).toEqual([])
})

/** Whose values it needs before it runs. */
function loadedBy(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8').replaceAll(/^import type [^;]*? from '[^']+'$/gm, '')
  return [...text.matchAll(/\bfrom '([^']+)'$/gm)].map(([, name = '']) => `${nameFrom(file, name)}.ts`)
}

function sources(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  const found = [...text.matchAll(/(?:\bfrom\s|^import\s|\bimport\()\s*'([^']+)'/gm)].map(
    ([, name = '']) => name,
  )
  return found.map((name) => nameFrom(file, name))
}

function nameFrom(file: string, name: string): string {
  if (name.startsWith('#shared/')) return name.slice(1)
  if (!name.startsWith('.')) return name
  return relative(src, resolve(join(src, dirname(file)), name)).replaceAll('\\', '/')
}

function isAllowed(imported: string, allowed: string): boolean {
  if (allowed === 'npm') return !/^(main|shared|renderer|node:|electron$|better-sqlite3)/.test(imported)
  if (/^(main|shared|renderer|node:)/.test(allowed)) return imported.startsWith(allowed)
  return imported === allowed || imported.startsWith(`${allowed}/`)
}
