import { describe, expect, it } from 'vitest'
import { revisitRecordForm } from '../../src/main/forms/f08-revisit-record'
import { drawForm } from '../../src/main/forms/render'
import type { RevisitRecordFacts } from '../../src/main/forms/revisit-record-facts'
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
import { prose } from './made-up'
import { recordAhead, recordByPhone } from './made-up-record'

const draw = (facts: RevisitRecordFacts) => drawForm(revisitRecordForm(facts), fontsDir)

describe('回访记录表', () => {
  it('tells on one page whom it is about, what was asked and said, and who reviewed it', async () => {
    const { bytes, pages, missing } = await draw(recordByPhone)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '回访记录表',
      '编号：HF-202611-0003',
      '意见表编号TS-202611-0007',
      '第2次',
      '☑电话□上门□前台当面□信函□问卷',
      '2026-11-2317:40电话，没联系上',
      '服务质量：☑满意□基本满意□不满意',
      '是否及时：□及时☑一般□不及时',
      '处理态度：□满意☑基本满意□不满意',
      '解决情况：☑已解决□没有解决',
      '新的要求：希望给1206室门口加一盏灯（已另开TS-202611-0031）',
      '签名：电话回访',
      '回访人李师傅自办自访☑是□否',
      '□通过☑上报',
      '张主管2026-11-2411:00（口令）',
      '陈园总2026-11-2415:00',
      'F08第1版',
    ])
      expect(text).toContain(words)
    checkByQpdf(bytes)
  })

  it('printed ahead for the door, has its number, the matter and four cells of 15 mm to sign', async () => {
    const { bytes, pages } = await draw(recordAhead)
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('编号：HF-202611-0003')
    expect(text).toContain('处理结果：更换2号货梯门机皮带')
    expect(text).not.toContain('☑')
    const captions = placesOf(bytes, 1, '签名：')
    const picture = pictureOf(bytes, 1, 100)
    expect([pages, captions.length]).toEqual([1, 4])
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('keeps all of a long answer, on a 续页 with the same head', async () => {
    const { bytes, pages } = await draw({ ...recordByPhone, said: prose(2600) })
    const sheets = sheetsByPoppler(bytes)
    expect(pages).toBeGreaterThan(1)
    for (const sheet of sheets.slice(1)) expect(packed(sheet)).toContain('（续页）编号：HF-202611-0003')
    expect(packed(sheets.join(''))).toContain('陈园总2026-11-2415:00')
  })
})
