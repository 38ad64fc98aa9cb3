import { expect, it } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type IsoMonth, isWithin, plus, spanOf } from '#shared/domain/day'
import type { GaugeName } from '#shared/domain/gauge'
import { parseNumber } from '#shared/domain/number'
import { isReached, type Revisit, RevisitWay } from '#shared/domain/revisit'
import { runsOf } from '#shared/domain/runs'
import { SignatureOutcome } from '#shared/domain/signature'
import { isInked, isOut } from '#shared/domain/slip-place'
import type { CaseView } from '#shared/ipc/views'
import { tellBoard } from '../../../src/main/actions/tell-board'
import { runningRevisit } from '../../../src/main/actions/tell-revisit'
import { clearBoard } from '../../../src/main/store/board-line'
import { casesOf } from '../../../src/main/store/case'
import { type CaseFile, caseFilesOf } from '../../../src/main/store/facts'
import { clearRevisitLines } from '../../../src/main/store/revisit-line'
import { statement } from '../../../src/main/store/statement'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { plainSheets, readyPrinter } from '../../support/busy-desk'
import { settledAtOnce } from '../../support/case-way'
import { minor, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { below, type Dice, dice, oneOf } from '../../support/dice'
import { addPerson, adminPin, operatorNamed, signIn, signInAs } from '../../support/people'
import { revisitCounts } from '../../support/recount/figure-counts'
import { toAsk } from '../../support/to-ask'

// Random walks over what is asked: attempts, answers, refusals, 联系不上, letters, forms out and back, reviews, corrections,
// further rounds, in any order, refused or not. Whatever came of it, each part of 回访 says the same of it.

const month = '2026-11' as IsoMonth
const span = spanOf(month)
const nobody = { quality: null, timeliness: null, isSolved: null, signature: null } as const

async function act(desk: TestDesk, roll: Dice): Promise<string> {
  desk.pass(below(roll, 2 * hour))
  const open = casesNow(desk).filter(({ matter }) => matter.closing === null)
  if (open.length < 5) return await begin(desk, roll)
  const view = await desk.ask('case.show', { caseId: oneOf(roll, open.slice(-6)).matter.id })
  if (!view.steps.includes('revisit') && roll() < 0.5) return await handleAnew(desk, view)
  switch (below(roll, 8)) {
    case 0:
    case 1:
    case 2:
      return await ask(desk, view, roll)
    case 3:
    case 4:
    case 5:
      return await handRecord(desk, view, roll)
    case 6:
      return await beside(desk, view, roll)
    default:
      return await end(desk, view, roll)
  }
}

function casesNow({ db }: TestDesk): readonly CaseFile[] {
  const ids = statement<[], { id: CaseId }>(db, 'SELECT id FROM caseRecord ORDER BY id').all()
  return caseFilesOf(
    db,
    casesOf(
      db,
      ids.map(({ id }) => id),
    ),
  )
}

async function begin(desk: TestDesk, roll: Dice): Promise<string> {
  const open = casesNow(desk).find(({ matter }) => matter.closing === null)
  const isBeside = open !== undefined && roll() < 0.2
  const more = isBeside ? { sameVisitAs: open.matter.id } : { channel: oneOf(roll, ['walkIn', 'letter']) }
  await toAsk(desk, { isAnonymous: !isBeside && roll() < 0.1 }, more as Parameters<typeof toAsk>[2])
  return isBeside ? 'begin-beside' : 'begin'
}

/** One asking of the running round, as it comes. */
async function ask(desk: TestDesk, { matter }: CaseView, roll: Dice): Promise<string> {
  const caseId = matter.id
  const at = roll() < 0.2 ? plus(desk.now, -below(roll, 3 * hour)) : desk.now
  const way = oneOf(roll, RevisitWay.options)
  const next = roll() < 0.5 ? { at: plus(desk.now, hour), way } : null
  const attempt = { caseId, at, way, said: '', ...nobody, next }
  const which = below(roll, 12)
  if (which < 3 || which > 8)
    return told(
      'attempt',
      await desk.reply('case.revisit', { ...attempt, outcome: oneOf(roll, ['notReached', 'wrongNumber']) }),
    )
  if (which === 3) return told('refuse', await desk.reply('case.revisit', { ...attempt, outcome: 'refused' }))
  if (which === 4)
    return told('letter', await desk.reply('revisit.sendLetter', { caseId, at, text: '处理好了', next }))
  if (which === 5) {
    const { id: supervisorId } = await operatorNamed(desk, '王敏')
    const given = { caseId, at, reason: '没人接', supervisorId, pin: adminPin }
    return told('give-up', await desk.reply('revisit.giveUp', given))
  }
  const signature = oneOf(roll, [null, { kind: 'self' }, { kind: 'left' }] as const)
  return told(
    'answer',
    await desk.reply('case.revisit', {
      ...attempt,
      outcome: 'answered',
      quality: oneOf(roll, ['satisfied', 'dissatisfied', null]),
      isSolved: roll() < 0.6,
      signature: way === 'door' || way === 'desk' ? signature : null,
      demand: roll() < 0.3 ? '想要一把钥匙' : '',
      visitor: roll() < 0.3 ? '赵队长' : '',
      next: null,
    }),
  )
}

/** Its form and its 回访记录. */
async function handRecord(desk: TestDesk, { matter, revisitRecords, slips }: CaseView, roll: Dice) {
  const at = desk.now
  const record = revisitRecords.at(-1)
  const slip = slips.findLast(({ form }) => form === 'F08')
  if (!record || !slip) return told('print', await desk.reply('record.print', { caseIds: [matter.id] }))
  const recordId = record.id
  const isOutNow = record.taken !== null && record.returned === null
  const which = below(roll, 7)
  if (which < 3 && isOutNow) return told('return', await desk.reply('record.return', { recordId, at }))
  if (which < 3) return told('take', await desk.reply('record.take', { recordId, by: '李师傅', at }))
  if (which === 3) {
    const of = { caseId: matter.id, slipId: slip.id, reason: '找不到' }
    return told('reprint', await desk.reply('slip.reprint', { ...of, kind: oneOf(roll, ['copy', 'lost']) }))
  }
  if (which === 4) {
    const { id: departmentId } = oneOf(roll, (await desk.ask('desk.show', {})).departments)
    const move = oneOf(roll, [{ to: 'desk' }, { to: 'department', departmentId, with: '张主管' }] as const)
    return told(`move-${move.to}`, await desk.reply('slip.move', { slipId: slip.id, move }))
  }
  const verdict = oneOf(roll, ['passed', 'raised'] as const)
  const review = await desk.reply('record.review', { recordId, words: '看过', verdict })
  if (review.kind === 'ok' || which < 6) return told('review', review)
  return told('manage', await desk.reply('record.manage', { recordId, by: '园总', words: '改进', at }))
}

async function beside(desk: TestDesk, view: CaseView, roll: Dice): Promise<string> {
  const { matter, revisits } = view
  const step = { caseId: matter.id, at: desk.now }
  switch (below(roll, 4)) {
    case 0: {
      const to = oneOf(roll, ['minor', 'major', 'critical'] as const)
      return told(
        'regrade',
        await desk.reply('case.regrade', {
          ...step,
          to,
          ground: to === 'minor' ? null : 'fault',
          reason: '再看',
        }),
      )
    }
    case 1: {
      const changes = [
        { field: 'address' as const, after: `${oneOf(roll, ['A座', 'B座'])} ${below(roll, 900) + 100}` },
        { field: 'phones' as const, after: oneOf(roll, ['', '138 0000 0002']) },
      ]
      return told('correct', await desk.reply('case.correct', { ...step, reason: '写错', changes }))
    }
    case 2: {
      const open = revisits.find(({ demand }) => demand && !demand.caseNumber && !demand.settled)
      if (!open) return 'no-demand'
      const source = { kind: 'revisit', id: open.id } as const
      if (roll() < 0.5)
        return told('settle', await desk.reply('demand.settle', { source, words: '给了钥匙' }))
      const draft = await desk.ask('demand.openCase', { source })
      await desk.ask('draft.save', {
        draftId: draft.id,
        atOnce: true,
        content: { ...draft.content, answers: minor },
      })
      return told('demand-case', await desk.reply('case.register', { draftId: draft.id, consult: null }))
    }
    default:
      return await handleAnew(desk, view)
  }
}

async function handleAnew(desk: TestDesk, { matter }: CaseView): Promise<string> {
  const result = { caseId: matter.id, at: desk.now, completedAt: desk.now, ...settledAtOnce }
  return told('result', await desk.reply('case.settle', result))
}

async function end(desk: TestDesk, { matter }: CaseView, roll: Dice): Promise<string> {
  if (roll() < 0.6) return await begin(desk, roll)
  const step = { caseId: matter.id, at: desk.now }
  if (roll() < 0.2) return told('void', await desk.reply('case.void', { ...step, reason: '登错了' }))
  const other = casesNow(desk).find((file) => file.matter.id !== matter.id && !file.matter.closing)
  const outcome = oneOf(roll, ['solved', 'withdrawn', 'unreachable', 'merged'] as const)
  const mergedInto = outcome === 'merged' ? (other?.matter.number ?? null) : null
  const closing = { ...step, outcome, nature: 'valid', note: '客户说不用', mergedInto } as const
  return told(`close-${outcome}`, await desk.reply('case.close', closing))
}

function told(what: string, reply: { readonly kind: string }): string {
  expect([what, reply.kind]).not.toEqual([what, 'fault'])
  return reply.kind === 'ok' ? what : `no-${what}`
}

/** Rounds that were answered in the month, of cases that are not void. */
function roundsReached(files: readonly CaseFile[]): readonly (readonly [CaseFile, readonly Revisit[]])[] {
  return files
    .filter(({ matter }) => matter.closing?.outcome !== 'void')
    .flatMap((file) =>
      file.rounds.map(({ number }) => {
        const asked = file.revisits.filter((one) => one.round === number && isReached(one))
        return [file, asked.filter(({ at }) => isWithin(at, span))] as const
      }),
    )
    .filter(([, asked]) => asked.length > 0)
}

/** Each gauge as whoever counts by hand would say it. */
function byHand(files: readonly CaseFile[], now: TestDesk['now']): Partial<Record<GaugeName, string>> {
  const counted = files.filter(({ matter }) => matter.closing?.outcome !== 'void')
  const reached = roundsReached(files)
  const complaints = reached.filter(([{ matter }]) => matter.kind === 'complaint')
  const inPerson = ({ way, signature }: Revisit) =>
    (way === 'door' || way === 'desk') && isInked(signature && SignatureOutcome.parse(signature))
  const isRemote = ({ way }: Revisit) => way === 'phone' || way === 'letter'
  const points = counted.flatMap(({ revisits }) =>
    revisits.flatMap(({ at, demand }) => (isWithin(at, span) && demand ? [demand] : [])),
  )
  const closed = new Set<string | null>(
    counted.flatMap(({ matter }) => (matter.closing ? [matter.number] : [])),
  )
  const merged = new Map(counted.map(({ matter }) => [matter.number, matter.closing?.mergedInto ?? null]))
  const isOver = (number: Parameters<typeof merged.get>[0] | null): boolean => {
    if (number === null || !closed.has(number)) return false
    const into = merged.get(number)
    return into == null || closed.has(into)
  }
  const settled = points.filter(({ caseNumber, settled: words }) => words !== null || isOver(caseNumber))
  const waiting = counted.filter(
    (file) => !file.matter.closing && (runningRevisit(file)?.dueAt ?? span.until) < span.until,
  )
  const rate = revisitCounts(
    counted
      .filter(({ matter }) => matter.kind === 'complaint')
      .map((file) => ({
        ...(file as object),
        deadlines: file.deadlines,
        revisits: file.revisits,
        outcome: file.matter.closing?.outcome ?? null,
        unreachable: file.revisitRecords.flatMap(({ round, unreachable }) => (unreachable ? [round] : [])),
        exempt: file.matter.customer.isAnonymous ? { why: 'noName', at: now } : null,
      })) as unknown as Parameters<typeof revisitCounts>[0],
    span,
    now,
  )
  return {
    complaintRate: `${rate.reached}/${rate.windows}`,
    complaintSigned: `${complaints.filter(([, asked]) => asked.some(inPerson)).length}/${complaints.length}`,
    remote: `${reached.filter(([, asked]) => asked.every(isRemote)).length}/${reached.length}`,
    settled: `${settled.length}/${points.length}`,
    open: `${waiting.length}/null`,
  }
}

async function check(desk: TestDesk): Promise<void> {
  const files = casesNow(desk)
  const { gauges } = await desk.ask('gauge.show', { period: { by: 'month', month } })
  const shown = gauges.map(({ name, part, whole }) => [name, `${part}/${whole}`] as const)
  expect(Object.fromEntries(shown)).toMatchObject(byHand(files, desk.now))
  for (const file of files) {
    const { matter, revisits, revisitRecords, deadlines } = file
    expect(revisits.map(({ record }) => record)).toEqual(
      revisits.map(({ round }) => revisitRecords.find((one) => one.round === round)?.number),
    )
    const stored = deadlines.filter(({ clock }) => clock === 'revisit')
    for (const run of runsOf(file).filter(({ clock }) => clock === 'revisit')) {
      const one = stored.find(({ round, cause }) => round === run.round && cause === run.cause)
      expect([matter.number, one?.ending, one?.stoppedAt]).toEqual([matter.number, run.ending, run.stoppedAt])
    }
    const { slips } = await desk.ask('case.show', { caseId: matter.id })
    for (const { number, taken, returned } of revisitRecords) {
      const sheets = slips.filter((slip) => slip.form === 'F08' && slip.orderNumber === number)
      const out = sheets.filter(({ kind, where }) => kind !== 'copy' && isOut(where.place))
      // Whoever has the form took it.
      if (out.length > 0) expect([number, taken !== null && returned === null]).toEqual([number, true])
    }
  }
}

function lines({ db }: TestDesk): readonly unknown[] {
  return ['boardLine', 'revisitLine'].map((table) =>
    statement<[], object>(db, `SELECT * FROM ${table} ORDER BY caseId`).all(),
  )
}

it.each([5, 23])('each part of 回访 says the same, whatever is done (%i)', async (seed) => {
  const desk = await openTestDesk(readyPrinter, { draw: plainSheets.draw })
  try {
    await setUp(desk)
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    const roll = dice(seed)
    const done = new Set<string>()
    for (let acts = 0; acts < 120; acts++) {
      if (acts === 50) await signInAs(desk, '张主管')
      if (acts === 80) {
        await desk.ask('desk.lock', {})
        await signIn(desk)
      }
      done.add(await act(desk, roll))
      desk.look()
      if (acts % 20 === 19) await check(desk)
    }
    for (const what of ['attempt', 'answer', 'refuse', 'letter', 'take', 'return', 'print', 'correct'])
      expect([...done]).toContain(what)
    const numbers = statement<[], { number: string }>(
      desk.db,
      'SELECT number FROM revisitRecord ORDER BY id',
    ).all()
    const places = numbers.map(({ number }) => parseNumber(number))
    for (const of of new Set(places.map((one) => one?.month)))
      expect(places.filter((one) => one?.month === of).map((one) => one?.place)).toEqual(
        places.filter((one) => one?.month === of).map((_, place) => place + 1),
      )
    const before = lines(desk)
    transaction(desk.db, (tx) => {
      clearBoard(tx)
      clearRevisitLines(tx)
      for (const file of casesNow(desk)) if (!file.matter.closing) tellBoard(tx, file)
    })
    expect(lines(desk)).toEqual(before)
    expect([desk.faults, verify(desk.db).kind]).toEqual([[], 'whole'])
  } finally {
    desk.close()
  }
})
