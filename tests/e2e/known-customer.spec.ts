import { expect, type Page } from '@playwright/test'
import { hour, plus } from '#shared/domain/day'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, screen, signIn, type } from './steps'

const box = (window: Page) => window.getByRole('searchbox', { name: '找客户' })
const field = (window: Page, name: string) => window.getByRole('textbox', { name, exact: true })
const line = (window: Page, name: RegExp) =>
  window.getByRole('listbox', { name: '可能是' }).getByRole('option', { name })
const again = (window: Page) => window.getByRole('region', { name: '又来了' })

/** 乙物流, whose 王芳 has come before without a complaint, and 陈女士 of 甲电商, whose matter is open. */
async function aDeskThatKnowsPeople(desk: TestDesk): Promise<void> {
  const added = await desk.ask('customer.add', {
    kind: 'company',
    name: '乙物流有限公司',
    note: '',
    address: '3号楼-1201',
    contact: { name: '王芳', relation: 'employee', phones: ['139 0000 0002'] },
    isAnother: false,
  })
  await desk.ask('customer.add', {
    kind: 'person',
    name: '吴凡',
    note: '',
    address: '5号楼-301',
    contact: { name: '吴凡', relation: null, phones: ['139 0000 0003'] },
    isAnother: false,
  })
  const many = await desk.ask('customer.add', {
    kind: 'company',
    name: '丙设计工作室',
    note: '',
    address: 'C座-506',
    contact: { name: '魏芳', relation: 'responsible', phones: ['139 0000 0004', '139 0000 0005'] },
    isAnother: false,
  })
  const { sinceOn } = added.customer
  await desk.ask('customer.putUnit', { customerId: many.customer.id, address: 'C座-508', sinceOn })
  await registerComplaint(desk)
}

/** Nine open matters of 陈女士, one of them asked about and promised, and one that she withdrew. */
async function manyMatters(desk: TestDesk): Promise<void> {
  const long = '门禁又刷不开，早上八点半到九点十几个人堵在门口，保安说不归他管，'.repeat(4)
  const { caseId: withdrawn } = await registerComplaint(desk, minor, long)
  await desk.ask('case.close', {
    caseId: withdrawn,
    at: desk.now,
    outcome: 'withdrawn',
    nature: 'communicationHelp',
    note: '客户说不用再处理',
    mergedInto: null,
  })
  for (let matters = 0; matters < 9; matters++) {
    const { caseId } = await registerComplaint(desk, minor, `第 ${matters + 1} 件：${long}`)
    if (matters < 8) continue
    const said = { channel: 'phone', caller: '陈女士', phone: '', told: '' } as const
    await desk.ask('case.call', { caseId, at: desk.now, purpose: 'urge', words: '还没人来', ...said })
    const dueAt = plus(desk.now, 30 * hour)
    await desk.ask('case.promise', { caseId, at: desk.now, by: '张主管', words: '周三以前换好门禁', dueAt })
  }
}

async function begin(window: Page, by: 'F2' | 'F3' = 'F2'): Promise<void> {
  await press(window, by)
  await expect(box(window)).toBeFocused()
}

async function atBothSizes(
  window: Page,
  name: string,
  resize: (width: number, height: number) => Promise<void>,
) {
  await look(window, name)
  await resize(1920, 1080)
  await look(window, `${name}-wide`)
  await resize(1280, 800)
}

test('a known visitor is on 事项 with two letters and Enter; of several rooms a digit says which', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  const resize = async (width: number, height: number) => {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
      [width, height],
    )
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
  }
  await signIn(window)
  await begin(window)
  await atBothSizes(window, 'first-step-empty', resize)
  await window.keyboard.type('wf')
  await expect(line(window, /王芳/)).toHaveAttribute('aria-selected', 'true')
  await expect(line(window, /王芳/)).toContainText('139****0002')
  await expect(line(window, /新客户/)).toContainText('wf（姓名）')
  await atBothSizes(window, 'first-step-list', resize)
  await press(window, 'Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await expect(window.getByRole('navigation', { name: '登记步骤' })).toContainText('乙物流有限公司　王芳')

  await press(window, 'Escape')
  await expect(field(window, '姓名')).toHaveValue('王芳')
  await expect(field(window, '地址')).toHaveValue('3号楼-1201')
  await expect(field(window, '联系电话')).toHaveValue('')
  await expect(window.getByText('139****0002')).toBeVisible()
  await atBothSizes(window, 'first-step-known', resize)
  // Another name is another person: that phone is not hers.
  await type(field(window, '姓名'), '李伟')
  await expect(window.getByText('139****0002')).toBeHidden()

  await begin(window)
  await window.keyboard.type('bsj')
  await expect(line(window, /魏芳/)).toContainText('等 2 处')
  await press(window, 'Enter')
  await expect(window.getByRole('listbox', { name: '是哪一处的事？' })).toBeFocused()
  await look(window, 'first-step-rooms')
  await press(window, '2')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await expect(window.getByRole('navigation', { name: '登记步骤' })).toContainText('C座-508')
})

