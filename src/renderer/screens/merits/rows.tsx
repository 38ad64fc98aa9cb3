import { Button } from 'antd'
import { useEffect } from 'react'
import type { IsoMonth } from '#shared/domain/day'
import { meritRuleWord, meritStandingWord, overLevelWord, pointsWords } from '#shared/domain/merit'
import type { MeritLine } from '#shared/ipc/merit-questions'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { useRowFocus } from '../../ui/row-focus'
import { meritWords } from '../../words/merits'
import { beginDeciding, chooseLine, confirmAtOnce, keyOfLine, type Turn, turnOf, useMerits } from './store'

type Of = { readonly rows: readonly MeritLine[]; readonly month: IsoMonth }

/** ↑ ↓ choose, Enter opens the case; one key confirms as the rules have it, others change or lift. */
export function MeritRows({ rows, month }: Of) {
  const { chosen, deciding } = useMerits()
  const place = Math.max(
    0,
    rows.findIndex((row) => keyOfLine(row) === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(row && deciding === null ? [...waysOf(turnOf(rows, row, month)), ...arrows(meritWords.choose)] : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row && keyOfLine(row), deciding])
  return (
    <ListTable label={meritWords.title} columns={meritWords.columns} hasWays body={box}>
      {rows.map((one) => (
        <Row key={keyOfLine(one)} row={one} isChosen={one === row} />
      ))}
    </ListTable>
  )
}

function waysOf(turn: Turn): readonly Binding[] {
  const row = turn.line
  const right = { side: 'right' } as const
  const open: readonly Binding[] = row.case
    ? [{ key: 'Enter', words: meritWords.openCase, ...right, run: () => openCase(row) }]
    : []
  const change = (words: string): Binding => ({
    ...{ key: 'Alt+G', words, ...right },
    run: () => beginDeciding(row, 'confirm'),
  })
  const lift: Binding = {
    ...{ key: 'Alt+X', words: meritWords.lift, ...right },
    run: () => beginDeciding(row, 'lift'),
  }
  if (row.decided) return [...open, change(meritWords.correct), lift]
  const confirm: Binding = {
    ...{ key: 'Alt+S', words: meritWords.confirm, isMain: true, ...right },
    run: () => confirmAtOnce(turn),
  }
  return [confirm, ...open, change(meritWords.change), lift]
}

function openCase({ case: of }: MeritLine): void {
  if (of) usePlace.getState().go({ name: 'case', caseId: of.id })
}

function Row({ row, isChosen }: { readonly row: MeritLine; readonly isChosen: boolean }) {
  const { rule, department, person, ground, proposed, decided } = row
  const described = `merit-${keyOfLine(row)}`
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td>{department}</td>
      <td>{person || <span className="dim">{meritWords.nobody}</span>}</td>
      <td>{meritRuleWord[rule]}</td>
      <td id={described}>{ground}</td>
      <td className="number">{row.case?.number}</td>
      <td className="number">{pointsOf(row)}</td>
      <td>
        {decided && (
          <>
            {meritStandingWord[decided.standing]}
            {decided.level && ` ${overLevelWord[decided.level]}`}
            {decided.standing === 'confirmed' && decided.tenths !== proposed && proposed !== null && (
              <span className="dim small"> {meritWords.was(proposed)}</span>
            )}
            {decided.reason !== '' && <div className="dim small">{decided.reason}</div>}
          </>
        )}
      </td>
      <td className="ways">
        <Button
          size="small"
          aria-describedby={described}
          aria-label={row.case ? meritWords.openCase : meritWords.choose}
          tabIndex={isChosen ? 0 : -1}
          onFocus={() => chooseLine(row)}
          onClick={() => openCase(row)}
        >
          {row.case ? meritWords.openCase : '—'}
          {isChosen && row.case && <KeyCap of="Enter" />}
        </Button>
      </td>
    </tr>
  )
}

function pointsOf({ proposed, decided }: MeritLine): string {
  if (decided) return pointsWords(decided.tenths)
  return proposed === null ? meritWords.byLevel : pointsWords(proposed)
}
