import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Instant } from '#shared/domain/day'
import { packed, textByPoppler } from '../forms/look'
import { minor, registerComplaint } from '../support/desk'
import { fillDesk, typedPhones, typedWords } from '../support/filled-desk'
import type { Desk } from '../support/launch'
import { addPerson, ownPin, signInAs } from '../support/people'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, screen, signIn, type } from './steps'

/** A Monday at nine, longer ago than cases are kept. */
const longAgo = '2022-11-21T01:00:00.000Z' as Instant
const formula = '=HYPERLINK("http://nowhere","电梯坏了")'

type Bridge = { desk: { ask(question: string, input: unknown): Promise<unknown> } }

const ask = (window: Page, question: string, input: unknown) =>
  window.evaluate(([name, sent]) => (globalThis as unknown as Bridge).desk.ask(String(name), sent), [
    question,
    input,
  ] as const)

/** The system's own dialog cannot be pressed from outside: it answers with the path, or is closed. */
async function answerDialog({ app }: Desk, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}

async function openData(window: Page, part: string): Promise<void> {
  await press(window, 'Control+,')
  await press(window, 'Alt+7')
  await expect(window.getByRole('button', { name: '数据', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await choose(window.getByRole('radio', { name: part }))
}

async function pressButton(window: Page, name: string): Promise<void> {
  await reach(window.getByRole('button', { name, exact: false }))
  await press(window, 'Enter')
}

test('somebody wants what the desk has of them: found by phone, chosen, exported, and the file runs nothing', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await fillDesk(desk)
    await registerComplaint(desk, minor, formula)
  })
  const desk = await launch({ dataDir })
  const { window } = desk
  await signIn(window)
  await openData(window, '导出一个人的资料')
  await type(window.getByLabel('姓名、单位或电话'), '0')
  await press(window, 'Enter')
  await expect(window.getByRole('alert')).toContainText('请至少写两个字')
  await type(window.getByLabel('姓名、单位或电话'), '0000')
  await press(window, 'Enter')
  const people = window.getByRole('group', { name: '找到的人' }).getByRole('checkbox')
  await expect(people).toHaveCount(2)
  await expect(people.first()).toBeFocused()
  const found = window.getByRole('group', { name: '找到的人' })
  await expect(found).toContainText('案件 5　没有立项 1')
  await expect(found).toContainText('138****0001')
  await expect(found).not.toContainText('138 0000 0001')
  await press(window, 'Space')
  // With what the directory has of her.
  const all = window.getByText(/^7 份记录，一共 \d+ 条$/)
  await expect(all).toBeVisible()
  await look(window, 'data-export')
  const rows = Number(/共 (\d+) 条/.exec(await all.innerText())?.[1])

  await answerDialog(desk, join(dataDir, 'nowhere', 'file.csv'))
  await pressButton(window, '导出 CSV')
  await expect(window.getByRole('alert')).toContainText('那个位置存不进去')
  await answerDialog(desk, null)
  await pressButton(window, '导出 CSV')
  await expect(window.getByText('没有存文件，已经取消。')).toBeVisible()
  const csv = join(newFolder(), '资料.csv')
  await answerDialog(desk, csv)
  await pressButton(window, '导出 CSV')
  await expect(window.getByText(`已存到 ${csv}，共 ${rows} 条。`, { exact: false })).toBeVisible()
  const written = readFileSync(csv, 'utf8')
  expect(written.trimEnd().split('\r\n')).toHaveLength(rows + 1)
  expect(written).toContain(`"'${formula.replaceAll('"', '""')}"`)
  for (const words of ['139 0000 0002', '道过歉', '每小时五元']) expect(written).toContain(words)
  expect(written).not.toContain('137 0000 0003')

  const pdf = join(newFolder(), '资料.pdf')
  await answerDialog(desk, pdf)
  await press(window, 'Control+Enter')
  await expect(window.getByText(`已存到 ${pdf}`, { exact: false })).toBeVisible()
  await look(window, 'data-exported')
  const sheet = packed(textByPoppler(readFileSync(pdf)))
  for (const words of ['个人信息查阅清单', `共${rows}条`, '13900000002']) expect(sheet).toContain(words)

  await press(window, 'F2')
  await expect(
    window.getByText('案件办结后留 3 年。要查、要改、要删，找前台', { exact: false }),
  ).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toBeVisible()
  await look(window, 'intake-collection-notice')
  const step = window.locator('.intake > section')
  const hidden = () => step.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)
  expect(await hidden(), 'pixels of 客户 that are not seen without scrolling').toBe(0)
})

