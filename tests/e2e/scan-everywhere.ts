import { expect, type Locator, type Page } from '@playwright/test'
import { slipCodeOf } from '#shared/domain/slip-code'
import { complete, forward, receive } from '../support/case-way'
import { registerComplaint, type TestDesk } from '../support/desk'
import { addPerson } from '../support/people'
import { press, screen } from './steps'

// One sheet under the scanner, wherever she is: it opens its case with 登记交回 proposed, and nothing else happens.

/** The first case's F01, which is out: handled, and told by phone. */
export const code = slipCodeOf(1)
export const misread = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`

export async function paperOut(desk: TestDesk): Promise<void> {
  await addPerson(desk, { name: '李静', role: 'desk' })
  const { caseId } = await registerComplaint(desk)
  await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
  const handoffId = await forward(desk, caseId)
  await receive(desk, caseId, handoffId)
  await complete(desk, caseId, handoffId)
  const other = await registerComplaint(desk, undefined, '车位被占')
  await forward(desk, other.caseId)
}

type Stop = { readonly name: string; readonly keys: readonly string[]; readonly screen: string }

/** Every screen, with the focus where she types there, or on its cards. */
export const stops: readonly Stop[] = [
  { name: '今日', keys: ['F10'], screen: 'today' },
  { name: '来访登记', keys: ['F2'], screen: 'intake' },
  { name: '来电登记', keys: ['F3'], screen: 'intake' },
  { name: '回访', keys: ['F4'], screen: 'revisit' },
  { name: '派工', keys: ['F5'], screen: 'dispatch' },
  { name: '打印任务', keys: ['F9'], screen: 'prints' },
  { name: '归档', keys: ['F6'], screen: 'archive' },
  { name: '设置', keys: ['Control+,'], screen: 'settings' },
  { name: '交接班', keys: ['Alt+j'], screen: 'handover' },
  { name: '来电来访登记', keys: ['Alt+l'], screen: 'contacts' },
  { name: '客户', keys: ['Alt+c'], screen: 'customers' },
  { name: '紧急', keys: ['Alt+e'], screen: 'emergency' },
  { name: '单据', keys: ['Alt+w'], screen: 'slips' },
  { name: '下班检查', keys: ['Control+b'], screen: 'slips' },
  { name: '帮助', keys: ['F1'], screen: 'help' },
  { name: '扫描件', keys: ['Alt+q'], screen: 'scans' },
  { name: '空白单', keys: ['Alt+b'], screen: 'blanks' },
]

type Scanner = { readonly scan: (code: string) => Promise<void> }

/** From that screen, and with 查找 over it. */
export async function scanFrom(
  window: Page,
  scanner: Scanner,
  stop: Stop,
  isFinding: boolean,
): Promise<void> {
  await press(window, 'F10')
  await expect(screen(window, 'today')).toBeVisible()
  for (const key of stop.keys) await press(window, key)
  await expect(screen(window, stop.screen), stop.name).toBeVisible()
  if (isFinding) {
    await press(window, 'Control+k')
    await expect(window.getByRole('searchbox', { name: '查找' })).toBeFocused()
  }
  await scanUntilOpened(window, scanner, stop.name)
}

export async function scanUntilOpened(window: Page, scanner: Scanner, from: string): Promise<void> {
  await scanUntil(window, () => scanner.scan(code), screen(window, 'case'), from)
  await proposed(window, from)
}

/**
 * A scanner has a processor of its own; X's keys do not. Where the machine stands still between two of them for longer
 * than a hand does, they are a hand's: what they wrote is taken back, and the sheet scanned again.
 */
export async function scanUntil(
  window: Page,
  scan: () => Promise<void>,
  answer: Locator,
  from: string,
): Promise<void> {
  const field = window.locator('input:focus, textarea:focus')
  const before = (await field.count()) === 1 ? await field.inputValue() : null
  for (let tries = 1; ; tries++) {
    await scan()
    const isHeard = await answer.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    )
    if (isHeard) return
    if (tries === 4) throw new Error(`${from}: scanned four times, and not heard`)
    if (before !== null && (await field.count()) === 1) await field.fill(before)
  }
}

export async function proposed(window: Page, from: string): Promise<void> {
  await expect(screen(window, 'case'), from).toBeVisible()
  await expect(window.getByRole('region', { name: '登记交回' }), from).toBeVisible()
  await expect(window.getByText('下一步：登记交回'), from).toBeVisible()
  await expect(window.getByRole('searchbox', { name: '查找' })).toBeHidden()
  await expect(window.getByRole('radio', { checked: true }), from).toHaveCount(0)
}

type Asked = {
  readonly value: { readonly timeline: readonly unknown[]; readonly revisits: readonly unknown[] }
}

/** What is recorded of the case: a scan adds nothing to it. */
export async function recorded(window: Page): Promise<number> {
  return window.evaluate(async () => {
    const { desk } = globalThis as unknown as {
      desk: { ask(question: string, input: unknown): Promise<Asked> }
    }
    const { value } = await desk.ask('case.show', { caseId: 1 })
    return value.timeline.length + value.revisits.length
  })
}
