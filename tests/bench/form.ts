import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import type { SlipId } from '#shared/ipc/slip-views'
import type { DraftId } from '#shared/ipc/views'
import { minor } from '../support/desk'
import { launchDesk } from '../support/launch'
import { ask, type Bridge, signIn } from './bridge'
import { pageOf, sheetOf, told } from './form-html'
import { type Figure, inTurn, median } from './measure'
import { orderSheetOf } from './order-html'

const fonts = pathToFileURL(join(import.meta.dirname, '../../resources/fonts')).href

/**
 * One F01, then one F05, from the click on 登记并打印 to the moment at which the window may know that its bytes are stored:
 * registration, facts to the utility process, drawing, proof, file synced and renamed, its hash recorded. Against it
 * Chromium's printToPDF of the same page as HTML, in a hidden window of the same program, with the fonts open and the
 * page laid out already: the printing alone, nothing registered, read back or stored. And against putting the page's
 * words in before, as would have to be done for each form.
 */
export async function measureForm(dataDir: string, folder: string): Promise<readonly Figure[]> {
  const { app, window, close } = await launchDesk({ dataDir })
  try {
    await signIn(window)
    const page = join(folder, 'f01.html')
    writeFileSync(page, pageOf(fonts))
    await app.evaluate(openHidden, page)
    let printed = 0
    const sheet = () => sheetOf(++printed as SlipId, `TS-202611-${String(printed).padStart(4, '0')}`)
    const times = await inTurn(30, {
      ours: async () => window.evaluate(registerAndWait, await typeDraft(window)),
      filling: async () => (await print(app, sheet())).ms,
      printing: async () => (await print(app, null)).ms,
    })
    const { pdf } = await print(app, null)
    writeFileSync(join(folder, 'chromium-f01.pdf'), Buffer.from(pdf, 'base64'))
    const order = () => orderSheetOf(++printed as SlipId, `PG-202611-${String(printed).padStart(4, '0')}`)
    const orders = await inTurn(30, {
      ours: async () => window.evaluate(registerAndWait, await typeDraft(window, 'service')),
      filling: async () => (await print(app, order())).ms,
      printing: async () => (await print(app, null)).ms,
    })
    const f05 = { unit: 'ms', ours: median(orders.ours), bound: null, runs: orders.ours.length } as const
    const one = { unit: 'ms', ours: median(times.ours), bound: null, runs: times.ours.length } as const
    return [
      { ...one, name: 'one F01, click to stored bytes ÷ printToPDF', bare: median(times.printing) },
      { ...one, name: 'the same ÷ words put in and printToPDF', bare: median(times.filling) },
      { ...f05, name: 'one F05, click to stored bytes ÷ printToPDF', bare: median(orders.printing) },
      { ...f05, name: 'the same F05 ÷ words put in and printToPDF', bare: median(orders.filling) },
    ]
  } finally {
    await close()
  }
}

async function typeDraft(window: Page, kind: 'complaint' | 'service' = 'complaint'): Promise<DraftId> {
  const draft = await ask(window, 'draft.begin', { channel: 'walkIn' })
  const customer = {
    company: '甲电商有限公司',
    contactName: '陈女士',
    relation: 'employee',
    phones: ['138 0000 0001'],
    address: 'C座 506',
    isAnonymous: false,
  } as const
  const content = {
    ...draft.content,
    kind,
    customer,
    content: told,
    occurredWhen: '11月23日 08:50',
    place: 'C座大门岗亭',
    subjectKind: 'department',
    subjectName: '保安',
    demand: '当面道歉',
    category: '服务态度',
    answers: minor,
  } as const
  await ask(window, 'draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: { ...content, customer: { ...customer, phones: [...customer.phones] } },
  })
  return draft.id
}

/** In the page: main says `print` when something about a sheet changed. */
async function registerAndWait(draftId: number): Promise<number> {
  const { ask: put, onChanged } = Reflect.get(globalThis, 'desk') as Bridge
  const startedAt = performance.now()
  let told: () => void = () => {}
  onChanged((nouns) => {
    if (nouns.includes('print')) told()
  })
  const registered = await put('case.register', { draftId })
  const { caseId } = registered.value as { caseId: number }
  for (;;) {
    const change = new Promise<void>((resolve) => {
      told = resolve
    })
    const shown = await put('case.show', { caseId })
    if ((shown.value as { slips: { drawing: string }[] }).slips[0]?.drawing === 'stored')
      return performance.now() - startedAt
    await change
  }
}

type Electron = typeof import('electron')

/** In the main process. */
async function openHidden({ BrowserWindow }: Electron, page: string): Promise<void> {
  await new BrowserWindow({ show: false }).loadFile(page)
}

async function print(app: ElectronApplication, sheet: string | null): Promise<{ ms: number; pdf: string }> {
  return app.evaluate(printHidden, sheet)
}

/** In the main process; `sheet` null prints the page as it lies there. */
async function printHidden({ BrowserWindow }: Electron, sheet: string | null) {
  const hidden = BrowserWindow.getAllWindows().find((window) => !window.isVisible())
  if (!hidden) throw new Error('The hidden window is gone')
  const startedAt = performance.now()
  if (sheet !== null)
    await hidden.webContents.executeJavaScript(
      `document.body.innerHTML = ${JSON.stringify(sheet)}; document.fonts.ready.then(() => 0)`,
    )
  const pdf = await hidden.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  return { ms: performance.now() - startedAt, pdf: pdf.toString('base64') }
}
