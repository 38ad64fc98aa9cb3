import { rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf, hour, type Instant, type IsoMonth, plus } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { usualMeritRules } from '#shared/domain/merit'
import { plainWay } from '#shared/domain/print-setting'
import { usualRetention } from '#shared/domain/retention'
import { usualWalkTimes } from '#shared/domain/walk-times'
import type { Question } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import { verify } from '../../../src/main/store/verify'
import { choosePrinter, plainSheets, readyPrinter } from '../../support/busy-desk'
import { makeCampaign } from '../../support/campaign'
import { decided, departmentNamed, forward, handled } from '../../support/case-way'
import { major, minor, openTestDesk, registerComplaint, setUp } from '../../support/desk'
import { answerTo } from '../../support/draw-way'
import { ending, newestOrder, sending } from '../../support/order-way'
import { firstPin, ownPin } from '../../support/people'
import { until } from '../../support/private-daemon'
import { answered as visitOf } from '../../support/round'
import { planOf, sheetsOf, ticked } from '../../support/survey-way'

// Runs in a mount namespace of its own, on a small tmpfs (measured 15). Each kind of act meets a disk that is full to
// the last byte, then one with room again; what came of both is said.
const [dataDir = ''] = process.argv.slice(2)
const ballast = join(dataDir, 'ballast')
const desk = await openTestDesk(readyPrinter, { dataDir, draw: plainSheets.draw })
await setUp(desk)
await choosePrinter(desk)
const { id: departmentId, head: person } = await departmentNamed(desk, '物业部')

function fill(): void {
  // Whatever of the WAL can be written over is no full disk yet.
  desk.db.pragma('wal_checkpoint(TRUNCATE)')
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: 'a' })
    } catch {}
  }
}

const makeRoom = () => rmSync(ballast, { force: true })

/** All that is stored: a refused act may leave nothing of itself, a draft's text included. */
function stored(): string {
  const tables = desk.db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
  return JSON.stringify(tables.map(({ name }) => desk.db.prepare(`SELECT * FROM "${name}"`).all()))
}

const met: {
  readonly act: string
  readonly full: unknown
  readonly kept: boolean
  readonly after: string
}[] = []

/** The act on the full disk, and once more when there is room. */
async function meet<Q extends Question>(
  question: Q,
  input: Parameters<typeof desk.ask<Q>>[1],
): Promise<void> {
  await allDrawn()
  fill()
  const before = stored()
  const full = await desk.reply(question, input)
  // What is drawn or sent beside the answer has its say.
  await new Promise((resolve) => setTimeout(resolve, 60))
  const kept = stored() === before
  makeRoom()
  const after = await desk.reply(question, input)
  const said = full.kind === 'fault' ? full.situation : full.kind === 'refused' ? full.reason : full.kind
  met.push({ act: question, full: said, kept, after: after.kind === 'refused' ? after.reason : after.kind })
}

/** Sheets are drawn after the answer; none may be under way when the disk fills. */
async function allDrawn(): Promise<void> {
  const open = desk.db.prepare(`SELECT 1 FROM slip LEFT JOIN printJob ON slipId = slip.id
    WHERE (paper IS NULL AND paperErasedAt IS NULL) OR state IN ('made', 'queued')`)
  await until('the sheets', async () => open.get() === undefined)
}

const at = () => desk.now
const note = { by: '张主管', words: '马上处理' }
const contact = { channel: 'phone', caller: '陈女士', phone: '', words: '来了没有', told: '' } as const

const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
const content = {
  ...draft.content,
  customer: { ...draft.content.customer, isAnonymous: true },
  content: '电梯停了',
  answers: minor,
}
await meet('draft.begin', { channel: 'phone' })
await meet('draft.save', { draftId: draft.id, content, atOnce: true })
await meet('draft.park', { draftId: draft.id })
await meet('case.register', { draftId: draft.id, consult: null })

