import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant } from '#shared/domain/day'
import type { DemandSource } from '#shared/domain/demand-source'
import { itemsOf, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyWordsId } from '#shared/domain/survey'
import { rounded } from '#shared/domain/survey-results'
import { eraseSurvey } from '../../../src/main/store/erase-service'
import { questionnaireNow } from '../../../src/main/store/survey-rule'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { type MadeSheet, makeCampaign, rolledSheets } from '../../support/campaign'
import { minor, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { dice } from '../../support/dice'
import { actAt } from '../../support/erasing'

let desk: TestDesk
beforeEach(async () => {
  // Its page is looked at elsewhere (f15-survey-summary.test.ts, survey.spec.ts).
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})
afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const items = itemsOf(usualQuestionnaire)
const buildings = ['1号楼', '2号楼', '10号楼']
const all = (digit: string) => digit.repeat(items.length)

/** Sheet by sheet and place by place, as one would with a pencil. */
function recounted(sheets: readonly MadeSheet[]) {
  const counted = sheets.filter(({ answers, isForged }) => answers && !isForged)
  const byItem = items.map((name, place) => {
    const given = counted.flatMap(({ answers }) => {
      const digit = answers?.[place] ?? '-'
      return digit === '-' ? [] : [Number(digit)]
    })
    const satisfied = given.filter((digit) => digit <= 2).length
    const scores = given.map((digit) => 120 - 20 * digit)
    return {
      name,
      answered: given.length,
      satisfied,
      counts: [1, 2, 3, 4, 5].map((level) => given.filter((digit) => digit === level).length),
      mean: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    }
  })
  let [weighed, total] = [0, 0]
  for (const { items: own, weight } of usualQuestionnaire.groups) {
    const means = byItem.flatMap(({ name, mean }) => (own.includes(name) && mean !== null ? [mean] : []))
    if (means.length === 0) continue
    weighed += weight
    total += (weight * means.reduce((sum, mean) => sum + mean, 0)) / means.length
  }
  return { sheets: counted.length, byItem, index: weighed === 0 ? null : total / weighed }
}

describe('结果', () => {
  test('are those of a naive recount, in all and by building, whatever was answered, forged or left out', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) await beRecounted(seed)
  })

  async function beRecounted(seed: number): Promise<void> {
    const sheets = rolledSheets(dice(seed), 4 + 7 * seed, buildings)
    const { surveyId } = makeCampaign(desk, { number: `DC-202611-000${seed}`, sheets })
    const shown = await desk.ask('surveyResult.show', { surveyId })
    const { byItem, index, sheets: counted } = recounted(sheets)
    expect(shown.figures.sheets).toBe(counted)
    const shownItems = shown.figures.groups.flatMap((group) => group.items)
    expect(
      shownItems.map(({ name, answered, satisfied, counts }) => ({ name, answered, satisfied, counts })),
    ).toEqual(byItem.map(({ mean: _, ...one }) => one))
    expect(shownItems.map((item) => item.index)).toEqual(byItem.map(({ mean }) => mean))
    expect(shown.figures.index).toBeCloseTo(index ?? Number.NaN, 9)
    const of = (outcome: MadeSheet['outcome']) =>
      sheets.filter((sheet) => (sheet.outcome === undefined ? 'returned' : sheet.outcome) === outcome).length
    expect(shown.returns).toEqual({
      planned: sheets.length,
      issued: sheets.filter(({ isIssued }) => isIssued !== false).length,
      returned: of('returned') - sheets.filter(({ isForged }) => isForged).length,
      refused: of('refused'),
      absent: of('absent'),
      entered: counted,
      struck: sheets.filter(({ isForged }) => isForged).length,
    })
    for (const building of shown.buildings) {
      const own = recounted(sheets.filter((sheet) => sheet.building === building.building))
      expect(building.entered).toBe(own.sheets)
      expect(building.answered).toBe(own.byItem.reduce((sum, one) => sum + one.answered, 0))
      expect(building.satisfied).toBe(own.byItem.reduce((sum, one) => sum + one.satisfied, 0))
      expect(building.index && rounded(building.index)).toBe(own.index && rounded(own.index))
    }
    expect(shown.buildings.map(({ building }) => building)).toEqual(
      buildings.filter((building) => sheets.some((sheet) => sheet.building === building)),
    )
  }

  test('are as of now while it runs, and of when it was closed after that; set beside the one closed before', async () => {
    const { surveyId: first } = makeCampaign(desk, {
      number: 'DC-202605-0001',
      sheets: [{ building: '1号楼', answers: all('3') }],
    })
    const running = await desk.ask('surveyResult.show', { surveyId: first })
    expect(running).toMatchObject({ isClosed: false, asOf: desk.now, last: null })
    const closedAt = '2026-05-30T02:00:00.000Z' as Instant
    const { surveyId: before } = makeCampaign(desk, {
      number: 'DC-202605-0002',
      closedAt,
      sheets: [{ building: '1号楼', answers: all('2') }],
    })
    const { surveyId } = makeCampaign(desk, { sheets: [{ building: '1号楼', answers: all('1') }] })
    expect(await desk.ask('surveyResult.show', { surveyId })).toMatchObject({
      figures: { index: 100, overall: { rate: 100 } },
      last: { number: 'DC-202605-0002', closedOn: '2026-05-30', figures: { index: 80 } },
    })
    // A later one is nobody’s last.
    expect(await desk.ask('surveyResult.show', { surveyId: before })).toMatchObject({
      isClosed: true,
      asOf: closedAt,
      last: null,
    })
    expect(await desk.reply('surveyResult.show', { surveyId: 99 as never })).toMatchObject({
      reason: 'no-such-survey',
    })
  })

  test('stay what they were after its erasure: who, why and what was written is gone', async () => {
    const sheets = [
      ...rolledSheets(dice(7), 20, buildings),
      { building: '1号楼', answers: all('1'), words: ['修门'] },
    ]
    const { surveyId } = makeCampaign(desk, { sheets })
    const { questions, ...before } = await desk.ask('surveyResult.show', { surveyId })
    const slip = await desk.ask('surveyResult.print', { surveyId })
    expect(questions[0]).toMatchObject({ total: 1, open: 1 })
    transaction(desk.db, (tx) => eraseSurvey(tx, surveyId, before.number, actAt(desk.now)))
    const { questions: after, ...figures } = await desk.ask('surveyResult.show', { surveyId })
    expect(figures).toEqual(before)
    expect(after[0]).toMatchObject({ total: 1, open: 0 })
    const jobs = await desk.ask('print.jobs', {})
    expect(jobs.filter(({ slip: { id, drawing } }) => id === slip.id && drawing !== 'erased')).toEqual([])
    const { rows } = await desk.ask('surveyResult.written', {
      surveyId,
      question: null,
      isOpen: false,
      page: 0,
    })
    expect(rows).toMatchObject([{ words: '（已删除）', isErased: true }])
  })
})

