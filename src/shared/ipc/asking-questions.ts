import { z } from 'zod'
import { CaseId, OperatorId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { RevisitWay } from '#shared/domain/revisit'
import { StepRefusal } from '#shared/ipc/case-questions'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { CaseView } from '#shared/ipc/views'

const text = z.string().trim().min(1).max(longestText)
const step = { caseId: CaseId, at: Instant }

/** What is done about one revisit besides writing down how it went. */
export const askingQuestions = {
  /** 回访函 (F23): kept with the 回访记录, printed, and an attempt; the answer comes back on its own. */
  'revisit.sendLetter': {
    input: z.strictObject({
      ...step,
      text,
      next: z.strictObject({ at: Instant, way: RevisitWay }).nullable(),
    }),
    output: SlipView,
    refusals: z.enum([...StepRefusal.options, 'own-complaint', 'next-not-later']),
  },
  /** 联系不上, after the procedure's attempts: with a supervisor's PIN. */
  'revisit.giveUp': {
    input: z.strictObject({ ...step, reason: text, supervisorId: OperatorId, pin: z.string().max(40) }),
    output: CaseView,
    refusals: z.enum([
      ...StepRefusal.options,
      'own-complaint',
      'too-few-attempts',
      'not-a-supervisor',
      'wrong-pin',
      'wait',
    ]),
  },
} satisfies Record<string, Exchange>
