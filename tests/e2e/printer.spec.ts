import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { textOf } from '../print/page'
import type { PrivatePrinter } from '../support/private-cups'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signAndGoOn, signIn, takeDown } from './steps'

const told = { name: '陈女士', content: '今天上午进 C 座大门登记时，值班保安说话很冲。' }

/** Where a sheet cannot be printed because nobody said where. */
async function choosePrinter(window: Page, description: string): Promise<void> {
  await expect(window.getByText('用哪台打印机打？')).toBeVisible()
  await choose(window.getByRole('radio', { name: description }))
  await reach(window.getByRole('button', { name: '用这台打印' }))
  await press(window, 'Enter')
}

async function printCopy(window: Page): Promise<void> {
  await press(window, 'F9')
  await press(window, 'Alt+1')
}

const sheets = async (printer: PrivatePrinter) => (await printer.paper()).length
const slips = (window: Page) => window.getByRole('region', { name: '单据' })

test('whatever the printer does, the sheet is kept, and she is told what happened and what to do', async ({
  launch,
  newFolder,
  cups,
}) => {
  test.slow()
  const front = await cups.install('front', '前台打印机')
  const back = await cups.install('back', '后台打印机')
  const { window } = await launch({ dataDir: await prepare(newFolder()), env: cups.env })
  await signIn(window)
  await takeDown(window, told)
  const number = await register(window)
  await expect(window.getByRole('radio', { name: '前台打印机' })).toBeVisible()
  await look(window, 'printer-1-none-chosen')
  await choosePrinter(window, '前台打印机')
  await expect.poll(() => sheets(front)).toBe(1)
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await press(window, 'Alt+Y')
  await signAndGoOn(window)

  await front.runOutOfPaper()
  await printCopy(window)
  const kept = `单子已登记（${number}），可稍后在案件里补打`
  await expect(slips(window)).toContainText(
    `打印机「前台打印机」没有纸了，${kept}。请放 A4 纸，放好会接着出。`,
  )
  await look(window, 'printer-2-out-of-paper')
  await front.refill()
  await expect.poll(() => sheets(front)).toBe(2)
  const [, copy = ''] = await front.paper()
  expect((await textOf(copy)).replace(/\s/g, '')).toMatch(/副本.*客户投诉意见表|客户投诉意见表.*副本/)
  await expect(slips(window)).toContainText('这张单子出纸了吗？')
  await press(window, 'Alt+Y')

  await front.switchOff()
  await printCopy(window)
  // CUPS says nothing of a printer that is off: half a minute of silence does (findings A3).
  await expect(slips(window)).toContainText(
    `打印机「前台打印机」很久没有动静，${kept}。先看打印机出没出纸，没出再打一次。`,
    {
      timeout: 45_000,
    },
  )
  await look(window, 'printer-3-off')
  await front.switchOn()
  await expect.poll(() => sheets(front), { timeout: 45_000 }).toBe(3)
  await expect(slips(window)).toContainText('这张单子出纸了吗？')
  await press(window, 'Alt+Y')

  await front.removeQueue()
  await printCopy(window)
  await expect(slips(window)).toContainText(`这台打印机已不在系统里，${kept}。请另选一台打印机。`)
  await look(window, 'printer-4-gone')
  await reach(window.getByRole('button', { name: '换打印机' }))
  await press(window, 'Enter')
  await choosePrinter(window, '后台打印机')
  await expect.poll(() => sheets(back)).toBe(1)
})

test('after the program was killed over a sheet in the queue, the next start asks whether it came out', async ({
  launch,
  newFolder,
  cups,
}) => {
  const printer = await cups.install('counter', '柜台打印机')
  const dataDir = await prepare(newFolder())
  const first = await launch({ dataDir, env: cups.env })
  await signIn(first.window)
  await takeDown(first.window, told)
  await register(first.window)
  await printer.runOutOfPaper()
  await choosePrinter(first.window, '柜台打印机')
  await expect(first.window.getByText('没有纸了', { exact: false })).toBeVisible()
  await first.kill()
  await printer.refill()
  await expect.poll(() => sheets(printer)).toBe(1)

  const { window } = await launch({ dataDir, env: cups.env })
  await signIn(window)
  await expect(window.getByText('这张单子上次没有确认，出纸了吗？')).toBeVisible()
  await look(window, 'today-unconfirmed')
  await reach(window.getByRole('button', { name: '没出纸' }))
  await press(window, 'Enter')
  await expect(window.getByText('可以补打', { exact: false })).toBeVisible()
  await look(window, 'today-not-printed')
  await reach(window.getByRole('button', { name: '去补打' }))
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
  await expect(slips(window)).toContainText('没有打出来')
})

test('a sheet can be saved as PDF without any printer', async ({ launch, newFolder }) => {
  const folder = newFolder()
  const { app, window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, told)
  const number = await register(window)
  const answerDialog = (filePath: string | null) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
    }, filePath)
  const save = async () => {
    await reach(window.getByRole('button', { name: '另存为 PDF' }))
    await press(window, 'Enter')
  }
  await answerDialog(join(folder, 'no', 'such', 'folder.pdf'))
  await save()
  await expect(window.getByText('那个位置存不进去，单子还在案件里，请换一个文件夹。')).toBeVisible()
  const file = join(folder, '意见表.pdf')
  await answerDialog(file)
  await save()
  await expect(window.getByText(`已存到 ${file}`)).toBeVisible()
  await look(window, 'saved-as-pdf')
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await textOf(file)).toContain(number)
  expect(existsSync(join(folder, 'no'))).toBe(false)
})

test('a sheet whose drawing was cut off is drawn again when she asks for it', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, told)
  await drawn(window)
  const worker = await app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'jiesutai-work')?.pid ?? 0,
  )
  expect(worker).toBeGreaterThan(0)
  process.kill(worker, 'SIGSTOP')
  await register(window)
  await expect(window.getByText('正在生成页面……')).toBeVisible()
  process.kill(worker, 'SIGKILL')
  const file = join(newFolder(), '意见表.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await reach(window.getByRole('button', { name: '另存为 PDF' }))
  await expect(async () => {
    await press(window, 'Enter')
    await expect(window.getByText(`已存到 ${file}`)).toBeVisible({ timeout: 4_000 })
  }).toPass()
  expect(await textOf(file)).toContain('值班保安说话很冲')
  await expect(window.getByText('已生成，还没有送打印')).toBeVisible()
})
