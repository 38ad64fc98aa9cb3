import type { DepartmentId } from '#shared/domain/case'
import type { SystemJob } from '#shared/domain/print'
import type { Input } from '#shared/ipc/contract'
import { done, refuse } from '#shared/result'
import type { Printer } from '../../src/main/printing/printer'
import { openTestDesk, type TestDesk } from '../support/desk'

// The made-up park: 青禾样例产业园, its people and who rents there.

export const pin = '402913'

/** The printer of the reception, under the same name while the month is made up and while the program runs on it. */
export const queue = 'reception'
export const queueDescription = '前台打印机'

const day = { opensAt: '08:30', closesAt: '18:00' }

const park: Input<'desk.setUp'> = {
  desk: {
    organisation: '青禾样例产业园',
    numberPrefix: 'TS',
    calendar: { hours: [null, day, day, day, day, day, { opensAt: '09:00', closesAt: '17:00' }] },
    dutyOutsideHours: '值班 李师傅',
    printQueue: queue,
  },
  departments: [
    { name: '综合部', kind: 'department', head: '何经理', contact: '马主管' },
    { name: '物业部', kind: 'department', head: '刘经理', contact: '张主管' },
    { name: '招商运营部', kind: 'department', head: '孙经理', contact: '林主管' },
    { name: '保安', kind: 'contractor', head: '赵队长', contact: '钱班长' },
    { name: '保洁', kind: 'contractor', head: '吴领班', contact: '吴领班' },
    { name: '前台', kind: 'desk', head: '', contact: '' },
    { name: '园总', kind: 'management', head: '郑总', contact: '' },
  ],
  operator: { name: '王敏', pin },
}

/** While the month is made up nothing comes out, and every sheet counts as printed. */
const paperless: Printer = {
  queues: async () =>
    done([{ name: queue, description: queueDescription, state: { kind: 'ready' }, isDefault: false }]),
  send: async () => done('0' as SystemJob),
  progress: async () => done({ kind: 'done' }),
  cancel: async () => refuse('already-over'),
}

/** A desk at the park, set up at `now`, in a folder that stays. */
export async function openPark(dataDir: string, now: TestDesk['now']): Promise<TestDesk> {
  const desk = await openTestDesk(paperless, { dataDir, now })
  await desk.ask('desk.setUp', park)
  return desk
}

export type OfDepartment = { readonly id: DepartmentId; readonly head: string; readonly contact: string }

export async function departmentNamed(desk: TestDesk, name: string): Promise<OfDepartment> {
  const { departments } = await desk.ask('desk.show', {})
  const found = departments.find((department) => department.name === name)
  if (!found) throw new Error(`The park has no ${name}`)
  return found
}

export type Customer = Input<'draft.save'>['content']['customer']

const companies = [
  '甲电商有限公司',
  '乙设计工作室',
  '丙软件有限公司',
  '丁物流有限公司',
  '戊生物科技有限公司',
  '己文化传播有限公司',
  '庚餐饮管理有限公司',
  '辛检测技术有限公司',
  '壬教育咨询有限公司',
  '癸贸易有限公司',
  '',
]
const surnames = '陈林黄何罗梁宋郑谢韩唐冯于董萧程曹袁邓许'

/** The nth customer: one company, room and person each, made up. */
export function customer(n: number): Customer {
  const company = companies[n % companies.length] ?? ''
  const block = 'ABCD'[n % 4]
  return {
    company,
    contactName: `${surnames[(n * 7) % surnames.length]}${n % 3 === 0 ? '先生' : '女士'}`,
    relation: company === '' ? null : n % 5 === 0 ? 'responsible' : 'employee',
    phones: [`138 0000 00${String(n % 100).padStart(2, '0')}`],
    address: `${block}座 ${((n * 5) % 12) + 1}0${(n % 6) + 1}`,
    isAnonymous: false,
  }
}
