import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { textOf } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsByPoppler,
  fontsDir,
  hasRoomToSign,
  headOf,
  inkIn,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, blank, complaint, correction, emptyRound, handledRound, prose } from './made-up'

const draw = (facts: typeof complaint) => drawForm(complaintForm(facts), fontsDir)
const dpi = 100
const dots = (points: number) => (points * dpi) / 72
const mm = (length: number) => (length * 72) / 25.4

describe('客户投诉意见表', () => {
  it('holds on one page what the desk took down, ready to be signed', async () => {
    const { bytes, pages, missing } = await draw(complaint)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '清河湾电子商务产业园',
      '客户投诉意见表',
      '编号：TS-202611-0007',
      '☑来访□来电□信函□网络□上级转办',
      '□A☑B□C',
      '晨光包装材料有限公司',
      '发生时间：2026-11-2221:30发生地点：3号楼货梯口',
      '货梯连续两晚停运，物业未张贴通知，夜班出货延误约两小时，搬运工只能走楼梯。',
      '客户要求：尽快修复货梯，并说明今后停运如何提前通知。',
      'F01第3版',
      '第1页共1页',
      '首次打印2026-11-2314:29周前台',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/重大|重要|轻微|时限/u)
  })

  it('has three cells with 15 mm of white for a signature', async () => {
    const { bytes } = await draw(complaint)
    const picture = pictureOf(bytes, 1, dpi)
    const captions = placesOf(bytes, 1, '签名：')
    expect(captions).toHaveLength(3)
    for (const caption of captions) expect(hasRoomToSign(picture, dpi, caption)).toBe(true)
  })

  it('is a sound file whose fonts are all inside and cut down', async () => {
    const { bytes } = await draw({ ...complaint, content: '𠮷先生、㛃女士、䶮总，𠀁' })
    checkByQpdf(bytes)
    const fonts = fontsByPoppler(bytes)
    expect(fonts.length).toBeGreaterThanOrEqual(5)
    for (const font of fonts) expect(font).toMatchObject({ isEmbedded: true, isSubset: true })
  })

  it('can be printed blank, with all choices to be ticked and a line for the number', async () => {
    const { bytes, pages } = await draw(blank)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    expect(text).toContain('编号：＿＿＿＿')
    expect(text).toContain('□来访□来电')
    expect(text).toContain('客户要求：')
    expect(text).not.toMatch(/☑|登记时给号/u)
    const picture = pictureOf(bytes, 1, dpi)
    for (const caption of placesOf(bytes, 1, '签名：'))
      expect(hasRoomToSign(picture, dpi, caption)).toBe(true)
  })

  it('says in a preview that the number comes with registering', async () => {
    const { bytes } = await draw({ ...complaint, number: null, slip: null })
    expect(textByPoppler(bytes)).toContain('编号：登记时给号')
  })

  it('says in words how a signature ended where there is no ink', async () => {
    const { bytes } = await draw({ ...complaint, rounds: [handledRound] })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('签名：拒签：要求再看两天（见证人陈班长）')
    expect(text).toContain('签名：电话回访')
    expect(placesOf(bytes, 1, '日期：')).toHaveLength(1)
  })

  it('leaves out nothing that is known of a case', async () => {
    const { bytes } = await draw({ ...complaint, rounds: [handledRound] })
    const text = packed((await textOf(bytes)).join(''))
    const { resultSignature, revisit, ...round } = handledRound
    const known = [complaint.customerAddress, ...complaint.phones, complaint.recordedBy, '14:40', '10:15']
    const handled = [
      round.result,
      round.handler,
      round.subject,
      round.departmentOpinion,
      resultSignature?.words,
    ]
    const revisited = [
      revisit?.words,
      revisit?.department,
      revisit?.by,
      revisit?.on,
      revisit?.signature?.words,
    ]
    for (const words of [...known, ...handled, ...revisited]) expect(text).toContain(packed(String(words)))
  })

  it('gives a further round a 续页 with a result and signatures of its own', async () => {
    const second = { ...emptyRound, number: 2, result: '更换主板。', takenAt: at('2026-11-25T01:30:00.000Z') }
    const { bytes, pages } = await draw({ ...complaint, rounds: [handledRound, second] })
    const [, page = ''] = sheetsByPoppler(bytes)
    expect(pages).toBe(2)
    for (const words of [
      '（续页）',
      '编号：TS-202611-0007',
      '第2次处理',
      '更换主板。',
      '2026-11-25',
      '第2页共2页',
    ]) {
      expect(packed(page)).toContain(words)
    }
    expect(placesOf(bytes, 2, '签名：')).toHaveLength(2)
  })

  it('heads a reprint 副本, and one for a lost sheet 补打', async () => {
    const slip = { id: 43, copy: 2, printedAt: at('2026-11-24T01:00:00.000Z'), printedBy: '周前台' }
    const copy = textByPoppler((await draw({ ...complaint, slip: { ...slip, kind: 'copy' } })).bytes)
    const lost = textByPoppler((await draw({ ...complaint, slip: { ...slip, kind: 'lost' } })).bytes)
    expect(copy).toContain('副本（无签名）')
    expect(lost).toContain('补打（原件遗失）')
    expect(packed(lost)).toContain('补打第1次2026-11-2409:00周前台')
  })

  it('has room in its head for all that a sheet may say of itself at once', async () => {
    const most = ['原纸号 TS-202611-0001', '更正件', '待定立项']
    const slip = {
      id: 43,
      copy: 2,
      kind: 'lost',
      printedAt: at('2026-11-24T01:00:00.000Z'),
      printedBy: '周前台',
    } as const
    const lost = await draw({ ...complaint, slip, marks: most })
    const archived = await draw({ ...complaint, slip: null, marks: ['归档副本', '未结', ...most] })
    for (const { bytes } of [lost, archived])
      expect(packed(textByPoppler(bytes))).toContain('原纸号TS-202611-0001更正件待定立项编号：TS-202611-0007')
  })

  it('says in words why nobody signed for the sheet', async () => {
    for (const takenAt of ['当场办结', '未签收即处理', '未转呈即处理'] as const) {
      const { bytes } = await draw({ ...complaint, rounds: [{ ...emptyRound, takenAt }] })
      expect(packed(textByPoppler(bytes))).toContain(takenAt)
    }
    const again = { ...emptyRound, number: 2, takenAt: '当场办结' as const }
    const { bytes } = await draw({ ...complaint, rounds: [handledRound, again] })
    expect(packed(sheetsByPoppler(bytes)[1] ?? '')).toContain('接单时间当场办结')
  })

  it('leaves the signed text as it is, and prints each correction dated below it with a place to sign', async () => {
    const corrections = [
      correction,
      { ...correction, changes: [], reason: '第二次', signature: { words: '本人已签（见原件）' } },
    ]
    const { bytes } = await draw({ ...complaint, corrections })
    const text = packed(textByPoppler(bytes))
    for (const words of [
      '发生时间：2026-11-2221:30发生地点：3号楼货梯口',
      '更正2026-11-2510:30周前台',
      '发生时间：2026-11-2221:30→2026-11-2121:30',
      '地点：（空）→3号楼货梯口',
      '原因：客户来电说记错了一天。',
      '原因：第二次',
      '签名：本人已签（见原件）',
    ]) {
      expect(text).toContain(words)
    }
    expect(text.indexOf('投诉内容确认')).toBeLessThan(text.indexOf('更正2026'))
    expect(text.indexOf('更正2026')).toBeLessThan(text.indexOf('处理结果'))
    const [, second] = placesOf(bytes, 1, '签名：')
    if (!second) throw new Error('there is no place to sign the correction')
    expect(hasRoomToSign(pictureOf(bytes, 1, dpi), dpi, second)).toBe(true)
  })

  it('loses nothing of a correction of 4,000 characters', async () => {
    const changes = [{ fieldWord: '投诉内容', before: prose(4000), after: prose(3900) }]
    const { bytes, pages } = await draw({ ...complaint, corrections: [{ ...correction, changes }] })
    expect(pages).toBeGreaterThan(3)
    expect(packed(textByPoppler(bytes))).toContain('原因：客户来电说记错了一天。')
  })

  it('is titled 客户意见表 for suggestions and praise', async () => {
    const { bytes } = await draw({ ...complaint, title: '客户意见表', kindWord: '表扬' })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('□意见建议☑表扬')
    expect(text).toContain('意见内容确认')
  })

  it.each([22, 150, 400, 700, 1200, 4000])(
    'loses nothing of %i characters, and repeats number and head',
    async (length) => {
      const { bytes, pages } = await draw({ ...complaint, content: prose(length) })
      const sheets = sheetsByPoppler(bytes)
      expect(sheets).toHaveLength(pages)
      expect(pages).toBe(length <= 400 ? 1 : length <= 1200 ? 2 : 3)
      sheets.forEach((page, index) => {
        expect(packed(page)).toContain('编号：TS-202611-0007')
        expect(page.includes('（续页）')).toBe(index > 0)
        expect(
          inkIn(pictureOf(bytes, index + 1, 50), { left: 0, top: 0, right: 413, bottom: 585 }),
        ).toBeGreaterThan(2000)
      })
    },
  )

  it('lets a long name, many phones and an unbroken word stay within their cells', async () => {
    const { bytes } = await draw({
      ...complaint,
      customerName:
        '内蒙古呼伦贝尔市鄂温克族自治旗清河湾电子商务供应链管理有限责任公司\n买买提·吐尔逊江·阿卜杜热合曼',
      customerAddress: 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN',
      phones: ['138 0000 0001', '138 0000 0002', '138 0000 0003', '0579-85550001-8012', '400-800-0001'],
      content: `${'A'.repeat(200)}\n${'（'.repeat(60)}𠮷${'1'.repeat(150)}`,
    })
    const right = dots(595.28 - mm(15) + 1)
    expect(
      inkIn(pictureOf(bytes, 1, dpi), { left: right, top: 0, right: dots(595), bottom: dots(841) }),
    ).toBe(0)
    expect(packed(textByPoppler(bytes))).toContain('0579-85550001-8012')
  })

  it('keeps indents and line breaks as typed', async () => {
    const { bytes } = await draw({ ...complaint, content: '第一行\r\n　　第二行\t表' })
    const [first] = placesOf(bytes, 1, '第一行')
    const [second] = placesOf(bytes, 1, '第二行')
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(21, 0)
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? 0)
  })

  it('prints an emoji as its description and reports it', async () => {
    const { bytes, missing } = await draw({ ...complaint, content: '太差了😀' })
    expect(missing).toEqual(['😀'])
    expect(textByPoppler(bytes)).toContain('太差了〔U+1F600〕')
  })

  it('carries the slip in its QR code', () => {
    expect(headOf(complaintForm(complaint))).toContain(`"qr":"${slipCodeOf(42)}"`)
  })

  it('is the same to the byte whenever and wherever it is drawn', async () => {
    const zone = process.env.TZ
    const drawn: string[] = []
    try {
      for (const other of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
        process.env.TZ = other
        drawn.push(
          Buffer.from((await draw({ ...complaint, rounds: [handledRound] })).bytes).toString('base64'),
        )
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
    expect(new Set(drawn).size).toBe(1)
  })
})
