import { type CaseId, replyWayWord } from '#shared/domain/case'
import { correctedFieldWord, withCorrections } from '#shared/domain/correction'
import {
  type ContactPerson,
  type Customer,
  customerWords,
  type KnownCustomer,
  relationWord,
} from '#shared/domain/customer'
import { type Instant, type IsoDay, instantAt, stampOf, type TimeOfDay } from '#shared/domain/day'
import { callPurposeWord } from '#shared/domain/follow-up'
import { channelWord, kindWord } from '#shared/domain/kind'
import { demandKindWord, periodicOutcomeWord } from '#shared/domain/periodic-visit'
import { outcomeWord, qualityWord, revisitWayWord, timelinessWord } from '#shared/domain/revisit'
import { type SignatureOutcome, signatureWords } from '#shared/domain/signature'
import { feeWord, feeWords, type WorkOrder, workOrderOutcomeWord } from '#shared/domain/work-order'
import type { CaseFile } from '../store/facts'
import type { PeriodicVisit } from '../store/periodic-list'
import type { ToldContact } from '../store/person'
import type { DrawnOrder } from '../store/repair-draw-of'
import type { Scan } from '../store/scan'

/** One line of what the desk has of a person. Who handled it is another person, and stands on no line. */
export type PersonRow = {
  readonly source: string
  readonly reference: string
  readonly at: Instant
  readonly item: string
  readonly words: string
}

export type PersonPart = {
  readonly kind: 'case' | 'call' | 'contact' | 'visit' | 'meeting' | 'survey' | 'customer'
  readonly reference: string
  readonly caseId: CaseId | null
  readonly at: Instant
  readonly rows: readonly PersonRow[]
}

export type Lines = readonly (readonly [
  item: string,
  words: string | null | undefined | false,
  at?: Instant | null | undefined,
])[]

export function rowsOf(source: string, reference: string, at: Instant, lines: Lines): readonly PersonRow[] {
  return lines.flatMap(([item, words, own]) =>
    words ? [{ source, reference, at: own ?? at, item, words }] : [],
  )
}

function customerLines({ relation, phones, address, ...customer }: Customer): Lines {
  return [
    ['姓名和单位', customerWords(customer)],
    ['关系', relation && relationWord[relation]],
    ['电话', phones.join('、')],
    ['地址', address],
  ]
}

/** A case of theirs: what was taken down, what they were told, what they said, and how they signed. */
export function caseRows(file: CaseFile, scans: readonly Scan[], drawn: readonly DrawnOrder[]): PersonPart {
  const { matter, rounds, revisits, revisitRecords, promises, corrections, calls, workOrders, exemption } =
    file
  const { number, receivedAt } = matter
  const known = withCorrections(matter, corrections)
  const signed = (outcome: SignatureOutcome | null) => outcome && signatureWords(outcome)
  const lines: Lines = [
    ['类别', `${kindWord[matter.kind]}，${channelWord[matter.channel]}`],
    ...customerLines(known.customer),
    ['发生时间', known.occurredWhen],
    ['地点', known.place],
    ['内容', known.content],
    ['要求', known.demand],
    ['内容确认', signed(matter.contentSignature)],
    ...rounds.flatMap(
      (round): Lines => [
        ['答复', round.reply && `${replyWayWord[round.reply.way]}：${round.reply.words}`, round.reply?.at],
        ['处理结果', round.result?.words, round.result?.completedAt],
        ['补救', round.result?.remedy, round.result?.completedAt],
        ['结果确认', round.result && signed(round.result.signature), round.result?.completedAt],
        [
          '客户约定',
          round.appointment && `到 ${stampOf(round.appointment.until)} ${round.appointment.words}`,
        ],
        ['无法处理，已告知', round.unsolvable?.told, round.unsolvable?.at],
      ],
    ),
    ...workOrders.flatMap(
      (order): Lines => [
        // What was said to the worker may name others.
        ['派工单', order.number, order.sent?.at ?? order.madeAt],
        ['派工结果', order.ended && workOrderOutcomeWord[order.ended.outcome], order.ended?.at],
        ['收费', order.fee.state !== 'none' && feeLine(order.fee), order.ended?.at],
        ['收费签名', signed(order.fee.signature), order.ended?.at],
        ['验收签名', signed(order.acceptanceSignature), order.ended?.at],
      ],
    ),
    ...promises.flatMap(
      (promise): Lines => [
        ['承诺', `${promise.words}（${stampOf(promise.dueAt)} 前）`, promise.madeAt],
        ['承诺兑现', promise.kept && (promise.kept.words || '已兑现'), promise.kept?.at],
      ],
    ),
    ...revisits.flatMap(
      (revisit): Lines => [
        ['回访', `${revisitWayWord[revisit.way]}，${outcomeWord(revisit)}`, revisit.at],
        [
          '评价',
          [
            revisit.quality && qualityWord[revisit.quality],
            revisit.timeliness && timelinessWord[revisit.timeliness],
            revisit.attitude && `处理态度${qualityWord[revisit.attitude]}`,
            revisit.handling && `处理结果${qualityWord[revisit.handling]}`,
          ]
            .filter(Boolean)
            .join('，'),
          revisit.at,
        ],
        ['回访所说', revisit.said, revisit.at],
        ['电话回访的原因', revisit.phoneReason, revisit.at],
        ['新的要求', revisit.demand?.words, revisit.at],
        ['新的要求的答复', revisit.demand?.settled?.words, revisit.demand?.settled?.at],
        ['回访签名', signed(revisit.signature), revisit.at],
      ],
    ),
    ...revisitRecords.flatMap(
      ({ madeAt, letter, unreachable }): Lines => [
        ['回访函', letter, madeAt],
        ['联系不上', unreachable?.reason, unreachable?.at],
      ],
    ),
    ...corrections.flatMap(
      ({ at, changes }): Lines =>
        changes.map(({ field, before, after }) => [
          `更正${correctedFieldWord[field]}`,
          `${before || '空'} → ${after || '空'}`,
          at,
        ]),
    ),
    // What another caller said about it is that caller's.
    ...calls
      .filter(({ caller }) => caller === '' || caller === known.customer.contactName)
      .map((call): Lines[number] => [callPurposeWord[call.purpose], call.words || '来电', call.at]),
    ...scans.map(scanLine),
    ...drawn.flatMap(drawnLines),
    ['免回访', exemption?.words, exemption?.at],
    ['复函', exemption?.reply && `${exemption.reply.number}，${exemption.reply.on}`, exemption?.at],
    ['销项', matter.closing && stampOf(matter.closing.at), matter.closing?.at],
  ]
  return {
    kind: 'case',
    reference: number,
    caseId: matter.id,
    at: receivedAt,
    rows: rowsOf('案件', number, receivedAt, lines),
  }
}

