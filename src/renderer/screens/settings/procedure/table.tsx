import { clauseWords, clockWord, type Profile } from '#shared/domain/profile'
import { gradesHead, kindsWords, procedureWords, ruleWords } from '../../../words/procedure'
import { draftOfCurrent, limitTyped, type ProcedureDraft, type RuleTyped } from './draft'
import { linesOf } from './lines'
import { show, useProcedure } from './store'

type Table = { readonly draft: ProcedureDraft; readonly current: Profile }

/** The procedure as one table, clock by clock and grade by grade; a cell opens its rule beside it. */
export function RuleTable({ draft, current }: Table) {
  const beside = useProcedure((store) => store.beside)
  const lines = linesOf(draft.base.rules)
  const before = draft.base.code === current.code ? draftOfCurrent(current).rules : []
  return (
    <div className="card scroll rules">
      <table aria-label={procedureWords.table}>
        <thead>
          <tr>
            <th>{procedureWords.clock}</th>
            <th>{procedureWords.kinds}</th>
            {gradesHead.map((word) => (
              <th key={word}>{word}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ clock, kinds, cells }, at) => (
            <tr key={`${clock} ${kinds.join()} ${cells.length}`}>
              <th>{lines[at - 1]?.clock === clock ? '' : clockWord[clock]}</th>
              <th className="dim">{kindsWords(kinds)}</th>
              {cells.map(({ place, span }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                <td key={column} colSpan={span}>
                  {place === null ? (
                    <span className="dim">{procedureWords.none}</span>
                  ) : (
                    <RuleCell
                      rule={draft.rules[place]}
                      before={before[place]}
                      isChosen={beside.kind === 'rule' && beside.place === place}
                      onChoose={() => show({ kind: 'rule', place })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type OneCell = {
  readonly rule: RuleTyped | undefined
  /** As it is in force; undefined where another procedure is shown. */
  readonly before: RuleTyped | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function RuleCell({ rule, before, isChosen, onChoose }: OneCell) {
  if (!rule) return null
  const limit = limitTyped(rule)
  const isNew = before !== undefined && JSON.stringify(before) !== JSON.stringify(rule)
  const look = limit === null ? 'open' : isNew ? 'changed' : ''
  return (
    <button
      type="button"
      className={look}
      aria-pressed={isChosen}
      title={clauseWords(rule.clause)}
      onClick={onChoose}
    >
      {ruleWords(limit, rule.runs)}
    </button>
  )
}