await meet('emergency.register', { channel: 'phone', what: '2 号楼楼道有烟', where: '2号楼 3 楼' })
const burning = (await desk.ask('today.show', { only: null })).rows.find(({ next }) => next === 'fillIn')
if (!burning) throw new Error('The emergency is not on 今日')
await meet('emergency.called', { caseId: burning.caseId, whom: '火警', phone: '119' })
const caller = { ...content.customer, isAnonymous: false, company: '乙物流有限公司', contactName: '周女士' }
const beginWith = async (begin: Parameters<typeof desk.ask<'draft.begin'>>[1], more: object = {}) => {
  const begun = await desk.ask('draft.begin', begin)
  await desk.ask('draft.save', {
    draftId: begun.id,
    atOnce: true,
    content: { ...begun.content, ...content, ...more, sameVisitAs: begun.content.sameVisitAs },
  })
  return begun.id
}
const rest = await desk.ask('draft.open', {
  draftId: (await desk.ask('case.show', { caseId: burning.caseId })).draftToFillIn ?? draft.id,
})
await desk.ask('draft.save', {
  draftId: rest.id,
  atOnce: true,
  content: { ...rest.content, customer: caller, answers: major },
})
await meet('case.register', { draftId: rest.id, consult: null })

await meet('blank.print', { form: 'F04' })
await meet('blank.reserve', { form: 'F01', count: 2 })
await allDrawn()
const [blank, spoiled] = (await desk.ask('blank.list', { page: 0 })).rows
if (!blank || !spoiled) throw new Error('Nothing was reserved')
// The second did not come out.
if (spoiled.slip?.job) await desk.ask('print.confirm', { jobId: spoiled.slip.job.id, cameOut: false })
await meet('blank.send', { bookId: blank.bookId })
await meet('blank.confirm', { bookId: blank.bookId })
await meet('blank.void', { blankId: spoiled.blankId, reason: 'spoiled' })
await meet('blank.typeIn', { blankId: blank.blankId })
const sheet = await desk.ask('blank.typeIn', { blankId: blank.blankId })
const onPaper = sheet.content.onPaper && { ...sheet.content.onPaper, at: at() }
await desk.ask('draft.save', { draftId: sheet.id, atOnce: true, content: { ...content, onPaper } })
await meet('case.register', { draftId: sheet.id, consult: null })

const { caseId } = await registerComplaint(desk, major)
await meet('draft.begin', { channel: 'walkIn', sameVisitAs: caseId })
await meet('case.register', {
  draftId: await beginWith({ channel: 'walkIn', sameVisitAs: caseId }),
  consult: null,
})
await meet('draft.endAsCall', {
  draftId: await beginWith({ channel: 'phone' }, { customer: caller }),
  caseId,
  purpose: 'sameFault',
  words: '',
  told: '已在修',
})
await meet('draft.endAsContact', {
  draftId: await beginWith({ channel: 'phone' }, { customer: caller }),
  how: 'answered',
  answer: '已经修好',
  reason: '',
})
const answered = (
  await desk.ask('contact.list', { period: { by: 'day', day: dayOf(at()) }, page: 0 })
).rows.find((row) => row.contactId !== null)
const contactId = answered?.contactId
if (!contactId) throw new Error('Nobody was answered')
await meet('contact.showPhones', { contactId })
await meet('contact.print', { period: { by: 'day', day: dayOf(at()) } })
await meet('contact.openCase', { contactId })

const firm = { kind: 'company', note: '', address: 'A座1203', isAnother: false } as const
await meet('customer.add', { ...firm, name: '丙贸易有限公司', contact: null })
const known = async (name: string) => {
  const [found] = await desk.ask('customer.suggest', { words: name })
  if (!found) throw new Error(`${name} is not in the directory`)
  return found.customerId
}
const customerId = await known('丙贸易')
await meet('customer.change', { customerId, name: '丙商贸有限公司', note: '' })
const contactOf = { name: '区先生', relation: 'employee' as const, phones: ['138 0000 0008'] }
await meet('customer.putContact', { customerId, contactId: null, ...contactOf })
await meet('customer.putUnit', { customerId, address: 'A座1204', sinceOn: dayOf(at()) })
const page = await desk.ask('customer.show', { customerId })
const [who] = page.customer.contacts
const [stay] = page.customer.occupancies
if (!who || !stay) throw new Error('Nothing was kept of 丙商贸')
await meet('customer.showPhones', { customerId, contactId: who.id })
await meet('customer.endContact', { customerId, contactId: who.id, untilOn: dayOf(at()) })
await meet('customer.leaveUnit', { customerId, occupancyId: stay.id, untilOn: dayOf(at()) })
await meet('customer.merge', { customerId, into: await known('甲电商') })
await meet('customer.unmerge', { customerId })
await meet('customer.moveOut', { customerId, on: dayOf(at()) })
await meet('list.setPhrases', { phrases: [{ category: '噪声', phrases: ['装修声音大'] }] })
await meet('list.setEmergency', { emergency: [{ whom: '中控室', phone: '8119' }] })

