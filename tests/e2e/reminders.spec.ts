import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { hour, type Instant, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import type { Desk } from '../support/launch'
import { test } from './journey'
import { prepare } from './prepared'

const soonIn = 15_000

/** A minor complaint that the department signed for: only 处理 runs, four hours, also outside desk hours. */
async function signedFor(desk: TestDesk, registeredAt: Instant): Promise<string> {
  desk.now = registeredAt
  const { caseId, number } = await registerComplaint(desk, minor)
  const { departments } = await desk.ask('desk.show', {})
  const property = departments.find(({ name }) => name === '物业部')
  if (!property) throw new Error('no 物业部')
  const step = { caseId, at: desk.now }
  const { handoffs } = await desk.ask('case.forward', {
    ...step,
    role: 'lead',
    departmentId: property.id,
    person: '张主管',
  })
  const [lead] = handoffs
  if (!lead) throw new Error('no handoff')
  const taken = { handoffId: lead.id, by: '张主管', way: 'signed' as const, witness: '' }
  await desk.ask('case.receive', { ...step, ...taken })
  return number
}

/** The notices of the system from here on, as the program shows them. */
function hearNotices({ app }: Desk): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    // A screen without a desktop shows none; what the program would have shown is what is looked at.
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: { body: string }) {
      shown.push(this.body)
    }
  })
}

const notices = ({ app }: Desk) => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)

/** As the system tells it, between two turns of the program: Playwright evaluates in the middle of whatever runs. */
const told = (desk: Desk, what: 'resume' | 'unlock-screen') =>
  desk.app.evaluate(
    ({ powerMonitor }, event) =>
      new Promise<void>((heard) =>
        setImmediate(() => {
          powerMonitor.emit(event)
          heard()
        }),
      ),
    what,
  )

test('what comes by time alone is in the title and said once, also after sleep and a restart', async ({
  launch,
  newFolder,
}) => {
  let soon = ''
  const dataDir = newFolder()
  await prepare(
    dataDir,
    async (desk) => {
      await signedFor(desk, plus(now(), -5 * hour))
      soon = await signedFor(desk, plus(now(), -3 * hour + soonIn))
    },
    plus(now(), -6 * hour),
  )

  const desk = await launch({ dataDir })
  const title = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  await expect.poll(title).toBe('（逾期 1）接诉台 · 某某产业园')
  await hearNotices(desk)
  // A computer that wakes up looks at once, and however often it looks, it says a thing once.
  const wakeUp = () => told(desk, 'resume')
  await expect
    .poll(
      async () => {
        await wakeUp()
        return notices(desk)
      },
      { timeout: 2 * soonIn },
    )
    .toEqual([expect.stringMatching(`^${soon} 处理 还有 1 时到期$`)])
  await wakeUp()
  expect(await notices(desk)).toHaveLength(1)
  await desk.close()

  const again = await launch({ dataDir })
  await hearNotices(again)
  await told(again, 'unlock-screen')
  expect(await notices(again)).toEqual([])
  const log = join(dataDir, 'logs', 'main.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('error')
})
