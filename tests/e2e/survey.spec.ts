import { expect, type Page } from '@playwright/test'
import { usualQuestionnaire } from '#shared/domain/questionnaire'
import type { Output } from '#shared/ipc/contract'
import { textOf } from '../print/page'
import { everything, fillHouses, ticked } from '../support/survey-way'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn, type } from './steps'

type Sheet = Output<'survey.sheets'>['rows'][number]
type Listed = { readonly value: Output<'survey.sheets'> }
type Bridge = { desk: { ask(question: string, input: unknown): Promise<unknown> } }

/** What is ticked on the forms that other keyers type in: all levels, and now and then none. */
const digits = '1122345-'
const rolled = (place: number) =>
  Array.from({ length: everything }, (_, item) => digits[(place * 7 + item * item) % digits.length]).join('')
const typedByHand = `123${'2'.repeat(everything - 3)}`

/** Most of the forms, as other keyers would: asked of main from the page. */
function enterMany(window: Page, sheets: readonly Sheet[]): Promise<void> {
  return window.evaluate(
    async (inputs) => {
      const { desk } = globalThis as unknown as Bridge
      for (const input of inputs) await desk.ask('survey.enter', input)
    },
    sheets.map(({ id, place }) => ticked(id, { answers: rolled(place) })),
  )
}

/** 满意率 of all answers and 满意度指数, counted with a pencil (S1 三 (四)). */
function recount(forms: readonly string[]) {
  const given = (item: number) => forms.map((form) => Number(form[item])).filter((digit) => digit > 0)
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  let place = 0
  let index = 0
  for (const { items, weight } of usualQuestionnaire.groups) {
    const scores = items.map(() => mean(given(place++).map((digit) => 120 - 20 * digit)))
    index += (weight * mean(scores)) / 100
  }
  const all = Array.from({ length: everything }, (_, item) => given(item)).flat()
  const satisfied = all.filter((digit) => digit <= 2).length
  const rate = `${((satisfied * 100) / all.length).toFixed(1)}%（${satisfied}/${all.length}）`
  return { rate, index: index.toFixed(1) }
}

