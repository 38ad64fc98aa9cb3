import { expect, type Locator, type Page } from '@playwright/test'

// What a receptionist does, in her words, and by keyboard alone. Every name and phone is made up.

export const pin = '402913'

/** Tab until the field has the focus. A field that Tab does not reach fails the journey. */
export async function reach(field: Locator): Promise<void> {
  await expect(field).toBeEnabled()
  for (let tabs = 0; tabs < 40; tabs++) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await field.page().keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${field}`)
}

/** Types over what stands in the field, as an IME does: whole words at once. */
export async function type(field: Locator, words: string): Promise<void> {
  const { keyboard } = field.page()
  await reach(field)
  await keyboard.press('Control+A')
  if (words === '') await keyboard.press('Delete')
  else await keyboard.insertText(words)
}

/**
 * A key, once what came before it is on the screen, as by who looks there first: what was asked of main until now is
 * answered, for it answers in turn, and painted.
 */
export async function press(window: Page, key: string): Promise<void> {
  await window.evaluate(async () => {
    const { desk } = globalThis as unknown as {
      desk: { ask(question: string, input: unknown): Promise<unknown> }
    }
    await desk.ask('desk.standing', {}).catch(() => undefined)
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  })
  await window.keyboard.press(key)
}

export const screen = (window: Page, name: string): Locator => window.locator(`[data-screen=${name}]`)
const heading = (window: Page, name: string) => window.getByRole('heading', { name, exact: true })

type SetUp = {
  /** The description of the print queue to choose; without it the printer is left for later. */
  readonly printer?: string
  readonly look?: (name: string) => Promise<void>
}

/** 首次设置. */
export async function setUpDesk(window: Page, { printer, look = async () => {} }: SetUp = {}): Promise<void> {
  const next = async (question: string) => {
    await press(window, 'Control+Enter')
    await expect(heading(window, question)).toBeVisible()
  }
  await expect(window.getByLabel('单位名称')).toBeFocused()
  await type(window.getByLabel('单位名称'), '某某产业园')
  await look('set-up-1-organisation')
  await next('意见表转呈给哪些部门？')
  await look('set-up-2-departments')
  await next('前台几点上班，几点下班？')
  await look('set-up-3-hours')
  await next('意见表在哪台打印机上出纸？')
  if (printer) await choose(window.getByRole('radio', { name: printer }))
  await look('set-up-4-printer')
  await next('谁第一个当班？')
  await type(window.getByLabel('姓名'), '王敏')
  await type(window.getByLabel('口令', { exact: true }), pin)
  await type(window.getByLabel('口令再输一次'), pin)
  await look('set-up-5-operator')
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()
}

/** Among the cards of its group: Tab to the group, the arrows within it, Space where only one is left. */
export async function choose(card: Locator): Promise<void> {
  await expect(card).toBeEnabled()
  const { keyboard } = card.page()
  const isReached = () =>
    card.evaluate((one) => one.closest('[role=radiogroup]')?.contains(document.activeElement) === true)
  for (let tabs = 0; tabs < 40 && !(await isReached()); tabs++) await keyboard.press('Tab')
  for (let arrows = 0; arrows < 12; arrows++) {
    if (await card.evaluate((one) => one === document.activeElement)) break
    await keyboard.press('ArrowRight')
  }
  await keyboard.press('Space')
  await expect(card).toBeChecked()
}

export async function signIn(window: Page): Promise<void> {
  await expect(window.getByLabel('口令')).toBeFocused()
  await window.keyboard.insertText(pin)
  await press(window, 'Enter')
  await expect(screen(window, 'sign-in')).toBeHidden()
}

export type Told = {
  readonly name: string
  readonly company?: string
  readonly address?: string
  readonly phone?: string
  readonly content: string
  readonly place?: string
  readonly demand?: string
  /** The four answers of 等级, by the digit of the card. */
  readonly grade?: readonly [string, string, string, string]
  readonly look?: (name: string) => Promise<void>
}

/** 轻微: 以前没提过, no loss, no fault. */
export const aboutConduct = ['2', '1', '2', '2'] as const
/** 重大: the company's fault caused a loss. */
export const aboutLoss = ['2', '1', '1', '2'] as const

/** From 来访登记 or 来电登记 to the check page. */
export async function takeDown(window: Page, told: Told, by: 'F2' | 'F3' = 'F2'): Promise<void> {
  const { keyboard } = window
  const { look = async () => {} } = told
  await press(window, by)
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  // Past the box, field by field.
  await press(window, 'Enter')
  await expect(window.getByLabel('姓名', { exact: true })).toBeFocused()
  await keyboard.insertText(told.name)
  await press(window, 'Enter')
  await expect(window.getByLabel('客户单位')).toBeFocused()
  await keyboard.insertText(told.company ?? '甲电商有限公司')
  await press(window, 'Enter')
  await expect(window.getByLabel('地址')).toBeFocused()
  await keyboard.insertText(told.address ?? 'C座 506')
  await press(window, 'Enter')
  await expect(window.getByLabel('联系电话').first()).toBeFocused()
  await keyboard.insertText(told.phone ?? '138 0000 0001')
  await look('intake-1-customer')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await keyboard.insertText(told.content)
  await press(window, 'Alt+2')
  await expect(window.getByRole('radio', { name: '服务态度' })).toBeChecked()
  await type(window.getByLabel('地点'), told.place ?? 'C座大门岗亭')
  await type(window.getByLabel('客户要求'), told.demand ?? '当面道歉')
  await look('intake-2-matter')
  await press(window, 'Control+Enter')
  await expect(heading(window, '定等级')).toBeVisible()
  for (const digit of told.grade ?? aboutConduct) await press(window, digit)
  await expect(window.getByRole('radiogroup').locator('input:checked')).toHaveCount(4)
  await look('intake-3-grade')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
}

/** 登记并打印: the number of the new case. */
export async function register(window: Page): Promise<string> {
  await press(window, 'Control+Enter')
  const number = window.getByRole('status').filter({ hasText: /^[A-Z]+-\d{6}-\d{4}$/ })
  await expect(number).toBeVisible()
  return await number.innerText()
}

/** The customer signs, and it goes on to the case. */
export async function signAndGoOn(window: Page): Promise<void> {
  await press(window, '1')
  await expect(window.getByRole('radio', { name: '本人签名' })).toBeChecked()
  await expect(window.getByRole('button', { name: '记下签名' })).toBeFocused()
  await press(window, 'Enter')
  await expect(window.getByText('本人已签（见原件）')).toBeVisible()
  await expect(window.getByRole('button', { name: '去转呈' })).toBeFocused()
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
}
