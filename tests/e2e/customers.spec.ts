import { expect, type Page } from '@playwright/test'
import { registerComplaint, type TestDesk } from '../support/desk'
import { look, test } from './journey'
import { openCase } from './open-case'
import { prepare } from './prepared'
import { choose, press, reach, screen, signIn, type } from './steps'

/** A directory as an office has it: companies, people, two that are one, one complaint. */
async function fill(desk: TestDesk): Promise<void> {
  await registerComplaint(desk)
  const people = [
    ['单晓芳', '3号楼 1201', '138 0000 0011'],
    ['仇立新', '3号楼 1202', '138 0000 0012'],
    ['区志明', 'A座 506', '138 0000 0013'],
  ] as const
  for (const [name, address, phone] of people)
    await desk.ask('customer.add', {
      kind: 'person',
      name,
      note: '',
      address,
      contact: { name, relation: null, phones: [phone] },
      isAnother: false,
    })
  for (const [name, address] of [
    ['乙物流有限公司', 'D座 301'],
    ['乙物流公司（旧）', 'D座 302'],
    ['丙餐饮店', 'E座 101'],
  ] as const)
    await desk.ask('customer.add', {
      kind: 'company',
      name,
      note: '',
      address,
      contact: { name: '孙经理', relation: 'responsible', phones: ['139 0000 0021'] },
      isAnother: false,
    })
}

const search = (window: Page) => window.getByRole('searchbox', { name: '查找客户' })
const file = (window: Page) => window.getByRole('region', { name: '客户资料' })
const title = (window: Page) => file(window).getByRole('heading', { level: 2 })
const status = (window: Page) => window.locator('.customer-side [role=status]')

async function find(window: Page, words: string, name: string): Promise<void> {
  await type(search(window), words)
  await expect(title(window)).toHaveText(name)
}

