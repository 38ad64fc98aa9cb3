import { z } from 'zod'
import { DepartmentId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { largestPhoto } from '#shared/domain/photo'
import { ScanFault } from '#shared/domain/scan'
import { SignatureOutcome } from '#shared/domain/signature'
import {
  Checklist,
  ChecklistDraft,
  Companion,
  mostCompanions,
  PointCode,
  Verdict,
  WalkId,
} from '#shared/domain/walk'
import { Responsible, Severity, WalkFindingId } from '#shared/domain/walk-finding'
import { WalkTimes } from '#shared/domain/walk-times'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { RoundDay, WalkKey, WalkLine, WalkPhotoId, WalkPhotoView, WalkView } from '#shared/ipc/walk-views'

const whose = z.strictObject({ walk: WalkKey })
const gone = ['no-such-walk', 'walk-dropped', 'walk-erased'] as const
const month = z.strictObject({ month: IsoMonth })

/** How many walks that are over one page of the list holds. */
export const walkPageLength = 20
export const mostPhotos = 12

const PhotoBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  // What is larger is refused in words by the window; nothing of it gets here.
  .refine(({ byteLength }) => byteLength <= largestPhoto)

export const PhotoFault = z.enum([...ScanFault.options, 'not-a-photo', 'too-many-photos', 'no-such-finding'])
export type PhotoFault = z.infer<typeof PhotoFault>

/** 巡检 (F16, F31). */
export const walkQuestions = {
  'walk.list': {
    input: z.strictObject({ page: z.number().int().min(0) }),
    output: z.strictObject({
      now: Instant,
      /** Null: 巡检 is off. */
      times: WalkTimes.nullable(),
      /** What is missed, of today, and of the seven days to come: the earliest first. */
      due: z.array(WalkLine),
      over: z.array(WalkLine),
      page: z.number().int(),
      total: z.number().int(),
      /** Rounds of the grounds today. */
      roundsToday: z.number().int(),
    }),
    refusals: z.never(),
  },
  'walk.show': { input: whose, output: WalkView, refusals: z.enum(['no-such-walk']) },
  /** It comes to be before anything of it is typed, so that the disk can keep that; null: one that is not in the plan. */
  'walk.begin': {
    input: z.strictObject({ walk: WalkKey.nullable() }),
    output: z.strictObject({ walkId: WalkId }),
    refusals: z.enum(['no-such-walk']),
  },
  /** F16: numbered, recorded and sent in one go. */
  'walk.print': {
    input: whose,
    output: z.strictObject({ walkId: WalkId, number: CaseNumber }),
    refusals: z.enum(gone),
  },
  /** One point; `point` null: 其余都合格. */
  'walk.check': {
    input: whose.extend({ point: PointCode.nullable(), verdict: Verdict }),
    output: z.strictObject({ walkId: WalkId }),
    refusals: z.enum([...gone, 'no-such-point', 'finding-there', 'finding-missing', 'finding-out']),
  },
  /** What was found at a point, or off the list; a point that has one is 不合格. */
  'walk.putFinding': {
    input: whose.extend({
      findingId: WalkFindingId.nullable(),
      point: PointCode.nullable(),
      place: z.string().trim().max(120),
      words: z.string().trim().max(500),
      severity: Severity,
      isDanger: z.boolean(),
      responsible: Responsible,
      departmentId: DepartmentId.nullable(),
    }),
    output: z.strictObject({ walkId: WalkId, findingId: WalkFindingId }),
    refusals: z.enum([
      ...gone,
      'no-such-point',
      'no-such-finding',
      'no-such-department',
      'words-missing',
      'finding-out',
    ]),
  },
  /** It was none, or it was typed twice. */
  'walk.dropFinding': {
    input: z.strictObject({ findingId: WalkFindingId, reason: z.string().trim().min(1).max(200) }),
    output: nothing,
    refusals: z.enum(['no-such-finding', 'finding-out']),
  },
  'walk.addPhoto': {
    input: z.strictObject({ findingId: WalkFindingId, name: z.string().max(255), bytes: PhotoBytes }),
    output: WalkPhotoView,
    refusals: PhotoFault,
  },
  /** 选择照片: null where she changed her mind. */
  'walk.choosePhoto': {
    input: z.strictObject({ findingId: WalkFindingId }),
    output: WalkPhotoView.nullable(),
    refusals: PhotoFault,
  },
  'walk.photo': {
    input: z.strictObject({ photoId: WalkPhotoId }),
    output: z.strictObject({
      format: z.enum(['jpg', 'png']),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
    refusals: z.enum(['no-such-photo']),
  },
  'walk.removePhoto': {
    input: z.strictObject({ photoId: WalkPhotoId }),
    output: nothing,
    refusals: z.enum(['no-such-photo', 'finding-out']),
  },
  /** Kept on the disk until it is recorded; `walkId` null: today's round. Null text: given up. */
  'walk.type': {
    input: z.strictObject({
      walkId: WalkId.nullable(),
      field: z.enum(['head', 'finding', 'round']),
      text: z.string().max(6000).nullable(),
    }),
    output: nothing,
    refusals: z.never(),
  },
  /** 登记巡检, or its correction. */
  'walk.record': {
    input: whose.extend({
      at: Instant,
      walker: z.string().trim().max(60),
      companions: z.array(Companion).max(mostCompanions),
      signature: SignatureOutcome.nullable(),
    }),
    output: z.strictObject({
      walkId: WalkId,
      number: CaseNumber,
      fails: z.number().int(),
      findings: z.number().int(),
    }),
    refusals: z.enum([...gone, 'time-in-future', 'points-left', 'finding-missing']),
  },
  /** 不检, with why; without a reason it is to be walked again. */
  'walk.drop': {
    input: whose.extend({ reason: z.string().trim().max(200) }),
    output: z.strictObject({ walkId: WalkId }),
    refusals: z.enum(['no-such-walk', 'walk-done', 'findings-there', 'nothing-changed']),
  },
  /** 每日巡视 of a month, by its days. */
  'walk.rounds': {
    input: month,
    output: z.strictObject({
      now: Instant,
      isDaily: z.boolean(),
      days: z.array(RoundDay),
      /** Of the round that is being typed. */
      typed: z.string(),
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** 记一次巡视, or its correction. */
  'walk.putRound': {
    input: z.strictObject({
      walkId: WalkId.nullable(),
      at: Instant,
      walker: z.string().trim().max(60),
      remark: z.string().trim().min(1).max(1000),
    }),
    output: z.strictObject({ walkId: WalkId, number: CaseNumber }),
    refusals: z.enum(['no-such-walk', 'walk-erased', 'time-in-future']),
  },
  /** F31. */
  'walk.printRounds': { input: month, output: SlipView, refusals: z.enum(['nothing-there']) },
  'walk.checklist': {
    input: nothing,
    output: z.strictObject({
      /** 第几版; 0: as it ships. */
      version: z.number().int(),
      list: Checklist,
    }),
    refusals: z.never(),
  },
  /** The next version; walks that were begun keep theirs. */
  'walk.setChecklist': {
    input: z.strictObject({ basedOn: z.number().int(), list: ChecklistDraft }),
    output: z.strictObject({ version: z.number().int() }),
    refusals: z.enum(['changed-meanwhile', 'no-such-point', 'nothing-changed']),
  },
  /** Null: off. What was missed by the times before stays to be walked or dropped. */
  'walk.setTimes': {
    input: z.strictObject({ times: WalkTimes.nullable() }),
    output: nothing,
    refusals: z.enum(['nothing-changed']),
  },
} satisfies Record<string, Exchange>
