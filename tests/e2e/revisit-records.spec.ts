import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { handle } from '../support/case-way'
import { registerComplaint } from '../support/desk'
import { addPerson, ownPin, signIn as signInAgain, signInAs } from '../support/people'
import { registerReferred } from '../support/referred'
import { whitePage } from '../support/scanned'
import { card, close, record, shown, turnTo, turnToMore } from './case-steps'
import { look, test } from './journey'
import { openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, reach, screen, signIn, type } from './steps'

const records = '回访记录'

test('a form goes to the door under its number, comes back, is written down and reviewed by another', async ({
  launch,
  newFolder,
}) => {
  let number = ''
  const dataDir = await prepare(newFolder(), async (desk) => {
    const { caseId, view } = await registerComplaint(desk)
    number = view.matter.number
    await handle(desk, caseId)
    await addPerson(desk, { name: '张主管', role: 'supervisor' })
    await signInAs(desk, '张主管')
    await signInAgain(desk)
  })
  const { window } = await launch({ dataDir })
  await signIn(window)
  await openCase(window, number)
  await reach(window.getByRole('button', { name: '打印回访记录表' }))
  await press(window, 'Enter')
  await expect(window.getByText('回访记录表 HF-', { exact: false }).first()).toBeVisible()
  await look(window, 'records-1-printed')

  await press(window, 'F4')
  await reach(window.getByRole('button', { name: records }))
  await press(window, 'Enter')
  const list = window.getByRole('list', { name: '回访记录清单' })
  await press(window, 'Alt+a')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await shown(window, '发给回访人')
  await type(card(window, '发给回访人').getByLabel('回访人'), '李师傅')
  await look(window, 'records-2-take')
  await press(window, 'Control+Enter')
  await shown(window, '登记收回')
  await press(window, 'Alt+u')
  await expect(list).toContainText('在外面')
  await look(window, 'records-3-out')
  await press(window, 'Control+Enter')
  await expect(list.getByRole('listitem')).toHaveCount(0)

  await press(window, 'Alt+d')
  const register = window.getByRole('table', { name: '回访记录签收表' })
  await expect(register).toContainText('李师傅')
  await press(window, 'F9')
  await expect(window.getByRole('button', { name: '另存为 PDF' })).toBeVisible()
  await look(window, 'records-4-register')
  await press(window, 'Alt+a')
  await reach(window.getByRole('button', { name: '登记回访' }))
  await press(window, 'Enter')
  await expect(screen(window, 'revisit').getByRole('radio', { name: '已答' })).toBeFocused()
  await choose(window.getByRole('radio', { name: '上门' }))
  await choose(window.getByRole('radio', { name: '已答' }))
  await choose(window.getByRole('radio', { name: '已解决' }))
  await choose(window.getByRole('radio', { name: '本人签名' }))
  await press(window, 'Control+Enter')
  await expect(window.getByText('现在没有要回访的客户')).toBeVisible()
  await reach(window.getByRole('button', { name: records }))
  await press(window, 'Enter')
  await press(window, 'Alt+r')
  await expect(window.getByText('请另一位主管审核', { exact: false })).toBeVisible()
  await expect(window.getByRole('list', { name: '回访记录清单' }).getByRole('button').first()).toBeFocused()

  await press(window, 'F12')
  await choose(window.getByRole('radio', { name: '张主管' }))
  await type(window.getByLabel('口令'), ownPin)
  await press(window, 'Enter')
  await expect(screen(window, 'today').getByText('1 份回访记录等您审核')).toBeVisible()
  await look(window, 'records-5-today')
  await press(window, 'Alt+r')
  await shown(window, '主管审核')
  await press(window, 'Alt+2')
  await type(card(window, '主管审核').getByLabel('审核意见'), '答复偏慢')
  await look(window, 'records-6-review')
  await press(window, 'Control+Enter')
  await press(window, 'Alt+g')
  await shown(window, '登记上级意见')
  await type(card(window, '登记上级意见').getByLabel('谁的意见'), '郑总')
  await type(card(window, '登记上级意见').getByLabel('意见', { exact: true }), '物业部改进')
  await look(window, 'records-7-manage')
  await press(window, 'Control+Enter')
  await expect(window.getByText('没有上报以后等意见的回访记录')).toBeVisible()
})

test('what an authority referred is not asked after: it closes with the 复函, and with nothing else', async ({
  launch,
  newFolder,
}) => {
  let number = ''
  const dataDir = await prepare(newFolder(), async (desk) => {
    const referred = await registerReferred(desk)
    number = referred.number
    await handle(desk, referred.caseId)
  })
  const { window, app } = await launch({ dataDir })
  const letter = join(newFolder(), '复函.jpg')
  writeFileSync(letter, await whitePage())
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, letter)
  await signIn(window)
  await openCase(window, number)
  await turnToMore(window, '免回访')
  await look(window, 'exempt-1-ground')
  await record(window, '免回访')
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('免回访：转办单位只要求复函')

  await turnTo(window, '销项')
  await expect(card(window, '销项')).toContainText('免回访的复函还没有归档')
  await reach(card(window, '销项').getByRole('button', { name: '去归档复函' }))
  await press(window, 'Enter')
  await shown(window, '复函归档')
  const filing = card(window, '复函归档')
  await type(filing.getByLabel('复函文号'), '物业复〔2026〕3号')
  await press(window, 'Control+Enter')
  await expect(filing.getByText('请选复函的文件，或把它拖到窗口里。')).toBeVisible()
  await reach(filing.getByRole('button', { name: '选择复函文件' }))
  await press(window, 'Enter')
  await expect(filing.getByRole('radio', { name: '复函.jpg' })).toBeChecked()
  await look(window, 'exempt-2-letter')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('region', { name: '扫描件' })).toContainText('复函　复函.jpg')
  await expect(window.getByRole('region', { name: '时间线' })).toContainText('复函 物业复〔2026〕3号')
  await look(window, 'exempt-3-filed')
  await turnTo(window, '销项')
  await choose(card(window, '销项').getByRole('radio', { name: '有效', exact: true }))
  await type(card(window, '销项').getByLabel('说明', { exact: false }), '部门意见另附')
  await close(window)
  await expect(window.getByText('已销项').first()).toBeVisible()
})
