import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WorkYearFile } from '#shared/domain/calendar'
import { Phrases } from '#shared/domain/desk-list'
import { MeetingSteps } from '#shared/domain/meeting-step'
import { ProfileTemplate } from '#shared/domain/profile-template'
import { Standards } from '#shared/domain/standard'
import { Checklist } from '#shared/domain/walk'

/** What the program brings: the procedures of the source documents, and the working days that were published. */
export type BuiltIn = {
  /** 园区规程, the default, first. */
  readonly templates: readonly [ProfileTemplate, ...ProfileTemplate[]]
  readonly calendar: WorkYearFile
  /** 短语 and categories, until the desk has its own. */
  readonly phrases: Phrases
  /** 服务标准 (S0 ⑦, ⑧); read when one is printed. */
  readonly standards: () => Standards
  /** 检查内容 (S2 二 1.1–1.7), until the desk has its own: each said so that 合格 means in order. */
  readonly checklist: Checklist
  /** The checklist of a meeting (S1 五); read when one is booked, which keeps it. */
  readonly meetingSteps: () => MeetingSteps
}

export function builtInAt(resources: string): BuiltIn {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(resources, ...path), 'utf8'))
  const template = (code: string) => ProfileTemplate.parse(read('profiles', `${code}.json`))
  const others = ['residential', 'company', 'supervision', 'handbook']
  return {
    templates: [template('park'), ...others.map(template)],
    calendar: WorkYearFile.parse(read('calendar', 'china.json')),
    phrases: Phrases.parse(read('phrases.json')),
    standards: () => Standards.parse(read('standards.json')),
    checklist: Checklist.parse(read('checklist.json')),
    meetingSteps: () => MeetingSteps.parse(read('meeting-steps.json')),
  }
}
