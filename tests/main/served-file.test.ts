import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedFile } from '../../src/main/served-file'

let root = ''
let folder = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'served-'))
  folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(root, 'renderer-of-others'))
  for (const file of ['renderer/index.html', 'renderer/assets/a b.js', 'renderer-of-others/x.js', 'secret'])
    writeFileSync(join(root, file), '')
  symlinkSync(join(root, 'secret'), join(folder, 'link.js'))
  symlinkSync(root, join(folder, 'up'))
  symlinkSync(join(folder, 'index.html'), join(folder, 'inside.html'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('the window’s own files are served, links among them too', async () => {
  const served = async (path: string) => await servedFile(folder, `app://desk/${path}`)
  expect(await served('')).toBe(join(folder, 'index.html'))
  expect(await served('index.html?v=1#here')).toBe(join(folder, 'index.html'))
  expect(await served('assets/a%20b.js')).toBe(join(folder, 'assets/a b.js'))
  expect(await served('assets/../index.html')).toBe(join(folder, 'index.html'))
  expect(await served('inside.html')).toBe(join(folder, 'inside.html'))
})

test.each([
  '../secret',
  '..%2fsecret',
  '%2e%2e/secret',
  '%2e%2e%2fsecret',
  '%252e%252e%252fsecret',
  'assets/..%2f..%2fsecret',
  '..%5csecret',
  '..\\secret',
  '%5c%5cserver%5cshare',
  'C:%5cWindows%5cwin.ini',
  'C:/Windows/win.ini',
  '/etc/passwd',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  '..%2frenderer-of-others%2fx.js',
  'index.html%00',
  'index.html%00.js',
  '%00',
  '%0a',
  '%ff',
  '%',
  'link.js',
  'up/secret',
  'up%2fsecret',
  'gone.js',
  '..',
  '.',
])('app://desk/%s is no file of ours', async (path) => {
  const file = await servedFile(folder, `app://desk/${path}`)
  // What the address itself takes back (`../x` at the top) may still be ours, but is not there.
  expect(file === null || file === join(folder, 'index.html')).toBe(true)
})

test.each([
  'app://other/index.html',
  'app://desk.example/index.html',
  'app://desk@other/index.html',
  'app://other@desk/index.html',
  'app://desk:8080/index.html',
  'file:///etc/passwd',
  'desk',
  '',
])('%s is not ours', async (address) => {
  expect(await servedFile(folder, address)).toBeNull()
})
