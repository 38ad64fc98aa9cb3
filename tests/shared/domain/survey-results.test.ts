import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, levels, type Questionnaire, usualQuestionnaire } from '#shared/domain/questionnaire'
import { chartsOfSurvey } from '#shared/domain/survey-charts'
import {
  differenceWords,
  indexWords,
  leftOutWords,
  rateWords,
  returnWords,
  shareWords,
} from '#shared/domain/survey-result-words'
import {
  addCounts,
  briefOf,
  countAnswers,
  difference,
  figuresOf,
  rounded,
} from '#shared/domain/survey-results'

const asked: Questionnaire = {
  groups: [
    { title: '客户服务', items: ['态度', '及时'], weight: 60 },
    { title: '安全服务', items: ['治安'], weight: 30 },
    { title: '总体', items: ['服务总体满意度'], weight: 10 },
  ],
  open: [],
}

function figuresFrom(sheets: readonly string[], questionnaire: Questionnaire = asked) {
  const counts = countAnswers(sheets.join('\n'), itemsOf(questionnaire).length)
  return figuresOf(questionnaire, counts, sheets.length)
}

const items = itemsOf(usualQuestionnaire).length
const sheets = fc.array(
  fc.array(fc.constantFrom('1', '2', '3', '4', '5', '-'), { minLength: items, maxLength: items }),
  { maxLength: 40 },
)

describe('满意率', () => {
  it('is 非常满意 and 满意 out of those who answered, of each item, group and all of them', () => {
    const { groups, all, overall } = figuresFrom(['12-1', '23-5', '1---'])
    expect(groups[0]?.items[0]).toMatchObject({
      counts: [2, 1, 0, 0, 0],
      answered: 3,
      satisfied: 3,
      rate: 100,
    })
    expect(groups[0]?.items[1]).toMatchObject({ answered: 2, satisfied: 1, rate: 50 })
    expect(groups[0]).toMatchObject({ answered: 5, satisfied: 4, rate: 80 })
    // Over all answers, and of the item that asks for all of it: two figures.
    expect([shareWords(all), overall && shareWords(overall)]).toEqual(['71.4%（5/7）', '50.0%（1/2）'])
  })

  it('is nothing where nobody answered, and never more than the whole', () => {
    expect(figuresFrom([]).all).toMatchObject({ answered: 0, rate: null })
    expect(rateWords(null)).toBe('—')
  })

  it('is that of a naive recount, whatever was answered', () => {
    fc.assert(
      fc.property(sheets, (answered) => {
        const lines = answered.map((one) => one.join(''))
        const { groups, all } = figuresFrom(lines, usualQuestionnaire)
        const flat = groups.flatMap((group) => group.items)
        for (const [place, item] of flat.entries()) {
          const given = lines.map((line) => line[place]).filter((digit) => digit !== '-')
          expect(item.counts).toEqual(
            levels.map(({ digit }) => given.filter((one) => one === String(digit)).length),
          )
          expect(item.rate).toBe(
            given.length === 0
              ? null
              : (given.filter((one) => one === '1' || one === '2').length * 100) / given.length,
          )
        }
        expect(all.answered).toBe(lines.join('').replaceAll('-', '').length)
        expect(all.counts.reduce((sum, count) => sum + count, 0)).toBe(all.answered)
        expect(groups.reduce((sum, { answered: some }) => sum + some, 0)).toBe(all.answered)
      }),
      { numRuns: 60 },
    )
  })
})

