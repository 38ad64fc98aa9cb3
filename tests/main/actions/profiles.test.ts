import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Profile } from '#shared/domain/profile'
import { plainRevisiting } from '#shared/domain/revisiting'
import type { Input } from '#shared/ipc/contract'
import {
  type mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => desk.close())

type Wanted = Input<'profile.adopt'>['profile']

/** 园区规程 as it comes with the program, minor complaints forwarded within so many minutes. */
async function park(minutes: number): Promise<Wanted> {
  const { templates } = await desk.ask('profile.show', {})
  const template = templates.find(({ code }) => code === 'park')
  if (!template) throw new Error('there is no park')
  const rules = template.rules.map((rule) =>
    rule.clock === 'forward' && rule.kinds.includes('complaint') && rule.grades?.includes('minor')
      ? { ...rule, limit: { unit: 'minutes' as const, count: minutes } }
      : rule,
  )
  return { ...template, rules: rules as Wanted['rules'] }
}

const events = (kind: string) =>
  desk.db
    .prepare<[string], { recordTable: string; operatorId: number | null }>(
      'SELECT recordTable, operatorId FROM event WHERE kind = ? ORDER BY id',
    )
    .all(kind)

describe('a new desk', () => {
  test('works by 园区规程 version 1 from the day on which it was set up, and is offered the four others', async () => {
    const { current, versions, templates } = await desk.ask('profile.show', {})
    expect(current).toMatchObject({ code: 'park', version: 1, validFrom: '2026-11-23' })
    expect(versions).toEqual([
      { code: 'park', name: '园区规程', version: 1, validFrom: '2026-11-23', cases: 0 },
    ])
    expect(templates.map(({ name }) => name)).toEqual([
      '园区规程',
      '住宅物业',
      '物业公司',
      '项目监管',
      '客服手册',
    ])
  })
})

describe('adopting a procedure', () => {
  test('makes the next version of its code; a case keeps the version that it was registered under', async () => {
    const before = await registerComplaint(desk)
    desk.now = '2026-11-24T01:00:00.000Z' as typeof mondayMorning
    const adopted = await desk.ask('profile.adopt', { profile: await park(20) })
    expect(adopted).toMatchObject({ code: 'park', version: 2, validFrom: '2026-11-24' })
    const after = await registerComplaint(desk)

    const due = async (caseId: typeof before.caseId) => {
      const { deadlines } = await desk.ask('case.show', { caseId })
      const forward = deadlines.find(({ clock }) => clock === 'forward')
      return forward && Date.parse(forward.dueAt) - Date.parse(forward.startedAt)
    }
    expect(await due(before.caseId)).toBe(15 * 60_000)
    expect(await due(after.caseId)).toBe(20 * 60_000)
    const { current, versions } = await desk.ask('profile.show', {})
    expect(current.version).toBe(2)
    expect(versions.map(({ version, cases }) => [version, cases])).toEqual([
      [2, 1],
      [1, 1],
    ])
  })

  test('is in the record: the version and the desk that took it, by whom', async () => {
    await desk.ask('profile.adopt', { profile: await park(20) })
    expect(events('profile.adopted')).toEqual([
      { recordTable: 'profile', operatorId: null },
      { recordTable: 'profile', operatorId: 1 },
      { recordTable: 'desk', operatorId: 1 },
    ])
    expect(desk.heard).toContain('desk')
  })

  test('of another code begins at version 1, and coming back makes the next version', async () => {
    const { templates } = await desk.ask('profile.show', {})
    const company = templates.find(({ code }) => code === 'company') as Wanted
    expect(await desk.ask('profile.adopt', { profile: company })).toMatchObject({
      code: 'company',
      version: 1,
    })
    expect(await desk.ask('profile.adopt', { profile: await park(15) })).toMatchObject({
      code: 'park',
      version: 2,
    })
  })

  test('refuses what would change nothing, what rules twice, and what forgets complaints', async () => {
    const profile = await park(15)
    const [first, ...others] = profile.rules as [Wanted['rules'][number], ...Wanted['rules'][number][]]
    const reply = (rules: Wanted['rules']) => desk.reply('profile.adopt', { profile: { ...profile, rules } })
    expect(await reply(profile.rules)).toEqual({ kind: 'refused', reason: 'nothing-changed' })
    expect(await reply([first, ...others, first])).toEqual({ kind: 'refused', reason: 'rule-twice' })
    const forgetful = others.filter(({ clock }) => clock !== 'revisit')
    expect(await reply([first, ...forgetful])).toEqual({
      kind: 'refused',
      reason: 'complaints-without-rules',
    })
    const target = { gauge: 'settled', percent: 100, clause: 'S1 第十七条' } as const
    const revisiting = { ...plainRevisiting, targets: [target, { ...target, percent: 90 }] }
    expect(await desk.reply('profile.adopt', { profile: { ...profile, revisiting } })).toEqual({
      kind: 'refused',
      reason: 'target-twice',
    })
    expect((await desk.ask('profile.show', {})).versions).toHaveLength(1)
  })

  test('of a version that said nothing of revisits sets no target', async () => {
    const { body } = desk.db.prepare<[], { body: string }>('SELECT body FROM profile').get() ?? { body: '{}' }
    const { revisiting: _, ...before } = JSON.parse(body)
    expect(Profile.parse(before).revisiting).toEqual(plainRevisiting)
  })

  test('with a limit that is still open is no procedure', async () => {
    const { templates } = await desk.ask('profile.show', {})
    const residential = templates.find(({ code }) => code === 'residential')
    expect((await desk.reply('profile.adopt', { profile: residential as Wanted })).kind).toBe('fault')
    expect((await desk.ask('profile.show', {})).current.code).toBe('park')
  })
})

describe('a procedure as a file', () => {
  test('that was exported is read again as the same procedure', async () => {
    await desk.ask('profile.adopt', { profile: await park(20) })
    desk.savesTo = { path: '/tmp/somewhere.json' }
    expect(await desk.ask('profile.export', {})).toEqual({ path: '/tmp/somewhere.json' })
    const [saved] = desk.saved
    expect(saved?.name).toBe('园区规程-第2版.json')
    desk.chosen = { kind: 'read', bytes: saved?.bytes ?? new Uint8Array() }
    const read = await desk.ask('profile.read', {})
    const { version: _, validFrom: __, ...current } = (await desk.ask('profile.show', {})).current
    expect(read).toEqual({ kind: 'read', content: current })
    const again = await desk.reply('profile.adopt', { profile: current })
    expect(again).toEqual({ kind: 'refused', reason: 'nothing-changed' })
  })

  test('that cannot be written is said; a change of mind is none', async () => {
    expect(await desk.ask('profile.export', {})).toEqual({ path: null })
    desk.savesTo = 'cannot-write'
    expect(await desk.reply('profile.export', {})).toEqual({ kind: 'refused', reason: 'cannot-write' })
  })

  test('that is wrong says its line and changes nothing', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../../resources/profiles/park.json'), 'utf8')
    const before = desk.db.prepare('SELECT count(*) AS events FROM event').get()
    desk.chosen = {
      kind: 'read',
      bytes: new TextEncoder().encode(text.replace('"repeatFrom": 3', '"repeatFrom": 1')),
    }
    expect(await desk.ask('profile.read', {})).toEqual({
      kind: 'wrong',
      line: 4,
      why: '“repeatFrom”不能小于 2',
    })
    desk.chosen = { kind: 'canceled' }
    expect(await desk.ask('profile.read', {})).toEqual({ kind: 'canceled' })
    expect(desk.db.prepare('SELECT count(*) AS events FROM event').get()).toEqual(before)
  })
})
