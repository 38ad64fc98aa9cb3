import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import type { IsoMonth } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/slip-views'
import { noPrinter, openTestDesk, type TestDesk } from '../support/desk'
import { pin } from './park'

/** The cases whose F01 is worth a look, by the name of the file. */
export type Sheets = Readonly<Record<string, CaseId>>

/** Copies the stored sheets, the month's report and its archive out of the data folder. */
export async function copyPapers(dataDir: string, folder: string, month: IsoMonth, sheets: Sheets) {
  const desk = await openTestDesk(noPrinter, { dataDir })
  try {
    const [operator] = (await desk.ask('desk.standing', {})).operators
    if (!operator) throw new Error('Nobody works here')
    await desk.ask('desk.signIn', { operatorId: operator.id, pin })
    mkdirSync(folder, { recursive: true })
    const write = async (name: string, slipId: SlipId | undefined) => {
      if (slipId === undefined) throw new Error(`There is no ${name}`)
      const { pdf } = await desk.ask('slip.show', { slipId })
      writeFileSync(join(folder, `${name}.pdf`), pdf)
    }
    for (const [name, caseId] of Object.entries(sheets)) {
      const { slips } = await desk.ask('case.show', { caseId })
      await write(name, slips.at(-1)?.id)
    }
    for (const form of ofService) await write(form, newestOf(desk, form))
    await write('月报', (await desk.ask('month.show', { month })).reports[0]?.id)
  } finally {
    desk.db.close()
  }
  cpSync(join(dataDir, 'archive', month, 'r1'), join(folder, '月度归档'), { recursive: true })
}

/** Of 巡检与服务 the newest of each form that the month brought. */
const ofService = ['F11', 'F12', 'F14', 'F15', 'F16', 'F24', 'F25', 'F26', 'F29', 'F30'] as const

function newestOf(desk: TestDesk, form: (typeof ofService)[number]): SlipId | undefined {
  return desk.db.prepare<[string], SlipId>('SELECT max(id) FROM slip WHERE form = ?').pluck().get(form)
}

/** A picture of each page beside its PDF; of the month's book, the first twelve. */
export function picturePages(folder: string): void {
  const pages = join(folder, 'pages')
  mkdirSync(pages, { recursive: true })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.pdf'))) {
    const picture = join(pages, basename(file, '.pdf'))
    execFileSync('pdftoppm', ['-r', '80', '-png', '-l', '12', join(folder, file), picture])
  }
}
