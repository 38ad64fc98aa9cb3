import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '../../../src/main/log'
import type { Printer } from '../../../src/main/printing/printer'
import { minor, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { fillDesk, typedPhones, typedWords } from '../../support/filled-desk'

const printerName = 'Wang Min LaserJet 前台'

/** A print system whose every answer goes wrong, with the printer's name and the sheet's title in what it says. */
const brokenPrinter: Printer = {
  queues: async () => {
    throw new Error(`lpstat: 打印机 ${printerName} 没有响应`)
  },
  send: async (sheet: unknown) => {
    throw Object.assign(new Error(`Command failed: lp -d ${printerName} ${JSON.stringify(sheet)}`), {
      cmd: `lp -d ${printerName}`,
    })
  },
  progress: async () => {
    throw new Error(printerName)
  },
  cancel: async () => {
    throw new Error(printerName)
  },
}

// Whatever goes wrong, main says it to the log by one door (log.fault): here everything that went wrong on a whole
// journey goes through it into a real file.
test('a whole journey with every kind of fault leaves no name, no phone and no text in the log', async () => {
  const logs = mkdtempSync(join(tmpdir(), 'logs-'))
  const desk = await openTestDesk(brokenPrinter)
  try {
    await setUp(desk)
    await fillDesk(desk)
    await provoke(desk)
    const log = openLog(logs)
    expect(desk.faults.length).toBeGreaterThanOrEqual(8)
    for (const [place, fault] of desk.faults.entries()) log.fault(`ref${place}`, fault)
    const written = readFileSync(join(logs, 'main.log'), 'utf8')
    expect(written.match(/ref\d+/g)?.length).toBe(desk.faults.length)
    expect(written).toMatch(/\n\s+at .*\.ts:\d+/)
    const secrets = [...typedWords, ...typedPhones, ...typedPhones.map((phone) => phone.replaceAll(' ', ''))]
    const found = [...secrets, printerName, 'Wang Min', 'LaserJet', '前台', '402913', '王敏'].filter(
      (secret) => written.includes(secret),
    )
    expect(found).toEqual([])
  } finally {
    desk.close()
    rmSync(logs, { recursive: true, force: true })
  }
}, 60_000)

async function provoke(desk: TestDesk): Promise<void> {
  // What zod refuses, with names and phones where none belong.
  await wrong(desk, 'find.quick', { words: { name: '陈女士' } })
  await wrong(desk, 'case.call', { caller: '陈女士', phone: '138 0000 0001', extra: '说话很冲' })
  await wrong(desk, '陈女士 138 0000 0001', {})
  await wrong(desk, 'print.queues', {})
  // SQL that stumbles over what it was given, and says so.
  desk.db.exec(`
    CREATE TRIGGER stumbles BEFORE INSERT ON caseRecord
    BEGIN SELECT RAISE(ABORT, 'no place for ' || NEW.contactName || ' ' || NEW.phones || ' ' || NEW.content); END`)
  await expect(registerComplaint(desk, minor, '值班保安说话很冲')).rejects.toThrow()
  desk.db.exec('DROP TRIGGER stumbles')
  // A text that is no JSON where JSON should be.
  desk.db.pragma('ignore_check_constraints = ON')
  desk.db.exec(`UPDATE draft SET content = '{"陈女士": "138 0000 0001" "Chen Meiling"'`)
  desk.db.pragma('ignore_check_constraints = OFF')
  await wrong(desk, 'today.show', { only: null })
  // A stored sheet that is not what it was, and a sheet that cannot be written.
  desk.db.exec('DROP TABLE boardLine')
  await wrong(desk, 'today.show', { only: null })
  await wrong(desk, 'desk.signIn', { operatorId: 1, pin: '402913', name: '王敏' })
}

async function wrong(desk: TestDesk, question: string, input: unknown): Promise<void> {
  expect(await desk.reply(question as never, input as never)).toMatchObject({ kind: 'fault' })
}
