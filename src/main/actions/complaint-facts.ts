import type { BlankForm } from '#shared/domain/blank'
import { type Case, type Handoff, isReceived, type Round } from '#shared/domain/case'
import { isAskedAfter, leadOf } from '#shared/domain/case-facts'
import { correctedFieldWord } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { dayOf, stampOf } from '#shared/domain/day'
import { type DraftContent, receivedAtOf } from '#shared/domain/draft'
import { flowMark } from '#shared/domain/grade'
import { channelWord, type Kind, kindWord, subjectKindWord } from '#shared/domain/kind'
import {
  isReached,
  outcomeWord,
  qualityWord,
  type Revisit,
  revisitWayWord,
  timelinessWord,
  visitorOf,
} from '#shared/domain/revisit'
import { type SignatureOutcome, signatureWords } from '#shared/domain/signature'
import { isInked } from '#shared/domain/slip-place'
import type {
  ComplaintFacts,
  CorrectionFacts,
  RevisitFacts,
  RoundFacts,
  Signed,
  SlipFacts,
} from '../forms/facts'
import type { Draft } from '../store/draft'
import type { CaseFile } from '../store/facts'

/** S0 uses both names: 客户投诉意见表 for complaints, 客户意见表 for suggestions and praise. */
export function titleOf(kind: Kind): ComplaintFacts['title'] {
  return kind === 'complaint' ? '客户投诉意见表' : '客户意见表'
}

export type Sheet = {
  readonly organisation: string
  readonly recordedBy: string
  /** Which department asks after: the desk itself. */
  readonly revisitDepartment: string
  readonly slip: SlipFacts | null
  readonly marks: readonly string[]
  /** By round, the 回访记录 on whose F08 the customer signed for the revisit: F01 waits for no ink there. */
  readonly signedRecords: ReadonlyMap<number, string>
}

/** F01 of a case, filled with what is known by now. */
export function complaintFacts(file: CaseFile, sheet: Sheet): ComplaintFacts {
  const { matter, rounds } = file
  return {
    ...headOfCase(file, sheet),
    recordedBy: sheet.recordedBy,
    title: titleOf(matter.kind),
    number: matter.number,
    channelWord: channelWord[matter.channel],
    kindWord: kindWord[matter.kind],
    referral: matter.referral,
    flowMark: matter.grade === null ? null : flowMark(matter.grade),
    receivedAt: matter.receivedAt,
    ...matterOf(matter),
    contentSignature: signed(matter.contentSignature, sheet),
    corrections: correctionsOf(file, sheet),
    rounds: rounds.map((round) => roundFacts(file, round, sheet)),
  }
}

/** The living page: F01 as it will be printed, with what is typed so far. */
export function draftFacts({ content, startedAt }: Draft, sheet: Sheet): ComplaintFacts {
  return {
    ...headOf(sheet),
    title: titleOf(content.kind),
    number: numberOnPaper(content, 'F01'),
    channelWord: channelWord[content.channel],
    kindWord: kindWord[content.kind],
    referral: content.channel === 'referred' ? content.referral : null,
    flowMark: null,
    receivedAt: receivedAtOf(content, startedAt),
    ...matterOf(content),
    contentSignature: null,
    corrections: [],
    rounds: [],
  }
}

/** The number that the sheet which is typed in keeps, if it is of that form. */
export function numberOnPaper({ onPaper }: DraftContent, form: BlankForm): string | null {
  return onPaper?.form === form && !onPaper.isLate ? onPaper.number : null
}

/** The head of each sheet of the case. */
export function headOfCase(file: CaseFile, { organisation, slip, marks }: Sheet) {
  return { organisation, slip, marks: [...marks, ...caseMarks(file)] }
}

/** What the head says of how the case stands. */
export function caseMarks({ matter, corrections }: CaseFile): readonly string[] {
  return [
    ...(matter.paperNumber === null ? [] : [`原纸号 ${matter.paperNumber}`]),
    ...(corrections.some(({ isAfterSignature }) => !isAfterSignature) ? ['更正件'] : []),
    ...(matter.acceptance === 'undecided' && matter.closing === null ? ['待定立项'] : []),
    ...(matter.closing?.outcome === 'void' ? ['作废'] : []),
  ]
}

/** Corrections before the signature changed the text itself; the mark 更正件 tells of them. */
function correctionsOf({ corrections }: CaseFile, sheet: Sheet): readonly CorrectionFacts[] {
  return corrections
    .filter(({ isAfterSignature }) => isAfterSignature)
    .map(({ at, by, changes, reason, signature }) => ({
      at,
      by,
      reason,
      changes: changes.map(({ field, ...change }) => ({ fieldWord: correctedFieldWord[field], ...change })),
      signature: signed(signature, sheet),
    }))
}

function headOf({ organisation, slip, marks, recordedBy }: Sheet) {
  return { organisation, slip, marks, recordedBy }
}

type Told = Pick<
  Case | DraftContent,
  'customer' | 'isConfidential' | 'occurredWhen' | 'place' | 'content' | 'demand'
>

function matterOf({ customer, isConfidential, occurredWhen, place, content, demand }: Told) {
  const shown = printedCustomer({ customer, isConfidential })
  return {
    // In its narrow cell the contact begins a line of its own.
    customerName: customerWords(shown, '\n'),
    customerAddress: shown.address,
    phones: shown.phones,
    happenedWords: occurredWhen || null,
    place: place || null,
    content,
    demand: demand || null,
  }
}

