import { describe, expect, it } from 'vitest'
import { workOrderForm } from '../../src/main/forms/f05-work-order'
import { drawForm } from '../../src/main/forms/render'
import { blankWorkOrder, type WorkOrderFacts } from '../../src/main/forms/work-order-facts'
import {
  checkByQpdf,
  checkSound,
  fontsDir,
  hasRoomToSign,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { prose } from './made-up'
import { doneOrder, order } from './made-up-work-order'

const draw = (facts: WorkOrderFacts) => drawForm(workOrderForm(facts), fontsDir)
const continuous = (facts: WorkOrderFacts) => draw({ ...facts, media: 'continuous' })
const parts = ['存根联（前台留存）', '作业联（完成后交回前台）', '客户联（客户留存）'] as const

/** What stands from the head of one part to that of the next. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const text = packed(sheetsByPoppler(bytes)[0] ?? '')
  const starts = [...parts.map((part) => text.indexOf(part)), text.length]
  return parts.map((_, place) => text.slice(starts[place], starts[place + 1]))
}

describe('F05 on one A4 to be cut in three', () => {
  it('has the same number on each part, and room for the hand where it is signed', async () => {
    const { bytes, pages, missing } = await draw(order)
    expect([pages, missing]).toEqual([1, []])
    const [stub = '', workers = '', customers = ''] = partsOf(bytes)
    for (const part of [stub, workers, customers]) {
      expect(part).toContain('编号：PG-202611-0003')
      expect(part).toContain('卫生间洗手盆下面漏水，地面已经湿了，需要马上有人来看。')
    }
    expect(workers).toContain('五个一：□见到客户时一声问候□进门前套一双鞋套')
    for (const words of ['□完成□改约□无人在家（留条）', '□客户不同意收费□不让进□非本单位责任'])
      expect(workers).toContain(words)
    const captions = placesOf(bytes, 1, '签名：').filter(({ left }) => left > 300)
    expect(captions).toHaveLength(2)
    const picture = pictureOf(bytes, 1, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
    checkSound(bytes)
  })

  it('tells the worker the phone, the grade and the limit, and the customer none of them', async () => {
    const { bytes } = await draw(order)
    const [, workers = '', customers = ''] = partsOf(bytes)
    for (const words of ['13800000001', '☑小项□较大', '11-2318:20前', '客户要求：今天下班前修好。']) {
      expect(workers).toContain(words)
      expect(customers).not.toContain(words)
    }
    expect(customers).toContain('晨光包装材料有限公司')
  })

  it('has the code of the slip on the stub and on the part that comes back', () => {
    const definition = JSON.stringify(workOrderForm(order).content)
    const header = JSON.stringify((workOrderForm(order).header as (page: number) => unknown)(1))
    expect([definition, header].map((text) => text.split('"qr"').length - 1)).toEqual([1, 1])
  })

  it('tells as a copy what came of it, signatures in words', async () => {
    const text = packed(textByPoppler((await draw(doneOrder)).bytes))
    for (const words of [
      '副本（无签名）',
      '☑收费',
      '35.00元',
      '☑完成',
      '☑两人前往',
      '☑满意',
      '代签：王小芳（同事）',
      '☑一个垃圾袋带走杂物',
    ])
      expect(text).toContain(words)
  })
})

describe('F05 on 241×140 mm of three plies', () => {
  it('is one page that the paper copies, so it tells no grade and no limit', async () => {
    const { bytes, pages } = await continuous(doneOrder)
    const { width, height } = pictureOf(bytes, 1, 72)
    expect([pages, width, height]).toEqual([1, 684, 397])
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('一存根二作业三客户')
    expect(text).not.toContain('小项')
    expect(text).not.toContain('11-2318:20前')
    checkByQpdf(bytes)
  })

  it('has room to sign', async () => {
    const { bytes } = await continuous(order)
    const picture = pictureOf(bytes, 1, 100)
    const captions = placesOf(bytes, 1, '签名：').filter(({ left }) => left > 300)
    expect(captions).toHaveLength(2)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })
})

describe.each(['A4', 'continuous'] as const)('F05 on %s', (media) => {
  it('is one page as a blank, with a number and without, each hour on one line', async () => {
    const head = { organisation: order.organisation, media, slip: null, marks: [] }
    for (const number of [null, 'PG-202611-0021']) {
      const { bytes, pages } = await draw(blankWorkOrder({ ...head, number }))
      expect(pages).toBe(1)
      const text = textByPoppler(bytes)
      expect(packed(text)).toContain(number ?? '编号：＿＿')
      expect(packed(text)).toContain('意见表编号：＿＿')
      expect(text).not.toMatch(/^\s*分\s*$/m)
    }
  })

  it('goes on on a 续页 with whatever is too long, and cuts nothing', async () => {
    const long: WorkOrderFacts = {
      ...doneOrder,
      media,
      organisation: '清河湾电子商务产业园物业服务有限公司综合服务中心前台接待处',
      customerName: `${'晨光包装材料'.repeat(10)}\n${'王𠮷㛃䶮'.repeat(10)}`,
      customerAddress: '3号楼'.repeat(30),
      phones: ['138 0000 0001', '138 0000 0002', '138 0000 0003'],
      content: prose(4000),
      process: prose(700),
      feeItems: prose(100),
      outcomeWords: prose(120),
    }
    const { bytes, pages } = await draw(long)
    expect(pages).toBeGreaterThan(2)
    const [first = '', second = ''] = sheetsByPoppler(bytes).map(packed)
    // All parts are on the first page, signatures and all.
    for (const words of ['客户验收', ...(media === 'A4' ? parts : [])]) expect(first).toContain(words)
    expect(second).toContain('PG-202611-0003续页（附于作业联）')
  })

  it('names a long firm and who called on the parts themselves', async () => {
    const customerName = '浙江晨光包装材料科技有限公司义乌分公司\n欧阳小明'
    const { bytes, pages } = await draw({ ...order, media, customerName })
    expect(pages).toBe(1)
    const named = packed(textByPoppler(bytes)).match(/欧阳小明/gu)
    expect(named).toHaveLength(media === 'A4' ? 3 : 1)
  })

  it('is the same to the byte when it is drawn again', async () => {
    const facts = { ...doneOrder, media }
    expect(Buffer.compare((await draw(facts)).bytes, (await draw(facts)).bytes)).toBe(0)
  })
})
