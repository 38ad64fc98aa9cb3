import { approvalOutcomeWord, approvalSubjectWord, approvalWayWord } from '#shared/domain/approval'
import { type Handoff, handoffRoleWord, type Round, receiveWayWord, replyWayWord } from '#shared/domain/case'
import { type Instant, millis, stampOf } from '#shared/domain/day'
import { callPurposeWord } from '#shared/domain/follow-up'
import { gradeChangeWord, gradeWord } from '#shared/domain/grade'
import { outcomeWord, revisitWayWord } from '#shared/domain/revisit'
import { type WorkOrder, workOrderOutcomeWord } from '#shared/domain/work-order'
import type { CaseFile } from '../store/facts'

type Done = { readonly at: Instant; readonly words: string }

/** What happened to a case, each with its time, in the order in which it did: for who decides on it (F10). */
export function doneSoFar(file: CaseFile): readonly string[] {
  const { matter, rounds, handoffs, workOrders } = file
  const registered = { at: matter.registeredAt, words: `登记，给号 ${matter.number}` }
  // What has the same time stands in the order in which one led to the other.
  return [
    registered,
    ...doneBeside(file),
    ...rounds.flatMap(begunAgain),
    ...handoffs.flatMap(doneOfHandoff),
    ...workOrders.flatMap(doneOfOrder),
    ...rounds.flatMap(doneOfRound),
  ]
    .toSorted((a, b) => millis(a.at) - millis(b.at))
    .map(({ at, words }) => `${stampOf(at)}　${words}`)
}

function doneOfHandoff(handoff: Handoff): Done[] {
  const { role, department, person, sentAt, received, sentBack, completion, returned, skipReason } = handoff
  const sent = role === 'report' ? '呈报' : role === 'support' ? '转协办' : '转呈'
  return [
    { at: sentAt, words: `${sent} ${[department, person].filter(Boolean).join('　')}` },
    ...(received ? [{ at: received.at, words: receivedWords(role, received) }] : []),
    ...(sentBack
      ? [{ at: sentBack.at, words: `${department}退回：${sentBack.by}——${sentBack.reason}` }]
      : []),
    ...(completion
      ? [
          {
            at: completion.completedAt,
            words: `处理完成：${department}　${completion.handler}${skipped('未签收即处理', skipReason)}`,
          },
        ]
      : []),
    ...(returned ? [{ at: returned.at, words: `意见表交回，${returned.toName}收下` }] : []),
  ]
}

function doneOfOrder({ number, sent, arrivedAt, ended }: WorkOrder): Done[] {
  return [
    ...(sent ? [{ at: sent.at, words: `派工 ${number}：${sent.department}　${sent.worker}` }] : []),
    ...(arrivedAt ? [{ at: arrivedAt, words: `到场（${number}）` }] : []),
    ...(ended
      ? [
          {
            at: ended.at,
            words: `派工结果（${number}）：${workOrderOutcomeWord[ended.outcome]}${ended.words && `——${ended.words}`}`,
          },
        ]
      : []),
  ]
}

function skipped(what: string, reason: string | null): string {
  return reason === null ? '' : `（${what}：${reason}）`
}

function receivedWords(role: Handoff['role'], { by, way, witness }: NonNullable<Handoff['received']>) {
  const what = role === 'report' ? '呈报签收' : role === 'support' ? `${handoffRoleWord.support}领单` : '领单'
  return `${what}：${by}（${receiveWayWord[way]}${witness && `，见证 ${witness}`}）`
}

function begunAgain({ number, startedAt }: Round): Done[] {
  return number > 1 ? [{ at: startedAt, words: `没有解决，第 ${number} 次处理开始` }] : []
}

function doneOfRound({ coordination, reply, result, ...round }: Round): Done[] {
  const { appointment, unsolvable, isOnSpot, skipReason } = round
  return [
    ...(coordination
      ? [{ at: coordination.at, words: `协调：${coordination.by}——${coordination.words}` }]
      : []),
    ...(reply
      ? [{ at: reply.at, words: `答复客户（${replyWayWord[reply.way]}）：${reply.by}——${reply.words}` }]
      : []),
    ...(appointment
      ? [
          {
            at: appointment.at,
            words: `客户约定到 ${stampOf(appointment.until)}${appointment.words && `：${appointment.words}`}`,
          },
        ]
      : []),
    ...(unsolvable
      ? [{ at: unsolvable.at, words: `无法处理：${unsolvable.reason}；告知客户：${unsolvable.told}` }]
      : []),
    ...(result
      ? [
          {
            at: result.completedAt,
            words: `${isOnSpot ? '当场办结' : '处理结果'}：${result.words}（${result.handler}）${skipped('未转呈即处理', skipReason)}`,
          },
        ]
      : []),
  ]
}

function doneBeside({ gradeChanges, promises, approvals, calls, revisits }: CaseFile): Done[] {
  return [
    ...gradeChanges
      .filter(({ from, to }) => from !== to)
      .map(({ at, from, to, why, reason, by }) => ({
        at,
        words: `改级：${gradeWord[from]} → ${gradeWord[to]}${[
          why === 'month' && gradeChangeWord.month,
          reason,
          by,
        ]
          .filter(Boolean)
          .map((part) => `，${part}`)
          .join('')}`,
      })),
    ...promises.flatMap(({ kept, words }) => (kept ? [{ at: kept.at, words: `承诺兑现：${words}` }] : [])),
    ...approvals.flatMap(({ askedAt, subject, number, approver, decision }) => [
      { at: askedAt, words: `请批${approvalSubjectWord[subject]}：${approver}（${number}）` },
      ...(decision
        ? [
            {
              at: decision.at,
              words: `审批${approvalSubjectWord[subject]}：${decision.by} ${approvalOutcomeWord[decision.outcome]}（${approvalWayWord[decision.way]}，${number}）`,
            },
          ]
        : []),
    ]),
    ...calls.map(({ at, purpose, caller, words }) => ({
      at,
      words: `${callPurposeWord[purpose]}：${[caller, words].filter(Boolean).join('——')}`,
    })),
    ...revisits.map(({ at, way, outcome, said }) => ({
      at,
      words: `回访（${revisitWayWord[way]}）${outcomeWord({ way, outcome })}${said && `：${said}`}`,
    })),
  ]
}
