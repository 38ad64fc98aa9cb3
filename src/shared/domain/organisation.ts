import { z } from 'zod'
import { DeskHours } from '#shared/domain/calendar'
import { DepartmentId, OperatorId } from '#shared/domain/case'
import { NumberPrefix } from '#shared/domain/number'
import { Role } from '#shared/domain/role'

const name = (label: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `${label}不能为空` })
    .max(60, { error: `${label}太长` })

export const DepartmentKind = z.enum(['department', 'contractor', 'desk', 'management'])
export type DepartmentKind = z.infer<typeof DepartmentKind>

/** 部门: its head (负责人) takes major complaints, its contact (接口人) minor ones (S0 ⑤). */
export const Department = z.strictObject({
  id: DepartmentId,
  name: name('部门名称'),
  kind: DepartmentKind,
  head: z.string().max(60),
  contact: z.string().max(60),
})
export type Department = z.infer<typeof Department>

export const NewDepartment = Department.omit({ id: true })
export type NewDepartment = z.infer<typeof NewDepartment>

export const Operator = z.strictObject({ id: OperatorId, name: z.string(), role: Role })
export type Operator = z.infer<typeof Operator>

/** The desk itself: what 首次设置 asks for. */
export const Desk = z.strictObject({
  organisation: name('单位名称'),
  numberPrefix: NumberPrefix,
  calendar: DeskHours,
  /** 值班: who takes papers outside desk hours; the 领单 of that person counts. */
  dutyOutsideHours: z.string().trim().max(60),
  /** The print queue as the system names it; null until somebody chose one. Never the system's default. */
  printQueue: z.string().nullable(),
})
export type Desk = z.infer<typeof Desk>

/** Suggested at first start: the departments that S0 names. */
export const suggestedDepartments: readonly NewDepartment[] = [
  { name: '综合部', kind: 'department', head: '', contact: '' },
  { name: '物业部', kind: 'department', head: '', contact: '' },
  { name: '招商运营部', kind: 'department', head: '', contact: '' },
  { name: '保安', kind: 'contractor', head: '', contact: '' },
  { name: '保洁', kind: 'contractor', head: '', contact: '' },
  { name: '前台', kind: 'desk', head: '', contact: '' },
  { name: '园总', kind: 'management', head: '', contact: '' },
]