test('a campaign of 200 forms is planned, approved, handed out, typed in, audited, counted and closed', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机')
  const sheets: Sheet[] = []
  const dataDir = await prepare(newFolder(), (desk) => fillHouses(desk, 200))
  const { window } = await launch({ dataDir, env: cups.env })
  const ask = (question: string, input: unknown) =>
    window.evaluate(
      ([asked, told]) => (globalThis as unknown as Bridge).desk.ask(asked as string, told),
      [question, input],
    )
  await signIn(window)
  // Whose printer is chosen is another journey.
  await ask('desk.choosePrinter', { queue: 'front' })

  await press(window, 'Alt+v')
  await press(window, 'Control+3')
  await expect(window.getByText('还没有做过满意度调查')).toBeVisible()
  await press(window, 'Enter')
  await expect(window.getByLabel('调查名称')).toBeFocused()
  await expect(window.getByRole('button', { name: '全部楼栋 200 户' })).toBeVisible()
  await look(window, 'survey-1-make')
  await press(window, 'Control+Enter')
  await expect(window.getByText('排好了 200 户，可以打印策划书送审批。')).toBeVisible()
  await type(window.getByLabel('谁批的'), '郑经理')
  await look(window, 'survey-2-plan')
  await press(window, 'Control+Enter')
  await expect(window.getByText('郑经理：同意')).toBeVisible()
  await press(window, 'Alt+t')
  await expect.poll(async () => (await front.paper()).length, { timeout: 20_000 }).toBe(1)
  expect((await textOf((await front.paper())[0] ?? '')).replace(/\s/g, '')).toContain('调查告示')
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await look(window, 'survey-3-notice')
  await press(window, 'Alt+y')

  // One building goes out with who carries it, the rest without; rooms come back one by one.
  await press(window, 'Alt+2')
  const list = window.getByRole('list', { name: '调查表' })
  await expect(list.getByRole('listitem')).toHaveCount(100)
  await press(window, 'Alt+d')
  await expect(list.getByRole('listitem')).toHaveCount(20)
  await type(window.getByLabel('送取人'), '张助理')
  await press(window, 'Alt+a')
  await expect(window.getByText('发出 20 份，张助理 送取。')).toBeVisible()
  await press(window, 'Tab')
  await press(window, 'ArrowDown')
  await press(window, 'ArrowUp')
  await press(window, '6')
  await expect(window.getByText(/0001\/001 已送去打印。/)).toBeVisible()
  await press(window, 'ArrowDown')
  await press(window, 'ArrowUp')
  await expect(list.getByRole('button').first()).toBeFocused()
  await press(window, '2')
  await expect(list.getByText('收回 今天')).toHaveCount(1)
  await press(window, '3')
  await expect(list.getByText('拒填 今天')).toHaveCount(1)
  await press(window, '4')
  await expect(list.getByText('无人 今天')).toHaveCount(1)
  // Typed again, nobody had been asked.
  await press(window, 'ArrowUp')
  await press(window, '4')
  await expect(list.getByText('无人 今天')).toHaveCount(0)
  await look(window, 'survey-4-book')

  // By the number on the form, then a digit for each item.
  await press(window, 'Alt+3')
  await expect(window.getByLabel('序号')).toBeFocused()
  await type(window.getByLabel('序号'), '7')
  await press(window, 'Enter')
  await expect(window.getByRole('heading', { name: /DC-\d{6}-0001\/007/ })).toBeVisible()
  const items = window.getByRole('region', { name: '评价项目' })
  await expect(items.getByRole('button', { name: '客服工作态度' })).toBeFocused()
  for (const digit of ['1', '2', '5']) await window.keyboard.press(digit, { delay: 50 })
  await expect(items.getByRole('button', { name: '处理问题效果 很不满意' })).toBeVisible()
  await press(window, 'Backspace')
  await press(window, '3')
  await expect(items.getByRole('button', { name: '处理问题效果 一般' })).toBeVisible()
  // Leaving the part loses nothing.
  await press(window, 'Alt+2')
  await press(window, 'Alt+3')
  await expect(items.getByRole('button', { name: '处理问题效果 一般' })).toBeVisible()
  await expect(items.getByRole('button', { name: '设备运行保养' })).toBeFocused()
  for (let place = 3; place < everything; place++) {
    await window.keyboard.press('2')
    await window.waitForTimeout(60)
  }
  const first = window.getByLabel('1．您认为本公司服务中有哪些有待改进的方面？')
  await expect(first).toBeFocused()
  await type(first, '货梯早高峰要等很久')
  await look(window, 'survey-5-enter')
  await press(window, 'Control+Enter')
  await expect(window.getByText(/DC-\d{6}-0001\/007 录好了。/)).toBeVisible()
  await expect(window.getByLabel('序号')).toBeFocused()
  await type(window.getByLabel('序号'), '7')
  await press(window, 'Enter')
  await expect(window.getByText(/王敏 今天 .* 录过了。/)).toBeVisible()
  await look(window, 'survey-6-again')
  await press(window, 'Escape')

  const surveyId = 1
  for (const page of [0, 1]) {
    const reply = (await ask('survey.sheets', { surveyId, building: null, only: 'all', page })) as Listed
    sheets.push(...reply.value.rows.filter(({ enteredAt }) => enteredAt === null))
  }
  const others = sheets.slice(0, 179)
  await enterMany(window, others)
  await expect(window.getByText('已录入 180 份，收回 180 份')).toBeVisible()

  await press(window, 'Alt+4')
  await expect(window.getByText('从已录入的 180 份里抽 5%')).toBeVisible()
  await press(window, 'Control+Enter')
  const drawn = window.getByRole('list', { name: '抽中的调查表' })
  await expect(drawn.getByRole('listitem')).toHaveCount(9)
  await expect(window.getByRole('radio', { name: '真实' })).toBeFocused()
  await press(window, '2')
  await type(window.getByLabel('谁查的'), '李品质')
  await type(window.getByLabel('怎么看出作弊的'), '客户说没见过这张表')
  await look(window, 'survey-7-audit')
  await press(window, 'Control+Enter')
  await expect(drawn.getByText('作弊')).toBeVisible()
  await expect(window.getByText('还有 8 份没问到')).toBeVisible()

  // The forged one counts nowhere any more.
  const forged = Number(await drawn.getByRole('listitem').first().locator('.number').textContent())
  const counted = [
    ...(forged === 7 ? [] : [typedByHand]),
    ...others.flatMap(({ place }) => (place === forged ? [] : [rolled(place)])),
  ]
  const { rate, index } = recount(counted)
  await press(window, 'Alt+5')
  const results = window.getByRole('region', { name: '调查结果' })
  await expect(results.getByText(rate)).toBeVisible()
  await expect(results.getByRole('definition').filter({ hasText: index })).toBeVisible()
  await expect(results.getByRole('row', { name: /^处理结果/ })).toBeInViewport({ ratio: 1 })
  await expect(results.getByRole('row', { name: /^合计/ })).toBeInViewport({ ratio: 1 })
  await look(window, 'survey-8-results')
  await press(window, 'F9')
  await expect.poll(async () => (await front.paper()).length, { timeout: 20_000 }).toBe(3)
  const summary = (await textOf((await front.paper()).at(-1) ?? '')).replace(/\s/g, '')
  for (const words of ['客户满意度调查汇总表', rate, index, '作弊']) expect(summary).toContain(words)
  await look(window, 'survey-9-printed')
  await press(window, 'Alt+y')
  await press(window, 'Alt+g')
  await look(window, 'survey-10-charts')
  await press(window, 'Alt+o')
  await expect(results.getByRole('row', { name: /货梯早高峰要等很久/ })).toBeVisible()
  await look(window, 'survey-11-written')
  await press(window, 'Enter')
  await expect(screen(window, 'intake')).toBeVisible()
  await look(window, 'survey-12-suggestion')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('status').filter({ hasText: 'TS-' })).toBeVisible()
  await press(window, 'Alt+v')
  await expect(results.getByRole('row', { name: /货梯早高峰要等很久/ })).toContainText('TS-')

  await press(window, 'Alt+1')
  await press(window, 'Alt+k')
  await expect(window.getByText('关闭以后不能再收、再录、再改')).toBeVisible()
  await look(window, 'survey-13-close')
  await press(window, 'Control+Enter')
  await expect(window.getByText('王敏 关闭的，结果定下来了。')).toBeVisible()
  await press(window, 'Escape')
  const campaigns = window.getByRole('table', { name: '调查' }).locator('tbody tr')
  await expect(campaigns).toContainText('已关闭')
  await look(window, 'survey-14-list')
})
