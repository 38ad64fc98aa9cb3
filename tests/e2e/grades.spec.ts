import { expect } from '@playwright/test'
import { hour, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { forward as hand, receive as take } from '../support/case-way'
import { minor, registerComplaint, type TestDesk } from '../support/desk'
import {
  card,
  close,
  complete,
  forward,
  giveBack,
  record,
  result,
  revisit,
  turnTo,
  turnToMore,
} from './case-steps'
import { look, test } from './journey'
import { clockOf, openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, register, signAndGoOn, signIn, takeDown, type } from './steps'

/** 重要: the company was at fault, no loss. */
const aboutFault = ['2', '1', '2', '1'] as const

test('a 重要 complaint goes to the head, is coordinated, and its 初判 is confirmed with the opinion', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder()) })
  await signIn(window)
  await takeDown(window, { name: '陈女士', content: '空调报修三天没有人来', grade: aboutFault })
  await register(window)
  await signAndGoOn(window)
  await expect(window.getByRole('main')).toContainText('初判')
  await forward(window, '物业部', '刘经理')
  await record(window, '登记领单')
  await expect(clockOf(window, '协调')).toBeVisible()
  await turnTo(window, '登记协调')
  await type(card(window, '登记协调').getByLabel('谁定的'), '刘经理')
  await type(card(window, '登记协调').getByLabel('怎么协调的'), '今天派两个人去')
  await record(window, '登记协调')
  await expect(clockOf(window, '协调')).toContainText('按时')
  await complete(window)
  await giveBack(window)
  await result(window, '压缩机已更换，客户试过')
  await turnTo(window, '登记部门意见')
  await window.keyboard.insertText('属实，保养没跟上')
  await choose(card(window, '登记部门意见').getByRole('radio', { name: '有效', exact: true }))
  await choose(card(window, '登记部门意见').getByRole('radio', { name: '确认初判' }))
  await look(window, 'major-1-opinion')
  await record(window, '登记部门意见')
  await expect(window.getByRole('main')).toContainText('已确认')
  await revisit(window, { isSolved: true })
  await close(window)
  await expect(window.getByText('案件已销项，需要时可以补打单据。')).toBeVisible()
})

test('a complaint that is open for a month becomes 重大 by itself; by hand it is raised at once', async ({
  launch,
  newFolder,
}) => {
  const numbers: string[] = []
  const fill = async (desk: TestDesk) => {
    const old = await registerComplaint(desk, minor)
    await take(desk, old.caseId, await hand(desk, old.caseId))
    desk.pass(40 * 24 * hour - 2 * hour)
    numbers.push(old.number, (await registerComplaint(desk, minor)).number)
  }
  const dataDir = await prepare(newFolder(), fill, plus(now(), -40 * 24 * hour))
  const { window } = await launch({ dataDir })
  await signIn(window)
  const [old = '', fresh = ''] = numbers
  const row = window.getByRole('listitem').filter({ hasText: old })
  await expect(row).toContainText('重大')
  await openCase(window, old)
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('满')
  await expect(
    window.getByRole('region', { name: '呈报', exact: true }).or(clockOf(window, '呈报')).first(),
  ).toBeVisible()
  await look(window, 'raised-1-by-age')

  await press(window, 'F10')
  await openCase(window, fresh)
  await turnToMore(window, '改等级')
  await choose(card(window, '改等级').getByRole('radio', { name: '升为重大' }))
  await choose(card(window, '改等级').getByRole('radio', { name: /重大经济损失/ }))
  await type(card(window, '改等级').getByLabel('为什么改'), '发现货品受损')
  await look(window, 'raised-2-by-hand')
  await record(window, '改等级')
  await expect(clockOf(window, '答复')).toBeVisible()
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('等级由轻微改为重大')
})