function roundFacts(file: CaseFile, round: Round, sheet: Sheet): RoundFacts {
  const { result, opinion } = round
  const lead = leadOf(file, round.number)
  return {
    number: round.number,
    takenAt: takenAt(round, lead),
    result:
      result &&
      [result.words, labelled('补救', result.remedy), labelled('预防', result.prevention)]
        .filter(Boolean)
        .join('\n'),
    handler: result?.handler ?? lead?.completion?.handler ?? null,
    completedAt: result?.completedAt ?? lead?.completion?.completedAt ?? null,
    subject: subjectOf(file.matter),
    resultSignature: result && signed(result.signature, sheet),
    departmentOpinion: opinion && `${opinion.words}\n${opinion.by}　${stampOf(opinion.at)}`,
    revisit: revisitFacts(file, round, sheet),
  }
}

function takenAt({ isOnSpot, skipReason }: Round, lead: Handoff | null): RoundFacts['takenAt'] {
  if (isOnSpot) return '当场办结'
  if (lead && isReceived(lead)) return lead.received?.at ?? null
  if (lead) return lead.skipReason === null ? null : '未签收即处理'
  return skipReason === null ? null : '未转呈即处理'
}

function labelled(label: string, words: string): string {
  return words === '' ? '' : `${label}：${words}`
}

export function subjectOf({
  subjectKind,
  subjectName,
}: Pick<Case, 'subjectKind' | 'subjectName'>): string | null {
  return subjectKind === 'unknown' ? null : subjectName || subjectKindWord[subjectKind]
}

/**
 * A sheet that waits for ink leaves the place empty: the first print, and the one for a lost sheet, which is signed
 * anew. A copy, and the archive's page, say in words how the place ended.
 */
export function signed(outcome: SignatureOutcome | null, { slip }: Sheet): Signed {
  if (outcome === null || (slip !== null && slip.kind !== 'copy')) return null
  return { words: signatureWords(outcome) }
}

function revisitFacts(file: CaseFile, round: Round, sheet: Sheet): RevisitFacts | null {
  const revisits = file.revisits.filter((revisit) => revisit.round === round.number)
  const exempt = exemptWords(file)
  const words = [
    ...revisits.map(revisitWords),
    ...unreachableWords(file, round),
    ...(exempt === null ? [] : [exempt]),
  ].join('\n')
  const last = revisits.at(-1)
  if (!last) {
    if (exempt === null) return null
    return { words, reachedHow: null, signature: { words: '免回访' }, department: '', by: '', on: null }
  }
  return {
    words,
    reachedHow: isReached(last) ? revisitWayWord[last.way] : null,
    signature: revisitSignature(last, sheet),
    department: sheet.revisitDepartment,
    by: visitorOf(last),
    on: dayOf(last.at),
  }
}

/** 免回访 and its ground (S1 第十九条), with the 复函 once it was sent; null: the customer is asked. */
function exemptWords({ matter, exemption }: CaseFile): string | null {
  if (exemption) {
    const { words, reply } = exemption
    return `免回访：${words}${reply ? `；复函 ${reply.number}，${reply.on}` : '；复函待寄'}`
  }
  if (isAskedAfter(matter) && matter.isFoundByUs) return '免回访：本方巡检发现，以复查为准'
  return isAskedAfter(matter) && matter.customer.isAnonymous ? '免回访：客户没有留名' : null
}

/** One attempt in words: when, how, and what came of it. */
export function revisitWords(revisit: Revisit): string {
  const { at, way, quality, timeliness, attitude, handling, said, demand, isSolved } = revisit
  return [
    `${stampOf(at)} ${revisitWayWord[way]}，${outcomeWord(revisit)}`,
    quality && `服务质量${qualityWord[quality]}`,
    timeliness && `服务${timelinessWord[timeliness]}`,
    attitude && `处理态度${qualityWord[attitude]}`,
    handling && `处理结果${qualityWord[handling]}`,
    isSolved === null ? null : isSolved ? '已解决' : '没有解决',
    said && `客户说：${said}`,
    demand && `新的要求：${demand.words}${demand.caseNumber ? `（另立 ${demand.caseNumber}）` : ''}`,
  ]
    .filter(Boolean)
    .join('；')
}

/** In person the customer signs; by phone 电话回访 is printed in the cell (forms.md F01). */
function revisitSignature(revisit: Revisit, sheet: Sheet): Signed {
  if (revisit.way === 'door' || revisit.way === 'desk') {
    const record = sheet.signedRecords.get(revisit.round)
    if (record !== undefined && isInked(revisit.signature)) return { words: `签在回访记录表 ${record} 上` }
    return signed(revisit.signature, sheet)
  }
  return isReached(revisit) ? { words: `${revisitWayWord[revisit.way]}回访` } : null
}

/** 联系不上, by whose word and why; there is at most one line. */
function unreachableWords({ revisitRecords }: CaseFile, { number }: Round): readonly string[] {
  return revisitRecords.flatMap(({ round, unreachable }) =>
    round === number && unreachable
      ? [`${stampOf(unreachable.at)} 联系不上（${unreachable.by} 认定）：${unreachable.reason}`]
      : [],
  )
}