test('a new visitor is begun with her phone, which lands in its field; a search that finds nobody costs nothing', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window)
  await window.keyboard.insertText('138 0000 0009')
  await expect(line(window, /新客户/)).toContainText('138 0000 0009（联系电话）')
  await expect(line(window, /新客户/)).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Enter')
  await expect(field(window, '姓名')).toBeFocused()
  await expect(field(window, '联系电话')).toHaveValue('138 0000 0009')
  await expect(box(window)).toHaveValue('')
  await window.keyboard.insertText('赵先生')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()

  // A name that somebody has already: Alt+X says that it is another one.
  await begin(window)
  await window.keyboard.insertText('王芳')
  await expect(line(window, /王芳/)).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Alt+x')
  await expect(field(window, '姓名')).toHaveValue('王芳')
  await expect(field(window, '客户单位')).toHaveValue('')
  await expect(field(window, '客户单位')).toBeFocused()
})

test('one more call about a known matter is recorded there, and no second case is made of it', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window, 'F3')
  await window.keyboard.type('cns')
  await expect(line(window, /陈女士/)).toContainText('没办完 1 件')
  await press(window, 'Enter')
  // She stays: what is open is read first, and Enter would go on.
  await expect(window.getByRole('button', { name: '下一步' })).toBeFocused()
  await expect(again(window)).toContainText('0001')
  await expect(again(window)).toContainText(/客户、.*电话.*对上/)
  await expect(again(window)).toContainText('谁在办')
  await look(window, 'again')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1920)
  await look(window, 'again-wide')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))

  await press(window, 'Alt+s')
  await expect(window.getByRole('radio', { name: '催办' })).toBeFocused()
  await expect(window.getByLabel('怎么告诉客户的')).not.toHaveValue('')
  await press(window, 'Control+Enter')
  await expect(window.getByText('请先选为什么又来。')).toBeVisible()
  await press(window, 'Escape')
  await expect(again(window)).toBeVisible()
  await press(window, 'Alt+s')
  await press(window, '2')
  await expect(window.getByRole('radio', { name: '查询进度' })).toBeChecked()
  await expect(window.getByLabel('客户说了什么')).toBeFocused()
  await window.keyboard.insertText('问什么时候给说法')
  await look(window, 'again-call')
  expect(await overflow(window)).toEqual([])
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()
  const said = window.getByRole('status').filter({ hasText: /已记到 TS-\d{6}-0001/ })
  await expect(said).toBeVisible()
  await expect(window.getByText('没有草稿。', { exact: false })).toBeVisible()
  await look(window, 'again-recorded')
  expect(await overflow(window)).toEqual([])
  await reach(said.getByRole('button'))
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toContainText('问什么时候给说法')
  await expect(said).toBeHidden()
})

test('of a customer with many matters the open ones come first, and a closed one is raised again, never reopened', async ({
  launch,
  newFolder,
}) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder(), manyMatters) })
  await signIn(window)
  await begin(window)
  await window.keyboard.type('cns')
  await press(window, 'Enter')
  await expect(again(window)).toContainText('没办完 9 件')
  await expect(again(window)).toContainText('催办 1 次')
  await expect(again(window)).toContainText('“周三以前换好门禁”')
  await look(window, 'again-many')
  expect(await overflow(window)).toEqual([])
  await press(window, 'ArrowDown')
  await expect(again(window).locator('[aria-current=true]')).toContainText('0009')
  await press(window, 'Alt+1')
  await expect(again(window).locator('[aria-current=true]')).toContainText('0010')
  for (let moves = 0; moves < 12; moves++) await press(window, 'ArrowDown')
  await expect(again(window).locator('[aria-current=true]')).toContainText('撤诉')
  await expect(again(window)).toContainText('这件已经办完，不重开')
  await expect(window.getByRole('button', { name: '记为同一件' })).toBeHidden()
  await press(window, 'Alt+a')
  await expect(window.getByRole('checkbox', { name: '同一件事，记为第 2 次' })).toBeChecked()
  await look(window, 'again-closed')
  expect(await overflow(window)).toEqual([])
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1920)
  await look(window, 'again-many-wide')
})

test('a stranger who has only a name learns nothing', async ({ launch, newFolder }) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window, 'F3')
  await window.keyboard.insertText('陈女士')
  await expect(line(window, /陈女士/)).toBeVisible()
  await press(window, 'Alt+x')
  await expect(again(window)).toContainText('姓名对上')
  await expect(again(window)).toContainText('先请对方报编号或登记时的电话')
  await expect(again(window)).not.toContainText('谁在办')
  await look(window, 'again-stranger')
  await type(field(window, '联系电话'), '13800000001')
  await expect(again(window)).toContainText('谁在办')
})

