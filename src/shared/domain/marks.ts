import { z } from 'zod'
import { replyWayWord } from '#shared/domain/case'
import { type CaseFacts, currentRound, leadOf, reportOf } from '#shared/domain/case-facts'
import { clockState, type Deadline } from '#shared/domain/clocks'
import { type Instant, stampOf } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import { signatureWords } from '#shared/domain/signature'

/** 五清楚一报告 (S3): 听 · 问 · 跟 · 复 · 记 · 报告, six marks that rest on the record. */
export const MarkName = z.enum(['heard', 'asked', 'followed', 'replied', 'recorded', 'reported'])
export type MarkName = z.infer<typeof MarkName>

export const markWord: Record<MarkName, string> = {
  heard: '听清楚',
  asked: '问清楚',
  followed: '跟踪清楚',
  replied: '回复清楚',
  recorded: '记录清楚',
  reported: '报告',
}

/** `clear`: the record says so, and `words` on what it rests; `missing`: what is lacking; `later`: not yet due. */
export const Mark = z.strictObject({
  name: MarkName,
  state: z.enum(['clear', 'missing', 'later']),
  words: z.string(),
})
export type Mark = z.infer<typeof Mark>

type Clocks = readonly Pick<
  Deadline,
  'round' | 'clock' | 'cause' | 'dueAt' | 'soonAt' | 'stoppedAt' | 'ending'
>[]

/** The six marks as the record stands now (domain.md, People and trust); 报告 of critical cases only. */
export function marksOf(facts: CaseFacts, deadlines: Clocks, now: Instant): readonly Mark[] {
  const marks = [heard(facts), asked(facts), followed(facts, deadlines, now), replied(facts), recorded(facts)]
  return facts.matter.grade === 'critical' ? [...marks, reported(facts, deadlines, now)] : marks
}

/** 听: every outcome of the content's signature counts; only 尚未 does not. A job is signed for when it is done. */
function heard({ matter: { kind, contentSignature }, workOrders }: CaseFacts): Mark {
  if (isJob(kind)) {
    const accepted = workOrders.findLast(({ acceptanceSignature }) => acceptanceSignature)
    return accepted?.acceptanceSignature
      ? clear('heard', signatureWords(accepted.acceptanceSignature))
      : later('heard', '派工单验收时客户签字')
  }
  return contentSignature
    ? clear('heard', signatureWords(contentSignature))
    : missing('heard', '内容确认还没有签名或复述')
}

const unknown = '不详'

/** 问: each filled, or said to be 不详. */
function asked({ matter }: CaseFacts): Mark {
  const subject = matter.subjectKind === 'unknown' ? unknown : matter.subjectName
  const answers: readonly (readonly [string, string])[] = [
    ['时间', matter.occurredWhen],
    ['地点', matter.place],
    ['对象', subject],
    ['客户要求', matter.demand],
  ]
  const open = answers.filter(([, answer]) => answer.trim() === '').map(([name]) => name)
  if (open.length > 0) return missing('asked', `缺：${open.join('、')}`)
  return clear(
    'asked',
    answers.map(([name, answer]) => (answer.trim() === unknown ? `${name}（${unknown}）` : name)).join('、'),
  )
}

/** 跟: no overdue promise, and while it cannot be solved the date of the next answer. */
function followed(facts: CaseFacts, deadlines: Clocks, now: Instant): Mark {
  const { promises, matter } = facts
  const round = currentRound(facts)
  const due = ({ id, dueAt }: (typeof promises)[number]) =>
    deadlines.find(({ clock, cause }) => clock === 'promise' && cause === `promise${id}`)?.dueAt ?? dueAt
  const open = promises.filter(({ kept }) => kept === null)
  const overdue = open.find((promise) => due(promise) < now || matter.closing !== null)
  if (overdue) return missing('followed', `承诺没有兑现：${overdue.words}（${stamp(due(overdue))}）`)
  const next = open.map(due).toSorted()[0]
  if (next) return clear('followed', `下次答复 ${stamp(next)}`)
  if (round.unsolvable && !round.result && !matter.closing)
    return missing('followed', '无法处理，缺：下次答复时间')
  if (promises.length === 0) return clear('followed', '没有未兑现的承诺')
  const late = promises.filter((promise) => promise.kept && promise.kept.at > due(promise)).length
  return clear('followed', `承诺 ${promises.length} 条，都已兑现${late > 0 ? `，其中 ${late} 条晚了` : ''}`)
}

