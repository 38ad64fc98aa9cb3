import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { IsoMonth } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { ServicePart, servicePartWord } from '#shared/domain/service'
import { type Desk, launchDesk } from '../support/launch'
import { startPrivateCups } from '../support/private-cups'
import { until } from '../support/private-daemon'
import { pin, queue, queueDescription } from './park'

/** The last four digits of numbers of the month, for the pictures of 案件. */
export type Shown = Readonly<Record<'critical' | 'again' | 'long', string>>

/**
 * Opens the real program on the folder, with a printer of its own, does a piece of each screen's work as a clerk
 * would, 生成月报 and 生成归档 of the month among it, and takes a picture at each stop.
 */
export async function takePictures(dataDir: string, folder: string, month: IsoMonth, shown: Shown) {
  const cups = await startPrivateCups()
  try {
    await cups.install(queue, queueDescription)
    const desk = await launchDesk({ dataDir, env: cups.env })
    try {
      await walk(desk, month, shown, camera(desk.window, folder))
    } finally {
      await desk.close()
    }
    if (desk.pageErrors.length > 0) throw new Error(`The window complained:\n${desk.pageErrors.join('\n')}`)
  } finally {
    await cups.stop()
  }
}

type Camera = (name: string) => Promise<void>

/** Pictures are numbered in the order in which they were taken. */
function camera(window: Page, folder: string): Camera {
  let taken = 0
  return async (name) => {
    taken += 1
    await pagesDrawn(window)
    // What still moves: the caret, and antd's rings around what was chosen.
    await window.waitForTimeout(400)
    const path = join(folder, `${String(taken).padStart(2, '0')}-${name}.png`)
    await window.screenshot({ path, caret: 'hide' })
  }
}

/** Every canvas in sight has ink on it. */
async function pagesDrawn(window: Page): Promise<void> {
  const canvases = await window.locator('canvas:visible').all()
  for (const canvas of canvases.slice(0, 1)) {
    await until('the page on the screen', () => canvas.evaluate(hasInk))
  }
}

function hasInk(element: SVGElement | HTMLElement): boolean {
  if (!(element instanceof HTMLCanvasElement) || element.width === 0) return false
  const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data
  return (
    pixels?.some((value, place) => place % 4 === 0 && value < 100 && (pixels[place + 3] ?? 0) > 0) === true
  )
}

async function walk({ window }: Desk, month: IsoMonth, shown: Shown, shoot: Camera): Promise<void> {
  await window.getByLabel('口令').waitFor()
  await shoot('当班登录')
  await window.getByLabel('口令').fill(pin)
  await window.keyboard.press('Enter')
  await window.getByRole('list', { name: '待办案件' }).waitFor()
  await shoot('今日')
  await register(window, shoot)
  await cases(window, shown, shoot)
  await paper(window, shoot)
  await revisit(window, shoot)
  await service(window, shoot)
  await archive(window, month, shoot)
}

async function choose(window: Page, group: string, card: string): Promise<void> {
  await window
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: card, exact: true })
    .check({ force: true })
}

async function register(window: Page, shoot: Camera): Promise<void> {
  const { keyboard } = window
  await keyboard.press('F2')
  await window.getByLabel('姓名').fill('陈女士')
  await window.getByLabel('客户单位').fill('甲电商有限公司')
  await window.getByLabel('地址').fill('C座 506')
  await window.getByLabel('联系电话').first().fill('138 0000 0001')
  await choose(window, '联系人与客户的关系', '员工')
  await shoot('登记-客户')
  await keyboard.press('Control+Enter')
  await window
    .getByLabel('投诉内容')
    .fill(
      '进 C 座大门登记时，值班保安说话很冲，说“不登记就别进”，后面排队的人都在看。我在这里上班三年了，从来没被这样对待过。',
    )
  await choose(window, '类别', '服务态度')
  await window.getByLabel('地点').fill('C座大门岗亭')
  await window.getByLabel('客户要求').fill('当面道歉')
  await window.getByRole('combobox', { name: '被投诉对象' }).fill('门岗保安')
  await window.getByRole('button', { name: '刚才' }).click()
  await window.locator('canvas').first().waitFor()
  await shoot('登记-事项')
  await keyboard.press('Control+Enter')
  await window.getByRole('heading', { name: '定等级' }).waitFor()
  for (const [question, answer] of [
    ['承诺或合同规定的服务没做，或明显做错了？', '否'],
    ['公司责任造成重大经济损失或人身伤害？', '否'],
    ['公司管理服务不到位、有过失？', '否'],
  ] as const)
    await choose(window, question, answer)
  await window
    .getByRole('radiogroup', { name: '这件事以前提过、没解决？' })
    .getByRole('radio')
    .first()
    .check({ force: true })
  await shoot('登记-等级')
  await keyboard.press('Control+Enter')
  await window.getByRole('button', { name: '登记并打印' }).waitFor()
  await window.locator('canvas').first().waitFor()
  await shoot('登记-核对')
  await keyboard.press('Control+Enter')
  await window.locator('.new-number').waitFor()
  // From the queue to the paper, and what the desk hears of it.
  await window.waitForTimeout(3_000)
  await shoot('登记-打印')
  await window.getByRole('button', { name: '出纸了' }).click()
  await window.getByRole('button', { name: '去转呈' }).click()
  await window.getByRole('button', { name: '补打' }).first().waitFor()
  await shoot('案件-转呈')
}

