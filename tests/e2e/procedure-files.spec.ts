import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Desk } from '../support/launch'
import { test } from './journey'
import { prepare } from './prepared'

// The system's own dialogs cannot be pressed from outside: they answer what the clerk would have chosen.

type Bridge = { desk: { ask(question: string, input: unknown): Promise<unknown> } }

const ask = (window: Page, question: string, input: unknown = {}) =>
  window.evaluate(([name, sent]) => (globalThis as unknown as Bridge).desk.ask(String(name), sent), [
    question,
    input,
  ] as const)

async function choose({ app }: Desk, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

test('a procedure goes out as a file and comes in again; a wrong file changes nothing', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch({ dataDir: await prepare(newFolder()) })
  const { window } = desk
  expect(await ask(window, 'desk.signIn', { operatorId: 1, pin: '402913' })).toMatchObject({ kind: 'ok' })
  const file = join(newFolder(), '园区规程.json')
  await choose(desk, file)
  expect(await ask(window, 'profile.export')).toEqual({ kind: 'ok', value: { path: file } })
  const written = readFileSync(file, 'utf8')
  expect(JSON.parse(written)).toMatchObject({ code: 'park', name: '园区规程' })
  expect(await ask(window, 'profile.read')).toEqual({
    kind: 'ok',
    value: { kind: 'read', content: JSON.parse(written) },
  })

  writeFileSync(file, written.replace('"reportDay": 30', '"reportDay": 32'))
  expect(await ask(window, 'profile.read')).toEqual({
    kind: 'ok',
    value: { kind: 'wrong', line: 5, why: '“reportDay”不能大于 31' },
  })
  writeFileSync(file, written.padEnd(1_048_577))
  expect(await ask(window, 'profile.read')).toMatchObject({ value: { kind: 'wrong', line: null } })
  await choose(desk, join(file, 'nowhere.json'))
  expect(await ask(window, 'profile.read')).toMatchObject({ value: { kind: 'wrong', why: '文件打不开' } })
  expect(await ask(window, 'profile.export')).toEqual({ kind: 'refused', reason: 'cannot-write' })
  const shown = await ask(window, 'profile.show')
  expect(shown).toMatchObject({ value: { current: { version: 1, reportDay: 30 } } })
})
