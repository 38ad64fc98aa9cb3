import { beforeAll, describe, expect, it } from 'vitest'
import { itemsOf, levels, usualQuestionnaire } from '#shared/domain/questionnaire'
import { questionForm } from '../../src/main/forms/f14-questions'
import { surveyPlan } from '../../src/main/forms/f24-survey-plan'
import { surveyNotice } from '../../src/main/forms/f25-survey-notice'
import { surveyBook } from '../../src/main/forms/f26-survey-book'
import { drawForm } from '../../src/main/forms/render'
import {
  blankQuestionForm,
  type QuestionFormFacts,
  type SurveyBookFacts,
  type SurveyBookRow,
  type SurveyPlanFacts,
} from '../../src/main/forms/survey-facts'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  headOf,
  keep,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { firstSlip, on, organisation, prose } from './made-up'

const slip = firstSlip(81, '2026-11-20T01:05:00.000Z')

const ahead: QuestionFormFacts = {
  ...blankQuestionForm(organisation),
  slip,
  number: 'DC-202611-0001/037',
  handInOn: on('2026-11-30'),
  writtenOn: on('2026-11-20'),
  company: '晨光包装材料有限公司',
  room: '3号楼-1206',
}

describe('客户满意度调查表', () => {
  const draw = (facts: QuestionFormFacts) => drawForm(questionForm(facts), fontsDir)
  let usual: Awaited<ReturnType<typeof draw>>
  beforeAll(async () => {
    usual = await draw(ahead)
  })

  it('has the seed’s explanation, 18 items of five levels, three open questions and the signature on one page', async () => {
    const { bytes, pages, missing } = usual
    keep('f14', bytes)
    const text = packed(textByPoppler(bytes, '-raw'))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '编号：DC-202611-0001/037',
      '尊敬的客户：',
      '恳请您给予合理、公正的评价（在您认可的评价项目“□”内画“√”）',
      '请于2026年11月30日下班前填妥此表',
      '客户服务电话：',
      ...levels.map((level) => level.words),
      ...itemsOf(usualQuestionnaire),
      '7．物业管理总体满意度',
      '8．您对本公司物业服务的意见与建议',
      ...usualQuestionnaire.open,
      '晨光包装材料有限公司',
      '3号楼-1206',
      '联系电话',
      '客户常驻大厦办公人员数量',
      '填写日期：',
      '说明：1．客户（公司）名称、房号及客户（公司）负责人签章请务必填写',
      'F14第1版',
    ])
      expect(text).toContain(words)
    expect(text.match(/□/gu)).toHaveLength(18 * 5 + 1)
    expect(headOf(questionForm(ahead))).toContain('"qr"')
    checkSound(bytes)
    const again = await draw(ahead)
    expect(Buffer.compare(bytes, again.bytes)).toBe(0)
  })

  it.each([
    ['printed ahead', ahead],
    ['empty, for the hand', blankQuestionForm(organisation)],
    [
      'with names of thirty characters',
      {
        ...ahead,
        company: '𠮷'.repeat(30),
        room: `${'某某'.repeat(10)}10号楼-1206`,
        organisation: '某某'.repeat(15),
      },
    ],
  ])('%s is one page with room to write 8 mm high and to sign', async (name, facts) => {
    const { bytes, pages, missing } = facts === ahead ? usual : await draw(facts)
    keep(`f14-${name.slice(0, 5)}`, bytes)
    expect([pages, missing]).toEqual([1, []])
    const [caption] = placesOf(bytes, 1, '签名：')
    if (!caption) throw new Error('There is nowhere to sign')
    expect(hasRoomToSign(pictureOf(bytes, 1, 100), 100, caption)).toBe(true)
    const [second] = placesOf(bytes, 1, '（2）')
    const [third] = placesOf(bytes, 1, '（3）')
    if (!second || !third) throw new Error('There is nowhere to write')
    expect(third.top - second.bottom).toBeGreaterThan(22.6)
    const boxes = placesOf(bytes, 1, '□')
    const [one, next] = boxes.filter(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) < 2)
    // The boxes of an item stand apart by more than a tick is wide.
    expect((next?.left ?? 0) - (one?.right ?? 0)).toBeGreaterThan(20)
  })

  it('goes on on further pages where the desk asks more, and loses no item', async () => {
    const groups = Array.from({ length: 12 }, (_, group) => ({
      title: `第${group + 1}组的名称写得很长很长很长很长很长`,
      items: Array.from({ length: 10 }, (_, item) => `第${group + 1}组第${item + 1}项服务的名称也很长很长`),
      weight: 8,
    }))
    const { bytes, pages } = await draw({ ...ahead, questionnaire: { groups, open: ['还有吗？'] } })
    expect(pages).toBeGreaterThan(1)
    const text = packed(textByPoppler(bytes, '-raw'))
    expect(text.match(/□/gu)).toHaveLength(120 * 5 + 1)
    for (const { items } of groups) for (const item of items) expect(text).toContain(item)
    expect(placesOf(bytes, pages, '签名：')).toHaveLength(1)
  })
})

