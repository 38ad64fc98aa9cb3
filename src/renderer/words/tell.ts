import { currentRound, leadOf } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { caseStateWord } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'
import { dueWords } from './moment'

type Told = { readonly label: string; readonly words: string }

/** What a customer who asks is told: where it is, with whom, until when, and what was last promised. */
export function tellable(view: CaseView, now: Instant): readonly Told[] {
  const { who, until, promise } = partsOf(view, now)
  return [
    { label: '到哪一步', words: caseStateWord[view.state] },
    { label: '谁在办', words: who ?? '还没有转给部门' },
    { label: '什么时候前', words: until ?? '没有时限' },
    { label: '上次答应的', words: promise ?? '没有答应过' },
  ]
}

/** The same as a sentence that can be said to the customer and recorded as said. */
export function sayable(view: CaseView, now: Instant): string {
  const { who, until, promise } = partsOf(view, now)
  const parts = [
    `现在${caseStateWord[view.state]}`,
    who === null ? '马上转给部门' : `${who}在办`,
    until === null ? null : `${until}处理完`,
    promise === null ? null : `答应您的是${promise}`,
  ]
  return `${parts.filter((part) => part !== null).join('，')}。`
}

function partsOf(view: CaseView, now: Instant) {
  const { number } = currentRound(view)
  const lead = leadOf(view, number)
  const running = view.deadlines.find(
    ({ clock, round, stoppedAt }) => clock === 'resolve' && round === number && stoppedAt === null,
  )
  const promise = view.promises.findLast(({ kept }) => kept === null)
  return {
    who: lead && `${lead.department} ${lead.person}`,
    until: running ? `${dueWords(running.dueAt, now)} 前` : null,
    promise: promise ? `“${promise.words}”，${dueWords(promise.dueAt, now)} 前` : null,
  }
}