export function scanLine({ attachedAs, title, copy, pages, fileName, at }: Scan): Lines[number] {
  const file = `${pages} 页${fileName && `，${fileName}`}`
  return attachedAs === 'reply'
    ? ['复函', file, at]
    : ['签字单扫描件', `${title ?? ''} 第 ${copy ?? 1} 份，${file}`, at]
}

/** 抽查: what was asked of the work, and what they said. */
function drawnLines({ at, way, outcome, quality, timeliness, said }: DrawnOrder): Lines {
  const judged = [quality && qualityWord[quality], timeliness && timelinessWord[timeliness]]
  return [
    ['维修抽查回访', way && outcome && `${revisitWayWord[way]}，${outcomeWord({ way, outcome })}`, at],
    ['维修评价', judged.filter(Boolean).join('，'), at],
    ['抽查回访所说', said, at],
  ]
}

function feeLine({ state, items, cents }: WorkOrder['fee']): string {
  return [feeWord[state], items, cents !== null && feeWords(cents)].filter(Boolean).join('，')
}

/** What somebody said who called about another's case; the case itself is not theirs. */
export function callRows({ matter }: CaseFile, call: CaseFile['calls'][number]): PersonPart {
  return {
    kind: 'call',
    reference: matter.number,
    caseId: matter.id,
    at: call.at,
    rows: rowsOf('案件来电', matter.number, call.at, [
      ['来电', `${channelWord[call.channel]}，${callPurposeWord[call.purpose]}`],
      ['姓名', call.caller],
      ['电话', call.phone],
      ['所说', call.words],
      ['回答', call.told],
    ]),
  }
}

export function contactRows({ at, channel, typed, answer, reason }: ToldContact): PersonPart {
  return {
    kind: 'contact',
    reference: '未立项',
    caseId: null,
    at,
    rows: rowsOf('来电来访', '未立项', at, [
      ['来访方式', channelWord[channel]],
      ...customerLines(typed.customer),
      ['发生时间', typed.occurredWhen],
      ['地点', typed.place],
      ['内容', typed.content],
      ['要求', typed.demand],
      ['答复', answer],
      ['说明', reason],
    ]),
  }
}

/** A 月回访: as whom they were visited, what they said and wanted, and how they signed. */
export function visitRows(visit: PeriodicVisit, scans: readonly Scan[]): PersonPart {
  const { at, plannedAt, quality, timeliness, signature, demand, dropped } = visit
  const number = visit.number ?? '没有编号'
  const rated = [quality && qualityWord[quality], timeliness && timelinessWord[timeliness]]
  return {
    kind: 'visit',
    reference: number,
    caseId: null,
    at: at ?? plannedAt,
    rows: rowsOf('月回访', number, at ?? plannedAt, [
      ['姓名和单位', [visit.company, visit.contactName].filter(Boolean).join('　')],
      ['电话', visit.phones.join('、')],
      ['地址', visit.address],
      ['回访', visit.outcome && `${revisitWayWord[visit.way]}，${periodicOutcomeWord[visit.outcome]}`],
      ['评价', rated.filter(Boolean).join('，')],
      ['回访所说', visit.record],
      [demand ? demandKindWord[demand.kind] : '', demand?.words],
      ['信息处理', demand?.settled?.words, demand?.settled?.at],
      ['回访签名', signature && signatureWords(signature)],
      ['没有访的原因', dropped?.reason, dropped?.at],
      ...scans.map(scanLine),
    ]),
  }
}

/** What the directory has of one contact; of a private person also where she is and what is noted of her. */
export function directoryRows(customer: KnownCustomer, contact: ContactPerson): PersonPart {
  const { kind, name, note, occupancies } = customer
  const isCompany = kind === 'company'
  const at = instantAt(contact.sinceOn, '00:00' as TimeOfDay)
  const stays = occupancies.map((stay): Lines[number] => [
    '房号',
    `${stay.address}，${periodWords(stay.sinceOn, stay.untilOn)}`,
  ])
  return {
    kind: 'customer',
    reference: '客户资料',
    caseId: null,
    at,
    rows: rowsOf('客户资料', '', at, [
      ['姓名和单位', [isCompany ? name : '', contact.name].filter(Boolean).join('　')],
      ['关系', contact.relation && relationWord[contact.relation]],
      ['电话', contact.phones.join('、')],
      ['联系人', periodWords(contact.sinceOn, contact.untilOn)],
      ...(isCompany ? [] : stays),
      ['备注', !isCompany && note],
    ]),
  }
}

function periodWords(sinceOn: IsoDay, untilOn: IsoDay | null): string {
  return untilOn === null ? `${sinceOn} 起` : `${sinceOn} 至 ${untilOn}`
}
