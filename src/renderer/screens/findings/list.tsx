import { type FindingFilter, type FindingLine, findingPageLength } from '#shared/ipc/finding-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { ListLine } from '../../ui/line-list'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { findingClockWords, findingLineWords, findingsWords, wholeWords } from '../../words/findings'
import { choose, type Listed, narrow, showLook, turnTo, useFindings } from './store'

const filters: readonly FindingFilter[] = ['open', 'toIssue', 'waiting', 'toRecheck', 'passed']

/** At the left: which of them, and a line for each. */
export function FindingList({ listed }: { readonly listed: Listed }) {
  const { chosen, picked } = useFindings()
  return (
    <div className="card line-list">
      <Filters totals={listed.totals} />
      <ul className="scroll" aria-label={findingsWords.list}>
        {listed.rows.map((row, place) => (
          <Line
            key={row.id}
            row={row}
            isChosen={chosen === null ? place === 0 : row.id === chosen}
            isPicked={picked.some(({ id }) => id === row.id)}
          />
        ))}
      </ul>
      <Pages
        page={listed.page}
        total={listed.total}
        length={findingPageLength}
        words={findingsWords.page}
        turnTo={turnTo}
      />
      <div className="finding-foot">
        <ActionButton words={findingsWords.figures} shortcut="Alt+T" run={() => showLook('figures')} />
      </div>
    </div>
  )
}

function Filters({ totals }: Pick<Listed, 'totals'>) {
  const filter = useFindings((store) => store.filter)
  const next = filters[(filters.indexOf(filter) + 1) % filters.length] ?? 'open'
  useKeys([{ key: 'Alt+F', words: findingsWords.filter, isHidden: true, run: () => narrow(next) }])
  return (
    <div className="finding-filters" role="radiogroup" aria-label={findingsWords.filter}>
      {filters.map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: small words in a line, changed with one key; no digit chooses them
        <button
          key={one}
          type="button"
          role="radio"
          tabIndex={-1}
          aria-label={findingsWords.filters[one]}
          aria-checked={one === filter}
          onClick={() => narrow(one)}
        >
          {findingsWords.filters[one]} <i>{totals[one]}</i>
        </button>
      ))}
      <KeyCap of="Alt+F" />
    </div>
  )
}

type LineOf = { readonly row: FindingLine; readonly isChosen: boolean; readonly isPicked: boolean }

function Line({ row, isChosen, isPicked }: LineOf) {
  return (
    <ListLine isChosen={isChosen} onChoose={() => choose(row.id)}>
      <span className="row">
        <FindingClock row={row} />
        {row.isDanger && <span className="chip late">{findingsWords.danger}</span>}
        <span className="dim small cut">{findingLineWords(row)}</span>
      </span>
      <b className="cut">
        {isPicked && <span>☑ {findingsWords.picked}　</span>}
        {wholeWords(row)}
      </b>
    </ListLine>
  )
}

/** What runs for it, in words: 上报 逾期 3 分. */
export function FindingClock({ row }: { readonly row: FindingLine }) {
  const now = useNow()
  const { clock } = row
  if (clock === null) return null
  // 立即上报: late from the first minute on.
  const isLate = clock.step === 'report' || clock.dueAt < now
  return <span className={isLate ? 'chip late' : 'chip'}>{findingClockWords(row, now)}</span>
}
