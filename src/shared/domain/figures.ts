import { durationWords } from '#shared/domain/duration'
import { figure, share } from '#shared/domain/figure'
import { type CasePart, type CaseSet, CountedClock, keyOf } from '#shared/domain/figure-counted'
import {
  type FigureCounts,
  type Handling,
  type PartCount,
  splits,
  splitWords,
} from '#shared/domain/figure-counts'
import { revisitFigures } from '#shared/domain/figure-revisits'
import type { KeyedFigure } from '#shared/domain/figure-sheet'
import { gradeWord } from '#shared/domain/grade'
import { channelWord, isJob, kindWord, natureWord } from '#shared/domain/kind'
import { clockWord } from '#shared/domain/profile'

/** The figures of a period in words (domain.md, Figures), each with the list of what it counts. */
export function figuresOf(counts: FigureCounts): readonly KeyedFigure[] {
  return [
    ...caseFigures(counts),
    ...clockFigures(counts),
    ...revisitFigures(counts),
    ...partFigures(counts.parts),
  ]
}

function caseFigures(counts: FigureCounts): readonly KeyedFigure[] {
  const { carried, closed, onSpot, merged, contacts, unsigned, handling } = counts
  const received = sum(counts.parts)
  const jobs = sum(counts.parts.filter(({ kind }) => isJob(kind)))
  const cases = (which: CaseSet, label: string, count: number, formula: string): KeyedFigure => ({
    ...figure('cases', label, `${count} 件`, formula),
    key: keyOf({ of: 'cases', which }),
  })
  const jobsKey = keyOf({ of: 'cases', which: 'received', kinds: 'job' })
  return [
    cases('received', '受理', received, '本期收到并立项的案件，不含作废和并入'),
    {
      ...cases('received', '其中报修求助', jobs, '本期受理中类别为报修服务或求助的'),
      key: jobsKey,
    },
    cases('carried', '上期结转', carried, '本期开始前收到、开始时未销项，不含作废和并入'),
    cases('closed', '销项', closed, '本期内销项的案件，不含作废和并入'),
    cases('onSpot', '其中当场办结', onSpot, '本期销项中由前台当场办结的'),
    cases('open', '未结', carried + received - closed, '上期结转 + 受理 − 销项'),
    cases('merged', '并入', merged, '本期内并入另一案件的编号，不计入受理、销项和未结'),
    {
      ...figure('cases', '当场答复', `${contacts} 人次`, '来电来访当场答复、未立项'),
      key: keyOf({ of: 'contacts' }),
    },
    {
      ...figure(
        'cases',
        '再次提出',
        `${counts.raisedAgain} 次`,
        '超过时限或处理完以后又来找的，和销项以后又来、另立新案的',
      ),
      key: keyOf({ of: 'raisedAgain' }),
    },
    {
      ...figure(
        'cases',
        '拒签和未签离开',
        `${unsigned.refused + unsigned.left} 处（拒签 ${unsigned.refused}，未签离开 ${unsigned.left}）`,
        '本期内客户签名处记为拒签或未签离开的',
      ),
      key: keyOf({ of: 'unsigned' }),
    },
    ...splits
      .filter((split) => split === 'notJob' || handling.job !== null)
      .map((split) => ({
        ...figure(
          'cases',
          `${splitWords[split]}办理时间`,
          handlingWords(handling[split]),
          '本期销项案件从收到到处理完成：中位数，九成以内；不含当场办结',
        ),
        key: keyOf({ of: 'cases', which: 'handled', kinds: split }),
      })),
  ]
}

function handlingWords(handling: Handling): string {
  return handling === null
    ? '—'
    : `中位 ${durationWords(handling.median)}，九成 ${durationWords(handling.ninety)}`
}

/** 承诺, 派工 and 客户约定 are told whatever the kind. */
const agreed = ['appointed', 'promise', 'job'] as const
export const ruledClocks = CountedClock.exclude(agreed).options

