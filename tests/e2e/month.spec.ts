import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { addMonths, dayOf, hour, type IsoDay, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import { major, minor, registerComplaint, type TestDesk } from '../support/desk'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { pin, press, reach, screen, signIn, type } from './steps'

const thisMonth = monthOf(dayOf(now()))
const lastMonth = monthOf(addMonths(`${thisMonth}-01` as IsoDay, -1))
const tenth = instantAt(`${lastMonth}-10` as IsoDay, '09:00' as TimeOfDay)

async function threeComplaints(desk: TestDesk): Promise<void> {
  await registerComplaint(desk, minor, '大门岗亭保安说话很冲')
  desk.pass(26 * hour)
  await registerComplaint(desk, major, '空调连着三天不制冷')
  desk.pass(hour)
  const { caseId } = await registerComplaint(desk, minor, '车位被别人占了')
  await desk.ask('case.close', {
    caseId,
    at: desk.now,
    outcome: 'withdrawn',
    nature: 'invalid',
    note: '客户撤诉',
    mergedInto: null,
  })
}

const archivedFiles = [
  'SHA256SUMS',
  'events.jsonl',
  'records.csv',
  'records.json',
  '如何核对.txt',
  '字段说明.txt',
  '月度归档.pdf',
]

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

type Manifest = {
  readonly month: string
  readonly revision: number
  readonly reason: string
  readonly pages: number
  readonly numbers: { readonly first: string; readonly last: string; readonly count: number }
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

test('the running month has its 月报; the month before is archived, made again with a reason, and checked', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), threeComplaints, tenth)
  const { window } = await launch({ dataDir })
  await signIn(window)
  await press(window, 'F6')
  await expect(screen(window, 'archive').getByRole('heading', { name: monthWords(thisMonth) })).toBeVisible()
  await expect(window.getByText('这个月过完才能归档。')).toBeVisible()
  await look(window, 'archive-1-running')
  await press(window, 'Alt+R')
  await expect(window.getByText('月报生成好了，在下面看页面、打印或另存。')).toBeVisible()
  await drawn(window)
  await look(window, 'archive-2-report')
  await press(window, 'Escape')

  await press(window, 'ArrowDown')
  await expect(screen(window, 'archive').getByRole('heading', { name: monthWords(lastMonth) })).toBeVisible()
  // 检查: what is open, whose it is, and the way there.
  await look(window, 'archive-3-last-month')
  await press(window, '1')
  const lines = window.getByRole('list', { name: '是这些' })
  await expect(lines.getByRole('listitem')).toHaveCount(3)
  await look(window, 'archive-3-point')
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
  await press(window, 'F6')
  await expect(window.getByRole('radio', { name: '签名没有结果' })).toBeVisible()
  await press(window, 'Alt+G')
  await expect(window.getByLabel('这些没有了的事，为什么照样归档')).toBeFocused()
  await expect(window.getByRole('button', { name: '照实归档' })).toBeDisabled()
  await window.keyboard.insertText('两件下月接着办')
  await look(window, 'archive-3-open-reason')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/第 1 版归档生成好了，共 \d+ 页/)).toBeVisible({ timeout: 30_000 })
  await look(window, 'archive-4-made')

  const folder = join(dataDir, 'archive', lastMonth, 'r1')
  const manifest = manifestIn(folder)
  const book = join(folder, '月度归档.pdf')
  const prefix = `TS-${lastMonth.replace('-', '')}`
  expect(readdirSync(folder).sort()).toEqual([...archivedFiles, 'manifest.json', '封存签字页.pdf'].sort())
  expect(manifest).toMatchObject({
    month: lastMonth,
    revision: 1,
    reason: '',
    numbers: { first: `${prefix}-0001`, last: `${prefix}-0003`, count: 3 },
  })
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(archivedFiles.toSorted())
  for (const file of manifest.files) {
    expect(sha256(join(folder, file.name))).toBe(file.sha256)
    expect(readFileSync(join(folder, file.name)).length).toBe(file.bytes)
  }
  expect(execFileSync('pdfinfo', [book], { encoding: 'utf8' })).toMatch(
    new RegExp(`Pages:\\s+${manifest.pages}\\n`),
  )
  const text = (await textOf(book)).replace(/\s/g, '')
  for (const words of ['投诉处理记录汇总表', '上月结转', '未结', '空调连着三天不制冷', `${prefix}-0002`])
    expect(text).toContain(words)
  const seal = sha256(join(folder, 'manifest.json'))
  await expect(window.getByRole('article', { name: '第 1 版' })).toContainText(seal.slice(0, 16))
  // The page has it in two lines.
  const signed = (await textOf(join(folder, '封存签字页.pdf'))).replace(/\s/g, '')
  for (const half of [seal.slice(0, 32), seal.slice(32)]) expect(signed).toContain(half)

  await press(window, 'Alt+G')
  await type(window.getByLabel('这些没有了的事，为什么照样归档'), '两件下月接着办')
  await type(window.getByLabel('为什么要再归档一次'), '补录了一份签名')
  await expect(window.getByRole('button', { name: '生成第 2 版' })).toBeDisabled()
  await type(window.getByLabel('谁同意重新归档'), '王敏')
  await type(window.getByLabel('他的口令'), pin)
  await look(window, 'archive-5-reason')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/第 2 版归档生成好了/)).toBeVisible({ timeout: 30_000 })
  expect(manifestIn(join(dataDir, 'archive', lastMonth, 'r2'))).toMatchObject({
    revision: 2,
    reason: '补录了一份签名',
    approvedBy: '王敏 · 当面确认（口令）',
  })
  expect(sha256(join(folder, 'manifest.json'))).toBe(seal)
  await look(window, 'archive-5-made')

  const check = async () => {
    await reach(window.getByRole('article', { name: '第 1 版' }).getByRole('button', { name: '核对' }))
    await press(window, 'Enter')
  }
  await check()
  await expect(window.getByText('第 1 版核对好了：7 个文件都和归档时一模一样。')).toBeVisible()
  const bytes = readFileSync(book)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  chmodSync(book, 0o600)
  writeFileSync(book, bytes)
  await press(window, 'Alt+K')
  await expect(
    window.getByText(`${monthWords(lastMonth)}第 1 版：月度归档.pdf 和归档时不一样。`),
  ).toBeVisible()
  await look(window, 'archive-6-spoiled')
})
