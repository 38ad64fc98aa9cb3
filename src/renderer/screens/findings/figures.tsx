import { dayOf } from '#shared/domain/day'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { FindingFigure, findingFigureFormula, findingFigureWord } from '#shared/domain/finding-figure'
import type { FindingGroup } from '#shared/ipc/finding-questions'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { figureTableWords, findingsWords } from '../../words/findings'
import { CountedFindings } from './counted'
import { FiguresPeriod } from './figures-period'
import { type Opened, openFigure, thisMonth, useFindingFigures } from './figures-store'
import { showLook } from './store'

/** What was found in those days, in all and by whose it is; each number opens its list. */
export function FindingFigures() {
  const today = dayOf(useNow())
  const chosen = useFindingFigures((store) => store.period)
  const opened = useFindingFigures((store) => store.opened)
  const period = chosen ?? thisMonth(today)
  const answer = useAnswer('finding.figures', { period }, ['walk', 'case'])
  return (
    <section className="finding-figures" aria-label={figureTableWords.title}>
      <FiguresPeriod key={`${period.from}/${period.to}`} period={period} today={today}>
        <ActionButton words={findingsWords.back} shortcut="Escape" run={() => showLook('list')} />
      </FiguresPeriod>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={findingsWords.kept} />}
      {answer?.kind === 'ok' && <Table {...answer.value} />}
      <p className="dim small">{findingFigureFormula[opened.figure]}</p>
      <Counted period={period} groups={answer?.kind === 'ok' ? answer.value.groups : []} />
    </section>
  )
}

type Groups = { readonly groups: readonly FindingGroup[] }

function Counted({ period, groups }: Groups & { readonly period: FigurePeriod }) {
  const { of } = useFindingFigures((store) => store.opened)
  const group = groups.find(({ departmentId }) =>
    of === 'own' ? departmentId === null : departmentId === of,
  )
  const whose = of === 'all' ? figureTableWords.total : group ? nameOf(group) : figureTableWords.own
  return <CountedFindings period={period} whose={whose} />
}

function nameOf({ departmentId, name }: FindingGroup): string {
  return departmentId === null ? figureTableWords.own : name
}

type Counts = FindingGroup['counts']

function Table({ total, groups }: Groups & { readonly total: Counts }) {
  return (
    <table className="card list-table figure-table" aria-label={figureTableWords.title}>
      <thead>
        <tr>
          <th scope="col">{figureTableWords.whose}</th>
          {FindingFigure.options.map((figure) => (
            <th key={figure} scope="col">
              {findingFigureWord[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row
            key={group.departmentId ?? 'own'}
            name={nameOf(group)}
            of={group.departmentId ?? 'own'}
            counts={group.counts}
          />
        ))}
        <Row name={figureTableWords.total} of="all" counts={total} />
      </tbody>
    </table>
  )
}

type RowOf = { readonly name: string; readonly of: Opened['of']; readonly counts: Counts }

function Row({ name, of, counts }: RowOf) {
  const opened = useFindingFigures((store) => store.opened)
  return (
    <tr>
      <th scope="row">{name}</th>
      {FindingFigure.options.map((figure) => (
        <td key={figure}>
          <button
            type="button"
            aria-label={`${name} ${findingFigureWord[figure]} ${counts[figure]}`}
            aria-pressed={opened.figure === figure && opened.of === of}
            onClick={() => openFigure({ figure, of })}
          >
            {counts[figure]}
          </button>
        </td>
      ))}
    </tr>
  )
}
