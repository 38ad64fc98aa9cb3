import type { Refusal } from '#shared/ipc/contract'

/** 新的要求 of somebody who was asked after. */
export const demandWords = {
  title: '新的要求',
  open: '立新案',
  answer: '怎么答复的',
  settle: '已答复',
  kept: '这条要求还在，可以再试一次。',
  asCase: (number: string) => `已立案 ${number}`,
  settled: (words: string) => `已答复：${words}`,
} as const

export const demandRefusal: Readonly<Record<Refusal<'demand.openCase'>, string>> = {
  'no-such-demand': '这条要求找不到了，也许已到保存期限删除。',
  'settled-already': '这条要求已经立案或答复过了，请打开案件看一看。',
}