await meet('case.signContent', { caseId, at: at(), outcome: { kind: 'self' } })
await meet('case.forward', { caseId, at: at(), role: 'lead', departmentId, person })
const handoffId = (await desk.ask('case.show', { caseId })).handoffs[0]?.id
if (!handoffId) throw new Error('Nobody has it')
await meet('case.receive', { caseId, at: at(), handoffId, by: '张主管', way: 'signed', witness: '' })
await meet('case.coordinate', { caseId, at: at(), ...note })
await meet('case.reply', { caseId, at: at(), ...note, way: 'phone' })
await meet('case.call', { caseId, at: at(), purpose: 'urge', ...contact })
await meet('case.promise', { caseId, at: at(), by: '王敏', words: '今天回话', dueAt: plus(at(), hour) })
await meet('case.correct', {
  caseId,
  at: at(),
  reason: '记错了',
  changes: [{ field: 'place', after: 'B座' }],
})
await meet('visit.sign', { caseId, signature: { kind: 'self' } })
await meet('case.showPhones', { caseId })
const resolve = (await desk.ask('case.show', { caseId })).deadlines.find(
  ({ clock, stoppedAt }) => clock === 'resolve' && stoppedAt === null,
)
await meet('approval.ask', {
  caseId,
  at: at(),
  subject: 'extension',
  reason: '备件要等',
  approver: '刘经理',
  deadlineId: resolve?.id ?? null,
  wantedDueAt: plus(resolve?.dueAt ?? at(), 48 * hour),
  toGrade: null,
})
const approval = (await desk.ask('case.show', { caseId })).approvals[0]
if (!approval) throw new Error('No approval was asked for')
const granted = decided(desk, caseId, {
  approvalId: approval.id,
  by: '刘经理',
  newDueAt: approval.wantedDueAt,
})
await meet('approval.decide', { ...granted, way: 'phone' })
await meet('approval.sign', { caseId, at: at(), approvalId: approval.id })
await meet('order.dispatch', { caseId, at: at(), workOrderId: null, ...(await sending(desk)) })
const orderOf = async () => newestOrder(await desk.ask('case.show', { caseId })).id
await meet('order.accept', { caseId, at: at(), workOrderId: await orderOf(), by: '李师傅' })
await meet('order.arrive', { caseId, at: at(), workOrderId: await orderOf() })
const another = await sending(desk)
await meet('order.end', ending(desk, caseId, await orderOf(), { outcome: 'passedOn', next: another }))
await meet('order.void', { caseId, at: at(), workOrderId: await orderOf(), reason: '重复开单' })
await desk.ask('order.dispatch', { caseId, at: at(), workOrderId: null, ...another })
await desk.ask('order.accept', { caseId, at: at(), workOrderId: await orderOf(), by: '李师傅' })
await desk.ask('order.end', ending(desk, caseId, await orderOf()))
await meet('order.return', { caseId, at: at(), workOrderId: await orderOf() })
await meet('case.complete', { caseId, at: at(), handoffId, completedAt: at(), handler: '赵队长' })
await meet('case.return', {
  caseId,
  at: at(),
  handoffId,
  decision: 'taken',
  missing: [],
  contentSignature: null,
})
await meet('case.result', { caseId, at: at(), completedAt: at(), ...handled })
await meet('case.opinion', {
  caseId,
  at: at(),
  by: '刘经理',
  words: '属实',
  nature: 'valid',
  grade: 'major',
  ground: null,
})
await meet('slip.make', { form: 'F10', caseId })
await meet('slip.reprint', { caseId, kind: 'copy' })
const { id: paper } = (await desk.ask('case.show', { caseId })).slips[0] ?? { id: 1 as SlipId }
await meet('slip.move', { slipId: paper, move: { to: 'lost', reason: '找不到' } })
await meet('slip.reprint', { caseId, kind: 'lost' })
const replacing = (await desk.ask('case.show', { caseId })).slips.findLast(({ wants }) => wants.length > 0)
if (!replacing) throw new Error('Nothing replaces the lost sheet')
for (const mark of replacing.wants) await meet('slip.mark', { slipId: replacing.id, mark })
await desk.ask('slip.move', { slipId: paper, move: { to: 'desk' } })
await meet('slip.void', { slipId: paper })
await meet('slip.make', { form: 'F19', caseId })
await meet('slip.printDispatch', { period: { by: 'day', day: dayOf(at()) } })
await allDrawn()
const slip = (await desk.ask('case.show', { caseId })).slips.findLast(({ job }) => job?.state === 'done')
if (!slip?.job) throw new Error('Nothing was printed')
await meet('print.confirm', { jobId: slip.job.id, cameOut: false })
await meet('slip.print', { slipId: slip.id })
await meet('print.set', { form: 'F10', way: { ...plainWay, offsetX: 5, queue: null } })
await meet('print.test', { form: 'F10' })
const visit = { way: 'phone', outcome: 'answered', quality: 'satisfied', timeliness: 'prompt' } as const
await meet('revisit.print', { by: 'phone', caseIds: [caseId] })
await meet('revisit.sendLetter', { caseId, at: at(), text: '请填回执', next: null })
await meet('record.print', { caseIds: [caseId] })
const recordId = (await desk.ask('case.show', { caseId })).revisitRecords[0]?.id
if (!recordId) throw new Error('There is no 回访记录')
await meet('record.take', { recordId, by: '李师傅', at: at() })
await meet('record.return', { recordId, at: at() })
const said = { said: '可以了', demand: '还要一把钥匙', isSolved: true, signature: null } as const
await meet('case.revisit', { caseId, at: at(), ...visit, ...said })
const revisit = (await desk.ask('case.show', { caseId })).revisits.at(-1)
if (!revisit) throw new Error('Nobody was asked')
await meet('demand.settle', { source: { kind: 'revisit', id: revisit.id }, words: '给了' })
const round = { month: '2026-11' as IsoMonth, building: null, only: 'left', page: 0 } as const
await meet('periodic.makePlan', { month: round.month, who: { kind: 'all' }, way: 'door' })
const [visited] = (await desk.ask('periodic.list', round)).rows
if (!visited) throw new Error('Nobody is on the round')
await meet('periodic.print', { month: round.month, of: { visitId: visited.id } })
await meet('periodic.drop', { visitId: visited.id, reason: '出差' })
await desk.ask('periodic.drop', { visitId: visited.id, reason: '' })
await meet('periodic.record', visitOf(desk, visited.id))
await meet('walk.setTimes', { times: usualWalkTimes })
const [planned] = (await desk.ask('walk.list', { page: 0 })).due
if (!planned) throw new Error('Nothing is to be walked')
const walk = planned.key
await meet('walk.print', { walk })
await meet('walk.check', { walk, point: null, verdict: 'pass' })
const own = { severity: 'plain', isDanger: false, responsible: 'own', departmentId: null } as const
await meet('walk.putFinding', { walk, findingId: null, point: null, place: '', words: '围墙有缺口', ...own })
await meet('walk.record', { walk, at: at(), walker: '', companions: [], signature: null })
await meet('walk.putRound', { walkId: null, at: at(), walker: '', remark: '一切正常' })
{
  const walkId = (await desk.ask('walk.rounds', { month: round.month })).days[0]?.rounds[0]?.walkId
  if (!walkId) throw new Error('There was no round')
  const theirs = { ...own, responsible: 'department', departmentId } as const
  const foundAnew = async () => {
    const told = { findingId: null, point: null, place: '', words: '门口有垃圾', ...theirs }
    return (await desk.ask('walk.putFinding', { walk: { by: 'id', walkId }, ...told })).findingId
  }
  const findingId = await foundAnew()
  const dueAt = plus(at(), 48 * hour)
  await meet('finding.tell', { findingId, to: '李班长', at: at(), dueAt })
  const onPaper = { form: 'F11', toPerson: person, subject: '门口', demand: '清走', downReason: '' } as const
  await meet('finding.issue', { findingIds: [findingId], ...onPaper, dueAt })
  await allDrawn()
  const { notice } = await desk.ask('finding.show', { findingId })
  if (!notice) throw new Error('No notice went out')
  await meet('finding.sign', { noticeId: notice.id, by: '张主管', at: at() })
  await meet('finding.answer', { noticeId: notice.id, by: '张主管', words: '清走了', at: at() })
  const looked = { at: at(), checker: '王敏', isPassed: true, words: '', nextDueAt: null }
  await meet('finding.recheck', { findingId, ...looked })
  await meet('finding.drop', { findingId: await foundAnew(), reason: '登重了' })

  await meet('survey.make', planOf(desk))
  const asked = { surveyId: (await desk.ask('survey.list', {}))[0]?.id ?? (0 as never) }
  await meet('survey.approve', { ...asked, by: '郑经理', words: '同意', at: at() })
  await meet('survey.issue', { ...asked, of: { building: null }, carrier: '周助理' })
  await meet('survey.print', { ...asked, of: { building: null } })
  await allDrawn()
  const [sheet] = await sheetsOf(desk, asked.surveyId)
  if (!sheet) throw new Error('Nobody is asked')
  await meet('survey.takeIn', { sheetId: sheet.id, outcome: 'returned' })
  await meet('survey.enter', ticked(sheet.id, { open: ['电梯慢', '', ''] }))
  await meet('survey.draw', asked)
  await meet('survey.close', { ...asked, toEnter: 0 })

  const talk = { activityId: null, kind: 'talk', month: round.month, plannedOn: null, time: '' } as const
  const whom = {
    audience: '各家',
    organiser: '',
    departmentId,
    contact: '',
    place: '',
    budget: null,
    plan: '',
  }
  await meet('activity.put', { ...talk, title: '中秋联欢', ...whom })
  const activityId = (await desk.ask('activity.list', { year: 2026 })).rows[0]?.id ?? (0 as never)
  const happened = { people: '', attended: null, record: '来了三十家', decided: '', effect: '', spent: null }
  await meet('activity.record', { activityId, heldOn: dayOf(at()), time: '', place: '', ...happened })
  const booking = { meetingId: null, customerId: null, host: '丙商贸', contactName: '区先生', phones: [] }
  const held = { title: '', place: '一号会议室', startsAt: plus(at(), hour), endsAt: plus(at(), 2 * hour) }
  const served = { people: 8, layout: 'round' as const, agreed: { points: [], payment: '' }, remark: '' }
  await meet('meeting.book', { ...booking, ...held, ...served, clashReason: '' })
  const [meeting] = (await desk.ask('meeting.list', { of: 'coming', page: 0 })).rows
  if (!meeting) throw new Error('No meeting was booked')
  const [toDo] = (await desk.ask('meeting.show', { meetingId: meeting.id })).checklist
  await meet('meeting.tick', { meetingId: meeting.id, step: toDo?.key ?? '', isDone: true })
  await meet('merit.setRules', { ...usualMeritRules, from: round.month })
}
await meet('case.close', {
  caseId,
  at: at(),
  outcome: 'solved',
  nature: 'valid',
  note: '已确认',
  mergedInto: null,
})

