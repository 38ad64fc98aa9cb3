import { expect, it } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, minute, plus } from '#shared/domain/day'
import { parseNumber } from '#shared/domain/number'
import type { SlipMove } from '#shared/domain/slip-place'
import { OrderStep, orderSteps, type WorkOrder } from '#shared/domain/work-order'
import type { SlipView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { tellBoard } from '../../../src/main/actions/tell-board'
import { clearBoard } from '../../../src/main/store/board-line'
import { casesOf } from '../../../src/main/store/case'
import { caseFilesOf } from '../../../src/main/store/facts'
import { clearRevisitLines } from '../../../src/main/store/revisit-line'
import { statement } from '../../../src/main/store/statement'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets, readyPrinter } from '../../support/busy-desk'
import { departmentNamed, handled } from '../../support/case-way'
import { minor, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { below, type Dice, dice, oneOf } from '../../support/dice'
import { ending, registerJob, sending } from '../../support/order-way'

// Random walks over a few cases: 派工 side by side, 部门退回, 更正, sheets that go, come, are lost and replaced, 补录, 作废,
// in any order, refused or not. Whatever came of it, the paper is where one would look for it.

const out = ['department', 'customer', 'lent']
const isPaper = ({ kind, isVoid, replacedBy, where }: SlipView) =>
  kind !== 'copy' && !isVoid && replacedBy === null && where.place !== 'lost'

async function act(desk: TestDesk, roll: Dice): Promise<string> {
  desk.pass(below(roll, 20 * minute))
  const cases = casesNow(desk)
  if (cases.length < 5) return await begin(desk, roll)
  const view = await desk.ask('case.show', { caseId: oneOf(roll, cases.slice(-6)) })
  switch (below(roll, 4)) {
    case 0:
    case 1:
      return view.workOrders.length > 0 ? await orderAct(desk, view, roll) : await caseAct(desk, view, roll)
    case 2:
      return await caseAct(desk, view, roll)
    default:
      return await sheetAct(desk, view, roll)
  }
}

function casesNow({ db }: TestDesk): readonly CaseId[] {
  return statement<[], { id: CaseId }>(db, 'SELECT id FROM caseRecord ORDER BY id')
    .all()
    .map(({ id }) => id)
}

async function begin(desk: TestDesk, roll: Dice): Promise<string> {
  const which = below(roll, 3)
  if (which === 0) await registerComplaint(desk)
  else if (which === 1) await registerJob(desk)
  else {
    await desk.ask('blank.reserve', { form: 'F01', count: 1 })
    const [row] = (await desk.ask('blank.list', { page: 0 })).rows
    if (!row) throw new Error('There is no blank')
    if (roll() < 0.5) await desk.ask('blank.void', { blankId: row.blankId, reason: 'lost' })
    const { id: draftId, content } = await desk.ask('blank.typeIn', { blankId: row.blankId })
    const onPaper = content.onPaper && { ...content.onPaper, at: desk.now }
    const kind = oneOf(roll, ['complaint', 'service'] as const)
    const customer = { ...content.customer, isAnonymous: true }
    const told = { ...content, kind, customer, content: '停电', answers: minor, onPaper }
    await desk.ask('draft.save', { draftId, atOnce: true, content: told })
    await desk.ask('case.register', { draftId })
  }
  return 'begin'
}

async function orderAct(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { id: caseId } = view.matter
  const order = oneOf<WorkOrder>(roll, view.workOrders)
  const { id: workOrderId } = order
  const at = desk.now
  const of = { caseId, at, workOrderId }
  // Mostly what comes next, now and then what may not.
  const [next] = roll() < 0.8 ? orderSteps(order) : []
  switch (next ?? oneOf(roll, OrderStep.options)) {
    case 'arrive':
      return told('arrive', await desk.reply('order.arrive', of))
    case 'dispatch':
      return told(
        'dispatch',
        await desk.reply('order.dispatch', {
          caseId,
          at,
          workOrderId: next === 'dispatch' ? workOrderId : null,
          ...(await sending(desk)),
        }),
      )
    case 'accept':
      return told('accept', await desk.reply('order.accept', { ...of, by: '李师傅' }))
    case 'end': {
      const outcome = oneOf(roll, ['completed', 'nobodyThere', 'sentBack', 'passedOn', 'notOurs'] as const)
      const more = { outcome, words: '见单', by: '李师傅', next: await sending(desk) }
      return told('end', await desk.reply('order.end', ending(desk, caseId, workOrderId, more)))
    }
    case 'return': {
      const answer = told('return', await desk.reply('order.return', of))
      if (answer === 'return') {
        const { slips } = await desk.ask('case.show', { caseId })
        const ids = slipIdsOf(desk, workOrderId)
        for (const { id, where } of slips)
          if (ids.has(Number(id))) expect([id, out.includes(where.place)]).toEqual([id, false])
      }
      return answer
    }
    case 'void':
      return told('void-order', await desk.reply('order.void', { ...of, reason: '重复' }))
  }
}

function slipIdsOf({ db }: TestDesk, workOrderId: number): ReadonlySet<number> {
  const rows = statement<[number], { id: number }>(db, 'SELECT id FROM slip WHERE workOrderId = ?')
  return new Set(rows.all(workOrderId).map(({ id }) => id))
}

async function caseAct(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { id: caseId } = view.matter
  const at = desk.now
  const handoff = view.handoffs.length > 0 ? oneOf(roll, view.handoffs) : null
  const of = { caseId, at, handoffId: handoff?.id ?? (1 as never) }
  switch (below(roll, 11)) {
    case 0:
    case 1: {
      const { id: departmentId } = await departmentNamed(desk, oneOf(roll, ['物业部', '综合部']))
      const forward = { caseId, at, role: 'lead', departmentId, person: '刘经理' } as const
      return told('forward', await desk.reply('case.forward', forward))
    }
    case 2:
      return told(
        'receive',
        await desk.reply('case.receive', { ...of, by: '张主管', way: 'signed', witness: '' }),
      )
    case 3:
      return told(
        'complete',
        await desk.reply('case.complete', {
          ...of,
          completedAt: at,
          handler: '赵队长',
          skipReason: '先去了',
        }),
      )
    case 4:
      return told(
        'take-back',
        await desk.reply('case.return', {
          ...of,
          decision: 'taken',
          missing: [],
          contentSignature: null,
          skipReason: '先去了',
        }),
      )
    case 5:
      return told('send-back', await desk.reply('case.sendBack', { ...of, by: '张主管', reason: '不归我们' }))
    case 6: {
      const changes = [{ field: 'demand' as const, after: `尽快 ${below(roll, 1e6)}` }]
      return told('correct', await desk.reply('case.correct', { caseId, at, reason: '改口', changes }))
    }
    case 7:
      return told('sign', await desk.reply('case.signContent', { caseId, at, outcome: { kind: 'self' } }))
    case 8:
      return told(
        'result',
        await desk.reply('case.result', { caseId, at, completedAt: at, ...handled, skipReason: '先办了' }),
      )
    case 9:
      return told(
        'revisit',
        await desk.reply('case.revisit', {
          caseId,
          at,
          way: 'phone',
          outcome: 'answered',
          quality: 'satisfied',
          timeliness: 'prompt',
          said: '还不行',
          signature: null,
          isSolved: false,
        }),
      )
    default: {
      if (roll() < 0.7) return await begin(desk, roll)
      const ending = {
        caseId,
        at,
        outcome: 'withdrawn',
        nature: null,
        note: '撤了',
        mergedInto: null,
      } as const
      if (roll() < 0.5) return told('close', await desk.reply('case.close', { ...ending, nature: 'valid' }))
      return told('void', await desk.reply('case.void', { caseId, at, reason: '登错了' }))
    }
  }
}

async function sheetAct(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { id: slipId } = oneOf(roll, view.slips)
  const { id: caseId } = view.matter
  const dueBackAt = plus(desk.now, hour)
  switch (below(roll, 5)) {
    case 0:
      return told('void-slip', await desk.reply('slip.void', { slipId }))
    case 1: {
      const kind = oneOf(roll, ['copy', 'lost'] as const)
      return told('reprint', await desk.reply('slip.reprint', { caseId, kind, reason: '找不到' }))
    }
    case 2:
      return told('mark', await desk.reply('slip.mark', { slipId, mark: 'content' }))
    default: {
      const moves: readonly SlipMove[] = [
        { to: 'desk' },
        { to: 'customer', with: '陈女士', dueBackAt },
        { to: 'filed', filedAs: '3-12-45' },
        { to: 'lent', with: '李会计', dueBackAt },
        { to: 'lost', reason: '找不到' },
      ]
      const move = oneOf(roll, moves)
      return told(`move-${move.to}`, await desk.reply('slip.move', { slipId, move }))
    }
  }
}

function told(what: string, reply: { readonly kind: string }): string {
  expect(reply.kind).not.toBe('fault')
  return reply.kind === 'ok' ? what : `no-${what}`
}

type Row = {
  readonly id: number
  readonly caseId: number
  readonly form: string
  readonly workOrderId: number | null
  readonly place: string | null
  readonly filedAs: string | null
  readonly dueBackAt: string | null
  readonly voidedAt: string | null
  readonly replacedBy: number | null
}

async function check(desk: TestDesk): Promise<void> {
  for (const caseId of casesNow(desk)) {
    const { slips } = await desk.ask('case.show', { caseId })
    const rows = statement<[number], Row>(desk.db, 'SELECT * FROM slip WHERE caseId = ?').all(caseId)
    const orderOf = new Map(rows.map(({ id, workOrderId }) => [id, workOrderId]))
    const papers = slips.filter(isPaper).map(({ id, form }) => `${form}-${orderOf.get(id)}`)
    const inked = papers.filter((one) => /^F0[15]/.test(one))
    expect(inked).toEqual([...new Set(inked)])
    for (const row of rows) {
      const by = rows.find(({ id }) => id === row.replacedBy)
      if (row.replacedBy !== null)
        expect(by).toMatchObject({ form: row.form, workOrderId: row.workOrderId, caseId: row.caseId })
      if (by) expect(by.id).toBeGreaterThan(row.id)
      // Who has a void sheet is asked for it; what is nowhere out is asked from nobody.
      const isOut = out.includes(row.place ?? 'desk')
      if (isOut && row.voidedAt !== null) expect(row.dueBackAt).not.toBeNull()
      if (!isOut) expect(row.dueBackAt).toBeNull()
      if (row.place === 'filed') expect(row.filedAs).toBe('3-12-45')
    }
  }
}

function boardOf({ db }: TestDesk): readonly unknown[] {
  return ['boardLine', 'revisitLine'].map((table) =>
    statement<[], object>(db, `SELECT * FROM ${table} ORDER BY caseId`).all(),
  )
}

it.each([3, 11])('every sheet is where one would look for it, whatever is done (%i)', async (seed) => {
  const desk = await openTestDesk(readyPrinter, { draw: plainSheets.draw })
  try {
    await setUp(desk)
    const roll = dice(seed)
    const done = new Set<string>()
    for (let acts = 0; acts < 160; acts++) {
      done.add(await act(desk, roll))
      if (acts % 10 === 9) await check(desk)
    }
    for (const what of ['dispatch', 'accept', 'end', 'return', 'correct', 'reprint', 'move-lost', 'forward'])
      expect([...done]).toContain(what)
    const numbers = statement<[], { number: string }>(
      desk.db,
      'SELECT number FROM workOrder ORDER BY id',
    ).all()
    expect(numbers.map(({ number }) => parseNumber(number)?.place)).toEqual(
      numbers.map((_, place) => place + 1),
    )
    const board = boardOf(desk)
    const open = casesOf(desk.db, casesNow(desk)).filter(({ closing }) => closing === null)
    transaction(desk.db, (tx) => {
      clearBoard(tx)
      clearRevisitLines(tx)
      for (const file of caseFilesOf(tx, open)) tellBoard(tx, file)
    })
    expect(boardOf(desk)).toEqual(board)
    expect([desk.faults, verify(desk.db).kind]).toEqual([[], 'whole'])
  } finally {
    desk.close()
  }
})
