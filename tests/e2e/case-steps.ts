import { expect, type Page } from '@playwright/test'
import { choose, press, reach, screen, type } from './steps'

// The steps of a case, each from its card being shown to its being recorded.

export const card = (window: Page, act: string) => window.getByRole('region', { name: act, exact: true })

/** The card is shown, and so is where the next thing is typed: from now on the keys are its own. */
export async function shown(window: Page, act: string): Promise<void> {
  await expect(card(window, act).locator(':focus')).toBeVisible()
}

/** Records the card's step, and waits until another card or 已销项 is in its place. */
export async function record(window: Page, act: string): Promise<void> {
  await shown(window, act)
  await press(window, 'Control+Enter')
  await expect(card(window, act)).toBeHidden()
}

/** Brings up a step that is not the next one by itself. */
export async function turnTo(window: Page, act: string): Promise<void> {
  if (!(await card(window, act).isVisible())) {
    await reach(window.getByRole('button', { name: act, exact: true }))
    await press(window, 'Enter')
  }
  await shown(window, act)
}

/** What stands beside the way of the case: out of the quiet list under 更多. */
export async function turnToMore(window: Page, act: string): Promise<void> {
  await press(window, 'Alt+M')
  const item = window.getByRole('menuitem', { name: act, exact: true })
  await expect(window.getByRole('menu').locator(':focus')).toBeVisible()
  for (let moves = 0; moves < 24; moves++) {
    if (await item.evaluate((one) => one === document.activeElement)) break
    await press(window, 'ArrowDown')
  }
  await expect(item).toBeFocused()
  await press(window, 'Enter')
  await shown(window, act)
}

/** 请批 right on the card that waits for it, and the manager's word by way of `way`. */
export async function approve(
  window: Page,
  within: string,
  { reason, way = '审批单签字' }: { reason: string; way?: string },
): Promise<void> {
  await type(card(window, within).getByLabel('请批的事由'), reason)
  await press(window, 'Alt+P')
  await reach(card(window, within).getByRole('button', { name: '登记结果' }))
  await press(window, 'Enter')
  await shown(window, '登记审批结果')
  await choose(card(window, '登记审批结果').getByRole('radio', { name: '同意', exact: true }))
  await choose(card(window, '登记审批结果').getByRole('radio', { name: way }))
  await record(window, '登记审批结果')
  await shown(window, within)
}

export async function forward(window: Page, department: string, person = '张主管'): Promise<void> {
  await shown(window, '转呈')
  await choose(card(window, '转呈').getByRole('radio', { name: department, exact: true }))
  await type(card(window, '转呈').getByLabel(/^(接口人|负责人)$/), person)
  await record(window, '转呈')
}

export async function receive(window: Page, act = '登记领单'): Promise<void> {
  await record(window, act)
}

export async function complete(window: Page): Promise<void> {
  await turnTo(window, '登记完成')
  await record(window, '登记完成')
}

/** The paper is back and taken. */
export async function giveBack(window: Page): Promise<void> {
  await turnTo(window, '登记交回')
  await choose(card(window, '登记交回').getByRole('radio', { name: '收下' }))
  await record(window, '登记交回')
}

export async function result(window: Page, words: string): Promise<void> {
  await turnTo(window, '登记处理结果')
  await expect(card(window, '登记处理结果').getByLabel('处理结果', { exact: true })).toBeFocused()
  await window.keyboard.insertText(words)
  await press(window, 'Alt+1')
  await expect(card(window, '登记处理结果').getByRole('radio', { name: '本人签名' })).toBeChecked()
  await record(window, '登记处理结果')
}

export async function opinion(window: Page, words: string): Promise<void> {
  await turnTo(window, '登记部门意见')
  await expect(card(window, '登记部门意见').getByLabel('部门意见')).toBeFocused()
  await window.keyboard.insertText(words)
  await press(window, 'Alt+1')
  await expect(card(window, '登记部门意见').getByRole('radio', { name: '有效', exact: true })).toBeChecked()
  await record(window, '登记部门意见')
}

/** By phone, answered, satisfied; from the case to 回访, and back to the case. */
export async function revisit(
  window: Page,
  { isSolved, look = async () => {} }: { isSolved: boolean; look?: (name: string) => Promise<void> },
): Promise<void> {
  await turnTo(window, '登记回访')
  await press(window, 'Enter')
  await expect(screen(window, 'revisit').getByRole('radio', { name: '已答' })).toBeFocused()
  // 已答; 服务质量, 是否及时, 处理态度, 处理结果; 解决了吗.
  for (const digit of ['1', '1', '1', '1', '1', isSolved ? '1' : '2']) await press(window, digit)
  await expect(window.getByRole('radio', { name: isSolved ? '已解决' : '没解决，再处理' })).toBeChecked()
  await expect(window.getByLabel('客户意见')).toBeFocused()
  await window.keyboard.insertText(isSolved ? '可以了' : '还是老样子')
  await look('revisit')
  await press(window, 'Control+Enter')
  await expect(window.getByText('现在没有要回访的客户')).toBeVisible()
  await press(window, 'Escape')
  await expect(screen(window, 'case')).toBeVisible()
}

export async function close(window: Page): Promise<void> {
  await turnTo(window, '销项')
  await choose(card(window, '销项').getByRole('radio', { name: '已解决' }))
  await press(window, 'Control+Enter')
}
