import { describe, expect, it } from 'vitest'
import { itemsOf, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyId } from '#shared/domain/survey'
import { chartsOfSurvey } from '#shared/domain/survey-charts'
import { countAnswers, figuresOf } from '#shared/domain/survey-results'
import type { SurveyResults } from '#shared/ipc/survey-result-questions'
import { surveySummary } from '../../src/main/forms/f15-survey-summary'
import { drawForm } from '../../src/main/forms/render'
import { rolledAnswers } from '../support/campaign'
import { type Dice, dice } from '../support/dice'
import { checkSound, fontsDir, inkOf, keep, packed, picturesOf, sheetsByPoppler } from './look'
import { at, firstSlip, on, organisation } from './made-up'

const items = itemsOf(usualQuestionnaire).length
const slip = firstSlip(71, '2026-12-12T02:00:00.000Z')

function answered(roll: Dice, sheets: number, questionnaire = usualQuestionnaire) {
  const lines = Array.from({ length: sheets }, () => rolledAnswers(roll, items))
  return figuresOf(questionnaire, countAnswers(lines.join('\n'), items), sheets)
}

function results(told: Partial<SurveyResults> = {}, buildingCount = 4): SurveyResults {
  const roll = dice(11)
  const figures = told.figures ?? answered(roll, 103)
  const last =
    told.last === undefined
      ? {
          number: 'DC-202605-0001',
          title: '2026 年上半年客户意见调查',
          closedOn: on('2026-05-30'),
          figures: answered(roll, 96),
        }
      : told.last
  const buildings = Array.from({ length: buildingCount }, (_, place) => {
    const sheets = place === 3 ? 3 : 20 + place
    const { all, index } = answered(roll, sheets)
    const { satisfied, answered: some, rate } = all
    const returns = {
      planned: 30,
      issued: 28,
      returned: sheets,
      refused: 2,
      absent: 1,
      entered: sheets,
      struck: 0,
    }
    return { building: `${place + 1}号楼`, ...returns, satisfied, answered: some, rate, index }
  })
  return {
    id: 1 as SurveyId,
    number: 'DC-202611-0001',
    title: '清河湾电子商务产业园 2026 年下半年客户意见调查',
    fromOn: on('2026-06-01'),
    untilOn: on('2026-11-30'),
    asOf: at('2026-12-12T02:00:00.000Z'),
    isClosed: true,
    target: 85,
    returns: { planned: 120, issued: 118, returned: 104, refused: 6, absent: 5, entered: 103, struck: 1 },
    questions: usualQuestionnaire.open.map((title, question) => ({
      question,
      title,
      total: 12 - question,
      open: 3,
    })),
    ...told,
    figures,
    last,
    buildings,
    charts: [...chartsOfSurvey(figures, last?.figures ?? null, buildings)],
  }
}

async function drawn(of: SurveyResults) {
  const { bytes, pages, missing } = await drawForm(
    surveySummary({ organisation, slip, results: of }),
    fontsDir,
  )
  return { bytes, pages, missing, sheets: sheetsByPoppler(bytes, '-raw').map(packed) }
}

describe('客户满意度调查汇总表', () => {
  it('has what came back, each item and group by level with 满意率 and index, against the last one, by building', async () => {
    const of = results()
    const { bytes, pages, missing, sheets } = await drawn(of)
    keep('f15-survey-summary', bytes)
    checkSound(bytes)
    expect(missing).toEqual([])
    expect(sheets).toHaveLength(pages)
    for (const text of sheets) expect(text).toContain('编号：DC-202611-0001')
    const all = sheets.join('')
    for (const words of [
      '88.1%（104/118），目标≥85%，达到',
      '客户服务15%、工程服务15%',
      '上次DC-202605-0001',
      '总指数=Σ（权重×组指数）÷有人回答的各组权重之和',
      '少于5份',
      '您认为本公司还应该提供哪些服务？113',
      '编制',
      '审核',
      'F15第1版',
    ])
      expect(all).toContain(words)
    for (const { items: own, title, answered: some } of of.figures.groups) {
      expect(all).toContain(title)
      for (const { name, counts, answered: given } of own)
        expect(all).toContain(`${name}${counts.join('')}${given}`)
      expect(some).toBeGreaterThan(0)
    }
    expect(all).not.toContain('数据截至')
    expect(Math.min(...picturesOf(bytes, 24).map(inkOf))).toBeGreaterThan(200)
  })

  it('says while it runs as of when it is, without a last one nothing of it, and which group nobody answered', async () => {
    const counts = countAnswers(`111111111111---${'2'.repeat(items - 15)}`, items)
    const figures = figuresOf(usualQuestionnaire, counts, 1)
    const { sheets } = await drawn(results({ isClosed: false, figures, last: null }, 0))
    const all = sheets.join('')
    for (const words of ['数据截至2026-12-1210:00', '没有上次', '「有偿服务」没有人回答', '权重之和按90%算'])
      expect(all).toContain(words)
  })

  it('repeats its heads over many buildings and long words, and loses none', async () => {
    const long = '三号楼地下二层北侧货运通道及其附属消防设施的巡检与维修保养情况如何'
    const groups = usualQuestionnaire.groups.map((group) => ({
      ...group,
      items: group.items.map(() => long),
    }))
    const questionnaire = { ...usualQuestionnaire, groups }
    const figures = answered(dice(2), 40, questionnaire)
    const { sheets } = await drawn(results({ title: long.repeat(4), figures, last: null }, 70))
    for (let place = 1; place <= 70; place++)
      expect(sheets.some((text) => text.includes(`${place}号楼28`))).toBe(true)
    const heads = sheets.filter((text) => text.includes('楼栋发放收回回收率计入'))
    expect(heads.length).toBeGreaterThan(1)
  })

  it('has the same bytes when it is drawn again', async () => {
    const [one, other] = [await drawn(results()), await drawn(results())]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})
