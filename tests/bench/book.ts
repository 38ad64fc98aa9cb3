import { execFileSync } from 'node:child_process'
import { copyFileSync, createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import type { Instant } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/slip-views'
import { ensureTypst } from '../../scripts/setup/typst.mjs'
import type { BookOrder } from '../../src/main/archive/book-order'
import type { ComplaintFacts } from '../../src/main/forms/facts'
import { sparing } from '../../src/main/work-port'
import { launchDesk } from '../support/launch'
import { peakOf } from './archive'
import { pageOf, sheetOf } from './form-html'
import { type Figure, inTurn, median, timed } from './measure'
import { sheetsOf } from './sheets'
import { typstFacts } from './typst-sheets'

const forms = 500
const many = 5000
const runs = 5
const fontsDir = join(import.meta.dirname, '../../resources/fonts')
const fontFiles = ['NotoSansSC-Medium.ttf', 'NotoSerifSC-Regular.ttf', 'NotoSansSymbols2-Regular.ttf']

/**
 * 500 F01 with their QR codes into one file: ours in a warm utility process of the program, as 归档 draws them; the same
 * pages by Typst, in a process of its own; as HTML by Chromium's printToPDF; their texts and lines by bare pdfkit, which
 * is told where each goes. Reading the pages back (the proof) is timed apart. Then 5,000, in a process of their own.
 */
export async function measureBook(folder: string): Promise<readonly Figure[]> {
  const typst = await ensureTypst()
  const { app, close } = await launchDesk()
  try {
    const facts = sheetsOf(forms)
    const source = await sourceOfTypst(folder, facts)
    const html = join(folder, 'book.html')
    writeFileSync(html, htmlOf(facts))
    await app.evaluate(openHidden, html)
    const worker = await start(app)
    const proofs: number[] = []
    const times = await inTurn(runs, {
      ours: async () => {
        const { drawing, whole } = await app.evaluate(draw, orderOf(join(folder, 'book.pdf'), facts))
        proofs.push(whole - drawing)
        return drawing
      },
      typst: async () => {
        const args = ['compile', '--font-path', join(source, 'fonts'), 'f01.typ', 'book.pdf']
        return (await timed(() => execFileSync(typst, args, { cwd: source }))).ms
      },
      chromium: () => app.evaluate(printHidden),
      pdfkit: async () => (await timed(() => drawBare(join(folder, 'bare.pdf'), facts))).ms,
    })
    await app.evaluate(end, worker)
    const ours = median(times.ours)
    const fresh = await start(app)
    const large = await app.evaluate(draw, orderOf(join(folder, 'large.pdf'), sheetsOf(many)))
    const peak = peakOf(fresh)
    await app.evaluate(end, fresh)
    const one = { unit: 'ms', ours, runs, bound: null } as const
    return [
      {
        ...one,
        name: `drawing ${forms} F01 with QR ÷ Typst 0.10`,
        bare: median(times.typst),
        bound: '≤ 2.5, stretch 1.0',
      },
      { ...one, name: '— ÷ printToPDF', bare: median(times.chromium) },
      { ...one, name: '— ÷ bare pdfkit', bare: median(times.pdfkit) },
      { ...one, name: '— proof of its text, apart', ours: median(proofs.slice(1)), bare: null },
      { ...one, name: `drawing ${many} ÷ ten times ${forms}`, ours: large.drawing, bare: ours * 10, runs: 1 },
      {
        ...one,
        name: '— peak memory of its process, proof included',
        unit: 'MB',
        ours: peak,
        bare: null,
        bound: '≤ 400 MB',
        runs: 1,
      },
    ]
  } finally {
    await close()
  }
}

function orderOf(path: string, facts: readonly ComplaintFacts[]): BookOrder {
  return {
    path,
    fontsDir,
    title: '2026年11月归档',
    createdAt: '2026-12-01T01:00:00.000Z' as Instant,
    footWords: '2026年11月归档 第1版',
    parts: facts.map((one, place) => ({
      order: { form: 'F01', facts: one },
      bookmark: place % 18 === 0 ? `11月${place / 18 + 1}日` : null,
    })),
  }
}

async function sourceOfTypst(folder: string, facts: readonly ComplaintFacts[]): Promise<string> {
  const source = join(folder, 'typst')
  mkdirSync(join(source, 'fonts'), { recursive: true })
  for (const file of fontFiles) copyFileSync(join(fontsDir, file), join(source, 'fonts', file))
  copyFileSync(join(import.meta.dirname, 'f01.typ'), join(source, 'f01.typ'))
  writeFileSync(join(source, 'sheets.json'), JSON.stringify(facts.map(typstFacts)))
  return source
}

/** The page of form-html.ts for each, as the registration prints it. */
function htmlOf(facts: readonly ComplaintFacts[]): string {
  const sheets = facts.map(({ slip, number }) => sheetOf((slip?.id ?? 0) as SlipId, number ?? ''))
  const pages = sheets.map((sheet) => `<section style="break-after: page">${sheet}</section>`)
  return pageOf(pathToFileURL(fontsDir).href).replace('<body></body>', `<body>${pages.join('')}</body>`)
}

type Electron = typeof import('electron')
type Drawn = { readonly drawing: number; readonly whole: number }

/** A utility process of the built program that draws; answers its process id. */
async function start(app: ElectronApplication): Promise<number> {
  const chunks = join(import.meta.dirname, '../../out/main/chunks')
  const file = readdirSync(chunks)
    .map((name) => join(chunks, name))
    .find((path) => readFileSync(path, 'utf8').includes('pdfmake/js/LayoutBuilder'))
  if (!file) throw new Error('The program was built without the process that draws')
  return app.evaluate(fork, { file, execArgv: sparing })
}

/** In the main process. */
function fork(
  { utilityProcess }: Electron,
  { file, execArgv }: { readonly file: string; readonly execArgv: string[] },
): Promise<number> {
  const child = utilityProcess.fork(file, [], { execArgv })
  Reflect.set(globalThis, 'drawer', child)
  return new Promise((resolve) => child.once('spawn', () => resolve(child.pid ?? 0)))
}

/** In the main process: until all is drawn and on the disk, which it says by the half twice; then until it is proven. */
function draw(_: Electron, order: BookOrder): Promise<Drawn> {
  const child = Reflect.get(globalThis, 'drawer') as Electron.UtilityProcess
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    let halves = 0
    let drawing = 0
    const hear = (told: { kind: string; done: number; total: number; stack: string }) => {
      if (told.kind === 'progress') {
        if (told.done === told.total / 2) halves += 1
        if (halves === 2 && drawing === 0) drawing = performance.now() - startedAt
        return
      }
      child.off('message', hear)
      if (told.kind === 'failed') reject(new Error(told.stack))
      else resolve({ drawing, whole: performance.now() - startedAt })
    }
    child.on('message', hear)
    child.postMessage({ id: 1, task: { name: 'book', order } })
  })
}

