import { clockTimeOf, dayOf, type Instant } from '#shared/domain/day'
import { channelWord } from '#shared/domain/kind'
import type { BoardCount, DraftRow } from '#shared/ipc/views'
import { momentWords } from './moment'

export const todayWords = {
  title: '今日',
  walkIn: '来访登记',
  walkInHint: '客户在柜台',
  phone: '来电登记',
  phoneHint: '电话响了',
  drafts: '没登记完的草稿',
  noDrafts: '没有草稿。登记到一半可以按 F7 挂起，回来接着填。',
  nameless: '未填姓名',
  unconfirmed: '这张单子上次没有确认，出纸了吗？',
  notDrawn: '这张单子的页面没有生成好，还没有打印',
  cameOut: '出纸了',
  didNotComeOut: '没出纸',
  notPrinted: (title: string) => `记下了：${title}没有出纸，可以补打。`,
  toReprint: '去补打',
  counts: '时限',
  list: '待办案件',
  all: '看全部',
  more: (shown: number, total: number) => `先办这 ${shown} 件，共 ${total} 件；其余用 Ctrl+K 查找。`,
  choose: '选择',
  calm: '现在没有要办的事',
  calmHint: '客户来了按 F2，电话响了按 F3。登记好的案件会按时限排在这里。',
  noneOfThese: (count: string) => `没有${count}的案件`,
  noDeadline: '不限时',
  kept: '已经登记的案件和草稿都在。',
} as const

export const countWord: Readonly<Record<BoardCount, string>> = {
  late: '逾期',
  forward: '该转呈',
  receive: '该签收',
  inProgress: '处理中',
  reply: '该答复',
  return: '该交回',
  revisit: '该回访',
}

/** Who it is, as far as it is typed. */
export function draftWho({ customer, address }: Pick<DraftRow, 'customer' | 'address'>): string {
  const who = customer || todayWords.nameless
  return address === '' ? who : `${who}　${address}`
}

/** `来电　14:26 起　“空调不制冷，昨天…”`: how, since when, the first words. */
export function draftLine({ channel, startedAt, matter }: DraftRow, now: Instant): string {
  const isToday = dayOf(startedAt) === dayOf(now)
  const since = isToday ? clockTimeOf(startedAt) : momentWords(startedAt, now)
  return `${channelWord[channel]}　${since} 起　${firstWordsOf(matter)}`
}

const firstWords = 14

function firstWordsOf(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  if (characters.length === 0) return ''
  return `“${characters.slice(0, firstWords).join('')}${characters.length > firstWords ? '…' : ''}”`
}
