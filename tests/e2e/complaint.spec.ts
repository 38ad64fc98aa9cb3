import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { textOf } from '../print/page'
import { close, complete, forward, giveBack, opinion, receive, result, revisit } from './case-steps'
import { drawn, look, test } from './journey'
import { register, setUpDesk, signAndGoOn, takeDown } from './steps'

const content = '今天上午进 C 座大门登记时，值班保安说话很冲。'

test('one complaint, from 首次设置 to 销项, by keyboard alone and on the real printer', async ({
  launch,
  cups,
}) => {
  const printer = await cups.install('reception', '窗口打印机')
  const desk = await launch({ env: cups.env })
  const { window } = desk
  const picture = (name: string) => look(window, name)
  await setUpDesk(window, { printer: '窗口打印机', look: picture })
  await picture('today-empty')

  await takeDown(window, { name: '陈女士', content, look: picture })
  await drawn(window.getByLabel('将要打印的意见表'))
  await picture('intake-4-check')
  const number = await register(window)
  expect(number).toMatch(/^TS-\d{6}-0001$/)
  await expect.poll(async () => (await printer.paper()).length).toBe(1)
  const [sheet = ''] = await printer.paper()
  const printed = (await textOf(sheet)).replace(/\s/g, '')
  expect(printed).toContain(number)
  expect(printed).toContain(content.replace(/\s/g, ''))
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await window.keyboard.press('Alt+Y')
  await expect(window.getByText('已出纸')).toBeVisible()
  await picture('registered')

  await signAndGoOn(window)
  await picture('case-1-forward')
  await forward(window, '物业部')
  await picture('case-2-receive')
  await receive(window)
  await picture('case-3-complete')
  await complete(window)
  await picture('case-4-return')
  await giveBack(window)
  await picture('case-5-result')
  await result(window, '保安班长当面道歉，客户接受')
  await picture('case-6-opinion')
  await opinion(window, '属实，已批评')
  await picture('case-7-revisit')
  await revisit(window, { isSolved: true, look: picture })
  await picture('case-8-revisited')
  await close(window)
  await expect(window.getByText('案件已销项，需要时可以补打单据。')).toBeVisible()
  await picture('case-9-closed')

  const timeline = await window.getByRole('region', { name: '时间线' }).getByRole('listitem').allInnerTexts()
  const told = [
    `登记，给号 ${number}`,
    '前台确认出纸',
    '投诉内容确认：本人已签（见原件）',
    '转呈 物业部　张主管',
    '领单：张主管',
    '处理完成，处理人 张主管',
    '意见表交回，收下',
    '处理结果：保安班长当面道歉，客户接受',
    '相关部门意见：张主管——属实，已批评',
    '定为有效',
    '回访（电话）已答，满意，“可以了”',
    '销项：已解决',
  ]
  // The newest stands on top.
  const places = told.map((words) => timeline.findLastIndex((line) => line.includes(words)))
  expect(places, timeline.join('\n')).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => b - a))
  const clocks = await window.getByRole('region', { name: '时限' }).getByRole('listitem').allInnerTexts()
  expect(clocks.map((clock) => clock.split(/\s/).slice(0, 2).join(' ')).sort()).toEqual(
    ['交回 按时', '回访 按时', '处理 按时', '转呈 按时', '满月升级 按时'].sort(),
  )

  // A desk that was set up today has nothing to log yet, if all went well; what it logs names nobody.
  const file = join(desk.dataDir, 'logs', 'main.log')
  const log = existsSync(file) ? readFileSync(file, 'utf8') : ''
  expect(log).not.toContain('[error]')
  for (const word of ['陈女士', '138', '0000 0001', '保安', '道歉', '王敏']) expect(log).not.toContain(word)
})
