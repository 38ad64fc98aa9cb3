import { expect } from '@playwright/test'
import { addDays, dayOf } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { referral, registerReferred } from '../support/referred'
import { card, shown, turnToMore } from './case-steps'
import { look, test } from './journey'
import { openCase } from './open-case'
import { prepare } from './prepared'
import { press, signIn, type } from './steps'

test('a referred matter shows who wants its 复函 until when, and the letter keeps that promise', async ({
  launch,
  newFolder,
}) => {
  let number = ''
  const dataDir = await prepare(newFolder(), async (desk) => {
    number = (await registerReferred(desk, addDays(dayOf(now()), 3))).number
  })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await openCase(window, number)
  const referred = window.getByRole('region', { name: '上级转办' })
  await expect(referred).toContainText(`转办单位 ${referral.by}`)
  await expect(referred).toContainText(`来文号 ${referral.number}`)
  await expect(referred).toContainText(/要求 .* 前复函/)
  await look(window, 'referral-1-case')

  await turnToMore(window, '承诺兑现')
  const keeping = card(window, '承诺兑现')
  await expect(keeping.getByText(`复函${referral.by}`, { exact: false })).toBeVisible()
  await press(window, 'Control+Enter')
  await expect(keeping.getByText('请写上复函文号，没有文号的写怎么送出的。')).toBeVisible()
  await type(keeping.getByLabel('复函文号'), '物业复〔2026〕3号')
  await type(keeping.getByLabel('怎么送出的'), '邮寄')
  await look(window, 'referral-2-letter')
  await press(window, 'Control+Enter')
  await expect(referred).toContainText(/已复函.*复函 物业复〔2026〕3号，邮寄/)
  await shown(window, '转呈')
  await look(window, 'referral-3-sent')
})
