import { z } from 'zod'

/** What the customer came for (案件类别). May be corrected, with history. */
export const Kind = z.enum(['complaint', 'service', 'suggestion', 'inquiry', 'help', 'praise'])
export type Kind = z.infer<typeof Kind>

export const kindWord: Record<Kind, string> = {
  complaint: '投诉',
  service: '报修服务',
  suggestion: '意见建议',
  inquiry: '咨询',
  help: '求助',
  praise: '表扬',
}

/** The kinds whose form exists so far; the others appear at intake together with theirs. */
export const IntakeKind = Kind.extract(['complaint', 'service', 'suggestion', 'help'])
export type IntakeKind = z.infer<typeof IntakeKind>

/** 报修服务 and 求助 are somebody's job at the customer's: their form is F05, not F01 (domain.md, What each kind gets). */
export function isJob(kind: Kind): boolean {
  return kind === 'service' || kind === 'help'
}

/** How the matter reached the desk (S1). */
export const Channel = z.enum(['walkIn', 'phone', 'letter', 'network', 'referred'])
export type Channel = z.infer<typeof Channel>

export const channelWord: Record<Channel, string> = {
  walkIn: '来访',
  phone: '来电',
  letter: '信函',
  network: '网络',
  referred: '上级转办',
}

/** Complaints only. Starts pending, decided with the department's opinion (有效 is 经查实: S1). */
export const Nature = z.enum([
  'pending',
  'valid',
  'communicationHelp',
  'communicationInquiry',
  'communicationVent',
  'invalid',
])
export type Nature = z.infer<typeof Nature>

export const natureWord: Record<Nature, string> = {
  pending: '待查',
  valid: '有效',
  communicationHelp: '沟通·求助',
  communicationInquiry: '沟通·咨询',
  communicationVent: '沟通·发泄',
  invalid: '无效',
}

/** 被投诉对象. `name` is empty for `unknown`. */
export const SubjectKind = z.enum(['person', 'department', 'tenant', 'facility', 'unknown'])
export type SubjectKind = z.infer<typeof SubjectKind>

export const subjectKindWord: Record<SubjectKind, string> = {
  person: '人员',
  department: '部门或外包单位',
  tenant: '其他租户',
  facility: '设施',
  unknown: '不详',
}
