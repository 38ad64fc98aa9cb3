import type { Instant } from '#shared/domain/day'
import { caseStateWord } from '#shared/domain/progress'
import type { Refusal } from '#shared/ipc/contract'
import type { EarlierMatter, MatchedBy } from '#shared/ipc/customer-views'
import { dueWords } from './moment'

/** 又来了: what the desk knows of this customer, and the one more contact about a matter that is there. */
export const earlierWords = {
  title: '又来了',
  openOnes: (count: number) => (count === 0 ? '都办完了' : `没办完 ${count} 件`),
  /** What is of the same name is the company, where there is one, and else the person. */
  matched: (by: readonly MatchedBy[], isCompany: boolean) =>
    `${by.map((one) => (one === 'name' && isCompany ? '单位名' : matchedWord[one])).join('、')}对上`,
  of: (customer: string) => `是${customer}的`,
  urged: (times: number) => `催办 ${times} 次`,
  ended: (words: string) => `结果：${words}`,
  fault: (reference: string) => `以前的案件没有查到（${reference}），可以用 Ctrl+K 查找。`,
  askFirst: '先请对方报编号或登记时的电话，对得上再说进展；只报姓名不能说。',
  checkFirst: '说进展之前，请对方报编号或电话，对一下。',
  sameCase: '记为同一件',
  closedOne: '这件已经办完，不重开。还是这件事，就勾上「同一件事」，接着登记，记为又一次。',
  again: (times: number) => `同一件事，记为第 ${times} 次`,
  choose: '换一件',
  toLook: '去看',
  openOne: (number: string, matter: string) => `${number} 没办完：${matter}`,
  look: (count: number) => `这位客户有 ${count} 件没办完`,
} as const

export const matchedWord: Readonly<Record<MatchedBy, string>> = {
  customer: '客户',
  unit: '地址',
  phone: '电话',
  name: '姓名',
}

export const callWords = {
  title: (number: string) => `记到 ${number}`,
  purpose: '为什么又来',
  words: '客户说了什么',
  told: '怎么告诉客户的',
  record: '记到这件',
  close: '返回',
  purposeMissing: '请先选为什么又来。',
  recorded: (number: string) => `已记到 ${number}`,
} as const

export const callRefusal: Readonly<Record<Exclude<Refusal<'draft.endAsCall'>, 'draft-gone'>, string>> = {
  'no-such-case': '这件案件查不到了，请按 Esc 回去接着登记。写下的都还在。',
  'case-closed': '这件刚刚销项了，不能再记。请按 Esc 回去，勾上「同一件事」，登记为又一次。写下的都还在。',
  'has-number': '这份草稿已经有编号，要按那个编号补全，不能记到别的案件里。写下的都还在。',
}

type Fact = { readonly label: string; readonly words: string }

/** The four things that a caller is told (催办, 查询进度). */
export function factsOf(matter: EarlierMatter, now: Instant): readonly Fact[] {
  const { who, until, isLate, promise, isKept } = partsOf(matter, now)
  return [
    { label: '到哪一步', words: caseStateWord[matter.state] },
    { label: '谁在办', words: who ?? '还没有转给部门' },
    { label: '什么时候前', words: until === null ? '没有时限' : `${until}${isLate ? '，已经过了' : ''}` },
    {
      label: '上次答应的',
      words: promise === null ? '没有答应过' : `${promise}${isKept ? '（已兑现）' : ''}`,
    },
  ]
}

/**
 * The same as one sentence that can be said to the customer, and is recorded as said. A limit that is over is not promised
 * again; a promise that was kept is over.
 */
export function sentenceOf(matter: EarlierMatter, now: Instant): string {
  const { who, until, isLate, promise, isKept } = partsOf(matter, now)
  const parts = [
    `现在${caseStateWord[matter.state]}`,
    who === null ? '马上转给部门' : `${who}在办`,
    isLate ? '已经晚了，我们马上催' : until && `${until}要办到`,
    isKept ? null : promise && `答应您的是${promise}`,
  ]
  return `${parts.filter((part) => part !== null).join('，')}。`
}

function partsOf({ department, person, dueAt, lastPromise }: EarlierMatter, now: Instant) {
  const who = [department, person].filter((part) => part !== '').join(' ')
  return {
    who: who === '' ? null : who,
    until: dueAt && `${dueWords(dueAt, now)} 前`,
    isLate: dueAt !== null && dueAt < now,
    promise: lastPromise && `“${lastPromise.words}”，${dueWords(lastPromise.dueAt, now)} 前`,
    isKept: lastPromise?.isKept ?? false,
  }
}
