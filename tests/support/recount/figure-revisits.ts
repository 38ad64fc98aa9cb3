import type { Span } from '#shared/domain/calendar'
import { type Instant, isWithin } from '#shared/domain/day'
import { type Figure, figure, share } from '#shared/domain/figure'
import { demandedWords } from '#shared/domain/gauge-words'
import { isReached, type Quality } from '#shared/domain/revisit'
import type { RevisitTarget } from '#shared/domain/revisiting'
import type { FigureCase } from './figure-case'
import { exemptCounts, revisitCounts } from './figure-counts'

type Answer = FigureCase['revisits'][number]

/** 回访率 with what it leaves out and who was not reached, and what the customers said. */
export function revisitFigures(
  cases: readonly FigureCase[],
  words: string,
  period: Span,
  now: Instant,
  target: RevisitTarget | null,
): readonly Figure[] {
  const { reached, windows, refused, unreachable } = revisitCounts(cases, period, now)
  const { noName, replyOnly } = exemptCounts(cases, period)
  return [
    figure(
      'revisit',
      `${words}回访率`,
      `${share(reached, windows)}${demandedWords(target)}`,
      '已回访 ÷（本期内到期的回访 − 免回访）；拒绝、联系不上的留在分母里',
    ),
    figure(
      'revisit',
      `${words}没回访到`,
      `拒绝 ${refused} 件，联系不上 ${unreachable} 件`,
      '本期内到期的回访中，客户不愿回答的，和按规定试过几次、主管同意记为联系不上的',
    ),
    figure(
      'revisit',
      `${words}免回访`,
      `${noName + replyOnly} 件（不留名 ${noName}，只要复函 ${replyOnly}）`,
      '本期受理时不留名的，和本期内定为上级只要复函的；不计入回访率',
    ),
    ...answerFigures(cases, words, period),
  ]
}

function answerFigures(cases: readonly FigureCase[], words: string, period: Span): readonly Figure[] {
  const asked = cases.flatMap((one) => {
    const reached = one.revisits.filter(isReached)
    const last = reached.findLast(({ at }) => isWithin(at, period))
    return last ? [{ last, first: reached[0] ?? last }] : []
  })
  const last = asked.map((answers) => answers.last)
  const said = '（满意 + 基本满意）÷ 已答，取每件最后一次'
  return [
    figure('revisit', `${words}满意率`, contentShare(last, 'quality'), said),
    figure(
      'revisit',
      `${words}首次满意率`,
      contentShare(
        asked.map(({ first }) => first),
        'quality',
      ),
      '（满意 + 基本满意）÷ 已答，同一批案件，取每件第一次',
    ),
    figure('revisit', `${words}及时率`, promptShare(last), '及时 ÷ 已答，取每件最后一次'),
    figure('revisit', `${words}处理态度满意率`, contentShare(last, 'attitude'), said),
    figure('revisit', `${words}处理结果满意率`, contentShare(last, 'handling'), said),
    figure(
      'revisit',
      `${words}未答`,
      `${last.filter(({ quality }) => quality === null).length} 件`,
      '已回访但未评价服务质量',
    ),
  ]
}

function contentShare(answers: readonly Answer[], of: 'quality' | 'attitude' | 'handling'): string {
  const told = answers.flatMap((answer) => answer[of] ?? [])
  const isContent = (quality: Quality) => quality !== 'dissatisfied'
  return share(told.filter(isContent).length, told.length)
}

function promptShare(answers: readonly Answer[]): string {
  const told = answers.flatMap(({ timeliness }) => timeliness ?? [])
  return share(told.filter((word) => word === 'prompt').length, told.length)
}