/** 复: the answer that tells the result. 当场办结 told it on the spot. */
function replied(facts: CaseFacts): Mark {
  const { reply, result, isOnSpot } = currentRound(facts)
  if (!result) return ahead('replied', facts, '处理后答复客户')
  if (reply && reply.at >= result.completedAt)
    return clear('replied', `${replyWayWord[reply.way]}答复 ${stamp(reply.at)}`)
  if (isOnSpot) return clear('replied', `当场办结 ${stamp(result.completedAt)}`)
  return missing(
    'replied',
    reply ? `答复（${stamp(reply.at)}）在处理之前，结果还没有告诉客户` : '处理后还没有答复客户',
  )
}

/** 记: result, handler and time, the form back, and filed with 销项. */
function recorded(facts: CaseFacts): Mark {
  const { number, result } = currentRound(facts)
  const lead = leadOf(facts, number)
  const { closing } = facts.matter
  if (!result) return ahead('recorded', facts, '处理后登记结果')
  const lacks = [
    result.words.trim() === '' && '处理结果',
    result.handler.trim() === '' && '处理人',
    lead !== null && lead.returned === null && '意见表交回',
  ].filter((name) => name !== false)
  if (lacks.length > 0) return missing('recorded', `缺：${lacks.join('、')}`)
  const words = [`${result.handler} ${stamp(result.completedAt)} 办结`]
  if (lead?.returned) {
    const without =
      lead.returned.missing.length > 0 ? `（交回时缺：${lead.returned.missing.join('、')}）` : ''
    words.push(`意见表 ${stamp(lead.returned.at)} 交回${without}`)
  }
  return closing
    ? clear('recorded', [...words, `销项归档 ${stamp(closing.at)}`].join('，'))
    : later('recorded', [...words, '待销项归档'].join('，'))
}

/** 报告: the 呈报 with its time, signed for or told by phone. */
function reported(facts: CaseFacts, deadlines: Clocks, now: Instant): Mark {
  const { number } = currentRound(facts)
  const report = reportOf(facts, number)
  const clock = deadlines.findLast((one) => one.clock === 'report' && one.round === number)
  const isOpen = facts.matter.closing === null && clock !== undefined && clockState(clock, now) !== 'late'
  const waiting = isOpen ? later : missing
  const limit = clock ? `，限 ${stamp(clock.dueAt)}` : ''
  if (!report) return waiting('reported', `还没有呈报${limit}`)
  const sent = `${stamp(report.sentAt)} 呈报 ${report.person}`
  if (!report.received) return waiting('reported', `${sent}，还没有签收${limit}`)
  const how = report.received.way === 'phone' ? '电话告知，待补签' : '签收'
  return clear('reported', `${sent}，${stamp(report.received.at)} ${how}`)
}

/** What comes after the handling is not yet due while the case goes on. */
function ahead(name: MarkName, { matter }: CaseFacts, words: string): Mark {
  return matter.closing ? missing(name, '没有处理结果') : later(name, words)
}

function clear(name: MarkName, words: string): Mark {
  return { name, state: 'clear', words }
}

function missing(name: MarkName, words: string): Mark {
  return { name, state: 'missing', words }
}

function later(name: MarkName, words: string): Mark {
  return { name, state: 'later', words }
}

/** `11-23 09:20` */
function stamp(at: Instant): string {
  return stampOf(at).slice(5)
}
