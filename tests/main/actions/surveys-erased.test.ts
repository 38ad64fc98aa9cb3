import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { surveys } from '../../../src/main/store/survey'
import { surveySheets } from '../../../src/main/store/survey-sheet'
import { surveyWords } from '../../../src/main/store/survey-words'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, setUp } from '../../support/desk'
import { papersIn } from '../../support/erasing'
import { addCompany } from '../../support/round'
import { beginSurvey, sheetsOf, ticked } from '../../support/survey-way'

// Every personal column of a campaign, each with words that are found nowhere else.
const mark = '䶮'
const afterThreeYears = '2029-12-03T02:00:00.000Z' as Instant

test('a campaign over its period has nobody’s name, phone or words left, in the file or on paper; the digits stay', async () => {
  const desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  try {
    await setUp(desk)
    const customerId = await addCompany(desk, `${mark}公司`, '3号楼-206', {
      name: `${mark}女士`,
      phone: '138 0000 0001',
    })
    const surveyId = await beginSurvey(desk, { auditPercent: 100 })
    const of = { building: null }
    await desk.ask('survey.issue', { surveyId, of, carrier: `${mark}助理` })
    await desk.ask('survey.print', { surveyId, of })
    const [sheet] = await sheetsOf(desk, surveyId)
    if (!sheet) throw new Error('There is no sheet')
    const open = [`${mark}电梯慢`, '', '']
    await desk.ask('survey.enter', ticked(sheet.id, { open, signer: `${mark}先生` }))
    await desk.ask('survey.draw', { surveyId })
    const told = { sheetId: sheet.id, audit: 'forged', by: `${mark}品质`, reason: `${mark}没见过` } as const
    await desk.ask('survey.audit', told)
    for (const list of ['plan', 'book', 'draw'] as const)
      await desk.ask('survey.printList', { surveyId, list })
    const typed = { answers: '2'.repeat(18), open, headcount: '', signer: `${mark}先`, filledOn: '' }
    await desk.ask('survey.type', { sheetId: sheet.id, typed })
    await desk.ask('survey.close', { surveyId, toEnter: 0 })
    for (const id of desk.db.prepare<[], number>('SELECT id FROM slip').pluck().all())
      await desk.ask('slip.show', { slipId: id as never })

    // A person may ask for what is kept of her: what she ticked and wrote as well.
    const [found] = await desk.ask('person.find', { words: `${mark}女士` })
    expect(found).toMatchObject({ surveys: 1, name: `${mark}女士`, phones: ['138****0001'] })
    const { records } = await desk.ask('person.records', { words: `${mark}女士`, keys: [found?.key ?? ''] })
    expect(records.map(({ kind, reference }) => [kind, reference])).toContainEqual([
      'survey',
      'DC-202611-0001/001',
    ])
    expect((await desk.ask('customer.show', { customerId })).surveys).toMatchObject([
      { sheetId: sheet.id, outcome: 'returned', isEntered: true },
    ])

    desk.now = afterThreeYears
    await desk.ask('customer.moveOut', { customerId, on: '2026-11-24' as never })
    for (const kind of ['survey', 'customer'] as const) await desk.ask('retention.erase', { kind, ids: null })
    expect([desk.faults, verify(desk.db).kind]).toEqual([[], 'whole'])
    expect(papersIn(desk)).toEqual([])
    for (const { name, personal } of [surveys, surveySheets, surveyWords]) {
      const rows = desk.db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()
      for (const row of rows)
        for (const column of personal) expect([column, row[column]]).toEqual([column, null])
    }
    desk.db.pragma('wal_checkpoint(TRUNCATE)')
    desk.db.exec('VACUUM')
    const files = ['desk.db', 'desk.db-wal']
      .map((name) => join(desk.dataDir, name))
      .filter((file) => existsSync(file))
    for (const file of files) expect(readFileSync(file).includes(mark)).toBe(false)
    expect(await desk.ask('survey.sheet', { sheetId: sheet.id })).toMatchObject({
      answers: '2'.repeat(18),
      audit: 'forged',
      isErased: true,
      company: '',
      open: ['', '', ''],
    })
  } finally {
    desk.close()
  }
})
