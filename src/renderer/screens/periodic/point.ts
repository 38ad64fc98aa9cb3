import type { DepartmentId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { DemandKind } from '#shared/domain/periodic-visit'
import type { Input } from '#shared/ipc/contract'
import type { PointGap } from '../../words/periodic-points'
import { momentOf, rightNow, type When } from '../../words/when'

/** What is typed of one that a department brought back. */
export type Point = {
  readonly departmentId: DepartmentId | null
  readonly visitor: string
  readonly customerId: CustomerId | null
  readonly company: string
  readonly contactName: string
  readonly phone: string
  readonly address: string
  readonly kind: DemandKind | null
  readonly words: string
  readonly settled: string
  readonly when: When
}

export const emptyPoint: Point = {
  departmentId: null,
  visitor: '',
  customerId: null,
  company: '',
  contactName: '',
  phone: '',
  address: '',
  kind: null,
  words: '',
  settled: '',
  when: rightNow,
}

type Ready = { readonly gap: PointGap } | { readonly input: Input<'periodic.addPoint'> }

/** What is sent of it, or what is missing first. */
export function pointOf(point: Point, now: Instant): Ready {
  const { departmentId, visitor, customerId, company, contactName, phone, address, kind, settled } = point
  const words = point.words.trim()
  const at = momentOf(point.when, now)
  if (departmentId === null) return { gap: 'department' }
  if (visitor.trim() === '') return { gap: 'visitor' }
  if (company.trim() === '' && contactName.trim() === '') return { gap: 'customer' }
  if (kind === null) return { gap: 'kind' }
  if (words === '') return { gap: 'words' }
  if (at === null) return { gap: 'when' }
  const phones = phone.split(/[、,，;；]/u).filter((one) => one.trim() !== '')
  const told = { departmentId, visitor, customerId, company, contactName, address, phones, at, settled }
  return { input: { ...told, demand: { kind, words } } }
}