test('客户: found by initials, changed, moved out, merged and taken out again, all by keyboard', async ({
  launch,
  newFolder,
}) => {
  const { window, app } = await launch({ dataDir: await prepare(newFolder(), fill) })
  await signIn(window)
  await press(window, 'Alt+c')
  await expect(screen(window, 'customers')).toBeVisible()
  await expect(search(window)).toBeFocused()
  await expect(title(window)).toBeVisible()
  await look(window, 'customers-1280')

  await find(window, 'sxf', '单晓芳')
  const contacts = window.getByRole('region', { name: '联系人' })
  await expect(contacts).toContainText('138****0011')
  await reach(contacts.getByRole('button', { name: '显示 单晓芳' }))
  await press(window, 'Enter')
  await expect(contacts).toContainText('138 0000 0011')
  await reach(contacts.getByRole('button', { name: '隐藏' }))
  await press(window, 'Enter')
  await expect(contacts).not.toContainText('138 0000 0011')

  // A form keeps what is typed while something is missing, while she looks elsewhere, and when it is refused.
  await press(window, 'Alt+p')
  const form = window.getByRole('region', { name: '加联系人' })
  await expect(form.getByLabel('联系人姓名')).toBeFocused()
  await type(form.getByLabel('电话'), '138 0000 0031、138 0000 0032')
  await press(window, 'Control+Enter')
  await expect(form.getByRole('alert')).toHaveText('请填联系人姓名。')
  await expect(form.getByLabel('联系人姓名')).toBeFocused()
  await press(window, 'Escape')
  await expect(search(window)).toBeFocused()
  await press(window, 'Alt+p')
  await expect(form.getByLabel('电话')).toHaveValue('138 0000 0031、138 0000 0032')
  await type(form.getByLabel('联系人姓名'), '单先生')
  await choose(form.getByRole('radio', { name: '家属' }))
  await look(window, 'customers-contact-form')
  await press(window, 'Control+Enter')
  await expect(status(window)).toHaveText('已记下。')
  await expect(contacts).toContainText('单先生')
  await expect(contacts).toContainText('138****0031　138****0032')

  await press(window, 'Alt+u')
  const unitForm = window.getByRole('region', { name: '加房号' })
  await type(unitForm.getByLabel('房号'), '3号楼1201室')
  await press(window, 'Control+Enter')
  await expect(unitForm.getByRole('alert')).toContainText('已经在这个房号了')
  await type(unitForm.getByLabel('房号'), 'A座 507')
  await press(window, 'Control+Enter')
  const units = window.getByRole('region', { name: '房号' })
  await expect(units).toContainText('A座-507')
  await reach(units.getByRole('button', { name: '看 3号楼-1201' }))
  await press(window, 'Enter')
  await expect(window.getByRole('region', { name: '房号 3号楼-1201' })).toContainText('单晓芳')
  await look(window, 'customers-unit')
  await press(window, 'Escape')
  await expect(title(window)).toHaveText('单晓芳')

  // 迁出, and found again among those who moved out.
  await find(window, '1202', '仇立新')
  await press(window, 'Alt+o')
  await expect(window.getByRole('region', { name: '迁出' })).toContainText(
    '「仇立新」迁出，1 间房号同一天退租',
  )
  await look(window, 'customers-move-out')
  await type(window.getByLabel('哪一天'), '后天')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('region', { name: '迁出' }).getByRole('alert')).toContainText('日期看不懂')
  await type(window.getByLabel('哪一天'), '今天')
  await press(window, 'Control+Enter')
  await expect(status(window)).toContainText('「仇立新」已迁出')
  await type(search(window), '1202')
  await expect(window.getByText('没有这样的客户')).toBeVisible()
  await press(window, 'Alt+f')
  await expect(title(window)).toHaveText('仇立新')
  await expect(file(window)).toContainText('迁出')
  await press(window, 'Alt+f')
  await press(window, 'Alt+f')

  // 并入: found by typing, told before it is done, undone.
  await find(window, '旧', '乙物流公司（旧）')
  await expect(file(window)).toContainText('可能是同一客户')
  await press(window, 'Alt+m')
  const merging = window.getByRole('region', { name: '并入…' })
  await type(merging.getByLabel('并入哪个客户'), '乙物流 301')
  await expect(merging.getByRole('button', { name: '乙物流有限公司' })).toBeVisible()
  await press(window, 'Enter')
  await expect(merging.getByRole('status')).toContainText(
    '「乙物流公司（旧）」并入「乙物流有限公司」：名录里只留「乙物流有限公司」',
  )
  await look(window, 'customers-merge')
  await press(window, 'Control+Enter')
  await expect(title(window)).toHaveText('乙物流有限公司')
  await expect(units).toContainText('D座-302')
  await look(window, 'customers-merged')
  await reach(file(window).getByRole('button', { name: '撤销并入 乙物流公司（旧）' }))
  await press(window, 'Enter')
  await expect(status(window)).toContainText('又是单独的客户')
  await expect(units).not.toContainText('D座-302')

  // 新增: the same name is asked about first.
  await press(window, 'Alt+a')
  const adding = window.getByRole('region', { name: '新增客户' })
  await expect(adding.getByLabel('客户名称')).toBeFocused()
  await type(adding.getByLabel('客户名称'), '丙餐饮店')
  await press(window, 'Control+Enter')
  await expect(adding.getByRole('alert')).toContainText('已经有同名的客户')
  await look(window, 'customers-add')
  await press(window, 'Alt+Enter')
  await expect(status(window)).toHaveText('已新增客户「丙餐饮店」。')

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await find(window, '甲电商', '甲电商有限公司')
  await look(window, 'customers-1920')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
})

test('客户: from a case to its customer and on to the next complaint, with the customer filled in', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), fill) })
  await signIn(window)
  await openCase(window, '0001')
  await press(window, 'Alt+c')
  await expect(title(window)).toHaveText('甲电商有限公司')
  await expect(window.getByRole('tabpanel', { name: '案件' })).toContainText('值班保安说话很冲')
  await press(window, 'Alt+2')
  await expect(window.getByRole('tabpanel', { name: '来电来访' })).toContainText('没有来电来访的记录')
  await press(window, 'Alt+3')
  await expect(window.getByRole('tabpanel', { name: '回访' })).toContainText('还没有回访')
  await press(window, 'Alt+1')
  await look(window, 'customers-from-case')
  await press(window, 'Escape')
  await expect(screen(window, 'case')).toBeVisible()
  await press(window, 'Alt+c')
  await press(window, 'Alt+t')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await press(window, 'Escape')
  await expect(window.getByLabel('客户单位')).toHaveValue('甲电商有限公司')
  await expect(window.getByLabel('地址')).toHaveValue('C座-506')
  await expect(screen(window, 'intake')).toContainText('138****0001')
})
