import { z } from 'zod'

// What a walk finds, who is responsible, and what becomes of it (S2 一 2, 3).

export const WalkFindingId = z.number().int().positive().brand<'WalkFindingId'>()
export type WalkFindingId = z.infer<typeof WalkFindingId>

/** contractor: 保安, 保洁 … · department: one of the office's own · own: 本方, whose people get a 派工单. */
export const Responsible = z.enum(['contractor', 'department', 'own'])
export type Responsible = z.infer<typeof Responsible>
export const responsibleWord: Readonly<Record<Responsible, string>> = {
  contractor: '外包单位',
  department: '部门',
  own: '本方维修',
}

/** 情节一般, 情节严重 (S2 2.1). Danger (安全隐患, 2.3) stands beside it: it is reported at once. */
export const Severity = z.enum(['plain', 'severe'])
export type Severity = z.infer<typeof Severity>
export const severityWord: Readonly<Record<Severity, string>> = { plain: '一般', severe: '严重' }
