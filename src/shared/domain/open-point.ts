import { z } from 'zod'

/** What 月度检查 may find open, in the order in which it is told. */
export const OpenPointKind = z.enum([
  'earlierMonth',
  'numbersMissing',
  'numbersTwice',
  'openBlanks',
  'unfinished',
  'sheetsOut',
  'signature',
  'department',
  'result',
  'nature',
  'revisit',
  'approval',
  'analysis',
  'measures',
])
export type OpenPointKind = z.infer<typeof OpenPointKind>

/** As it stands on the month's cover. */
export const openPointWord: Readonly<Record<OpenPointKind, string>> = {
  earlierMonth: '更早的月份还没有归档',
  numbersMissing: '编号有缺',
  numbersTwice: '编号重复',
  openBlanks: '空白编号单没有补录',
  unfinished: '紧急登记没有补全',
  sheetsOut: '单据在外没有收回',
  signature: '签名没有结果',
  department: '没有转呈',
  result: '没有处理结果',
  nature: '有效 / 无效没有定',
  revisit: '没有回访',
  approval: '审批没有结果或没有补签',
  analysis: '月总结没有写好分析',
  measures: '措施没有责任部门或期限',
}

export const OpenPoint = z.strictObject({ kind: OpenPointKind, count: z.number().int().nonnegative() })
export type OpenPoint = z.infer<typeof OpenPoint>

/** Those that are open. Archived with one of them, somebody has to say why. */
export function standingPoints(points: readonly OpenPoint[]): OpenPoint[] {
  return points.filter(({ count }) => count > 0)
}

/** The steps of 月度归档, in their order. */
export const ArchiveStep = z.enum(['check', 'gather', 'draw', 'prove', 'files', 'record', 'copy', 'verify'])
export type ArchiveStep = z.infer<typeof ArchiveStep>
