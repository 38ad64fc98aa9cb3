import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OperatorId } from '#shared/domain/case'
import { contract, type Question } from '#shared/ipc/contract'
import { done } from '#shared/result'
import { answer, type Handlers } from '../../../src/main/ipc/answer'
import { leastRole } from '../../../src/main/ipc/roles'
import { openLog } from '../../../src/main/log'
import { verify } from '../../../src/main/store/verify'
import { arbitraryOf, canary, hostileValue, nearlyOf } from '../../support/arbitrary-input'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

// The window's side of the bridge is taken to be an enemy's: whatever it sends, main answers ok, refused or fault.

const questions = Object.keys(contract) as Question[]
const pins = { admin: '402913', desk: '730482' }
/** In milliseconds for one property: what is not tried then is tried by the next run's seed. */
const patience = 15_000

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await registerComplaint(desk)
  await desk.ask('people.add', { name: '李梅', role: 'desk', pin: pins.desk })
})
afterEach(() => desk.close())

async function ask(question: Question, input: unknown) {
  return await desk.reply(question, input as never)
}

const isReply = (reply: unknown) => {
  expect(reply).toMatchObject({ kind: expect.stringMatching(/^(ok|refused|fault)$/) })
  const { kind } = reply as { kind: string }
  if (kind === 'fault')
    expect(reply).toEqual({
      kind: 'fault',
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
      situation: expect.toBeOneOf([
        null,
        'signed-out',
        'needs-supervisor',
        'needs-admin',
        'disk-full',
        'not-writable',
      ]),
    })
  return kind
}

/** Every row of the book but what counts wrong PINs. */
function book(): string {
  const tables = desk.db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .filter(({ name }) => name !== 'signInTry' && !name.startsWith('sqlite_'))
  return JSON.stringify(tables.map(({ name }) => [name, desk.db.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** These take a PIN's hundred milliseconds, or a month's seconds: a few of each will do. */
const isSlow = (question: Question) =>
  /^(desk\.(signIn|quit|recover)|people|recovery|month|backup|book|handover|person|retention)/.test(question)

const anyInput = (question: Question) =>
  fc.oneof(
    { weight: 2, arbitrary: arbitraryOf(contract[question].input) },
    { weight: 2, arbitrary: nearlyOf(contract[question].input) },
    { weight: 1, arbitrary: hostileValue },
  )

const anyQuestion = (among: readonly Question[]) =>
  fc.constantFrom(...among).chain((question) => anyInput(question).map((input) => [question, input] as const))

async function tryThem(
  among: readonly Question[],
  numRuns: number,
  look: (question: Question, input: unknown) => Promise<void>,
) {
  await fc.assert(
    fc.asyncProperty(anyQuestion(among), async ([question, input]) => await look(question, input)),
    { numRuns, interruptAfterTimeLimit: patience, endOnFailure: true },
  )
}

describe('whatever the window sends', () => {
  test('an input that the contract does not know never reaches an action, and none throws past the answer', async () => {
    const reached: Question[] = []
    const handlers = Object.fromEntries(
      questions.map((question) => [
        question,
        () => {
          reached.push(question)
          return done({})
        },
      ]),
    ) as unknown as Handlers
    // As it comes, not as a clone of it: functions, and objects that fight back.
    const fighting = fc.constantFrom<unknown>(
      () => canary,
      Symbol(canary),
      new Proxy(
        {},
        {
          get: () => {
            throw new Error(canary)
          },
          ownKeys: () => {
            throw new Error(canary)
          },
        },
      ),
      Object.defineProperty({}, 'caseId', {
        enumerable: true,
        get: () => {
          throw new Error(canary)
        },
      }),
    )
    const question = fc.oneof(fc.constantFrom<unknown>(...questions), hostileValue)
    await fc.assert(
      fc.asyncProperty(question, fc.oneof(fighting, hostileValue), async (asked, input) => {
        reached.length = 0
        const reply = await answer(handlers, asked, input, () => {})
        const isKnown = typeof asked === 'string' && Object.hasOwn(contract, asked)
        let isMeant = false
        try {
          isMeant = isKnown && contract[asked as Question].input.safeParse(input).success
        } catch {}
        expect(isReply(reply)).toBe(isMeant ? 'ok' : 'fault')
        expect(reached.length).toBe(isMeant ? 1 : 0)
      }),
      { numRuns: 1500, interruptAfterTimeLimit: patience },
    )
  })

  test('the fuzz knows each schema: of its inputs some are taken', () => {
    for (const question of questions) {
      const { input } = contract[question]
      const some = (numRuns: number) =>
        fc.sample(arbitraryOf(input), { numRuns, seed: 4 }).some((one) => input.safeParse(one).success)
      expect(some(40) || some(2000), question).toBe(true)
    }
  })
})

describe('nobody signed in', () => {
  test('gets an answer to anything, and changes nothing', { timeout: 60_000 }, async () => {
    await desk.ask('desk.lock', {})
    const before = book()
    // Recovering and signing in count their failures, and nothing else.
    await tryThem(questions, 600, async (question, input) => {
      const kind = isReply(await ask(question, input))
      if (leastRole[question] !== 'anybody') expect(kind, question).toBe('fault')
    })
    expect(book()).toBe(before)
  })
})

describe('a receptionist signed in', () => {
  test('changes nothing by what is a supervisor’s or an administrator’s', { timeout: 60_000 }, async () => {
    await signInAs('李梅', pins.desk, '730483')
    const before = book()
    const others = questions.filter((question) => ['supervisor', 'admin'].includes(leastRole[question]))
    expect(others.length).toBeGreaterThan(10)
    await tryThem(others, 600, async (question, input) => {
      expect(isReply(await ask(question, input)), question).toBe('fault')
    })
    expect(book()).toBe(before)
  })
})

describe('an administrator signed in', () => {
  test('gets an answer to anything; the book stays whole, and nothing of it stands in the log', {
    timeout: 90_000,
  }, async () => {
    const quick = questions.filter((question) => !isSlow(question) && question !== 'desk.lock')
    let taken = 0
    await tryThem(quick, 1000, async (question, input) => {
      const kind = isReply(await ask(question, input))
      if (kind !== 'fault') taken++
    })
    for (const question of questions.filter(isSlow))
      for (const input of fc.sample(anyInput(question), 3)) {
        isReply(await ask(question, input))
        const { stage } = await desk.ask('desk.standing', {})
        if (stage !== 'open') await signInAs('王敏', pins.admin)
      }
    expect(taken).toBeGreaterThan(100)
    expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
    expect(loggedOf(desk.faults)).not.toContain(canary)
  })
})

async function signInAs(name: string, pin: string, newPin: string | null = null): Promise<void> {
  const { operators } = await desk.ask('desk.standing', {})
  const id = operators.find((operator) => operator.name === name)?.id as OperatorId
  await desk.ask('desk.signIn', { operatorId: id, pin, newPin })
}

/** What the log would hold of these. */
function loggedOf(faults: readonly unknown[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  try {
    const log = openLog(folder)
    for (const fault of faults) log.fault('00000000', fault)
    return readFileSync(join(folder, 'main.log'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
