import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, type Page } from '@playwright/test'
import { registerComplaint } from '../support/desk'
import { pdfOf, scanned } from '../support/scanned'
import { drawn, look, test } from './journey'
import { openCase } from './open-case'
import { prepare } from './prepared'
import { press, reach, screen, signIn } from './steps'

/** A page with ink and without a code. */
async function withoutCode(words: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText(words, { x: 80, y: 700, size: 40 })
  return pdf.save()
}

/** What a hand does with the mouse: files from outside are let go over the window. */
async function drop(window: Page, name: string, bytes: Uint8Array): Promise<void> {
  await window.evaluate(
    ([called, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([Uint8Array.from(content)], called))
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, [...bytes]] as const,
  )
}

const today = (window: Page) => window.getByRole('region', { name: '待归档扫描件' })

test('signed sheets come back from the scanner: by their code to the case, by hand without one, and what is broken says why', async ({
  launch,
  newFolder,
}) => {
  let sheet = new Uint8Array()
  let number = ''
  const dataDir = await prepare(newFolder(), async (desk) => {
    const { view } = await registerComplaint(desk)
    const [slip] = view.slips
    if (!slip) throw new Error('The case has no sheet')
    number = view.matter.number
    sheet = Uint8Array.from((await desk.ask('slip.show', { slipId: slip.id })).pdf)
  })
  const { window, app } = await launch({ dataDir })
  const folder = newFolder()
  await signIn(window)

  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  await press(window, 'Control+,')
  const card = window.getByRole('region', { name: '扫描仪的文件夹' })
  await expect(card).toContainText('还没有选')
  await press(window, 'Alt+S')
  await expect(card).toContainText(folder)
  await look(window, 'scans-1-folder')

  // Askew on the glass, as a PDF of one picture.
  writeFileSync(join(folder, 'SCAN0001.pdf'), await pdfOf([await scanned(sheet, { turned: 178 })]))
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toEqual(['已收入'])
  await press(window, 'F10')
  await openCase(window, number)
  const scans = window.getByRole('region', { name: '扫描件' })
  const first = scans.getByRole('button', { name: /查看扫描件/ })
  await expect(first).toHaveCount(1)
  await reach(first)
  await expect(scans.locator('img')).toBeVisible()
  await look(window, 'scans-2-case')
  await press(window, 'Enter')
  await expect(window.getByRole('img', { name: /第 1 页/ })).toBeVisible()
  await drawn(window)
  await press(window, 'Alt+r')
  await look(window, 'scans-3-opened')
  await press(window, 'Escape')
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('查看了扫描件')
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('收入扫描件，1 页（二维码对上）')

  writeFileSync(join(folder, '坏的.jpg'), (await scanned(sheet)).subarray(0, 9_000))
  writeFileSync(join(folder, '无码.jpg'), await scanned(await withoutCode('signed by hand')))
  await press(window, 'F10')
  await expect(today(window)).toContainText('待归档扫描件　1', { timeout: 20_000 })
  await expect(today(window)).toContainText('坏的.jpg：文件不完整')
  await look(window, 'scans-4-today')
  await reach(today(window).getByRole('button', { name: '知道了' }))
  await press(window, 'Enter')
  await expect(today(window)).not.toContainText('坏的.jpg')
  await expect.poll(() => readdirSync(join(folder, '未收入'))).toEqual(['坏的.jpg'])

  await press(window, 'Alt+q')
  const waiting = window.getByRole('list', { name: '待归档扫描件' })
  await expect(waiting.getByRole('button')).toBeFocused()
  await expect(waiting.locator('img')).toBeVisible()
  await look(window, 'scans-5-list')
  await press(window, 'Enter')
  await expect(window.getByLabel('归到哪张单子')).toBeFocused()
  await window.keyboard.insertText(number.slice(-4))
  await expect(window.getByRole('option', { name: number })).toBeVisible()
  await expect(window.getByRole('img', { name: '无码.jpg' })).toBeVisible()
  await look(window, 'scans-6-match')
  await press(window, 'Enter')
  await expect(screen(window, 'scans')).toContainText(`归好了：${number}`)
  await reach(window.getByRole('button', { name: '打开案件' }))
  await press(window, 'Enter')
  await expect(scans.getByRole('button', { name: /查看扫描件/ })).toHaveCount(2)

  // Dropped: known already, and no scan at all.
  const strip = window.getByRole('region', { name: '收入的文件' })
  await drop(window, '再来一次.jpg', await scanned(await withoutCode('signed by hand')))
  await expect(strip).toContainText('以前收过，没有重复存')
  await drop(window, '说明.docx', Buffer.from('PK\u0003\u0004'))
  await expect(strip).toContainText('只收 PDF、JPEG、PNG')
  await look(window, 'scans-7-dropped')
  await reach(strip.getByRole('button', { name: '知道了' }))
  await press(window, 'Enter')
  await expect(strip).toBeHidden()

  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    },
    join(folder, '未收入', '坏的.jpg'),
  )
  await press(window, 'Alt+q')
  await expect(window.getByRole('list', { name: '最近收好的' }).getByRole('button')).toHaveCount(2)
  await press(window, 'Alt+o')
  await expect(strip).toContainText('文件不完整')
})
