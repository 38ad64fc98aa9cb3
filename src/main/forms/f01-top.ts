/** What stands in small above the table of F01 (forms.md): channel, kind, a neutral mark; of a referral its letter. */
import type { Content } from 'pdfmake/interfaces'
import { choices } from './cells'
import type { ComplaintFacts, ReferralFacts } from './facts'

const channels = ['来访', '来电', '信函', '网络', '上级转办']

export const topLine = 18
/** A line or two at 9 pt. */
const referralLine = 28

export function topHeight({ referral }: Pick<ComplaintFacts, 'referral'>): number {
  return topLine + (referral ? referralLine : 0)
}

export function above(facts: ComplaintFacts): Content {
  const words = [
    `受理渠道：${choices(channels, facts.channelWord)}`,
    `类别：${facts.title === '客户意见表' ? choices(['意见建议', '表扬'], facts.kindWord) : (facts.kindWord ?? '投诉')}`,
    `流转：${choices(['A', 'B', 'C'], facts.flowMark)}`,
  ]
  const line: Content = { text: words.join('　　'), fontSize: 9, margin: [0, 0, 0, 4] }
  const referral = facts.referral && referralWords(facts.referral)
  return referral ? { stack: [line, { text: referral, fontSize: 9, margin: [0, 0, 0, 4] }] } : line
}

/** 上级转办: the letter that the 复函 answers. */
function referralWords({ by, number, replyBy }: ReferralFacts): string {
  return [`转办单位：${by}`, number && `来文号：${number}`, replyBy && `要求回复：${replyBy}`]
    .filter(Boolean)
    .join('　　')
}
