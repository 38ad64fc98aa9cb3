import { z } from 'zod'
import { activityQuestions } from '#shared/ipc/activity-questions'
import { askingQuestions } from '#shared/ipc/asking-questions'
import { backupQuestions } from '#shared/ipc/backup-questions'
import { blankQuestions } from '#shared/ipc/blank-questions'
import { caseQuestions } from '#shared/ipc/case-questions'
import { checkQuestions } from '#shared/ipc/check-questions'
import { contactQuestions } from '#shared/ipc/contact-questions'
import { customerQuestions } from '#shared/ipc/customer-questions'
import { demandQuestions } from '#shared/ipc/demand-questions'
import { deskQuestions } from '#shared/ipc/desk-questions'
import { directoryQuestions } from '#shared/ipc/directory-questions'
import { drawQuestions } from '#shared/ipc/draw-questions'
import { emergencyQuestions } from '#shared/ipc/emergency-questions'
import type { Exchange } from '#shared/ipc/exchange'
import { exportQuestions } from '#shared/ipc/export-questions'
import { figureQuestions } from '#shared/ipc/figure-questions'
import { findQuestions } from '#shared/ipc/find-questions'
import { findingQuestions } from '#shared/ipc/finding-questions'
import { gaugeQuestions } from '#shared/ipc/gauge-questions'
import { intakeQuestions } from '#shared/ipc/intake-questions'
import { meetingQuestions } from '#shared/ipc/meeting-questions'
import { meritQuestions } from '#shared/ipc/merit-questions'
import { monthQuestions } from '#shared/ipc/month-questions'
import { paperQuestions } from '#shared/ipc/paper-questions'
import { peopleQuestions } from '#shared/ipc/people-questions'
import { periodicQuestions } from '#shared/ipc/periodic-questions'
import { printFiguresQuestions } from '#shared/ipc/print-figures-questions'
import { privacyQuestions } from '#shared/ipc/privacy-questions'
import { procedureQuestions } from '#shared/ipc/procedure-questions'
import { recordQuestions } from '#shared/ipc/record-questions'
import { reviewQuestions } from '#shared/ipc/review-questions'
import { revisitQuestions } from '#shared/ipc/revisit-questions'
import { scanQuestions } from '#shared/ipc/scan-questions'
import { slipQuestions } from '#shared/ipc/slip-questions'
import { surveyQuestions } from '#shared/ipc/survey-questions'
import { surveyResultQuestions } from '#shared/ipc/survey-result-questions'
import { walkQuestions } from '#shared/ipc/walk-questions'
import { workOrderQuestions } from '#shared/ipc/work-order-questions'

/** Every question that the window may ask, in the desk's words; main parses each input strictly. */
export const contract = {
  ...deskQuestions,
  ...intakeQuestions,
  ...caseQuestions,
  ...paperQuestions,
  ...monthQuestions,
  ...slipQuestions,
  ...procedureQuestions,
  ...peopleQuestions,
  ...periodicQuestions,
  ...checkQuestions,
  ...backupQuestions,
  ...privacyQuestions,
  ...customerQuestions,
  ...directoryQuestions,
  ...contactQuestions,
  ...emergencyQuestions,
  ...findQuestions,
  ...scanQuestions,
  ...blankQuestions,
  ...workOrderQuestions,
  ...demandQuestions,
  ...recordQuestions,
  ...revisitQuestions,
  ...askingQuestions,
  ...drawQuestions,
  ...figureQuestions,
  ...gaugeQuestions,
  ...printFiguresQuestions,
  ...reviewQuestions,
  ...exportQuestions,
  ...walkQuestions,
  ...findingQuestions,
  ...surveyQuestions,
  ...surveyResultQuestions,
  ...activityQuestions,
  ...meetingQuestions,
  ...meritQuestions,
} satisfies Record<string, Exchange>

export type Contract = typeof contract
export type Question = keyof Contract
/** What the window sends. */
export type Input<Q extends Question> = z.input<Contract[Q]['input']>
/** What an action gets: the input, parsed. */
export type Asked<Q extends Question> = z.output<Contract[Q]['input']>
export type Output<Q extends Question> = z.output<Contract[Q]['output']>
export type Refusal<Q extends Question> = z.output<Contract[Q]['refusals']>

/** What may have changed, from main to the window; the screen asks again. `leaving`: somebody wants to end the program. */
export const Noun = z.enum([
  'desk',
  'today',
  'draft',
  'case',
  'print',
  'scan',
  'month',
  'work',
  'backup',
  'customer',
  'visit',
  'blank',
  'walk',
  'survey',
  'service',
  'leaving',
])
export type Noun = z.infer<typeof Noun>
