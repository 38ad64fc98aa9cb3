import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { byNumberSql, byPhoneSql } from '../../../src/main/store/case-search'
import { forward, receive } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

// 陈女士 of 甲电商有限公司, C座 506, 138 0000 0001: made up, as in every test.

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await registerComplaint(desk, minor, '空调不制冷，机房 100% 没人管')
})
afterEach(() => desk.close())

const quick = (words: string) => desk.ask('find.quick', { words })

describe('查找', () => {
  it.each([
    ['the whole number', 'TS-202611-0001'],
    ['its last four digits', '0001'],
    ['the name', '陈女士'],
    ['a part of the company', '电商'],
    ['initials', 'cns'],
    ['pinyin', 'chennvshi'],
    ['pinyin from the middle of the company', 'dianshang'],
    ['the room', 'C座506'],
    ['the room in another spelling', 'c座-506'],
    ['the phone', '13800000001'],
    ['the phone with spaces', '138 0000 0001'],
    ['two words', '陈 506'],
  ])('finds the case by %s', async (_, words) => {
    expect((await quick(words)).cases.map(({ number }) => number)).toEqual(['TS-202611-0001'])
  })

  it('finds the customer and the unit beside it, phones nowhere', async () => {
    const found = await quick('C座')
    expect(found.customers).toMatchObject([
      { name: '甲电商有限公司', contacts: '陈女士', addresses: 'C座-506' },
    ])
    expect(found.units).toMatchObject([{ address: 'C座-506', customers: '甲电商有限公司' }])
    expect(JSON.stringify(found)).not.toContain('0000 0001')
  })

  it.each(['%', '_', '王', 'zzz', '9999', '\u0000', '\u202E', '😀', ' '])(
    'finds nothing by %j',
    async (words) => {
      const found = await quick(words)
      expect([found.cases, found.customers, found.units, found.slip]).toEqual([[], [], [], null])
    },
  )

  it('opens what a scanned sheet belongs to, and nothing by a wrong code', async () => {
    const code = slipCodeOf(1)
    expect((await quick(code)).slip).toMatchObject({ slipId: 1, number: 'TS-202611-0001' })
    expect((await quick(`${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`)).slip).toBeNull()
    expect((await quick(slipCodeOf(999))).slip).toBeNull()
  })

  it('finds words of the text, one character as well, with what LIKE means taken as it stands', async () => {
    const numbers = async (words: string) =>
      (await desk.ask('find.text', { words })).map(({ number }) => number)
    expect(await numbers('冷')).toEqual(['TS-202611-0001'])
    expect(await numbers('100%')).toEqual(['TS-202611-0001'])
    expect(await numbers('1%0')).toEqual([])
    expect(await numbers('  ')).toEqual([])
  })

  it('says where the paper lies once somebody signed for it', async () => {
    const [found] = (await quick('0001')).cases
    expect(found?.paper).toBe('')
    if (!found) return
    await receive(desk, found.caseId, await forward(desk, found.caseId))
    expect((await quick('0001')).cases[0]?.paper).toMatch(/ · /)
  })

  it('reads an index for numbers and phones', () => {
    const plan = (sql: string, given: object) =>
      desk.db
        .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(given)
        .map(({ detail }) => detail)
        .join('\n')
    const numberPlan = plan(byNumberSql, { tail: '0001', number: '%0001', limit: 8 })
    expect(numberPlan).toContain('USING INDEX caseByLastDigits')
    const phonePlan = plan(byPhoneSql, { digits: '13800000001', tail: '', limit: 8 })
    expect(phonePlan).toContain('casePhoneWhole')
    expect(phonePlan).toContain('casePhoneTail')
    expect(phonePlan).not.toContain('SCAN casePhone')
  })
})
