import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hour, type IsoMonth } from '#shared/domain/day'
import { plainWay } from '#shared/domain/print-setting'
import { readMonth, summaryFacts } from '../../../src/main/actions/month-facts'
import { caseRows } from '../../../src/main/actions/person-rows'
import { archivedForms, orderOfSlip } from '../../../src/main/actions/slip-order'
import { caseFileOf } from '../../../src/main/store/facts'
import { setPrintWay } from '../../../src/main/store/print-setting'
import { knownSlip } from '../../../src/main/store/slip'
import { transaction } from '../../../src/main/store/tx'
import { slipWords } from '../../../src/renderer/words/print'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { accept, dispatch, end, newestOrder, registerJob } from '../../support/order-way'

const head = { organisation: '某某产业园', asOf: null, slip: null, revision: 1 }

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})
afterEach(() => desk.close())

describe('a 派工单 on paper and in the book', () => {
  it('is found by its number, which alone stands on the paper that comes back', async () => {
    const { caseId } = await registerJob(desk)
    const found = await desk.ask('find.quick', { words: 'pg-202611-0001' })
    expect(JSON.stringify(found)).toContain(`"caseId":${caseId}`)
  })

  it('is told from the other 派工单 of its case by its number', async () => {
    const { caseId, view } = await registerJob(desk)
    const first = newestOrder(view)
    await dispatch(desk, caseId, first.id)
    const after = await dispatch(desk, caseId, null)
    const numbers = after.slips.map(({ orderNumber }) => orderNumber)
    expect([...new Set(numbers)]).toEqual([first.number, newestOrder(after).number])
    expect(after.slips.map(slipWords)).toContain(`派工单 ${first.number}　第 1 份`)
  })

  it('stands in the month’s archive as F05, of a job in the place of F01', async () => {
    const job = await registerJob(desk)
    const { caseId } = await registerComplaint(desk)
    await dispatch(desk, caseId, null)
    const formsOf = (id: typeof caseId) => {
      const file = caseFileOf(desk.db, id)
      return file ? archivedForms(desk.db, file, true).map(({ form }) => form) : []
    }
    expect(formsOf(job.caseId)).toEqual(['F05'])
    expect(formsOf(caseId)).toEqual(['F01', 'F05'])
    const atOnce = async () => {}
    const files = await readMonth(desk.db, '2026-11' as IsoMonth, 'running', atOnce)
    expect(JSON.stringify(await summaryFacts(files, head, atOnce))).toContain('报修服务')
  })

  it('is drawn for what F05 is printed on', async () => {
    const { slip } = await registerJob(desk)
    const mediaOf = () => {
      const order = orderOfSlip(desk.db, knownSlip(desk.db, slip.id))
      return order.form === 'F05' ? order.facts.media : null
    }
    expect(mediaOf()).toBe('A4')
    const act = { kind: 'print.set', operatorId: null, happenedAt: desk.now, typedAt: desk.now } as const
    transaction(desk.db, (tx) =>
      setPrintWay(tx, 'F05', { ...plainWay, queue: null, media: 'continuous' }, act),
    )
    expect(mediaOf()).toBe('continuous')
  })

  it('is told to whom asks for what the desk has of her: the job, the fee and how she signed', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    await dispatch(desk, caseId, id)
    await accept(desk, caseId, id)
    const fee = { state: 'agreed', items: '软管', cents: 3500, signature: { kind: 'self' } } as const
    await end(desk, caseId, id, { fee })
    const file = caseFileOf(desk.db, caseId)
    const told = file ? caseRows(file, [], []).rows.map(({ item, words }) => `${item}：${words}`) : []
    expect(told).toContain('派工结果：完成')
    expect(told).toContain('收费：客户同意收费，软管，35.00 元')
    expect(told).toContain('验收签名：本人已签（见原件）')
    expect(told.join()).not.toContain('李师傅')
  })

  it('is with the worker from 派工 on, bears his signature and hers, and should be back the day the job is over', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    const sheet = async () => {
      const { slips } = await desk.ask('case.show', { caseId })
      return slips.find(({ form }) => form === 'F05')?.where
    }
    await dispatch(desk, caseId, id)
    expect(await sheet()).toMatchObject({ place: 'department', with: '李师傅', dueBackAt: null, marks: {} })
    await accept(desk, caseId, id)
    expect(await sheet()).toMatchObject({ marks: { receipt: desk.now } })
    await end(desk, caseId, id)
    expect(await sheet()).toMatchObject({
      dueBackAt: '2026-11-23T10:00:00.000Z',
      marks: { receipt: desk.now, result: desk.now },
    })
    desk.pass(12 * hour)
    expect((await desk.ask('slip.out', { page: 0 })).rows).toMatchObject([
      { holder: expect.stringContaining('李师傅') },
    ])
    await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect(await sheet()).toMatchObject({ place: 'desk', dueBackAt: null })
  })
})
