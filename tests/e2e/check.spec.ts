import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { registerComplaint } from '../support/desk'
import { alter } from '../support/past-the-ledger'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn } from './steps'

async function openCheck(window: Page): Promise<void> {
  await press(window, 'Control+,')
  const section = window.getByRole('button', { name: '核对', exact: true })
  await reach(section)
  await press(window, 'Enter')
  await expect(section).toHaveAttribute('aria-current', 'page')
}

test('核对 finds the book whole, and names what was changed past the program', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => void (await registerComplaint(desk)))
  const first = await launch({ dataDir })
  await signIn(first.window)
  await openCheck(first.window)
  await press(first.window, 'Control+Enter')
  await expect(first.window.getByText('核对好了', { exact: false })).toBeVisible()
  await look(first.window, 'settings-check-whole')
  await first.close()
  const db = new Database(join(dataDir, 'desk.db'))
  alter(db, `UPDATE caseRecord SET content = '没有投诉' WHERE id = 1`)
  db.close()
  const { window } = await launch({ dataDir })
  await signIn(window)
  await openCheck(window)
  await press(window, 'Control+Enter')
  await expect(
    window.getByText('的登记内容（投诉内容）：现在的内容和最后一次记下的不一样', { exact: false }),
  ).toBeVisible()
  await look(window, 'settings-check-broken')
})

test('a book that lost its last records is named, and opens as it is when that is wished', async ({
  launch,
  newFolder,
}) => {
  const older = join(newFolder(), 'older.db')
  const dataDir = await prepare(newFolder(), async (desk) => {
    await registerComplaint(desk)
    await desk.db.backup(older)
    await registerComplaint(desk)
  })
  copyFileSync(older, join(dataDir, 'desk.db'))
  const { window } = await launch({ dataDir })
  await expect(
    screen(window, 'blocked').getByRole('heading', { name: '数据库里少了最后的记录' }),
  ).toBeVisible()
  await look(window, 'blocked-behind')
  await press(window, 'F8')
  await signIn(window)
  await expect(window.getByRole('list', { name: '待办案件' }).getByRole('listitem')).toHaveCount(1)
})