const plan: SurveyPlanFacts = {
  organisation,
  slip,
  number: 'DC-202611-0001',
  title: '2026年下半年客户意见调查',
  purpose: '收集半年来客户对本公司的评价，通过走访的方式，与客户面对面地沟通探讨，了解工作中存在的不足。',
  fromOn: on('2026-05-01'),
  untilOn: on('2026-10-31'),
  buildings: '全部楼栋',
  handInOn: on('2026-11-30'),
  households: 3,
  target: 85,
  auditPercent: 5,
  forgedPoints: 10,
  missingPoints: 0.5,
  carriers: '张助理、李助理',
  meetingOn: on('2026-11-23'),
  noticeOn: on('2026-11-24'),
  summaryOn: null,
  preparedBy: '王敏',
  preparedOn: on('2026-11-20'),
  approval: '□同意　　□不同意',
  signature: null,
  rooms: [
    { building: '3号楼', count: 2, rooms: '3号楼-206　3号楼-1206' },
    { building: 'C座', count: 1, rooms: 'C座-101' },
  ],
}

describe('客户意见调查策划书', () => {
  it('says what the seed’s says, is to be signed, and has the rooms as its annex', async () => {
    const { bytes, pages, missing } = await drawForm(surveyPlan(plan), fontsDir)
    keep('f24', bytes)
    expect([pages, missing]).toEqual([2, []])
    const text = packed(textByPoppler(bytes, '-raw'))
    for (const words of [
      '编号：DC-202611-0001',
      '物业管理服务项目，详见《客户满意度调查表》',
      '1．时段：2026年5月1日至2026年10月31日',
      '本次调查户数为3户',
      '发放率为100%',
      '回收率≥85%，回收情况记入考核，每少一份扣0.5分',
      '抽查5%，每发现一份作弊的《客户满意度调查表》扣该调查人10分',
      '张助理、李助理',
      '2026年11月23日组织调查人员召开会议',
      '2026年11月24日前在所需调查的梯间公告栏张贴告示并电话提前通知客户',
      '年月日前完成调查汇总工作',
      '审批意见',
      '管理处经理',
      '编制',
      '审核',
      '3号楼-206',
      '合计3户',
    ])
      expect(text).toContain(words)
    const [caption] = placesOf(bytes, 1, '签名：')
    if (!caption) throw new Error('There is nowhere to sign')
    expect(hasRoomToSign(pictureOf(bytes, 1, 100), 100, caption)).toBe(true)
    checkSound(bytes)
  })

  it('goes on on further pages with a long purpose and 2,000 rooms', async () => {
    const rooms = Array.from({ length: 2000 }, (_, place) => `12号楼-${100 + place}`).join('　')
    const long = {
      ...plan,
      purpose: prose(500),
      title: '𠮷'.repeat(60),
      rooms: [{ building: '12号楼', count: 2000, rooms }],
    }
    const { bytes, pages } = await drawForm(surveyPlan(long), fontsDir)
    keep('f24-long', bytes)
    expect(pages).toBeGreaterThan(2)
    const text = packed(textByPoppler(bytes, '-raw'))
    for (const room of ['12号楼-100', '12号楼-1500', '12号楼-2099']) expect(text).toContain(room)
  })
})

