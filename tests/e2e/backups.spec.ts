import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { checkBackup } from '../../src/main/backup/check'
import { dataFolderAt } from '../../src/main/data-folder'
import { registerComplaint } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, setUpDesk, signIn, type } from './steps'

async function openBackups(window: Page): Promise<void> {
  await press(window, 'Control+,')
  await expect(screen(window, 'settings')).toBeVisible()
  await press(window, 'Alt+6')
  await expect(window.getByRole('heading', { name: '从备份恢复' })).toBeVisible()
}

async function pressButton(window: Page, name: string): Promise<void> {
  await reach(window.getByRole('button', { name, exact: true }))
  await press(window, 'Enter')
}

/** The system's own dialog has no keyboard here: it answers with the folder. */
async function answerDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
}

const rows = (window: Page) => window.getByRole('list', { name: '待办案件' }).getByRole('listitem')
const newest = (window: Page) => window.locator('.backup-list .choice').first()

test('a backup is made now, looked into, copied to a second place, restored, and the restore is undone', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => void (await registerComplaint(desk)))
  const { app, window } = await launch({ dataDir })
  await signIn(window)
  await openBackups(window)
  await expect(newest(window)).toContainText('1 件')
  await press(window, 'F8')
  await expect(window.getByText('备份好了，已核对', { exact: false })).toBeVisible()
  await expect(newest(window)).toContainText(/最后 TS-\d{6}-0001/)
  await expect(newest(window)).toContainText('末尾相符')
  await look(window, 'backup-made')

  const second = newFolder()
  await answerDialog(app, second)
  await pressButton(window, '选文件夹')
  await expect(window.getByText('抄好了，已逐个核对。')).toBeVisible()
  expect(readdirSync(join(second, '接诉台备份')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
  await look(window, 'backup-second-place')

  await pressButton(window, '恢复这份备份')
  await expect(window.getByText('已经发出的编号不会再发', { exact: false })).toBeVisible()
  await look(window, 'backup-restore-asked')
  await press(window, 'Control+Enter')
  await signIn(window)
  await expect(rows(window)).toHaveCount(1)
  await openBackups(window)
  await expect(window.getByRole('button', { name: '恢复到恢复前' })).toBeVisible()
  await look(window, 'backup-restored')
  await pressButton(window, '恢复到恢复前')
  await signIn(window)
  await expect(rows(window)).toHaveCount(1)
  expect(readdirSync(join(dataDir, 'replaced'))).toHaveLength(2)
})

test('the first backup is made as soon as the desk is set up, and holds it', async ({ launch }) => {
  const { window, dataDir } = await launch()
  const { backups } = dataFolderAt(dataDir)
  expect(readdirSync(backups)).toEqual([])
  await setUpDesk(window)
  const made = () => readdirSync(backups).filter((name) => name.endsWith('.db'))
  await expect.poll(made, { timeout: 15_000 }).toHaveLength(1)
  const check = checkBackup(join(backups, made()[0] ?? ''))
  expect(check).toMatchObject({ kind: 'sound' })
  await openBackups(window)
  await expect(newest(window)).toContainText('0 件')
})

test('a new computer that has only the backup folder begins where the old one ended', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    const { view } = await registerComplaint(desk)
    for (const { id } of view.slips) await desk.ask('slip.show', { slipId: id })
    await desk.ask('backup.make', {})
  })
  const carried = join(newFolder(), 'backups')
  cpSync(join(dataDir, 'backups'), carried, { recursive: true })
  const { app, window, dataDir: here } = await launch()
  await expect(window.getByLabel('单位名称')).toBeFocused()
  await pressButton(window, '从备份恢复')
  await answerDialog(app, carried)
  await pressButton(window, '选文件夹')
  await expect(newest(window)).toContainText('1 个文件')
  await look(window, 'set-up-from-backup')
  await pressButton(window, '恢复这份备份')
  await signIn(window)
  await expect(rows(window)).toHaveCount(1)
  expect(readdirSync(join(here, 'paper')).length).toBeGreaterThan(0)
})

test('where the numbers issued since cannot be read, the last one on paper is asked for', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => {
    await registerComplaint(desk)
    await desk.ask('backup.make', {})
  })
  rmSync(join(dataDir, 'desk.db'))
  const { window } = await launch({ dataDir })
  const number = window.getByLabel('纸上最后一个编号')
  await expect(number).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(window.getByText('请填纸上最后一个编号', { exact: false })).toBeVisible()
  await look(window, 'blocked-number-asked')
  const [, last = ''] = /最后 (TS-\d{6}-\d{4})/.exec((await newest(window).textContent()) ?? '') ?? []
  await type(number, last.replace('0001', '0009'))
  await press(window, 'Control+Enter')
  await signIn(window)
  await expect(rows(window)).toHaveCount(1)
})
