import type { CustomerId } from '#shared/domain/customer'
import { dayOf, type IsoMonth } from '#shared/domain/day'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { Input } from '#shared/ipc/contract'
import type { TestDesk } from './desk'

// A made-up park for 月回访: who is in which building, and what they say.

export const thisMonth = '2026-11' as IsoMonth

const park = [
  { name: '晨光包装材料有限公司', address: '3号楼-1206', contact: '王小明', phone: '138 0000 0001' },
  { name: '甲电商有限公司', address: '3号楼-206', contact: '陈女士', phone: '138 0000 0002' },
  { name: '乙物流有限公司', address: 'C座-101', contact: '孙先生', phone: '138 0000 0003' },
] as const

/** Two companies in 3号楼, one in C座, a private person without a room, and one that moved out. */
export async function fillPark(desk: TestDesk): Promise<readonly CustomerId[]> {
  const ids: CustomerId[] = []
  for (const { name, address, contact, phone } of park)
    ids.push(await addCompany(desk, name, address, { name: contact, phone }))
  const { customer: person } = await desk.ask('customer.add', {
    name: '李阿姨',
    kind: 'person',
    note: '',
    address: '',
    contact: { name: '李阿姨', relation: null, phones: ['138 0000 0004'] },
    isAnother: false,
  })
  const gone = await addCompany(desk, '丁设计有限公司', 'C座-102', { name: '周先生', phone: '138 0000 0005' })
  await desk.ask('customer.moveOut', { customerId: gone, on: dayOf(desk.now) })
  return [...ids, person.id]
}

export async function addCompany(
  desk: TestDesk,
  name: string,
  address: string,
  contact: { readonly name: string; readonly phone: string },
): Promise<CustomerId> {
  const { customer } = await desk.ask('customer.add', {
    name,
    kind: 'company',
    note: '',
    address,
    contact: { name: contact.name, relation: 'responsible', phones: [contact.phone] },
    isAnother: false,
  })
  return customer.id
}

/** Everybody in residence, at the door. */
export const planAll = (desk: TestDesk) =>
  desk.ask('periodic.makePlan', { month: thisMonth, who: { kind: 'all' }, way: 'door' })

/** Whoever is left in that building of this month's round. */
export async function leftIn(desk: TestDesk, building: string) {
  const { rows } = await desk.ask('periodic.list', { month: thisMonth, building, only: 'left', page: 0 })
  return rows
}

/** At the door, answered, satisfied and signed; what differs is given. */
export function answered(
  desk: TestDesk,
  visitId: PeriodicVisitId,
  told: Partial<Input<'periodic.record'>> = {},
): Input<'periodic.record'> {
  return {
    visitId,
    at: desk.now,
    way: 'door',
    contactName: '王小明',
    visitor: '张主管',
    outcome: 'answered',
    record: '保洁比上月好',
    quality: 'satisfied',
    timeliness: 'prompt',
    signature: { kind: 'self' },
    demand: null,
    settled: '',
    ...told,
  }
}
