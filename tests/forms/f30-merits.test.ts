import { beforeAll, describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { meritSheet } from '../../src/main/forms/f30-merits'
import type { MeritPerson, MeritSheetFacts } from '../../src/main/forms/merit-facts'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsDir,
  hasRoomToSign,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'

const late = {
  ruleWord: '超时限',
  ground: '处理时限 11月23日 13:00，11月23日 15:10 才停，超 2 时 10 分',
  number: 'TS-202611-0031',
  tenths: 20,
  said: '已确认',
}
const people: readonly MeritPerson[] = [
  {
    department: '物业部',
    person: '赵队长',
    rows: [
      late,
      { ...late, number: 'TS-202611-0032', tenths: 0, said: '免扣；客户约到第二天，没有改时限' },
      {
        ruleWord: '越级投诉',
        ground: '11月24日 09:00 由市政务服务热线转来，扣责任人',
        number: 'TS-202611-0033',
        tenths: 150,
        said: '已确认；越级到公司领导；规则是 20 分；第一次，态度好',
      },
    ],
    tenths: 170,
  },
  {
    department: '客户助理',
    person: '',
    rows: [
      {
        ruleWord: '调查表未收回',
        ground: 'DC-202611-0001：发出 40 份，应收回 34 份，收回 33 份，少 1 份',
        number: '',
        tenths: 5,
        said: '已确认',
      },
    ],
    tenths: 5,
  },
]

const facts: MeritSheetFacts = {
  organisation,
  slip: firstSlip(91, '2026-12-01T01:05:00.000Z'),
  month: '2026-11' as IsoMonth,
  asOf: null,
  people,
  open: 0,
}

const draw = (given: MeritSheetFacts) => drawForm(meritSheet(given), fontsDir)

let plain: Awaited<ReturnType<typeof draw>>
beforeAll(async () => {
  plain = await draw(facts)
})

describe('考核扣分表', () => {
  it('has each one’s points with their ground and case, what was said of them, and the sums', () => {
    const { bytes, pages, missing } = plain
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '2026年11月',
      '序号规则依据案件编号扣分结论和理由',
      '物业部赵队长小计扣17分',
      'TS-202611-0031',
      '免扣；客户约到第二天',
      '第一次，态度好',
      '客户助理（没有记到人）小计扣0.5分',
      '合计：4项，共扣17.5分',
      '第十条',
      'F30第1版',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('没有定，不在表上')
    checkByQpdf(bytes)
  })

  it('has room for each one and the supervisor to sign', () => {
    const { bytes } = plain
    const captions = placesOf(bytes, 1, '签名：')
    expect(captions).toHaveLength(4)
    const picture = pictureOf(bytes, 1, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('says over it what is not on it yet, and until when it counts', async () => {
    const { bytes } = await draw({ ...facts, open: 3, asOf: at('2026-11-20T01:05:00.000Z') })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('还有3项没有定，不在表上')
    expect(text).toContain('数据截至2026-11-2009:05')
  })

  it('repeats its head on every page and loses no row, however long its ground and reason are', async () => {
    const rows = Array.from({ length: 30 }, (_, place) => ({
      ...late,
      ground: `第${place + 1}项，${'通知没有送到，'.repeat(place === 7 ? 40 : 1)}`,
      said: `已确认；${'客户等了很久。'.repeat(place === 9 ? 28 : 1)}`,
    }))
    const { bytes, pages } = await draw({
      ...facts,
      people: [{ department: '物业部', person: '赵队长', rows, tenths: 600 }],
    })
    const sheets = sheetsByPoppler(bytes)
    expect(sheets).toHaveLength(pages)
    for (const one of sheets) expect(packed(one)).toContain('序号规则依据案件编号')
    const all = packed(sheets.join(''))
    for (let place = 1; place <= 30; place++) expect(all).toContain(`第${place}项`)
  })

  it('is the same bytes of the same facts', async () => {
    expect(Buffer.compare(plain.bytes, (await draw(facts)).bytes)).toBe(0)
  })
})
