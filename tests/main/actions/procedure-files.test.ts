import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { largestFile } from '../../../src/main/actions/json-file'
import { readCalendarFile, readProfileFile } from '../../../src/main/actions/procedure-files'

const resource = (path: string) =>
  readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8')
const park = resource('profiles/park.json')
const china = resource('calendar/china.json')

const chosen = (text: string) => ({ kind: 'read', bytes: new TextEncoder().encode(text) }) as const
const profile = (text: string) => readProfileFile(chosen(text))
const calendar = (text: string) => readCalendarFile(chosen(text))

/** The line on which these words stand first, as an editor counts. */
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length
const swapped = (words: string, other: string, text = park) => {
  expect(text).toContain(words)
  return text.replace(words, other)
}

describe('a file of a procedure', () => {
  test.each(['park', 'residential', 'company', 'supervision', 'handbook'])('%s is read', (code) => {
    const read = profile(resource(`profiles/${code}.json`))
    expect(read).toMatchObject({ kind: 'read', content: { code } })
  })

  test('may have a byte order mark and the line ends of Windows', () => {
    expect(profile(`\uFEFF${park.replaceAll('\n', '\r\n')}`).kind).toBe('read')
  })

  test('that nobody chose is no mistake', () => {
    expect(readProfileFile({ kind: 'canceled' })).toEqual({ kind: 'canceled' })
  })

  const first = `"limit": { "unit": "minutes", "count": 15 }`
  test.each<[string, string, string, string, string]>([
    ['a missing comma', '"name": "园区规程",', '"name": "园区规程"', '"repeatFrom"', '上一项后面缺少逗号'],
    [
      'a missing value',
      '"reportDay": 30,',
      '"reportDay": ,',
      '"reportDay"',
      '这里缺少内容，或上一行多了逗号',
    ],
    ['a number as text', '"count": 15', '"count": "15"', '"count": "15"', '“count”应当是数字'],
    ['a negative number', '"count": 15', '"count": -15', '"count": -15', '“count”要大于 0'],
    ['half a minute', '"count": 15', '"count": 1.5', '"count": 1.5', '“count”应当是整数'],
    ['a far too long limit', '"count": 15', '"count": 9999', '"count": 9999', '“count”不能大于 999'],
    [
      'a unit that there is not',
      first,
      '"limit": { "unit": "weeks", "count": 1 }',
      '"weeks"',
      '“unit”不能是 "weeks"',
    ],
    ['a limit without its number', first, '"limit": { "unit": "minutes" }', '"minutes" }', '缺少“count”'],
    [
      'a misspelt clock',
      '"clock": "forward"',
      '"clock": "foward"',
      '"foward"',
      '“clock”是 "foward"，只能是 forward、report、coordinate、reply、resolve、tell、return、revisit、promise、job、review、month',
    ],
    [
      'a grade that there is not',
      '"grades": ["minor"]',
      '"grades": ["small"]',
      '"small"',
      '“grades”的第 1 项是 "small"，只能是 minor、major、critical',
    ],
    ['no kinds', '"kinds": ["complaint"]', '"kinds": []', '"kinds": []', '“kinds”至少要有 1 项'],
    [
      'a key of something else',
      '"reportDay": 30,',
      '"reportDay": 30,\n  "version": 1,',
      '"version"',
      '多了“version”，这种文件里没有这一项',
    ],
    ['a missing key', '  "reportDay": 30,\n', '', '{', '缺少“reportDay”'],
    [
      'a key given twice',
      '"reportDay": 30,',
      '"reportDay": 30,\n  "reportDay": 25,',
      '"reportDay": 25',
      '“reportDay”写了两次',
    ],
    ['an empty name', '"name": "园区规程"', '"name": ""', '"name"', '“name”不能空着'],
    [
      'a code in capitals',
      '"code": "park"',
      '"code": "Park"',
      '"Park"',
      '“code”：规程代码用小写字母、数字和连字符',
    ],
    ['a comment', '"name"', '// 名称\n  "name"', '// 名称', 'JSON 文件里不能写注释'],
  ])('with %s says on which line and why', (_words, words, other, at, why) => {
    const text = swapped(words, other)
    expect(profile(text)).toEqual({ kind: 'wrong', line: lineOf(text, at), why })
  })

  test('with two rules for one thing names both', () => {
    const { rules, ...rest } = JSON.parse(park)
    const text = JSON.stringify(
      { ...rest, rules: [...rules, { ...rules[0], grades: ['major', 'minor'] }] },
      null,
      2,
    )
    const last = text.lastIndexOf('"clock": "forward"')
    expect(profile(text)).toEqual({
      kind: 'wrong',
      line: text.slice(0, last).split('\n').length - 1,
      why: `“rules”的第 ${rules.length + 1} 条和第 2 条重复：转呈 · 投诉 · 重要`,
    })
  })

  const residential = resource('profiles/residential.json')

  test('with two targets for one share names both', () => {
    const other = residential.replace('"gauge": "repairRate"', '"gauge": "complaintRate"')
    const line = other.slice(0, other.lastIndexOf('"gauge": "complaintRate"')).split('\n').length
    expect(profile(other)).toEqual({
      kind: 'wrong',
      line: line - 1,
      why: '“targets”的第 2 条和第 1 条重复：投诉回访率',
    })
  })

  test.each([
    ['more than all', '"percent": 90', '"percent": 190', '“percent”不能大于 100'],
    ['half a percent', '"percent": 90', '"percent": 90.5', '“percent”应当是整数'],
    ['a share that there is not', '"repairRate"', '"fixRate"', '“gauge”是 "fixRate"'],
    ['nobody who asks', '"who": "desk"', '"who": "guard"', '“who”是 "guard"'],
  ])('that demands %s of revisits says on which line and why', (_words, words, other, why) => {
    const text = swapped(words, other, residential)
    const read = profile(text)
    expect(read).toMatchObject({ kind: 'wrong', line: lineOf(text, other) })
    expect(read).toMatchObject({ why: expect.stringContaining(why) })
  })

  test('of before there was anything of revisits in it demands nothing', () => {
    const { revisiting: _, ...before } = JSON.parse(park)
    expect(profile(JSON.stringify(before))).toMatchObject({
      kind: 'read',
      content: { revisiting: { targets: [], visitors: [], phoneFromRound: 1 } },
    })
  })

  test('that is none is refused in plain words', () => {
    expect(profile('')).toMatchObject({ kind: 'wrong', line: null, why: '文件是空的' })
    expect(profile('[]')).toMatchObject({ kind: 'wrong', line: 1, why: '文件应当是花括号里的一组' })
    expect(profile('%PDF-1.7')).toMatchObject({ kind: 'wrong', line: 1 })
    expect(profile('['.repeat(500_000))).toMatchObject({ kind: 'wrong' })
    expect(profile(china)).toMatchObject({ kind: 'wrong' })
  })

  test('in another encoding, too large or out of reach is refused without a line', () => {
    // 园区 in GB 18030.
    const gb = Uint8Array.of(0x7b, 0x22, 0xd4, 0xb0, 0xc7, 0xf8, 0x22, 0x7d)
    expect(readProfileFile({ kind: 'read', bytes: gb })).toEqual({
      kind: 'wrong',
      line: null,
      why: '文件不是 UTF-8 编码，请另存为 UTF-8 后再试',
    })
    const padded = park + ' '.repeat(largestFile)
    expect(profile(padded)).toMatchObject({ kind: 'wrong', line: null, why: expect.stringContaining('1 MB') })
    expect(readProfileFile({ kind: 'too-large' })).toMatchObject({ why: expect.stringContaining('1 MB') })
    expect(readProfileFile({ kind: 'unreadable' })).toMatchObject({ kind: 'wrong', line: null })
  })
})

