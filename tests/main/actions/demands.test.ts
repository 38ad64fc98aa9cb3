import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { IsoMonth } from '#shared/domain/day'
import type { DemandSource } from '#shared/domain/demand-source'
import { caseFileOf } from '../../../src/main/store/facts'
import { verify } from '../../../src/main/store/verify'
import { handle } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const wish = '楼道的灯也不亮'

/** A case whose customer, asked after it, wants something else. */
async function withDemand(): Promise<{ caseId: CaseId; source: DemandSource }> {
  const { caseId } = await registerComplaint(desk)
  await handle(desk, caseId)
  const said = { way: 'phone', outcome: 'answered', quality: 'satisfied', timeliness: 'prompt' } as const
  const rest = { said: '可以了', isSolved: true, signature: null, demand: wish }
  await desk.ask('case.revisit', { caseId, at: desk.now, ...said, ...rest })
  const revisit = revisitOf(caseId)
  expect(revisit).toMatchObject({ record: 'HF-202611-0001', demand: { words: wish, caseNumber: null } })
  return { caseId, source: { kind: 'revisit', id: revisit.id } }
}

function revisitOf(caseId: CaseId) {
  const revisit = caseFileOf(desk.db, caseId)?.revisits.at(-1)
  if (!revisit) throw new Error('nobody was asked')
  return revisit
}

test('a new demand becomes a case of the same customer, linked with the one that was asked about', async () => {
  const { caseId, source } = await withDemand()
  const draft = await desk.ask('demand.openCase', { source })
  expect(draft.content).toMatchObject({ content: wish, channel: 'phone', raisedIn: source })
  // Asked twice, it is the same draft.
  expect((await desk.ask('demand.openCase', { source })).id).toBe(draft.id)
  const content = { ...draft.content, answers: minor }
  await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
  const made = await desk.ask('case.register', { draftId: draft.id })
  expect(revisitOf(caseId).demand).toEqual({ words: wish, caseNumber: made.number, settled: null })
  const view = await desk.ask('case.show', { caseId: made.caseId })
  expect(view.links).toMatchObject([{ kind: 'foundOnTheWay', isLater: true }])
  expect(view.matter.customer.contactName).toBe(
    (await desk.ask('case.show', { caseId })).matter.customer.contactName,
  )
  expect(await desk.reply('demand.openCase', { source })).toMatchObject({ reason: 'settled-already' })
})

test('a demand that is answered needs no case, whether at once or from its draft', async () => {
  const { caseId, source } = await withDemand()
  const draft = await desk.ask('demand.openCase', { source })
  const answer = '已告诉他报物业部换灯'
  await desk.ask('draft.endAsContact', { draftId: draft.id, how: 'answered', answer, reason: '小事' })
  expect(revisitOf(caseId).demand?.settled?.words).toBe(answer)
  expect(await desk.reply('demand.settle', { source, words: '又答一次' })).toMatchObject({
    reason: 'settled-already',
  })
})

test('a demand whose case is void waits again: at 销项, and to become another case', async () => {
  const { caseId, source } = await withDemand()
  const open = async () => {
    const draft = await desk.ask('demand.openCase', { source })
    await desk.ask('draft.save', {
      draftId: draft.id,
      atOnce: true,
      content: { ...draft.content, answers: minor },
    })
    return desk.ask('case.register', { draftId: draft.id })
  }
  const first = await open()
  expect((await desk.ask('case.show', { caseId })).gaps).not.toContain('demand')
  await desk.ask('case.void', { caseId: first.caseId, at: desk.now, reason: '登错了' })
  expect((await desk.ask('case.show', { caseId })).gaps).toContain('demand')
  const period = { by: 'month', month: '2026-11' as IsoMonth } as const
  const settled = await desk.ask('gauge.list', { period, name: 'settled', part: 'missing', page: 0 })
  expect(settled.rows).toMatchObject([{ standing: 'toSettle', caseId }])
  const second = await open()
  expect(revisitOf(caseId).demand).toEqual({ words: wish, caseNumber: second.number, settled: null })
})