/** In the main process. */
function end(_: Electron, pid: number): void {
  process.kill(pid)
}

/** In the main process. */
async function openHidden({ BrowserWindow }: Electron, page: string): Promise<void> {
  const hidden = new BrowserWindow({ show: false })
  await hidden.loadFile(page)
  await hidden.webContents.executeJavaScript('document.fonts.ready.then(() => 0)')
}

/** In the main process. */
async function printHidden({ BrowserWindow }: Electron): Promise<number> {
  const hidden = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
  if (!hidden) throw new Error('The hidden window is gone')
  const startedAt = performance.now()
  await hidden.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  return performance.now() - startedAt
}

type Pdfkit = NodeJS.ReadableStream & {
  registerFont(name: string, file: string): void
  addPage(): Pdfkit
  font(name: string): Pdfkit
  fontSize(size: number): Pdfkit
  text(text: string, x: number, y: number, options: object): Pdfkit
  rect(x: number, y: number, width: number, height: number): Pdfkit
  path(d: string): Pdfkit
  fill(): Pdfkit
  stroke(): Pdfkit
  save(): Pdfkit
  restore(): Pdfkit
  translate(x: number, y: number): Pdfkit
  end(): void
}

const PDFDocument = createRequire(import.meta.url)('pdfkit') as new (options: object) => Pdfkit

/** The texts of each sheet one below the other, its twenty-six cells and its code: no table is laid out. */
async function drawBare(file: string, facts: readonly ComplaintFacts[]): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, size: 'A4', margin: 0 })
  const written = document.pipe(createWriteStream(file))
  for (const name of fontFiles) document.registerFont(name, join(fontsDir, name))
  for (const one of facts.map(typstFacts)) {
    document.addPage()
    for (let cell = 0; cell < 26; cell++) document.rect(71, 105 + cell * 26, 482, 26).stroke()
    document.save().translate(500, 34)
    document.path(/ d="([^"]+)"/.exec(one.qr)?.[1] ?? '').fill()
    document.restore()
    const { qr: _, person, ...words } = one
    for (const [place, text] of [...Object.values(words), ...person].entries())
      document
        .font(place % 3 === 0 ? 'NotoSansSC-Medium.ttf' : 'NotoSerifSC-Regular.ttf')
        .fontSize(10.5)
        .text(String(text), 76, 110 + place * 25, { width: 470 })
  }
  document.end()
  await finished(written)
}
