import type { DraftGap } from '#shared/domain/draft'
import type { Refusal } from '#shared/ipc/contract'

export const registerRefusal: Readonly<Record<Refusal<'case.register'> | DraftGap, string>> = {
  'draft-gone': '这份草稿已经登记或结束了，请回今日查看。',
  onPaper: '请填上纸上写的接待时间。',
  customer: '还没有客户：请填姓名或客户单位，或选「不留名」。',
  referral: '上级转办的，请写上转办单位。',
  content: '还没有内容，请先写上客户说了什么。',
  grade: '等级的四个问题还没有答完。',
  'completed-already': '这件已经补全登记过了，请在案件里查看。',
  'blank-used':
    '这个编号已经补录过了，请在空白单（今日 Alt+B）里查看。写的还在；要另外登记的，请选「不用这个编号」。',
  'blank-void': '这个编号已经作废。再按一次登记，就给新的编号，纸上的旧编号记为原纸号。',
  'paper-of-job':
    '派工单上写的只能登记成报修服务或求助。写的还在；是别的事，请在「客户」一步选「不用这个编号」。',
  'time-in-future': '纸上的接待时间还没到，请再核对。',
  'time-before-reservation': '纸上的接待时间早于这张空白单预留的时间，请再核对。',
  'archive-under-way': '正在生成归档，空白单要等它好了才能补录。写的还在，请过一会儿再登记。',
}

export const endRefusal: Readonly<Record<Refusal<'draft.endAsContact'>, string>> = {
  'draft-gone': registerRefusal['draft-gone'],
  'answer-missing': '请写上当场是怎么答复的。',
  'has-number': '这件已经有编号，请补全登记；确实登错的，在案件里作废。',
}

/** What 请示主管 still lacks. */
export const consultMissing = '请写上请示谁、请示什么。'
