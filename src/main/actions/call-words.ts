import type { Customer } from '#shared/domain/customer'
import { type DraftContent, longestText } from '#shared/domain/draft'

type Told = Pick<DraftContent, 'content' | 'place' | 'demand' | 'occurredWhen'>

/**
 * What somebody said who is recorded with a case that is there: nothing that was typed goes with the draft. Who it is
 * stands there only where the case does not say it already (一个故障多人报).
 */
export function callWords(
  said: string,
  { content, place, demand, occurredWhen }: Told,
  caller: Customer,
  known: Customer,
): string {
  const text = content.trim()
  const words = said === '' || said === text ? text : [said, text].filter(Boolean).join('\n')
  const beside = [
    labelled('单位', caller.contactName !== '' && caller.company !== known.company ? caller.company : ''),
    labelled('地址', caller.address === known.address ? '' : caller.address),
    labelled('发生时间', occurredWhen),
    labelled('地点', place),
    labelled('客户要求', demand),
  ].filter(Boolean)
  return [words, beside.join('；')].filter(Boolean).join('\n').slice(0, longestText)
}

function labelled(label: string, words: string): string {
  return words.trim() === '' ? '' : `${label}：${words.trim()}`
}
