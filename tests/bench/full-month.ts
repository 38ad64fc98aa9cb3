import { type DepartmentId, HandoffId, type OperatorId } from '#shared/domain/case'
import { dayOf, hour, type Instant, type IsoMonth, minute, plus, shortDay, spanOf } from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import { formatNumber } from '#shared/domain/number'
import { openRecord } from '../../src/main/actions/open-record'
import { settleDeadlines } from '../../src/main/actions/settle-deadlines'
import { changeCase, insertCase } from '../../src/main/store/case'
import { deskOf } from '../../src/main/store/desk'
import type { Act } from '../../src/main/store/event'
import { changeHandoff, insertHandoff } from '../../src/main/store/handoff'
import { takeNumber } from '../../src/main/store/numbering'
import { insertRevisit } from '../../src/main/store/revisit'
import { changeRound, insertRound } from '../../src/main/store/round'
import { type Tx, transaction } from '../../src/main/store/tx'
import matters from '../demo/matters.json'
import { customer, departmentNamed, openPark } from '../demo/park'

type Story = {
  /** 0 is the first; no other case of the month has its number. */
  readonly n: number
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly departmentId: DepartmentId
  readonly profileId: number
}

/** A data folder with a month of so many complaints, each gone its whole way; no sheets, the archive draws its own. */
export async function makeFullMonth(dataDir: string, month: IsoMonth, cases: number): Promise<void> {
  const { from } = spanOf(month)
  const desk = await openPark(dataDir, from)
  try {
    const [operator] = (await desk.ask('desk.standing', {})).operators
    const profileId = deskOf(desk.db)?.profileId
    if (!operator || profileId === undefined) throw new Error('The park was not set up')
    const departmentId = (await departmentNamed(desk, '物业部')).id
    const days = Number(lastDayOf(month).slice(-2))
    for (let n = 0; n < cases; n++) {
      const at = plus(from, Math.floor((n / cases) * days) * 24 * hour + 9 * hour + (n % 60) * 5 * minute)
      const story = { n, at, operatorId: operator.id, departmentId, profileId }
      transaction(desk.db, (tx) => tell(tx, story))
    }
  } finally {
    desk.db.close()
  }
}

function tell(tx: Tx, story: Story): void {
  const { n, at, operatorId, departmentId, profileId } = story
  const matter = matters.complaints[n % 12]
  if (!matter) throw new Error('There are fewer than twelve minor complaints')
  const act = (kind: Act['kind'], happenedAt: Instant): Act => ({
    kind,
    operatorId,
    happenedAt,
    typedAt: happenedAt,
  })
  const taken = plus(at, 10 * minute)
  const completed = plus(at, 2 * hour)
  const back = plus(at, 3 * hour)
  const registered = act('case.registered', at)
  const number = formatNumber({
    prefix: 'TS',
    month: dayOf(at).slice(0, 7) as IsoMonth,
    place: takeNumber(tx, 'case', dayOf(at)),
  })
  const caseId = insertCase(
    tx,
    {
      number,
      kind: 'complaint',
      channel: n % 3 === 0 ? 'phone' : 'walkIn',
      customer: customer(n),
      category: matter.category,
      // From one to four times what most people say: 60 to 300 characters.
      content: Array(1 + (n % 4))
        .fill(matter.content)
        .join('\n'),
      occurredWhen: `${shortDay(dayOf(at))} 08:50`,
      place: matter.place,
      demand: matter.demand,
      subjectKind: 'unknown',
      subjectName: matter.subjectName,
      grade: 'minor',
      ground: 'conduct',
      answers: { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false },
      customerId: null,
      sameVisitAs: null,
      referral: null,
      isConfidential: false,
      emergency: null,
      isUnfinished: false,
      isFoundByUs: false,
      paperNumber: null,
      nature: 'valid',
      contentSignature: { kind: 'self' },
      acceptance: 'accepted',
      gradeConfirmedAt: null,
      receivedAt: at,
      countedAt: at,
      registeredAt: at,
      registeredBy: operatorId,
      profileId,
    },
    registered,
  )
  insertRound(tx, caseId, 1, at, registered)
  const sent = { round: 1, role: 'lead', departmentId, person: '张主管', sentAt: at } as const
  insertHandoff(tx, caseId, sent, act('handoff.sent', at))
  const handoff = {
    received: { at: taken, by: '张主管', way: 'signed' as const, witness: '' },
    completion: { at: completed, completedAt: completed, handler: matter.handler },
    returned: { at: back, to: operatorId, toName: '王敏', missing: [] },
  }
  changeHandoff(tx, HandoffId.parse(n + 1), handoff, act('handoff.returned', back))
  const result = {
    words: matter.result,
    handler: matter.handler,
    completedAt: completed,
    remedy: '',
    prevention: matter.prevention,
    signature: { kind: 'self' },
  } as const
  const opinion = { at: back, by: '物业部 刘经理', words: matter.opinion }
  changeRound(tx, caseId, 1, { result, opinion }, act('round.handled', back))
  const asked = plus(at, 4 * hour)
  const record = { ...act('revisitRecord.made', asked), operatorId }
  const recordId = openRecord(tx, caseId, 1, record)
  const revisit = {
    round: 1,
    recordId,
    visitor: '',
    attitude: 'satisfied',
    handling: 'satisfied',
    demand: '',
    next: null,
    isOwn: false,
    at: asked,
    operatorId,
    way: 'phone',
    outcome: 'answered',
    quality: 'satisfied',
    timeliness: 'prompt',
    said: '可以了，没有别的问题。',
    isSolved: true,
    signature: null,
  } as const
  insertRevisit(tx, caseId, revisit, act('revisit.recorded', asked))
  const closing = {
    at: asked,
    countedAt: asked,
    outcome: 'solved',
    note: '',
    approval: null,
    mergedInto: null,
  } as const
  changeCase(tx, caseId, { closing }, act('case.closed', asked))
  settleDeadlines(tx, caseId, act('case.settled', asked))
}