test('the phone rings in the middle of a word: F3 parks it, F7 parks the call and she goes on with the word', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window)
  await window.keyboard.insertText('赵先')
  await begin(window, 'F3')
  await expect(box(window)).toHaveValue('')
  await expect(window.getByRole('radio', { name: '来电' })).toBeChecked()
  await window.keyboard.insertText('钱女士')
  await press(window, 'F7')
  await expect(window.getByRole('radio', { name: '来访' })).toBeChecked()
  await expect(field(window, '姓名')).toHaveValue('赵先')
  await expect(box(window)).toBeFocused()
  await window.keyboard.insertText('生')
  await expect(field(window, '姓名')).toHaveValue('赵先生')
  await press(window, 'F7')
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByRole('button', { name: /赵先生/ })).toContainText('来访')
  await expect(window.getByRole('button', { name: /钱女士/ })).toContainText('来电')
})

test('what to say first is folded away with a key, stays away, and comes back with it', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window, 'F3')
  await expect(window.getByRole('region', { name: '接电话' })).toContainText(
    '您好，某某产业园，请问有什么可以为您服务？',
  )
  await expect(window.getByRole('region', { name: '接电话' })).toContainText('铃响三声之内接起')
  await look(window, 'first-step-phone')
  await press(window, 'Alt+h')
  await expect(window.getByRole('region', { name: '接电话' })).toBeHidden()
  await press(window, 'F10')
  await expect(screen(window, 'today')).toBeVisible()
  await begin(window)
  await expect(window.getByRole('button', { name: '接待用语' })).toBeVisible()
  await press(window, 'Alt+h')
  await expect(window.getByRole('region', { name: '接待来访' })).toContainText('以后都用姓氏称呼')
})

test('what is composed with an IME belongs to the IME until it is chosen', async ({ launch, newFolder }) => {
  const { app, window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window)
  const ime = await app.context().newCDPSession(window)
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  for (const text of ['w', "w'f", "wang'f", "wang'fang"]) await compose(text)
  await expect(box(window)).toHaveValue("wang'fang")
  // Enter and the arrows choose among the candidates, not among the customers.
  for (const key of ['ArrowDown', 'Enter', 'Escape'])
    await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 })
  await expect(box(window)).toHaveValue("wang'fang")
  await ime.send('Input.insertText', { text: '王芳' })
  await expect(box(window)).toHaveValue('王芳')
  await expect(line(window, /王芳/)).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
})

test('a letter from above has its number and its day, and everything of the longest fits on the step', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aDeskThatKnowsPeople) })
  await signIn(window)
  await begin(window)
  await choose(window.getByRole('radio', { name: '上级转办' }))
  await type(field(window, '姓名'), '某某'.repeat(29))
  await type(field(window, '客户单位'), '某某某某某某某某产业园运营管理有限公司'.repeat(5))
  await type(field(window, '地址'), 'C座 506 隔壁配电间门口的走廊'.repeat(6))
  for (const [place, name] of [
    '联系电话',
    '联系电话 2',
    '联系电话 3',
    '联系电话 4',
    '联系电话 5',
  ].entries()) {
    await type(field(window, name), `138 0000 000${place}`)
    await press(window, 'Enter')
  }
  await press(window, 'Alt+n')
  await press(window, 'Alt+b')
  await press(window, 'Control+Enter')
  await expect(window.getByText('上级转办的，请写上转办单位。')).toBeVisible()
  await expect(window.getByLabel('转办单位')).toBeFocused()
  await look(window, 'referred-longest')
  expect(await overflow(window)).toEqual([])
  await type(window.getByLabel('转办单位'), '某某区信访局')
  await type(window.getByLabel('来文号'), '某信转〔2026〕12 号')
  await type(window.getByLabel('要求回复日期'), '下周')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('要求回复日期')).toBeFocused()
  await expect(window.getByRole('alert').filter({ hasText: '看不懂这个日子' }).first()).toBeVisible()
  await look(window, 'referred-wrong-day')
  await type(window.getByLabel('要求回复日期'), '12-31')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await press(window, 'Escape')
  await expect(window.getByLabel('要求回复日期')).toHaveValue(/-12-31$/)
  await expect(window.getByRole('checkbox', { name: '客户要求保密' })).toBeChecked()
})

/** What scrolls that should not: the screen as a whole. */
function overflow(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const main = document.querySelector('main')
    const wide = document.documentElement.scrollWidth
    if (wide > innerWidth) return [`page ${wide} > ${innerWidth}`]
    return main && main.scrollHeight > main.clientHeight
      ? [`main ${main.scrollHeight} > ${main.clientHeight}`]
      : []
  })
}
