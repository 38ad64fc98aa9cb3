import { figure, share } from '#shared/domain/figure'
import { keyOf, type SaidOf } from '#shared/domain/figure-counted'
import { type FigureCounts, splits, splitWords } from '#shared/domain/figure-counts'
import type { KeyedFigure } from '#shared/domain/figure-sheet'
import { type Gauge, gaugeWord } from '#shared/domain/gauge'
import { sharedBy, sumOf } from '#shared/domain/gauge-list'
import { demandedWords, gaugeFormula, gaugeValue } from '#shared/domain/gauge-words'
import { targetOf } from '#shared/domain/revisiting'

const rateOf = { notJob: 'complaintRate', job: 'repairRate' } as const

/** 回访率 with what it leaves out and who was not reached, what the customers said, and the shares with a target. */
export function revisitFigures(counts: FigureCounts): readonly KeyedFigure[] {
  return [
    ...splits.flatMap((split) => (isTold(counts, split) ? splitFigures(counts, split) : [])),
    ...counts.gauges.map(gaugeFigure),
  ]
}

/** Of a desk without jobs there is nothing to tell apart. */
function isTold({ windows, exempt, said }: FigureCounts, split: (typeof splits)[number]): boolean {
  if (split === 'notJob') return true
  const { noName, replyOnly } = exempt.job
  return sumOf(windows.job, sharedBy.repairRate.whole ?? []) + noName + replyOnly + said.job.cases > 0
}

function splitFigures(counts: FigureCounts, kinds: (typeof splits)[number]): readonly KeyedFigure[] {
  const of = splitWords[kinds]
  const windows = counts.windows[kinds]
  const { noName, replyOnly } = counts.exempt[kinds]
  const said = counts.said[kinds]
  const { part, whole } = sharedBy[rateOf[kinds]]
  const rate = share(sumOf(windows, part), sumOf(windows, whole ?? []))
  const target = targetOf({ targets: counts.targets }, rateOf[kinds])
  const answer = (what: SaidOf, label: string, value: string, formula: string): KeyedFigure => ({
    ...figure('revisit', `${of}${label}`, value, formula),
    key: keyOf({ of: 'said', kinds, what }),
  })
  const shareOf = (what: Exclude<SaidOf, 'unanswered'>) => share(said[what].good, said[what].answered)
  const last = '（满意 + 基本满意）÷ 已答，取每件最后一次'
  return [
    {
      ...figure(
        'revisit',
        `${of}回访率`,
        `${rate}${demandedWords(target)}`,
        '已回访 ÷（本期内到期的回访 − 免回访）；拒绝、联系不上的留在分母里',
      ),
      key: keyOf({ of: 'windows', kinds }),
    },
    {
      ...figure(
        'revisit',
        `${of}没回访到`,
        `拒绝 ${windows.refused ?? 0} 件，联系不上 ${windows.unreachable ?? 0} 件`,
        '本期内到期的回访中，客户不愿回答的，和按规定试过几次、主管同意记为联系不上的',
      ),
      key: keyOf({ of: 'windows', kinds, only: 'notReached' }),
    },
    {
      ...figure(
        'revisit',
        `${of}免回访`,
        `${noName + replyOnly} 件（不留名 ${noName}，只要复函 ${replyOnly}）`,
        '本期受理时不留名的，和本期内定为上级只要复函的；不计入回访率',
      ),
      key: keyOf({ of: 'exempt', kinds }),
    },
    answer('quality', '满意率', shareOf('quality'), last),
    answer('first', '首次满意率', shareOf('first'), '（满意 + 基本满意）÷ 已答，同一批案件，取每件第一次'),
    answer('timeliness', '及时率', shareOf('timeliness'), '及时 ÷ 已答，取每件最后一次'),
    answer('attitude', '处理态度满意率', shareOf('attitude'), last),
    answer('handling', '处理结果满意率', shareOf('handling'), last),
    answer('unanswered', '未答', `${said.unanswered} 件`, '已回访但未评价服务质量'),
  ]
}

function gaugeFigure(gauge: Gauge): KeyedFigure {
  const { name } = gauge
  const value = `${gaugeValue(gauge)}${demandedWords(gauge.target)}`
  const isListed = name === 'complaintSigned' || name === 'periodicSigned' || name === 'remote'
  return {
    ...figure('revisit', gaugeWord[name], value, gaugeFormula[name]),
    key: isListed || name === 'settled' ? keyOf({ of: 'gauge', name }) : null,
  }
}