const agreedWords: Readonly<Record<(typeof agreed)[number], readonly [label: string, formula: string]>> = {
  appointed: ['客户约定按时率', '按客户约定的时间改了处理时限的，按时 ÷（按时 + 逾期），不计入处理按时率'],
  promise: ['承诺兑现率', '按答应的时间兑现 ÷（兑现 + 逾期），本期内兑现或到期的承诺'],
  job: ['派工按时率', '按派工时定的时间做完 ÷（按时 + 逾期），本期内做完或到期的派工单'],
}

/** Nothing that could have been in time is no figure. */
function clockFigures({ clocks }: FigureCounts): readonly KeyedFigure[] {
  const inTime = '按时 ÷（按时 + 逾期），本期内停止或到期的时限；准予延期的按新时间'
  const ruled = splits.flatMap((split) =>
    ruledClocks.flatMap((clock) => {
      const { met, late } = clocks[clock][split]
      const label = `${splitWords[split]}${clockWord[clock]}按时率`
      const key = keyOf({ of: 'clock', clock, kinds: split })
      return met + late === 0 ? [] : [{ ...figure('onTime', label, share(met, met + late), inTime), key }]
    }),
  )
  const others = agreed.flatMap((clock) => {
    const { notJob, job } = clocks[clock]
    const met = notJob.met + job.met
    const whole = met + notJob.late + job.late
    const [label, formula] = agreedWords[clock]
    const key = keyOf({ of: 'clock', clock })
    return whole === 0 ? [] : [{ ...figure('onTime', label, share(met, whole), formula), key }]
  })
  return [...ruled, ...others]
}

type Part = {
  readonly by: CasePart
  readonly title: string
  /** Null: it is told nowhere. */
  readonly words: (part: PartCount) => string | null
  readonly is: (part: PartCount) => string | null
}

/** By what the received cases are told apart, beside 被投诉对象 and 楼栋, which are only drawn. */
export const parts: readonly Part[] = [
  { by: 'kind', title: '类别', words: ({ kind }) => kindWord[kind], is: ({ kind }) => kind },
  { by: 'grade', title: '等级', words: ({ grade }) => grade && gradeWord[grade], is: ({ grade }) => grade },
  {
    by: 'nature',
    title: '性质',
    words: ({ nature }) => nature && natureWord[nature],
    is: ({ nature }) => nature,
  },
  {
    by: 'channel',
    title: '渠道',
    words: ({ channel }) => channelWord[channel],
    is: ({ channel }) => channel,
  },
  {
    by: 'category',
    title: '分类',
    words: ({ category }) => category || '未分类',
    is: ({ category }) => category,
  },
  {
    by: 'department',
    title: '主办部门',
    words: ({ department }) => department || '未转呈',
    is: ({ department }) => department,
  },
]

function partFigures(all: readonly PartCount[]): readonly KeyedFigure[] {
  return parts.flatMap(({ by, title, words, is }) =>
    groupedBy(all, is).map(({ is: key, first, rows }) => {
      const word = words(first)
      return {
        ...figure('parts', `${title}：${word}`, `${sum(rows)} 件`, `本期受理中${title}为“${word}”的`),
        key: keyOf({ of: 'cases', which: 'received', part: { by, is: key } }),
      }
    }),
  )
}

export type Group<Row> = { readonly is: string; readonly first: Row; readonly rows: readonly Row[] }

/** The groups that there are, the largest first; rows without one are left out. */
export function groupedBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  is: (row: Row) => string | null,
): readonly Group<Row>[] {
  const groups = new Map<string, { is: string; first: Row; rows: Row[] }>()
  for (const row of rows) {
    const key = is(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { is: key, first: row, rows: [row] })
  }
  return [...groups.values()].sort((a, b) => sum(b.rows) - sum(a.rows) || (a.is < b.is ? -1 : 1))
}

export function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}
