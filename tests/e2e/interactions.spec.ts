import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { registerComplaint, type TestDesk } from '../support/desk'
import { test } from './journey'
import { prepare } from './prepared'
import { signIn } from './steps'

// How many things a receptionist does until the sheet is in the printer. One thing is a key that acts, or a field that is
// filled, its letters and the key that ends it together; the mouse is never used. README says the same numbers.

type Counted = {
  readonly did: (key: string) => Promise<void>
  readonly filled: Fill
  readonly count: () => number
}
type Fill = (words: string, end: string) => Promise<void>

function counting({ keyboard }: Page): Counted {
  let count = 0
  return {
    count: () => count,
    did: async (key) => {
      count++
      await keyboard.press(key)
    },
    filled: async (words, end) => {
      count++
      await keyboard.insertText(words)
      await keyboard.press(end)
    },
  }
}

async function aDeskThatKnowsHer(desk: TestDesk): Promise<void> {
  await registerComplaint(desk)
}

const registered = (window: Page) => window.getByRole('status').filter({ hasText: /^TS-\d{6}-\d{4}$/ })
const suggested = (window: Page, name: string) =>
  window.getByRole('listbox', { name: '可能是' }).getByRole('option', { name: new RegExp(name) })

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The number in the row of that flow. */
function promised(flow: string): number {
  const row = new RegExp(`^\\| ${flow} \\| (\\d+) \\|`, 'm').exec(readme)
  if (!row) throw new Error(`README has no row for ${flow}`)
  return Number(row[1])
}

/** What is open of hers was read; she means something else. */
async function goOnFromWhatIsOpen(window: Page, { did }: Counted): Promise<void> {
  await expect(window.getByRole('button', { name: '下一步' })).toBeFocused()
  await did('Enter')
}

/** From 事项 on: what is said, none of the four questions of 等级, 登记并打印. */
async function takeDownTheMatter(window: Page, { did, filled }: Counted): Promise<void> {
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await filled('电梯又停了', 'Control+Enter')
  await expect(window.getByRole('heading', { name: '定等级' })).toBeVisible()
  await did('0')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
  await did('Control+Enter')
  await expect(registered(window)).toBeVisible()
}

test('four flows take as few interactions as README says, and no mouse', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsHer) })
  await signIn(window)

  const known = counting(window)
  await known.did('F2')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText('cns')
  await expect(suggested(window, '陈女士')).toHaveAttribute('aria-selected', 'true')
  await known.filled('', 'Enter')
  await goOnFromWhatIsOpen(window, known)
  await takeDownTheMatter(window, known)
  expect(known.count()).toBe(promised('known walk-in'))
  expect(known.count()).toBeLessThanOrEqual(6)

  const unknown = counting(window)
  await unknown.did('F2')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText('赵先生')
  await expect(suggested(window, '新客户')).toHaveAttribute('aria-selected', 'true')
  await unknown.filled('', 'Enter')
  await expect(window.getByRole('textbox', { name: '客户单位' })).toBeFocused()
  await unknown.filled('', 'Enter')
  await unknown.filled('3号楼-0902', 'Enter')
  await unknown.filled('138 0000 0009', 'Control+Enter')
  await takeDownTheMatter(window, unknown)
  expect(unknown.count()).toBe(promised('new walk-in, with room and phone'))

  const caller = counting(window)
  await caller.did('F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText('0009')
  await expect(suggested(window, '赵先生')).toHaveAttribute('aria-selected', 'true')
  await caller.filled('', 'Enter')
  await goOnFromWhatIsOpen(window, caller)
  await takeDownTheMatter(window, caller)
  expect(caller.count()).toBe(promised('known caller, by the last four digits'))

  const again = counting(window)
  await again.did('F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await window.keyboard.insertText('cns')
  await expect(suggested(window, '陈女士')).toHaveAttribute('aria-selected', 'true')
  await again.filled('', 'Enter')
  await expect(window.getByRole('button', { name: '下一步' })).toBeFocused()
  // She reads what is open before she says that it is this.
  await expect(window.getByRole('region', { name: '又来了' })).toContainText('谁在办')
  await again.did('Alt+s')
  await expect(window.getByRole('radio', { name: '催办' })).toBeFocused()
  await again.did('1')
  await again.did('Control+Enter')
  await expect(window.getByRole('status').filter({ hasText: /已记到 TS-\d{6}-000\d/ })).toBeVisible()
  expect(again.count()).toBe(promised('second contact of a known matter'))
})
