import type { DraftContent } from '#shared/domain/draft'
import { channelWord } from '#shared/domain/kind'
import type { Suggestion } from '#shared/ipc/customer-views'
import type { Landing } from '../screens/intake/landing'
import type { DayWrong } from '../screens/intake/referral'

/** 客户, the first step: the typing box, how the matter came, and who passed it on. */
export const firstStepWords = {
  box: '找客户',
  boxHint: '姓名、单位、房号、电话、拼音或首字母',
  boxFull: (longest: number) => `最多写 ${longest} 字，后面的没有写进来`,
  found: '可能是',
  take: '取用',
  up: '上一位',
  down: '下一位',
  newCustomer: '新客户',
  closeList: '收起',
  several: (address: string, count: number) => `${address} 等 ${count} 处`,
  open: (count: number) => `没办完 ${count} 件`,
  movedOut: '已迁出',
  searchFault: (reference: string) => `没有查成（${reference}），照写的登记也可以`,
  whichRoom: '是哪一处的事？',
  later: '先不选',

  known: '已知',
  knownHint: '登记时自动带上',
  channel: '怎么来的',
  confidential: '客户要求保密',
  fieldFull: (longest: number) => `最多 ${longest} 字，后面的没有写进来`,

  referralBy: '转办单位',
  referralNumber: '来文号',
  referralReplyBy: '要求回复日期',
  referralDayHint: '11-30；没有要求不填',
} as const

/** Why the day that the 上级 wants its answer by is none. */
export const dayWrongWords: Readonly<Record<DayWrong, string>> = {
  unclear: '看不懂这个日子，请写成 11-30 或 2026-11-30',
  past: '这个日子已经过了，请再核对',
}

const landingWord: Readonly<Record<keyof Landing, string>> = {
  contactName: '姓名',
  company: '客户单位',
  address: '地址',
  phone: '联系电话',
}

/** `王敏（姓名）　3-1201（地址）`: where each part of what was typed has landed. */
export function landedWords(landing: Landing): string {
  return (['contactName', 'company', 'address', 'phone'] as const)
    .flatMap((field) => (landing[field] === undefined ? [] : `${landing[field]}（${landingWord[field]}）`))
    .join('　')
}

/** Who is meant, in one line that is read out. */
export function suggestionWords({ contactName, company, addresses }: Suggestion): string {
  return [contactName, company, addresses[0]].filter((part) => part !== undefined && part !== '').join('　')
}

type Script = {
  readonly title: string
  readonly lines: readonly { readonly do: string; readonly say?: string }[]
}

/** What to say and do first, by how the matter came (S0, 接待人员服务标准: 接听电话, 打招呼, 接受服务或投诉处理). */
export function scriptOf(channel: DraftContent['channel'], organisation: string): Script {
  switch (channel) {
    case 'phone':
      return {
        title: '接电话',
        lines: [
          { do: '铃响三声之内接起', say: `您好，${organisation}，请问有什么可以为您服务？` },
          { do: '记录：边听边记，不打断，不争对错，记不下来就请慢一点' },
          { do: '复述', say: '我复述一遍，您听我记得对吗？' },
          { do: '不轻易许诺；许了的写下来，按时办到' },
          { do: '告别，等对方先挂断，再轻轻放下话筒', say: '谢谢您的来电，再见。' },
        ],
      }
    case 'walkIn':
      return {
        title: '接待来访',
        lines: [
          { do: '起身，微笑，请坐', say: '您好，请问有什么可以为您服务？' },
          { do: '问清称呼，以后都用姓氏称呼' },
          { do: '先听完，不打断，不解释，不争对错' },
          { do: '不轻易许诺；许了的写下来，按时办到' },
          { do: '客户离开时道别', say: '您反映的我们记下了，办好会告诉您，请慢走。' },
        ],
      }
    case 'letter':
    case 'network':
    case 'referred':
      return {
        title: `登记${channelWord[channel]}`,
        lines: [
          { do: '照原文记，不改写；原件随意见表一起走' },
          { do: '收到的日期和来件上的日期都记下' },
          { do: '没有写名字的，选「不留名」' },
          ...(channel === 'referred' ? [{ do: '来文号和要求回复的日期照来文填，办结后复函' }] : []),
        ],
      }
  }
}

export const scriptWords = {
  fold: '收起',
  unfold: '接待用语',
} as const

/** Below a field that takes no more: what was pasted beyond it is not there. */
export function fullHint(text: string, longest: number): string | false {
  return text.length >= longest && firstStepWords.fieldFull(longest)
}