describe('调查告示', () => {
  it('is one page in large type that names nobody', async () => {
    const { bytes, pages, missing } = await drawForm(
      surveyNotice({ ...plan, writtenOn: on('2026-11-24') }),
      fontsDir,
    )
    keep('f25', bytes)
    expect([pages, missing]).toEqual([1, []])
    const text = packed(textByPoppler(bytes, '-raw'))
    for (const words of [
      '尊敬的客户',
      '调查范围：全部楼栋',
      '请于2026年11月30日下班前填妥',
      organisation,
      '2026年11月24日',
    ])
      expect(text).toContain(words)
    const [first] = placesOf(bytes, 1, '尊敬的客户')
    expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBeGreaterThan(17)
    checkSound(bytes)
  })

  it('is one page with the longest title and many buildings', async () => {
    const buildings = Array.from({ length: 30 }, (_, place) => `${place + 1}号楼`).join('、')
    const long = { ...plan, title: '某某'.repeat(30), buildings, writtenOn: on('2026-11-24') }
    const { bytes, pages } = await drawForm(surveyNotice(long), fontsDir)
    keep('f25-long', bytes)
    expect(pages).toBe(1)
  })
})

const row = (place: number): SurveyBookRow => ({
  place: String(place).padStart(3, '0'),
  room: `3号楼-${200 + place}`,
  customer: place === 2 ? `${'𠮷'.repeat(30)}\n王小明` : `第${place}家公司\n王小明`,
  carrier: '张助理',
  issued: '11-24\n09:30',
  outcomeWord: place === 1 ? '收回' : null,
  outcomeAt: '',
  phones: '',
  auditWord: null,
  audited: '',
})

const book: SurveyBookFacts = {
  organisation,
  slip,
  period: '编号：DC-202611-0001',
  asOf: null,
  title: '调查表发放回收登记表',
  totals: '共 30 份　发出 30　收回 1　回收率 3.3%（目标 85%，差 25 份）',
  rows: Array.from({ length: 30 }, (_, place) => row(place + 1)),
  draw: null,
}

describe('调查表发放回收登记表', () => {
  it('has a line for each room with who carries it, what came of it, and room to sign', async () => {
    const { bytes, pages, missing } = await drawForm(surveyBook(book), fontsDir)
    keep('f26', bytes)
    expect(missing).toEqual([])
    expect(pages).toBeGreaterThan(2)
    const text = packed(textByPoppler(bytes, '-raw'))
    for (const words of [
      '共30份',
      '回收率3.3%',
      '3号楼-201',
      '3号楼-230',
      '张助理',
      '☑收回□拒填□无人',
      '客户签收',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
  })

  it('drawn, has whom to call, what they said, and how anybody draws the same', async () => {
    const drawn: SurveyBookFacts = {
      ...book,
      title: '调查表抽查表',
      totals: '抽 2 份',
      rows: [1, 2].map((place) => ({ ...row(place), phones: '138 0000 0001' })),
      draw: { seed: '01234567', percent: 5, from: '001～030', size: 2, example: 'DC-202611-0001/001' },
    }
    const { bytes, pages } = await drawForm(surveyBook(drawn), fontsDir)
    keep('f26-drawn', bytes)
    expect(pages).toBe(1)
    const text = packed(textByPoppler(bytes, '-raw'))
    for (const words of [
      '13800000001',
      '□真实□作弊□没联系上',
      '种子01234567',
      '001～030',
      'sha256sum',
      '不张贴',
    ])
      expect(text).toContain(words)
  })
})