const earlier = (await desk.ask('case.show', { caseId })).matter.number
const other = (await registerComplaint(desk, minor)).caseId
await meet('case.link', { caseId: other, at: at(), number: earlier, kind: 'again' })
await meet('case.regrade', { caseId: other, at: at(), to: 'major', ground: 'fault', reason: '影响了别人' })
await meet('case.nature', { caseId: other, at: at(), nature: 'valid', reason: '查实' })
await meet('case.settle', {
  caseId: other,
  at: at(),
  completedAt: at(),
  words: '当面道歉',
  handler: '王敏',
  remedy: '',
  signature: { kind: 'self' },
})
const third = (await registerComplaint(desk, minor)).caseId
await forward(desk, third)
const back = (await desk.ask('case.show', { caseId: third })).handoffs[0]?.id ?? handoffId
await meet('case.sendBack', { caseId: third, at: at(), handoffId: back, by: '张主管', reason: '不归我们' })
await meet('case.appoint', { caseId: third, at: at(), until: plus(at(), hour), words: '下午再来' })
await meet('case.void', { caseId: third, at: at(), reason: '重复登记' })
await meet('deputy.name', {
  deputy: { principal: '郑总', deputy: '刘经理', fromOn: '2026-11-23', untilOn: '2026-11-30' },
})

