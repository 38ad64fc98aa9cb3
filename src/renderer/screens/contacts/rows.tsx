import { Button } from 'antd'
import { useEffect } from 'react'
import { clockTimeOf, dayOf, shortDay } from '#shared/domain/day'
import { channelWord } from '#shared/domain/kind'
import type { ContactRow, Period } from '#shared/ipc/contact-questions'
import { type Binding, useKeys } from '../../keys'
import { usePlace } from '../../place'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { useRowFocus } from '../../ui/row-focus'
import { contactWords } from '../../words/contacts'
import { choose, look, makeCase, useContacts } from './store'

type RowsOf = { readonly rows: readonly ContactRow[]; readonly by: Period['by'] }

/** ↑ ↓ choose, Enter opens the case, or shows the detail of what opened none; Ctrl+Enter makes that one a case. */
export function Rows({ rows, by }: RowsOf) {
  const chosen = useContacts((store) => store.chosen)
  const place = Math.max(
    0,
    rows.findIndex(({ key }) => key === chosen),
  )
  const row = rows[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLTableSectionElement>(rows.length, place)
  useKeys(row ? rowKeys(row, arrows(contactWords.choose)) : [])
  // Also after another day came up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the chosen one, not at every answer
  useEffect(focusChosen, [row?.key])
  return (
    <ListTable label={contactWords.title} columns={contactWords.columns} hasWays body={box}>
      {rows.map((one) => (
        <Row key={one.key} row={one} by={by} isChosen={one === row} />
      ))}
    </ListTable>
  )
}

function rowKeys(row: ContactRow, arrows: readonly Binding[]): Binding[] {
  const { contactId } = row
  const keys: Binding[] = [
    {
      key: 'Enter',
      words: contactId === null ? contactWords.openCase : contactWords.look,
      side: 'right',
      isMain: true,
      run: () => open(row),
    },
    ...arrows,
  ]
  if (contactId === null) return keys
  return [
    ...keys,
    { key: 'Ctrl+Enter', words: contactWords.makeCase, side: 'right', run: () => makeCase(contactId) },
  ]
}

function open({ contactId, cases: [first] }: ContactRow): void {
  if (contactId !== null) look(contactId)
  else if (first) usePlace.getState().go({ name: 'case', caseId: first.caseId })
}

type RowOf = { readonly row: ContactRow; readonly by: Period['by']; readonly isChosen: boolean }

function Row({ row, by, isChosen }: RowOf) {
  const id = `contact-${row.key}`
  const time = clockTimeOf(row.at)
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <td className="time">{by === 'day' ? time : `${shortDay(dayOf(row.at))} ${time}`}</td>
      <td>{channelWord[row.channel]}</td>
      <td>{row.name}</td>
      <td>{row.from}</td>
      <td className="phones">{row.phones.join(' ')}</td>
      <td id={id}>{row.matter}</td>
      <td>{row.handled}</td>
      <td>{row.by}</td>
      <td className="ways">
        <Ways row={row} id={id} isChosen={isChosen} />
      </td>
    </tr>
  )
}

type WaysOf = { readonly row: ContactRow; readonly id: string; readonly isChosen: boolean }

/** A button for each case of the visit; the first is what Enter opens. */
function Ways({ row, id, isChosen }: WaysOf) {
  const shared = {
    'aria-describedby': id,
    size: 'small',
    tabIndex: isChosen ? 0 : -1,
    onFocus: () => choose(row.key),
  } as const
  const cap = isChosen && <KeyCap of="Enter" />
  if (row.contactId !== null)
    return (
      <Button {...shared} onClick={() => open(row)}>
        {contactWords.look}
        {cap}
      </Button>
    )
  return row.cases.map(({ caseId, number }, place) => (
    <Button
      {...shared}
      key={caseId}
      aria-label={`${contactWords.openCase} ${number}`}
      onClick={() => usePlace.getState().go({ name: 'case', caseId })}
    >
      {number.slice(-4)}
      {place === 0 && cap}
    </Button>
  ))
}
