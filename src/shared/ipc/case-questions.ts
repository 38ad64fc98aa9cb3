import { z } from 'zod'
import { ApprovalId, ApprovalOutcome, ApprovalSubject, ApprovalWay } from '#shared/domain/approval'
import {
  CaseId,
  CloseOutcome,
  DepartmentId,
  HandoffId,
  HandoffRole,
  ReceiveWay,
  ReplyWay,
} from '#shared/domain/case'
import { CorrectedField } from '#shared/domain/correction'
import { Instant } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { CallPurpose, LinkKind } from '#shared/domain/follow-up'
import { Grade, Ground } from '#shared/domain/grade'
import { Channel, Nature, SubjectKind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'
import type { Exchange } from '#shared/ipc/exchange'
import { CaseView } from '#shared/ipc/views'

const name = z.string().trim().min(1).max(60)
const maybeName = z.string().trim().max(60)
const text = z.string().trim().min(1).max(longestText)
const maybeText = z.string().trim().max(longestText)

/** Reasons that every step of a case may meet: its time cannot be, the case moved on in the meantime. */
export const StepRefusal = z.enum([
  'no-such-case',
  'case-closed',
  'month-archived',
  'not-now',
  'time-in-future',
  'time-before-receipt',
  'time-before-last-step',
])
export type StepRefusal = z.infer<typeof StepRefusal>

/** A step of a case: its time (发生时间, default now) and its words; the answer is the case as it stands then. */
function step<Fields extends z.ZodRawShape, const Own extends readonly string[] = readonly []>(
  fields: Fields,
  own?: Own,
) {
  // Said in full: of a list that is spread z.enum knows only that they are strings, and no reason would miss its sentence.
  type Reasons = { [Reason in StepRefusal | Own[number]]: Reason }
  const refusals = z.enum([...StepRefusal.options, ...(own ?? [])]) as unknown as z.ZodEnum<Reasons>
  return {
    input: z.strictObject({ caseId: CaseId, at: Instant, ...fields }),
    output: CaseView,
    refusals,
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
  'case.complete': step(
    { handoffId: HandoffId, completedAt: Instant, handler: name, skipReason: maybeText.default('') },
    ['completed-after-told', 'skip-reason-missing'],
  ),
  /** 登记交回: taken (收下), or sent back for completion (退回补填) while the clock runs on. */
  'case.return': step(
    {
      handoffId: HandoffId,
      decision: z.enum(['taken', 'sentBack']),
      missing: z.array(z.string().max(40)).max(20),
      contentSignature: SignatureOutcome.nullable(),
      skipReason: maybeText.default(''),
    },
    ['skip-reason-missing'],
  ),
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
      skipReason: maybeText.default(''),
    },
    ['completed-after-told', 'skip-reason-missing', 'own-complaint'],
  ),
  /** With it the nature is decided and the 初判 confirmed, or raised; a lower grade wants an approval of its own. */
  'case.opinion': step(
    { by: name, words: text, nature: Nature.nullable(), grade: Grade.nullable(), ground: Ground.nullable() },
    ['nature-missing', 'ground-missing', 'approval-missing', 'own-complaint'],
  ),
  'case.revisit': step(
    {
      way: RevisitWay,
      /** Why by phone, where the procedure wants somebody to go; '' where it does not, or nobody was reached. */
      phoneReason: maybeText.default(''),
      outcome: RevisitOutcome,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      attitude: Quality.nullable().default(null),
      handling: Quality.nullable().default(null),
      said: maybeText,
      /** 新的要求; '' where there is none. */
      demand: maybeText.default(''),
      /** Who asked; '' where it was the operator. */
      visitor: maybeName.default(''),
      /** Not reached: when and how it is tried again. */
      next: z.strictObject({ at: Instant, way: RevisitWay }).nullable().default(null),
      isSolved: z.boolean().nullable(),
      signature: SignatureOutcome.nullable(),
    },
    ['solved-missing', 'own-complaint', 'visitor-missing', 'phone-reason-missing', 'next-not-later'],
  ),
  /** What is missing wants a note; 并入 the case it goes on in; what needs a manager's word is refused without it. */
  'case.close': step(
    {
      outcome: CloseOutcome.exclude(['void']),
      nature: Nature.nullable(),
      note: maybeText,
      mergedInto: CaseNumber.nullable(),
    },
    [
      'approval-missing',
      'nature-missing',
      'note-missing',
      'reply-missing',
      'not-declared',
      'merged-missing',
      'reply-letter-missing',
      'own-complaint',
    ],
  ),

  /** 部门退回: the next handoff gets its own 转呈 clock. */
  'case.sendBack': step({ handoffId: HandoffId, by: name, reason: text }),
  /** 当场办结: the desk is the handler. */
  'case.settle': step(
    {
      words: text,
      handler: name,
      completedAt: Instant,
      remedy: maybeText,
      signature: SignatureOutcome.nullable(),
    },
    ['completed-after-told'],
  ),
  /** 客户约定: moves 处理 to its end plus the grade's limit. */
  'case.appoint': step({ until: Instant, words: maybeText }, ['time-not-later']),
  'case.promise': step({ by: name, words: text, dueAt: Instant }, ['time-not-later']),
  'case.keepPromise': step({ promiseId: z.number().int().positive(), words: maybeText }),
  /** Raised by the desk; to lower it, ask for an approval. Without a ground only a job, which is 较大 by the desk's eye. */
  'case.regrade': step({ to: Grade, ground: Ground.nullable(), reason: text }, [
    'approval-missing',
    'same-grade',
  ]),
  'case.nature': step({ nature: Nature, reason: text }, ['own-complaint', 'nature-missing']),
  /** 无法处理: why, what the customer was told, and the next answer, which is a promise. */
  'case.unsolvable': step({ reason: text, told: text, nextAnswerAt: Instant }, [
    'approval-missing',
    'time-not-later',
  ]),
  'case.correct': step(
    {
      reason: text,
      changes: z
        .array(z.strictObject({ field: CorrectedField, after: z.string().max(longestText) }))
        .min(1)
        .max(CorrectedField.options.length),
    },
    ['nothing-changed', 'customer', 'content'],
  ),
  'case.signCorrection': step({ correctionId: z.number().int().positive(), outcome: SignatureOutcome }),
  /** 作废: before the content signature by the desk; after it only with an approval. */
  'case.void': step({ reason: text }, ['approval-missing', 'own-complaint']),
  'case.link': step({ number: CaseNumber, kind: LinkKind.exclude(['mergedInto']) }, [
    'no-such-number',
    'linked-already',
  ]),
  /** One more call about the case: 催办, 查询进度, 补充情况, 同一故障又有人报. */
  'case.call': step({
    channel: Channel,
    purpose: CallPurpose,
    caller: maybeName,
    phone: z.string().trim().max(40),
    words: maybeText,
    told: maybeText,
  }),

  /** 请批: takes its number and prints F17. */
  'approval.ask': step(
    {
      subject: ApprovalSubject,
      reason: text,
      approver: name,
      deadlineId: z.number().int().positive().nullable(),
      wantedDueAt: Instant.nullable(),
      toGrade: Grade.nullable(),
    },
    [
      'asked-already',
      'too-late',
      'time-not-later',
      'no-such-deadline',
      'grade-not-lower',
      'not-the-approver',
      'not-needed',
    ],
  ),
  /** A manager's word: by the approver or a named deputy; with PIN, on the F17, or by phone (待补签). */
  'approval.decide': step(
    {
      approvalId: ApprovalId,
      outcome: ApprovalOutcome,
      way: ApprovalWay,
      by: name,
      words: maybeText,
      newDueAt: Instant.nullable(),
      pin: z.string().max(40).nullable(),
    },
    [
      'no-such-approval',
      'decided-already',
      'not-the-approver',
      'wrong-pin',
      'wait',
      'time-not-later',
      'reason-missing',
      'not-in-part',
    ],
  ),
  /** 补签: the F17 of a decision by phone came back. */
  'approval.sign': step({ approvalId: ApprovalId }, ['no-such-approval']),
} satisfies Record<string, Exchange>
