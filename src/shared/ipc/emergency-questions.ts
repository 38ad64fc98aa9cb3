import { z } from 'zod'
import { CaseId, EmergencyCall } from '#shared/domain/case'
import { EmergencyNumbers, Phrases } from '#shared/domain/desk-list'
import { Channel } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { DraftId } from '#shared/ipc/views'

const Lists = z.strictObject({ phrases: Phrases, emergency: EmergencyNumbers })

/** 紧急, and the lists that the desk edits. */
export const emergencyQuestions = {
  'list.show': { input: nothing, output: Lists, refusals: z.never() },
  'list.setPhrases': {
    input: z.strictObject({ phrases: Phrases }),
    output: Lists,
    refusals: z.enum(['category-twice']),
  },
  'list.setEmergency': {
    input: z.strictObject({ emergency: EmergencyNumbers }),
    output: Lists,
    refusals: z.never(),
  },
  /**
   * The number at once, with one line what and where; the draft in which the rest is completed under the same number is
   * made in the same transaction, and waits on 今日.
   */
  'emergency.register': {
    input: z.strictObject({
      channel: Channel,
      what: z.string().trim().min(1).max(500),
      where: z.string().trim().max(120),
    }),
    output: z.strictObject({ caseId: CaseId, number: CaseNumber, draftId: DraftId }),
    refusals: z.never(),
  },
  /** A call that was made, at that moment. */
  'emergency.called': {
    input: z.strictObject({
      caseId: CaseId,
      whom: EmergencyCall.shape.whom,
      phone: EmergencyCall.shape.phone,
    }),
    output: z.strictObject({ calls: z.array(EmergencyCall) }),
    refusals: z.enum(['no-such-case', 'no-emergency', 'too-many-calls']),
  },
} satisfies Record<string, Exchange>