async function cases(window: Page, shown: Shown, shoot: Camera): Promise<void> {
  const places = [
    ['案件-重大', shown.critical],
    ['案件-第二次处理', shown.again],
    ['案件-长文', shown.long],
  ] as const
  for (const [name, number] of places) {
    await window.keyboard.press('Control+k')
    await window.getByRole('searchbox').fill(number)
    await window
      .getByRole('option', { name: new RegExp(number) })
      .first()
      .waitFor()
    if (number === shown.critical) await shoot('查找')
    await window.keyboard.press('Enter')
    await window.getByText(number).first().waitFor()
    await shoot(name)
  }
}

/** 派工, where sheets are, what is printed, and the sheets for hours without power. */
async function paper(window: Page, shoot: Camera): Promise<void> {
  const { keyboard } = window
  await keyboard.press('F5')
  await window.locator('[data-screen=dispatch] .order').waitFor()
  await shoot('派工')
  await keyboard.press('F10')
  await window.getByRole('list', { name: '待办案件' }).waitFor()
  await keyboard.press('Alt+w')
  await window.locator('[data-screen=slips]').waitFor()
  await shoot('单据')
  await keyboard.press('F10')
  await window.getByRole('list', { name: '待办案件' }).waitFor()
  await keyboard.press('F9')
  await window.locator('[data-screen=prints]').waitFor()
  await shoot('打印任务')
  await keyboard.press('Alt+b')
  await window.locator('[data-screen=blanks]').waitFor()
  await shoot('空白单')
  await keyboard.press('Alt+2')
  await shoot('空白表单')
  await keyboard.press('F10')
  await window.getByRole('list', { name: '待办案件' }).waitFor()
}

async function revisit(window: Page, shoot: Camera): Promise<void> {
  await window.keyboard.press('F4')
  await window.getByRole('list', { name: '该回访的客户' }).waitFor()
  await shoot('回访')
  await choose(window, '结果', '已答')
  await choose(window, '服务质量', '满意')
  await choose(window, '是否及时', '及时')
  await choose(window, '处理态度', '满意')
  await choose(window, '处理结果', '满意')
  await window.getByRole('textbox', { name: '客户意见' }).fill('师傅来得很快，修好了，没有别的问题。')
  await choose(window, '解决了吗', '已解决')
  await shoot('回访-问过')
  for (const [digit, region] of [
    ['2', '月回访'],
    ['3', '抽查'],
    ['4', '回访记录'],
    ['5', '指标'],
  ] as const) {
    await window.keyboard.press(`Control+${digit}`)
    await window.getByRole('region', { name: region, exact: true }).waitFor()
    await shoot(`回访-${region}`)
  }
}

/** 巡检与服务, part by part; of 满意度调查 its results too. */
async function service(window: Page, shoot: Camera): Promise<void> {
  const { keyboard } = window
  await keyboard.press('Alt+v')
  for (const [place, part] of ServicePart.options.entries()) {
    await keyboard.press(`Control+${place + 1}`)
    await window.getByRole('button', { name: servicePartWord[part], pressed: true }).waitFor()
    await shoot(`服务-${servicePartWord[part]}`)
    if (part !== 'surveys') continue
    await keyboard.press('Enter')
    await keyboard.press('Alt+5')
    await window.getByText('满意度指数').first().waitFor()
    await shoot('服务-调查结果')
    await keyboard.press('Escape')
  }
}

async function archive(window: Page, month: IsoMonth, shoot: Camera): Promise<void> {
  await window.keyboard.press('F6')
  await window.getByRole('button', { name: new RegExp(`^${monthWords(month)}`) }).click()
  await window.getByRole('heading', { name: monthWords(month) }).waitFor()
  await shoot('归档-检查')
  await window.keyboard.press('Control+2')
  await shoot('归档-数字')
  await window.getByRole('button', { name: '生成月报' }).click()
  await window.getByText('月报生成好了').waitFor()
  await window.getByRole('button', { name: '生成归档' }).click()
  await window.getByLabel('这些没有了的事，为什么照样归档').fill('没有办完的下月接着办')
  await window.getByRole('button', { name: '照实归档' }).click()
  await window.getByRole('article', { name: '第 1 版' }).waitFor()
  await shoot('归档-已归档')
  await window.keyboard.press('Control+3')
  await window.getByRole('button', { name: '查看' }).first().click()
  await window.locator('canvas').first().waitFor()
  await shoot('归档-月报')
}