const year = { year: 2027, off: ['2027-01-01'], on: [] }
await meet('calendar.setYear', { year, source: '放假通知' })
await meet('people.add', { name: '李静', role: 'desk', pin: firstPin })
const next = (await desk.ask('people.list', {})).people.find(({ name }) => name === '李静')
if (!next) throw new Error('李静 was not added')
const whose = { id: next.id }
await meet('people.setRole', { ...whose, role: 'supervisor' })
await meet('people.stop', whose)
await meet('people.resume', whose)
await meet('people.resetPin', { ...whose, pin: firstPin })
await meet('people.setLock', { minutes: 7 })
await meet('people.changePin', { pin: '402913', newPin: ownPin })
await meet('recovery.make', { pin: ownPin })
await meet('retention.set', { retention: { ...usualRetention, case: 48 } })
const search = { words: '陈女士' }
const keys = (await desk.ask('person.find', search)).map(({ key }) => key)
desk.savesTo = { path: '/tmp/one-person.csv' }
await meet('person.export', { ...search, keys, format: 'csv' })
await meet('backup.make', {})
await meet('backup.remindAfter', { days: 5 })
desk.now = '2026-12-01T01:00:00.000Z' as Instant
await meet('desk.setHouseholds', { households: 100 })
await meet('draw.make', { month: round.month })
const [drawn] = (await desk.ask('draw.show', { month: round.month })).rows
if (!drawn) throw new Error('Nothing was drawn')
await meet('draw.answer', answerTo(desk, drawn))
await meet('book.check', {})
const ofMonth = { month: round.month }
await meet('review.type', { ...ofMonth, fields: { analysis: '写了一半' } })
await meet('review.record', { ...ofMonth, repeated: '', analysis: '写完了' })
const opinion = { words: '同意', signedBy: '刘经理', signedOn: null }
await meet('review.opine', { ...ofMonth, departmentId, ...opinion })
await meet('review.decide', { ...ofMonth, words: '换货梯门机', departmentId, dueOn: null })
const { id: measureId } = (await desk.ask('review.show', ofMonth)).measures[0] ?? {}
if (!measureId) throw new Error('Nothing was decided')
const due = dayOf('2026-12-15T01:00:00.000Z' as Instant)
await meet('review.change', { measureId, words: '换货梯门机', departmentId, dueOn: due })
const told = { on: dayOf(at()), outcome: 'going', words: '到货' } as const
await meet('review.tell', { measureId, ...told })
await meet('review.print', ofMonth)
await meet('figure.print', { period: periodOfMonth(round.month) })
const filledIn = { building: '3号楼', answers: '1'.repeat(18), words: ['大堂灯暗'] }
const { surveyId, words: written } = makeCampaign(desk, { number: 'DC-202611-0009', sheets: [filledIn] })
for (const id of written) await meet('demand.settle', { source: { kind: 'survey', id }, words: '换了' })
await meet('surveyResult.setWeights', { weights: [20, 20, 20, 20, 0, 0, 20] })
await meet('surveyResult.print', { surveyId })
desk.savesTo = { path: '/tmp/list.xlsx' }
await meet('table.export', { list: { list: 'contacts', period: { by: 'month', ...ofMonth } } })
await meet('month.report', { month: '2026-11' })
await meet('month.archive', { month: '2026-11', reason: '', openReason: '照实归档' })
desk.now = '2030-12-02T02:00:00.000Z' as Instant
await meet('retention.print', {})
await meet('retention.erase', { kind: 'case', ids: null })
await meet('handover.sign', { operatorId: next.id, pin: firstPin, newPin: '739158', remark: '钥匙在抽屉里' })

const verdict = verify(desk.db)
writeSync(1, JSON.stringify({ met, whole: verdict.kind }))
process.exit(0)
