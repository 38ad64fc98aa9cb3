import { expect } from '@playwright/test'
import {
  addMonths,
  dayOf,
  type IsoDay,
  instantAt,
  monthOf,
  shortDay,
  type TimeOfDay,
} from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import { choosePrinter, readyPrinter } from '../support/busy-desk'
import { openTestDesk, registerComplaint, setUp } from '../support/desk'
import { look, test } from './journey'
import { press, reach, screen, signIn } from './steps'

const thisMonth = monthOf(dayOf(now()))
const lastMonth = monthOf(addMonths(`${thisMonth}-01` as IsoDay, -1))
const nine = '09:00' as TimeOfDay

/** Three complaints of two days, and the month archived. */
async function archived(dataDir: string): Promise<void> {
  const desk = await openTestDesk(readyPrinter, {
    dataDir,
    now: instantAt(`${lastMonth}-10` as IsoDay, nine),
  })
  await setUp(desk)
  await registerComplaint(desk)
  desk.now = instantAt(`${lastMonth}-11` as IsoDay, nine)
  await registerComplaint(desk)
  await registerComplaint(desk)
  desk.now = instantAt(`${thisMonth}-01` as IsoDay, nine)
  await desk.ask('month.archive', { month: lastMonth, reason: '', openReason: '照实归档' })
  // Not before: what the sheets of the cases were sent to is another printer than the one of the journey.
  await choosePrinter(desk)
  desk.db.close()
}

test('a day of an archived month is printed to be bound, and one form by its number', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机', 'versatile')
  const dataDir = newFolder()
  await archived(dataDir)
  const { window } = await launch({ dataDir, env: cups.env })
  await signIn(window)
  await press(window, 'F6')
  await press(window, 'ArrowDown')
  await expect(screen(window, 'archive').getByRole('heading', { name: monthWords(lastMonth) })).toBeVisible()
  await press(window, 'Control+3')
  await reach(window.getByRole('article', { name: '第 1 版' }).getByRole('button', { name: '打印…' }))
  await press(window, 'Enter')
  await expect(window.getByLabel('只打一份表的编号')).toBeFocused()
  const part = (name: string) => window.getByRole('listitem').getByRole('button', { name })
  await expect(part('整本')).toHaveAttribute('aria-current', 'true')
  const days = [shortDay(`${lastMonth}-10` as IsoDay), shortDay(`${lastMonth}-11` as IsoDay)]
  for (let down = 0; down < 10 && (await part(days[1] ?? '').getAttribute('aria-current')) !== 'true'; down++)
    await press(window, 'ArrowDown')
  await reach(window.getByRole('radio', { name: '一页一面' }))
  await press(window, '2')
  await expect(window.getByRole('radio', { name: '对折装订', exact: true })).toBeChecked()
  await look(window, 'archive-print-1-day')
  await press(window, 'Control+Enter')
  await expect(window.getByText(`${days[1]} 对折装订 第1版已送去打印`, { exact: false })).toBeVisible()
  await expect.poll(async () => (await front.paper()).length).toBe(1)
  const prefix = `TS-${lastMonth.replace('-', '')}`
  const bound = await textOf((await front.paper())[0] ?? '')
  expect((await front.tickets())[0]?.get('sides')).toBe('two-sided-long-edge')
  expect([bound.includes(`${prefix}-0002`), bound.includes(`${prefix}-0001`)]).toEqual([true, false])

  await reach(window.getByLabel('只打一份表的编号'))
  await window.keyboard.insertText(`${prefix}-0009`)
  await press(window, 'Control+Enter')
  await expect(window.getByText('这一版归档里没有这个编号的表', { exact: false })).toBeVisible()
  await look(window, 'archive-print-2-none')
  await press(window, 'Backspace')
  await window.keyboard.insertText('1')
  await press(window, 'Control+Enter')
  await expect(window.getByText(`${prefix}-0001 对折装订 第1版已送去打印`, { exact: false })).toBeVisible()

  await reach(window.getByRole('radio', { name: '对折装订', exact: true }))
  await press(window, '4')
  await press(window, 'Control+Enter')
  await expect(
    window.getByText(`${prefix}-0001 对折装订 反面 第1版已送去打印`, { exact: false }),
  ).toBeVisible()
  await expect.poll(async () => (await front.tickets()).at(-1)?.get('sides')).toBe('one-sided')
  await press(window, 'Escape')
  await expect(window.getByRole('article', { name: '第 1 版' })).toBeVisible()
})
