import { z } from 'zod'

/** 前台 < 主管 < 管理员: each may do what the one before may. */
export const Role = z.enum(['desk', 'supervisor', 'admin'])
export type Role = z.infer<typeof Role>

export const roleWord: Readonly<Record<Role, string>> = { desk: '前台', supervisor: '主管', admin: '管理员' }

export function isAtLeast(role: Role, least: Role): boolean {
  return Role.options.indexOf(role) >= Role.options.indexOf(least)
}

/** Whose PIN, standing and name somebody may set: 主管 those of 前台, 管理员 everybody's. */
export function mayManage(by: Role, whose: Role): boolean {
  return by === 'admin' || (by === 'supervisor' && whose === 'desk')
}
