import { z } from 'zod'
import {
  CaseId,
  CloseApproval,
  CloseOutcome,
  DepartmentId,
  HandoffId,
  HandoffRole,
  ReceiveWay,
  ReplyWay,
} from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { Nature, SubjectKind } from '#shared/domain/kind'
import { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { CaseView, RevisitRow } from '#shared/ipc/views'

const name = z.string().trim().min(1).max(60)
const maybeName = z.string().trim().max(60)
const text = z.string().trim().min(1).max(longestText)
const maybeText = z.string().trim().max(longestText)

/** Reasons that every step of a case may meet: its time cannot be, the case moved on in the meantime. */
export const StepRefusal = z.enum([
  'no-such-case',
  'case-closed',
  'not-now',
  'time-in-future',
  'time-before-receipt',
  'time-before-last-step',
])
export type StepRefusal = z.infer<typeof StepRefusal>

/** A step of a case: its time (发生时间, default now) and its words; the answer is the case as it stands then. */
function step<Fields extends z.ZodRawShape, Own extends string = never>(
  fields: Fields,
  own: readonly Own[] = [],
) {
  return {
    input: z.strictObject({ caseId: CaseId, at: Instant, ...fields }),
    output: CaseView,
    refusals: z.enum([...StepRefusal.options, ...own]),
  }
}

/** The steps of a case, each with its time, and the revisits that are due. */
export const caseQuestions = {
  'case.signContent': step({ outcome: SignatureOutcome }),
  /** How the place for the result's signature ended, when it was not recorded with the result. */
  'case.signResult': step({ outcome: SignatureOutcome }),
  'case.forward': step({ role: HandoffRole, departmentId: DepartmentId, person: name }, [
    'no-such-department',
  ]),
  'case.receive': step({ handoffId: HandoffId, by: name, way: ReceiveWay, witness: maybeName }, [
    'witness-missing',
  ]),
  'case.coordinate': step({ by: name, words: text }),
  'case.reply': step({ by: name, words: text, way: ReplyWay }),
  /** 登记完成: told by phone, the paper is not back yet. `at` is when the desk was told. */
  'case.complete': step({ completedAt: Instant, handler: name }, ['completed-after-told']),
  /** 登记交回: taken (收下), or sent back for completion (退回补填) while the clock runs on. */
  'case.return': step({
    decision: z.enum(['taken', 'sentBack']),
    missing: z.array(z.string().max(40)).max(20),
    contentSignature: SignatureOutcome.nullable(),
  }),
  'case.result': step(
    {
      words: text,
      handler: name,
      completedAt: Instant,
      remedy: maybeText,
      prevention: maybeText,
      subjectKind: SubjectKind,
      subjectName: z.string().trim().max(120),
      signature: SignatureOutcome.nullable(),
    },
    ['completed-after-told'],
  ),
  'case.opinion': step({ by: name, words: text, nature: Nature.nullable() }, ['nature-missing']),
  'case.revisit': step(
    {
      way: RevisitWay,
      outcome: RevisitOutcome,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      said: maybeText,
      isSolved: z.boolean().nullable(),
      signature: SignatureOutcome.nullable(),
    },
    ['solved-missing'],
  ),
  'case.close': step(
    { outcome: CloseOutcome, nature: Nature.nullable(), note: maybeText, approval: CloseApproval.nullable() },
    ['approval-missing', 'nature-missing', 'note-missing'],
  ),

  'revisit.due': { input: nothing, output: z.array(RevisitRow), refusals: z.never() },
} satisfies Record<string, Exchange>
