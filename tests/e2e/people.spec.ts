import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { backUp } from '../../src/main/backup/back-up'
import { dataFolderAt } from '../../src/main/data-folder'
import { backupWorkHere } from '../support/backup-work'
import { registerComplaint } from '../support/desk'
import { addPerson, firstPin, ownPin } from '../support/people'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, pin, press, reach, screen, signIn, type } from './steps'

test('five wrong 口令, and the wait survives a restart; somebody else may sign in meanwhile', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await addPerson(desk, { name: '李静', role: 'desk' })
  })
  const first = await launch({ dataDir })
  await expect(first.window.getByLabel('口令')).toBeFocused()
  for (let time = 0; time < 5; time++) {
    await first.window.keyboard.insertText('000000')
    await press(first.window, 'Enter')
    await expect(first.window.getByLabel('口令')).toHaveValue('')
  }
  await expect(first.window.getByText('口令输错太多次', { exact: false })).toBeVisible()
  await look(first.window, 'sign-in-wait')
  await first.kill()

  const { window } = await launch({ dataDir })
  await expect(window.getByText('口令输错太多次', { exact: false })).toBeVisible()
  await window.keyboard.insertText(pin)
  await press(window, 'Enter')
  await expect(window.getByRole('alert')).toHaveText('现在还不能试，请等时间到了再输')
})

test('交接班: the next one signs with her own 口令 and has the desk', async ({ launch, newFolder }) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await addPerson(desk, { name: '李静', role: 'desk' })
  })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await look(window, 'today-without-recovery')
  await press(window, 'Control+,')
  await press(window, 'Alt+5')
  await expect(window.getByRole('heading', { name: '当班人员' })).toBeVisible()
  await look(window, 'settings-people')
  await press(window, 'Alt+j')
  await expect(screen(window, 'handover')).toBeVisible()
  await choose(window.getByRole('radio', { name: '李静' }))
  await type(window.getByLabel('接班人口令'), firstPin)
  await press(window, 'Control+Enter')
  await expect(window.getByRole('alert')).toContainText('请换成自己的再接班')
  await type(window.getByLabel('新口令', { exact: true }), ownPin)
  await type(window.getByLabel('再输一次新口令'), ownPin)
  await look(window, 'handover')
  await press(window, 'Control+Enter')
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByText('当班 李静')).toBeVisible()

  // 前台 reads the procedure, the calendar and the deputies; a supervisor changes them.
  await press(window, 'Control+,')
  await press(window, 'Alt+2')
  await expect(window.getByLabel('多少')).toBeDisabled()
  await look(window, 'settings-procedure-of-desk')
  await press(window, 'Alt+3')
  await expect(window.getByLabel('上班时间', { exact: true })).toBeDisabled()
  await look(window, 'settings-calendar-of-desk')
  await press(window, 'Alt+4')
  await expect(window.getByRole('heading', { name: '代批' })).toBeVisible()
  await expect(window.getByText('由主管或管理员来改。', { exact: true })).toBeVisible()
  await expect(window.getByRole('button', { name: '记下代批' })).toHaveCount(0)
})

test('the only administrator of a restored desk comes in by the 找回口令单 of that time', async ({
  launch,
  newFolder,
}) => {
  const forgotten = '840273'
  const dataDir = newFolder()
  const sheets: string[] = []
  await prepare(dataDir, async (desk) => {
    await registerComplaint(desk)
    sheets.push((await desk.ask('recovery.make', { pin })).code)
    const task = { db: desk.db, root: dataDir, folder: dataFolderAt(dataDir).backups, now: desk.now }
    const outcome = await backUp({ ...task, monthsKept: 120, work: backupWorkHere })
    expect(outcome.kind).toBe('made')
    // Both are of after the backup: the desk that is restored knows neither.
    await desk.ask('people.changePin', { pin, newPin: forgotten })
    sheets.push((await desk.ask('recovery.make', { pin: forgotten })).code)
  })
  rmSync(join(dataDir, 'desk.db'))
  const { window } = await launch({ dataDir })
  await expect(window.getByText('登录要用备份当时的口令', { exact: false })).toBeVisible()
  const newest = window.locator('.backup-list .choice').first()
  await expect(newest).toContainText('最后 TS-')
  const [last = ''] = /TS-\d{6}-\d{4}/.exec((await newest.textContent()) ?? '') ?? []
  await type(window.getByLabel('纸上最后一个编号'), last)
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('口令')).toBeFocused()
  await window.keyboard.insertText(forgotten)
  await press(window, 'Enter')
  await expect(window.getByRole('alert')).toHaveText('口令不对，请核对姓名，再输一次')

  const byTheSheet = window.getByRole('button', { name: '找回口令' })
  await reach(byTheSheet)
  await press(window, 'Enter')
  const code = window.getByLabel('找回口令单上的 20 个字符')
  for (const sheet of sheets.toReversed()) {
    await expect(code).toBeFocused()
    await type(code, sheet)
    await type(window.getByLabel('新口令', { exact: true }), ownPin)
    await type(window.getByLabel('再输一次新口令'), ownPin)
    await press(window, 'Enter')
    if (sheet === sheets[0]) break
    await expect(window.getByRole('alert')).toContainText('要用备份当时的口令或单子')
    await look(window, 'recover-refused')
  }
  await expect(screen(window, 'sign-in')).toBeHidden()
  await expect(screen(window, 'today')).toBeVisible()
  await expect(window.getByText('有人用找回口令单换了王敏的口令', { exact: false })).toBeVisible()
  await look(window, 'today-after-recovery')
})
