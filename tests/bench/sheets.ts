import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { formatNumber } from '#shared/domain/number'
import type { ComplaintFacts } from '../../src/main/forms/facts'
import matters from '../demo/matters.json'
import { customer } from '../demo/park'

const month = '2026-11' as IsoMonth

/** F01 of so many complaints that have gone their whole way, with the QR code of their slip, each of one page. */
export function sheetsOf(count: number): readonly ComplaintFacts[] {
  return Array.from({ length: count }, (_, n) => sheetOf(n))
}

function sheetOf(n: number): ComplaintFacts {
  const matter = matters.complaints[n % 12]
  if (!matter) throw new Error('There are fewer than twelve minor complaints')
  const { company, contactName, phones, address } = customer(n)
  const day = String((n % 28) + 1).padStart(2, '0')
  const at = (time: string) => `2026-11-${day}T${time}:00.000Z` as Instant
  return {
    organisation: '青禾样例产业园',
    title: '客户投诉意见表',
    number: formatNumber({ prefix: 'TS', month, place: n + 1 }),
    slip: { id: n + 1, copy: 1, kind: 'first', printedAt: at('01:00'), printedBy: '王敏' },
    marks: [],
    channelWord: n % 3 === 0 ? '来电' : '来访',
    kindWord: '投诉',
    referral: null,
    flowMark: 'A',
    receivedAt: at('01:00'),
    customerName: company === '' ? contactName : `${company}\n${contactName}`,
    customerAddress: address,
    phones: [...phones],
    recordedBy: '王敏',
    happenedWords: `11月${day}日 08:50`,
    place: matter.place,
    // From one to four times what most people say: 60 to 300 characters.
    content: Array(1 + (n % 4))
      .fill(matter.content)
      .join('\n'),
    demand: matter.demand,
    contentSignature: null,
    corrections: [],
    rounds: [
      {
        number: 1,
        takenAt: at('01:10'),
        result: matter.result,
        handler: matter.handler,
        completedAt: at('03:00'),
        subject: matter.subjectName,
        resultSignature: null,
        departmentOpinion: matter.opinion,
        revisit: {
          words: `第 1 次 2026-11-${day} 13:00 电话：已答。\n质量：满意；及时：及时；已解决。可以了，没有别的问题。`,
          reachedHow: '电话',
          signature: { words: '电话回访' },
          department: '综合部',
          by: '王敏',
          on: `2026-11-${day}` as IsoDay,
        },
      },
    ],
  }
}