describe('a file of working days', () => {
  const year = `{
  "source": "国务院办公厅通知",
  "years": [
    {
      "year": 2027,
      "off": [
        "2027-01-01",
        "2027-10-01"
      ],
      "on": ["2027-10-09"]
    }
  ]
}`

  test('is read, with its source or as a bare list of years', () => {
    expect(calendar(china)).toMatchObject({ kind: 'read' })
    const years = [{ year: 2027, off: ['2027-01-01', '2027-10-01'], on: ['2027-10-09'] }]
    expect(calendar(year)).toEqual({ kind: 'read', content: years })
    expect(calendar(JSON.stringify(years))).toEqual({ kind: 'read', content: years })
  })

  test.each<[string, string, string, string, string]>([
    ['a day twice', '"2027-10-01"', '"2027-01-01"', '"2027-01-01"\n      ]', '2027-01-01 写了两次'],
    [
      'a Saturday that is off anyway',
      '"2027-10-01"',
      '"2027-10-02"',
      '"2027-10-02"',
      '2027-10-02 是周末，本来就休息，不用写进“off”',
    ],
    [
      'a Friday that is worked anyway',
      '"2027-10-09"',
      '"2027-10-08"',
      '"2027-10-08"',
      '2027-10-08 不是周末，本来就上班，不用写进“on”',
    ],
    [
      'a day that there is not',
      '"2027-10-01"',
      '"2027-02-30"',
      '"2027-02-30"',
      '“off”的第 2 项不是日期："2027-02-30"',
    ],
    [
      'a day of another year',
      '"2027-10-01"',
      '"2026-10-01"',
      '{\n      "year"',
      '“years”的第 1 项：日期不在这一年里',
    ],
  ])('with %s says on which line and why', (_words, words, other, at, why) => {
    const text = swapped(words, other, year)
    expect(calendar(text)).toEqual({ kind: 'wrong', line: lineOf(text, at), why })
  })

  test('with a year twice, or without a single holiday, is refused', () => {
    const { years } = JSON.parse(year)
    expect(calendar(JSON.stringify([...years, ...years]))).toMatchObject({ why: '2027 年写了两次' })
    expect(calendar(JSON.stringify([{ year: 2027, off: [], on: [] }]))).toMatchObject({
      why: '2027 年一个放假日也没有',
    })
  })
})
