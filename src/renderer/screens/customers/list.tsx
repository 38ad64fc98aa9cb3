import { Input } from 'antd'
import type { CustomerId } from '#shared/domain/customer'
import type { CustomerRow } from '#shared/ipc/customer-views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { ListLine } from '../../ui/line-list'
import { customerWords, rowLine } from '../../words/customers'
import { directoryFileWords } from '../../words/directory-files'
import { narrow, type Only, openForm, search, showCustomer, turnTo, useDirectory } from './store'

const ways: readonly Only[] = ['here', 'movedOut', 'all']

type Listed = {
  readonly rows: readonly CustomerRow[]
  /** Null: not known yet. */
  readonly total: number | null
  readonly pages: number
  readonly chosen: CustomerId | null
}

/** One box finds by anything that is known of a customer; ↑ ↓ choose while she goes on typing. */
export function DirectoryList({ rows, total, pages, chosen }: Listed) {
  const { words, form } = useDirectory()
  return (
    <div className="card directory">
      <div className="head">
        <Input
          role="searchbox"
          // The box again whenever a form was closed: the next thing is typed here.
          key={form === null ? 'looking' : 'writing'}
          autoFocus={form === null}
          aria-label={customerWords.search}
          placeholder={customerWords.searchHint}
          maxLength={120}
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <Narrowing total={total} />
      </div>
      {rows.length === 0 && total !== null && <Nobody isSearched={words.trim() !== ''} />}
      <ul className="scroll" aria-label={customerWords.list}>
        {rows.map((row) => (
          <Line key={row.id} row={row} isChosen={row.id === chosen} />
        ))}
      </ul>
      <Pages pages={pages} />
      <div className="row foot">
        <ActionButton words={customerWords.add} shortcut="Alt+A" run={() => openForm({ kind: 'add' })} />
        <ActionButton
          words={directoryFileWords.open}
          shortcut="Alt+I"
          run={() => openForm({ kind: 'files' })}
        />
      </div>
    </div>
  )
}

function Narrowing({ total }: { readonly total: number | null }) {
  const only = useDirectory((directory) => directory.only)
  const next = ways[(ways.indexOf(only) + 1) % ways.length] ?? 'here'
  useKeys([{ key: 'Alt+F', words: customerWords.changeOnly, isHidden: true, run: () => narrow(next) }])
  return (
    <div className="row narrowing" role="radiogroup" aria-label={customerWords.only}>
      {ways.map((way) => (
        // biome-ignore lint/a11y/useSemanticElements: small words in a line, changed with one key; no digit chooses them
        <button
          key={way}
          type="button"
          role="radio"
          tabIndex={way === only ? 0 : -1}
          aria-checked={way === only}
          onClick={() => narrow(way)}
        >
          {customerWords.onlyWord[way]}
        </button>
      ))}
      <KeyCap of="Alt+F" />
      <span className="push dim small">{total !== null && customerWords.total(total)}</span>
    </div>
  )
}

function Nobody({ isSearched }: { readonly isSearched: boolean }) {
  return (
    <div className="nobody">
      <p>{customerWords.none}</p>
      <p className="dim">{isSearched ? customerWords.noneHint : customerWords.empty}</p>
    </div>
  )
}

function Line({ row, isChosen }: { readonly row: CustomerRow; readonly isChosen: boolean }) {
  return (
    <ListLine isChosen={isChosen} onChoose={() => showCustomer(row.id)}>
      <span className="row">
        <b className="cut">{row.name}</b>
        <span className="push" />
        {row.movedOutOn !== null && <span className="chip">{customerWords.onlyWord.movedOut}</span>}
        {row.openCases > 0 && <span className="chip soon">{customerWords.openCases(row.openCases)}</span>}
      </span>
      <span className="dim small cut">{rowLine(row) || customerWords.noUnits}</span>
    </ListLine>
  )
}

function Pages({ pages }: { readonly pages: number }) {
  const page = useDirectory((directory) => directory.page)
  if (pages === 1 && page === 0) return null
  return (
    <div className="row foot">
      <ActionButton
        words={customerWords.previousShort}
        label={customerWords.previousPage}
        shortcut="PageUp"
        isDisabled={page === 0}
        run={() => turnTo(page - 1)}
      />
      <span className="dim small push">{customerWords.page(page + 1, pages)}</span>
      <ActionButton
        words={customerWords.nextShort}
        label={customerWords.nextPage}
        shortcut="PageDown"
        isDisabled={page + 1 >= pages}
        run={() => turnTo(page + 1)}
      />
    </div>
  )
}
