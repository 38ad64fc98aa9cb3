import type { DraftGap } from '#shared/domain/draft'
import type { Refusal } from '#shared/ipc/contract'

export const registerRefusal: Readonly<Record<Refusal<'case.register'> | DraftGap, string>> = {
  'draft-gone': '这份草稿已经登记或结束了，请回今日查看。',
  customer: '还没有客户：请填姓名或客户单位，或选「不留名」。',
  content: '还没有内容，请先写上客户说了什么。',
  grade: '等级的四个问题还没有答完。',
}

export const endRefusal: Readonly<Record<Refusal<'draft.endAsContact'>, string>> = {
  'draft-gone': registerRefusal['draft-gone'],
  'answer-missing': '请写上当场是怎么答复的。',
}

/** What 请示主管 still lacks. */
export const consultMissing = '请写上请示谁、请示什么。'