describe('满意度指数', () => {
  it('is by weight from the groups, each the mean of its items', () => {
    // 态度 (100 + 80 + 100) ÷ 3, 及时 (80 + 60) ÷ 2; 治安 nobody; 总体 (100 + 20) ÷ 2.
    const { groups, index, weighed, leftOut } = figuresFrom(['12-1', '23-5', '1---'])
    expect(groups.map((group) => group.index && rounded(group.index))).toEqual([81.7, null, 60])
    expect([weighed, leftOut]).toEqual([70, ['安全服务']])
    expect(index).toBeCloseTo(((280 / 3 + 70) / 2 / 70) * 60 + (60 / 70) * 10, 9)
  })

  it('says which groups are not in it', () => {
    const without = figuresFrom(['12-1'])
    expect(leftOutWords(without)).toBe('「安全服务」没有人回答，不计入总指数，权重之和按 70% 算。')
    expect(leftOutWords(figuresFrom(['1111']))).toBe('')
    expect(leftOutWords(figuresFrom(['----']))).toMatch(/没有指数/u)
  })

  it('is of none where only groups without weight were answered', () => {
    const unweighted = { ...asked, groups: asked.groups.map((group) => ({ ...group, weight: 0 })) }
    expect(figuresFrom(['1111'], unweighted).index).toBeNull()
  })

  it('lies between the worst and the best score, and is theirs where all gave it', () => {
    fc.assert(
      fc.property(sheets, (answered) => {
        const { index } = figuresFrom(
          answered.map((one) => one.join('')),
          usualQuestionnaire,
        )
        if (index !== null) expect(index >= 20 - 1e-9 && index <= 100 + 1e-9).toBe(true)
      }),
      { numRuns: 60 },
    )
    for (const { digit, score } of levels)
      expect(figuresFrom([String(digit).repeat(4)]).index).toBeCloseTo(score, 9)
  })
})

it('a building’s line says of its sheets what all figures of them say', () => {
  fc.assert(
    fc.property(sheets, (answered) => {
      const counts = countAnswers(answered.map((line) => line.join('')).join('\n'), items)
      const { all, index } = figuresOf(usualQuestionnaire, counts, answered.length)
      expect(briefOf(usualQuestionnaire, counts)).toEqual({ all, index })
    }),
    { numRuns: 60 },
  )
})

it('counts of buildings add up to those of all', () => {
  fc.assert(
    fc.property(sheets, sheets, (one, other) => {
      const counted = (some: readonly (readonly string[])[]) =>
        countAnswers(some.map((line) => line.join('')).join('\n'), items)
      expect(addCounts(counted(one), counted(other))).toEqual(counted([...one, ...other]))
    }),
    { numRuns: 30 },
  )
})

it('a line with a place too many or too few shifts no other one', () => {
  const counts = countAnswers('112\n1\n22', 2)
  expect(counts).toEqual([
    [2, 1, 0, 0, 0],
    [1, 1, 0, 0, 0],
  ])
})

it('rounds halves up to one decimal, and takes the difference of what is written', () => {
  expect([85.25, 66.65, 0.05, 100].map(rounded)).toEqual([85.3, 66.7, 0.1, 100])
  expect(difference(85.25, 80.04)).toBe(5.3)
  expect([differenceWords(80, 81.25), differenceWords(80, 80.04), differenceWords(81, null)]).toEqual([
    '−1.3',
    '0.0',
    '—',
  ])
  expect([indexWords(86.25), indexWords(null)]).toEqual(['86.3', '—'])
})

it('a return rate says whether it is what was asked for', () => {
  expect(returnWords({ returned: 85, issued: 100 }, 85)).toBe('85.0%（85/100），目标 ≥ 85%，达到')
  expect(returnWords({ returned: 169, issued: 199 }, 85)).toBe('84.9%（169/199），目标 ≥ 85%，未达到')
  expect(returnWords({ returned: 0, issued: 0 }, 85)).toBe('—（0/0），目标 ≥ 85%')
})

it('charts set this campaign beside the last, by the names of what was asked', () => {
  const last = figuresFrom(['2211'], { ...asked, groups: asked.groups.slice(0, 2) })
  const [groups, byItem, buildings] = chartsOfSurvey(figuresFrom(['1311']), last, [
    { building: '3号楼', entered: 4, index: 81.25 },
    { building: '9号楼', entered: 0, index: null },
  ])
  expect(groups?.places.map(({ label, values }) => [label, ...values])).toEqual([
    ['客户服务', 50, 100],
    ['安全服务', 100, 100],
    ['总体', 100, null],
  ])
  expect(byItem?.places).toHaveLength(4)
  expect(buildings?.places).toMatchObject([{ label: '3号楼（4 份，偏少）', values: [81.3] }])
})