test('what is over its period is listed, printed, and erased after a second word; nothing personal is left of it', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(
    newFolder(),
    async (desk) => {
      await addPerson(desk, { name: '李静', role: 'desk' })
      await fillDesk(desk)
      await signInAs(desk, '李静')
    },
    longAgo,
  )
  const desk = await launch({ dataDir })
  const { window } = desk
  await signIn(window)
  await openData(window, '保存期限')
  await type(window.getByLabel('来电来访（没有立项）'), '很久')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toContainText('期限看不懂')
  await type(window.getByLabel('来电来访（没有立项）'), '10 年')
  await press(window, 'Control+Enter')
  await expect(window.getByText('保存期限记下了', { exact: false })).toBeVisible()
  await expect(window.getByLabel('来电来访（没有立项）')).toHaveValue('10 年')
  await expect(window.getByRole('button', { name: '记下保存期限' })).toBeDisabled()
  await look(window, 'data-periods')

  await choose(window.getByRole('radio', { name: '到期清单' }))
  await expect(window.getByText('3 项到期')).toBeVisible()
  // Ten years now.
  await expect(window.locator('.choice').filter({ hasText: '来电来访' })).toContainText('没有到期的')
  await press(window, 'F9')
  await expect(window.getByText('没有选打印机', { exact: false })).toBeVisible()
  const list = join(newFolder(), '清单.pdf')
  await answerDialog(desk, list)
  await pressButton(window, '另存为 PDF')
  await expect(window.getByText(`到期清单已存到 ${list}`)).toBeVisible()
  await look(window, 'data-due')
  const listed = textByPoppler(readFileSync(list))
  for (const number of ['TS-202211-0002', 'TS-202211-0003', 'TS-202211-0004'])
    expect(listed).toContain(number)
  expect(listed).not.toContain('陈女士')

  await reach(window.getByRole('checkbox', { name: 'TS-202211-0004' }))
  await press(window, 'Space')
  await press(window, 'Alt+d')
  await expect(window.getByText('删除 2 项案件的个人信息？')).toBeVisible()
  await expect(window.getByRole('button', { name: '不删除' })).toBeFocused()
  await look(window, 'data-erase-asked')
  await press(window, 'Escape')
  await expect(window.getByText('3 项到期')).toBeVisible()
  await pressButton(window, '删除这 2 项')
  await press(window, 'Control+Enter')
  await expect(window.getByText('删除好了：2 项', { exact: false })).toBeVisible()
  await expect(window.getByText('1 项到期')).toBeVisible()
  await look(window, 'data-erased')

  await press(window, 'Control+k')
  await window.keyboard.insertText('陈女士')
  const cases = window.getByRole('listbox').getByRole('option').filter({ hasText: 'TS-' })
  await expect(cases).toHaveText([/0004/, /0001/])
  await press(window, 'Control+a')
  await window.keyboard.insertText('TS-202211-0002')
  await expect(cases).toHaveCount(1)
  await expect(cases).toHaveText(/0002/)
  await press(window, 'Enter')
  const page = screen(window, 'case')
  await expect(page).toContainText('TS-202211-0002')
  await expect(page).toContainText('到了保存期限，个人信息已删除')
  const gone = [...typedWords, ...typedPhones, '139****0002', '138****0001']
  for (const words of gone) await expect(page, words).not.toContainText(words)
  await look(window, 'data-erased-case')
  const form = await formOf(window, 2)
  expect(form).toContain('（已删除）')
  for (const words of gone) expect(form).not.toContain(words.replaceAll(' ', ''))

  const wrong = await ask(window, 'person.find', { words: { name: '陈女士', phone: '138 0000 0001' } })
  expect(wrong).toMatchObject({ kind: 'fault' })
  const log = readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')
  expect(log).toContain((wrong as { reference: string }).reference)
  for (const words of [...gone, '李静', '王敏']) expect(log).not.toContain(words)

  await press(window, 'F12')
  await press(window, 'Alt+2')
  await expect(window.getByRole('radio', { name: '李静' })).toBeChecked()
  await type(window.getByLabel('口令', { exact: true }), ownPin)
  await press(window, 'Enter')
  await expect(window.getByText('当班 李静')).toBeVisible()
  await press(window, 'Control+,')
  await press(window, 'Alt+7')
  await expect(window.getByText('由主管或管理员来做', { exact: false })).toBeVisible()
  await expect(window.getByLabel('姓名、单位或电话')).toHaveCount(0)
  await look(window, 'data-desk')
  const refused = await ask(window, 'retention.erase', { kind: 'case', ids: null })
  expect(refused).toMatchObject({ kind: 'fault', situation: 'needs-supervisor' })
})

/** A copy of the case's form, as it would be printed now; without spaces. */
async function formOf(window: Page, caseId: number): Promise<string> {
  const pdf = await window.evaluate(async (id) => {
    const { desk } = globalThis as unknown as Bridge
    const made = (await desk.ask('slip.reprint', { caseId: id, kind: 'copy' })) as { value: { id: number } }
    const shown = (await desk.ask('slip.show', { slipId: made.value.id })) as { value: { pdf: Uint8Array } }
    return [...shown.value.pdf]
  }, caseId)
  return packed(textByPoppler(Uint8Array.from(pdf)))
}