test('F15 is printed as the results are now, and refused while nothing was entered', async () => {
  const { surveyId: empty } = makeCampaign(desk, {
    number: 'DC-202610-0001',
    sheets: [{ building: '1号楼', outcome: null }],
  })
  expect(await desk.reply('surveyResult.print', { surveyId: empty })).toMatchObject({
    reason: 'nothing-entered',
  })
  const { surveyId } = makeCampaign(desk, { sheets: rolledSheets(dice(3), 30, buildings) })
  const slip = await desk.ask('surveyResult.print', { surveyId })
  expect(slip).toMatchObject({ form: 'F15', title: '客户满意度调查汇总表 DC-202611-0001', copy: 1 })
  expect((await desk.ask('surveyResult.print', { surveyId })).copy).toBe(2)
})

describe('意见与建议', () => {
  const sheets: readonly MadeSheet[] = [
    { building: '1号楼', answers: all('1'), words: ['电梯慢，回电 13800000001', '洗衣房'] },
    { building: '2号楼', answers: all('2'), words: ['大堂灯暗'] },
    { building: '2号楼', answers: all('2'), isForged: true, words: ['一切都好'] },
  ]
  const source = (id: SurveyWordsId | undefined): DemandSource => ({
    kind: 'survey',
    id: id as SurveyWordsId,
  })
  let made: ReturnType<typeof makeCampaign>
  beforeEach(() => {
    made = makeCampaign(desk, { sheets })
    desk.pass(hour)
  })
  const written = (isOpen = false, question: number | null = null) =>
    desk.ask('surveyResult.written', { surveyId: made.surveyId, question, isOpen, page: 0 })

  test('are listed by question with sheet and room, phones masked, without those of a forged sheet', async () => {
    const { rows, questions, total } = await written()
    expect(total).toBe(3)
    expect(rows[0]).toMatchObject({
      sheet: 'DC-202611-0001/001',
      address: '1号楼-101',
      words: '电梯慢，回电 138****0001',
    })
    expect(questions.map(({ total: some, open }) => [some, open])).toEqual([
      [2, 2],
      [1, 1],
      [0, 0],
    ])
    expect((await written(false, 1)).rows.map(({ words }) => words)).toEqual(['洗衣房'])
  })

  test('become a case of the kind she says, with who filled the sheet in, received when it was back', async () => {
    const [id] = made.words
    const backAt = '2026-11-23T01:00:00.000Z'
    const draft = await desk.ask('demand.openCase', { source: source(id), as: 'complaint' })
    expect(draft).toMatchObject({
      startedAt: backAt,
      content: {
        kind: 'complaint',
        channel: 'letter',
        content: '电梯慢，回电 13800000001',
        customer: {
          company: '第1商贸有限公司',
          contactName: '王小明',
          address: '1号楼-101',
          phones: ['138 0000 0001'],
        },
      },
    })
    // Begun once, it is gone on with, whatever the key.
    expect((await desk.ask('demand.openCase', { source: source(id), as: 'suggestion' })).id).toBe(draft.id)
    expect((await written(true)).total).toBe(3)
    const content = {
      ...draft.content,
      answers: minor,
      subjectKind: 'facility' as const,
      subjectName: '电梯',
    }
    await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
    const { caseId, number } = await desk.ask('case.register', { draftId: draft.id, consult: null })
    expect((await written()).rows[0]).toMatchObject({
      case: { id: caseId, number, isClosed: false },
      settled: null,
    })
    expect((await written(true)).total).toBe(2)
    expect(await desk.reply('demand.openCase', { source: source(id) })).toMatchObject({
      reason: 'settled-already',
    })
    // A case that is void was none: it waits again.
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登记错了' })
    expect((await written(true)).total).toBe(3)
    const other = await desk.ask('demand.openCase', { source: source(made.words[1]), as: 'suggestion' })
    expect(other.content.kind).toBe('suggestion')
  })

  test('are settled with words, once', async () => {
    const [, , id] = made.words
    await desk.ask('demand.settle', { source: source(id), words: '已换灯，电话告知' })
    expect((await written(false, 0)).rows[1]).toMatchObject({
      settled: { at: desk.now, words: '已换灯，电话告知' },
    })
    expect(await desk.reply('demand.settle', { source: source(id), words: '再说一次' })).toMatchObject({
      reason: 'settled-already',
    })
    expect(desk.heard).toContain('survey')
    expect(await desk.reply('demand.openCase', { source: source(made.words[3]) })).toMatchObject({
      reason: 'no-such-demand',
    })
  })
})

test('weights hold for the next campaign, add up to a hundred, and are the supervisor’s', async () => {
  const { surveyId } = makeCampaign(desk, { sheets: [{ building: '1号楼', answers: all('1') }] })
  const set = (weights: number[]) => desk.reply('surveyResult.setWeights', { weights })
  expect(await set([15, 15, 15, 15, 10, 10, 20])).toMatchObject({ reason: 'nothing-changed' })
  expect(await set([15, 15, 15, 15, 10, 10, 21])).toMatchObject({ reason: 'not-hundred' })
  expect(await set([50, 50])).toMatchObject({ reason: 'other-groups' })
  expect((await set([20, 20, 20, 20, 0, 0, 20])).kind).toBe('ok')
  expect(questionnaireNow(desk.db).groups.map(({ weight }) => weight)).toEqual([20, 20, 20, 20, 0, 0, 20])
  expect((await desk.ask('surveyResult.weights', {})).groups[4]).toMatchObject({
    title: '有偿服务',
    weight: 0,
  })
  const { figures } = await desk.ask('surveyResult.show', { surveyId })
  expect(figures.groups.map(({ weight }) => weight)).toEqual([15, 15, 15, 15, 10, 10, 20])
})
