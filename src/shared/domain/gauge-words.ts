import { share } from '#shared/domain/figure'
import type { BesideWord, Gauge, GaugeName } from '#shared/domain/gauge'
import { standingWord } from '#shared/domain/item-standing'
import { isUpperBound, type RevisitGauge, type RevisitTarget } from '#shared/domain/revisiting'

// What a gauge says, on the screen and on the month's report alike.

/**
 * What is above and below the line. S1 leaves open what a 率 is of; ruled so: windows that have ended (domain.md), of every
 * complaint that is asked after, not only of those that are 有效, since 100% of all is 100% of these; one 回访记录 for each
 * round of a case (表8-1), so that a call and a visit in one round are one; 上门 has 前台当面 beside it, told apart;
 * 年回访总数 is every revisit that reached somebody, 月回访 and the drawn repairs among them; a point is settled as it
 * stands now, whichever month it was settled in.
 */
export const gaugeFormula: Readonly<Record<GaugeName, string>> = {
  complaintRate:
    '已回访 ÷（本期到期的投诉回访 − 免回访）。拒绝、联系不上留在分母里；过期以后才回访到的，也算回访到。',
  repairRate:
    '已回访 ÷（本期到期的报修求助回访 − 免回访）。拒绝、联系不上留在分母里；过期以后才回访到的，也算回访到。',
  complaintSigned:
    '客户签了字的上门和前台当面回访 ÷ 本期已答的投诉回访，一件一轮算一次。代签、监护人、按手印、经翻译算签字，拒签、未签离开不算。',
  periodicSigned:
    '客户签了字的上门和前台当面 ÷ 本期已答的月回访。代签、监护人、按手印、经翻译算签字，拒签、未签离开不算。',
  remote:
    '只用电话或信函问的 ÷ 本年 1 月 1 日到本期末已答的全部回访：投诉、报修求助、月回访、抽查；一件一轮算一次，没联系上的不算。',
  settled:
    '已处理 ÷ 本期回访和月回访中客户提出的要求。用话说明了，或立的案件已销项，算已处理，看现在的情况。',
  open: '到本期末要到期、还没有回访的，不含免回访。',
}

/** `54.0%（27/50）`, or `12 件` of a count. */
export function gaugeValue({ part, whole }: Pick<Gauge, 'part' | 'whole'>): string {
  return whole === null ? `${part} 件` : share(part, whole)
}

/** `≥ 60%`; '' where the procedure sets none. */
export function targetWords({ target }: Pick<Gauge, 'target'>): string {
  if (!target) return ''
  return `${isUpperBound(target.gauge) ? '≤' : '≥'} ${target.percent}%`
}

/** `，要求≥60%`, as it follows a value on paper: without blanks, at which a narrow cell would break it. */
export function demandedWords(target: RevisitTarget | null): string {
  return target ? `，要求${targetWords({ target }).replaceAll(' ', '')}` : ''
}

/** What one of them has to become, and what a further one has to be. */
const missingWord: Readonly<Record<RevisitGauge, readonly [among: string, further: string]>> = {
  complaintRate: ['还差', ''],
  repairRate: ['还差', ''],
  complaintSigned: ['或给问过的补签', '再上门签字'],
  periodicSigned: ['或给问过的补签', '再上门签字'],
  remote: ['或把问过的改成上门', '再上门'],
  settled: ['还差', ''],
}

/** `还差 3 件`, `再上门签字 5 件，或给问过的补签 2 件`, `电话、信函还可以 4 件`. */
export function toTargetWords({ toTarget, target }: Pick<Gauge, 'toTarget' | 'target'>): string {
  switch (toTarget.kind) {
    case 'untold':
      return '规程没有定要求'
    case 'empty':
      return '还没有可以算的'
    case 'met':
      return toTarget.left === null ? '达到了' : `电话、信函还可以 ${toTarget.left} 件`
    case 'short': {
      const { among, further } = toTarget
      const [amongWord, furtherWord] = missingWord[target?.gauge ?? 'settled']
      if (further === null) return `${amongWord.replace(/^或/u, '')} ${among} 件`
      return `${furtherWord} ${further} 件，${amongWord} ${among} 件`
    }
  }
}

/** The same in a few words: the number that is told first. */
export function shortToTarget({ toTarget, target }: Pick<Gauge, 'toTarget' | 'target'>): string {
  switch (toTarget.kind) {
    case 'untold':
    case 'empty':
      return ''
    case 'met':
      return toTarget.left === null ? '达到了' : `还可以 ${toTarget.left} 件`
    case 'short': {
      const count = toTarget.further ?? toTarget.among
      return target && isUpperBound(target.gauge) ? `超了，再上门 ${count} 件` : `还差 ${count} 件`
    }
  }
}

export function besideWord(word: BesideWord): string {
  switch (word) {
    case 'noName':
      return '免回访：不留名'
    case 'replyOnly':
      return '免回访：只要复函'
    default:
      return standingWord[word]
  }
}

/** `过期还没回访 2　拒绝 1`. */
export function besideWords({ beside }: Pick<Gauge, 'beside'>): string {
  return beside.map(({ word, count }) => `${besideWord(word)} ${count}`).join('　')
}
