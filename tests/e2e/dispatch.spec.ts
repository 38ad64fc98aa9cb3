import { expect, type Page } from '@playwright/test'
import { textOf } from '../print/page'
import { card, record, shown } from './case-steps'
import { drawn, look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, register, screen, signIn, type } from './steps'

const content = '洗手盆下面漏水，地面已经湿了。'
const order = (window: Page, number: string) =>
  window.getByRole('list', { name: '派工单' }).getByRole('listitem').filter({ hasText: number })

/** From 来电登记 to the check page, as 报修. */
async function takeDownJob(window: Page): Promise<void> {
  const { keyboard } = window
  await press(window, 'F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await press(window, 'Enter')
  for (const [label, words] of [
    ['姓名', '周女士'],
    ['客户单位', '乙包装有限公司'],
    ['地址', 'B座 1206'],
  ] as const) {
    await expect(window.getByLabel(label, { exact: true })).toBeFocused()
    await keyboard.insertText(words)
    await press(window, 'Enter')
  }
  await expect(window.getByLabel('联系电话').first()).toBeFocused()
  await keyboard.insertText('138 0000 0001')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await press(window, 'Alt+K')
  await expect(window.getByRole('radio', { name: '报修服务' })).toBeChecked()
  await expect(window.getByLabel('报修内容')).toBeFocused()
  await keyboard.insertText(content)
  await press(window, 'Alt+1')
  await expect(window.getByText('小项', { exact: true })).toBeVisible()
  await look(window, 'dispatch-1-matter')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '登记并打印' })).toBeFocused()
}

async function send(window: Page, worker: string): Promise<void> {
  await shown(window, '派工')
  await choose(card(window, '派工').getByRole('radio', { name: '物业部', exact: true }))
  await type(card(window, '派工').getByLabel('维修人员'), worker)
}

test('a 报修 from the call to the paper that is back, with a second 派工单 after 无人在家', async ({
  launch,
  cups,
  newFolder,
}) => {
  const printer = await cups.install('dispatch', '派工打印机')
  const dataDir = await prepare(newFolder())
  const { window } = await launch({ env: cups.env, dataDir })
  await signIn(window)
  await takeDownJob(window)
  await drawn(window.getByLabel('将要打印的派工单'))
  await look(window, 'dispatch-2-check')
  const number = await register(window)
  await choose(window.getByRole('radio', { name: '派工打印机' }))
  await reach(window.getByRole('button', { name: '用这台打印' }))
  await press(window, 'Enter')
  await expect.poll(async () => (await printer.paper()).length).toBe(1)
  const [sheet = ''] = await printer.paper()
  const printed = (await textOf(sheet)).replace(/\s/g, '')
  for (const words of ['存根联', '作业联', '客户联', 'PG-', number, content, '13800000001'])
    expect(printed).toContain(words)
  await look(window, 'dispatch-3-registered')

  await press(window, 'F5')
  await expect(order(window, '0001')).toContainText('待派工')
  await send(window, '李师傅')
  await look(window, 'dispatch-4-send')
  await record(window, '派工')
  await look(window, 'dispatch-5-accept')
  await record(window, '登记接单')
  await record(window, '登记到场')
  await shown(window, '登记结果')
  await choose(card(window, '登记结果').getByRole('radio', { name: '无人在家（留条）' }))
  await look(window, 'dispatch-6-nobody')
  await record(window, '登记结果')
  await expect(order(window, '0001')).toContainText('无人在家')

  // Back to the case: one more order, which goes on the printer by itself.
  await press(window, 'Alt+O')
  await expect(screen(window, 'case')).toBeVisible()
  await expect(window.getByRole('region', { name: '派工单' })).toContainText('无人在家')
  await look(window, 'dispatch-7-case')
  await send(window, '赵师傅')
  await record(window, '派工')
  await expect.poll(async () => (await printer.paper()).length).toBe(2)

  await shown(window, '办派工单')
  await press(window, 'Enter')
  await shown(window, '登记接单')
  await expect(order(window, '0002')).toContainText('赵师傅')
  await record(window, '登记接单')
  await record(window, '登记到场')
  await shown(window, '登记结果')
  await choose(card(window, '登记结果').getByRole('radio', { name: '完成', exact: true }))
  await type(card(window, '登记结果').getByLabel('处理过程'), '换了下水软管，试水不漏')
  await choose(card(window, '登记结果').getByRole('radio', { name: '客户同意收费' }))
  await type(card(window, '登记结果').getByLabel('收费项目'), '下水软管')
  await type(card(window, '登记结果').getByLabel('金额（元）'), '35')
  const feeSignature = card(window, '登记结果').getByRole('radiogroup', { name: '收费签名' })
  await choose(feeSignature.getByRole('radio', { name: '本人签名' }))
  await choose(card(window, '登记结果').getByRole('radio', { name: '满意', exact: true }))
  const accepted = card(window, '登记结果').getByRole('radiogroup', { name: '客户验收' })
  await choose(accepted.getByRole('radio', { name: '本人签名' }))
  await look(window, 'dispatch-8-done')
  await record(window, '登记结果')
  await shown(window, '登记收回')
  await press(window, 'Control+Enter')
  await expect(order(window, '0002')).toBeHidden()

  await press(window, 'F4')
  await expect(screen(window, 'revisit')).toContainText(number)
  await expect(screen(window, 'revisit').getByRole('radio', { name: '已答' })).toBeFocused()
})
