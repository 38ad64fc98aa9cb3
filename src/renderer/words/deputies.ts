import type { Deputy } from '#shared/domain/approval'
import { type IsoDay, shortDay } from '#shared/domain/day'
import type { Refusal } from '#shared/ipc/contract'
import type { DeputyGap } from '../screens/settings/deputies/typed'

export const deputyWords = {
  title: '代批',
  explain: '审批的人不在时，由指定的人代批；只在写明的日子里有效，审批记录上两个人的名字都有。',
  now: '现在和以后',
  over: '已经结束',
  none: '没有人代批。',
  add: '指定代批',
  principal: '替谁',
  deputy: '谁来批',
  from: '从哪天',
  until: '到哪天',
  dayHint: '写成 11-30 或 2026-11-30，当天也算。',
  name: '记下代批',
  end: '结束',
  inPlaceOf: '替',
  endOf: (deputy: string) => `结束${deputy}的代批`,
  named: (deputy: string) => `${deputy} 的代批记下了。`,
  kept: '填的内容都还在这里。',
} as const

export const deputyGapWords: Readonly<Record<DeputyGap, string>> = {
  principal: '请写上替谁批。',
  deputy: '请写上谁来批。',
  from: '看不懂这个日子，请写成 11-30 或 2026-11-30',
  until: '看不懂这个日子，请写成 11-30 或 2026-11-30',
}

export const nameDeputyRefusal: Readonly<Record<Refusal<'deputy.name'>, string>> = {
  'period-backwards': '结束的日子早于开始的日子，没有记下。',
  'same-person': '两处是同一个人，没有记下。',
}

export const endDeputyRefusal: Readonly<Record<Refusal<'deputy.end'>, string>> = {
  'no-such-deputy': '这条代批已经不在了。',
}

/** `李副总 替 赵总　11月23日至11月30日`. */
export function periodWords({ fromOn, untilOn }: Pick<Deputy, 'fromOn' | 'untilOn'>): string {
  return `${shortDay(fromOn as IsoDay)}至${shortDay(untilOn as IsoDay)}`
}

export function isOver({ isEnded, untilOn }: Pick<Deputy, 'isEnded' | 'untilOn'>, today: IsoDay): boolean {
  return isEnded || untilOn < today
}
