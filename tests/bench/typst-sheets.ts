import { stampOf } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipId } from '#shared/ipc/slip-views'
import type { ComplaintFacts } from '../../src/main/forms/facts'
import { qrSvg } from './form-html'

/** What f01.typ is told of each sheet: texts, and the QR code as an SVG. */
export function typstFacts({ slip, rounds: [round], ...facts }: ComplaintFacts) {
  if (!slip || !round) throw new Error('A sheet of the bench has its slip and its round')
  const code = qrSvg(slipCodeOf(slip.id as SlipId))
  return {
    qr: code.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    organisation: facts.organisation,
    title: Array.from(facts.title).join(' '),
    reference: `编号：${facts.number}`,
    version: 'F01 第 3 版',
    printed: `首次打印　${stampOf(slip.printedAt)}　${slip.printedBy}`,
    channel: facts.channelWord,
    kind: facts.kindWord,
    flow: facts.flowMark,
    person: [
      moment(facts.receivedAt),
      facts.customerName,
      facts.customerAddress,
      facts.phones.join('\n'),
      facts.recordedBy,
    ],
    happened: facts.happenedWords,
    place: facts.place,
    content: facts.content,
    demand: facts.demand,
    taken: moment(round.takenAt),
    result: round.result,
    completed: moment(round.completedAt),
    handler: round.handler,
    subject: round.subject,
    opinion: round.departmentOpinion,
    way: round.revisit?.reachedHow,
    visit: round.revisit?.words,
    signed: round.revisit?.signature?.words,
    department: round.revisit?.department,
    by: round.revisit?.by,
    on: round.revisit?.on,
  }
}

function moment(at: ComplaintFacts['receivedAt'] | string): string {
  return at ? stampOf(at as NonNullable<ComplaintFacts['receivedAt']>).replace(' ', '\n') : ''
}
