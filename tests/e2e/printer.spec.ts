import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { textOf } from '../print/page'
import type { PrivatePrinter } from '../support/private-cups'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signAndGoOn, signIn, takeDown, type } from './steps'

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
  await expect(window.getByRole('button', { name: '出纸了' })).toBeFocused()
  await expect(window.getByRole('region', { name: '客户投诉意见表　第 1 份' })).toBeVisible()
  await look(window, 'printer-1-came-out')
  await press(window, 'Enter')
  await expect(window.getByText('已出纸')).toBeVisible()
  await signAndGoOn(window)

  await expect.poll(front.isDone, { timeout: 20_000 }).toBe(true)
  const before = await sheets(front)
  await front.runOutOfPaper()
  await printCopy(window)
  const kept = `单子已登记（${number}），可稍后在案件里补打`
  await expect(slips(window)).toContainText(
    `打印机「前台打印机」没有纸了，${kept}。请放 A4 纸，放好会接着出。`,
  )
  await look(window, 'printer-2-out-of-paper')
  await front.refill()
  await expect.poll(() => sheets(front)).toBe(before + 1)
  const copy = (await front.paper()).at(-1) ?? ''
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
  await expect.poll(() => sheets(front), { timeout: 45_000 }).toBe(before + 2)
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

  await answerWhileTyping(window)
  await measureWithTestPage(window, back)
})

/** The next customer is being typed in; whether the last sheet came out is answered beside it, and nothing is lost. */
async function answerWhileTyping(window: Page): Promise<void> {
  const waiting = window.getByRole('button', { name: '打印待确认 1' })
  await press(window, 'F2')
  await expect(waiting).toBeVisible()
  const box = window.getByRole('searchbox', { name: '找客户' })
  await expect(box).toBeFocused()
  await press(window, 'Control+P')
  await expect(window.getByRole('button', { name: '出纸了' })).toBeFocused()
  await press(window, 'F2')
  await expect(window.getByRole('dialog', { name: '打印' })).toBeHidden()
  await expect(box).toBeFocused()
  await window.keyboard.insertText('欧阳')
  await look(window, 'printer-5-next-customer')
  await press(window, 'Control+P')
  await expect(window.getByRole('dialog', { name: '打印' })).toBeVisible()
  await expect(window.getByRole('button', { name: '出纸了' })).toBeFocused()
  await drawn(window)
  await look(window, 'printer-6-asked')
  await press(window, 'Enter')
  await expect(window.getByRole('dialog', { name: '打印' })).toBeHidden()
  await expect(waiting).toBeHidden()
  await expect(box).toBeFocused()
  await window.keyboard.insertText('老师')
  await expect(box).toHaveValue('欧阳老师')
}

/** 设置 · 打印机: one form set apart and its test page printed, by keyboard alone. */
async function measureWithTestPage(window: Page, printer: PrivatePrinter): Promise<void> {
  const before = await sheets(printer)
  await press(window, 'Control+,')
  await press(window, 'Alt+0')
  await expect(window.getByRole('heading', { name: '每种表单怎么打' })).toBeVisible()
  await press(window, 'Alt+ArrowDown')
  await expect(window.getByRole('heading', { name: '客户投诉意见表' })).toBeVisible()
  await type(window.getByLabel('向右（毫米）'), '三毫米')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toHaveText('填 -30.0 到 30.0，到 0.1 毫米。')
  await type(window.getByLabel('向右（毫米）'), '－3.5')
  await press(window, 'Control+Enter')
  await expect(window.getByText('客户投诉意见表的设置记下了，下一张就照这个打。')).toBeVisible()
  await press(window, 'Alt+T')
  await expect.poll(() => sheets(printer)).toBe(before + 1)
  const page = await textOf((await printer.paper()).at(-1) ?? '')
  expect(page.replace(/\s/g, '')).toContain('向右-3.5mm')
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await look(window, 'settings-printers')
  await press(window, 'F9')
  await expect(window.getByRole('heading', { name: '打印任务' })).toBeVisible()
  const jobs = window.getByRole('list', { name: '打印任务清单' }).getByRole('listitem')
  await expect(jobs.first().getByRole('button')).toBeFocused()
  await drawn(window)
  await look(window, 'prints')
  await press(window, 'Alt+Y')
  await expect(jobs.first()).toContainText('已出纸')
}

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
  await expect(first.window.getByText('打印机「柜台打印机」没有纸了', { exact: false })).toBeVisible()
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
