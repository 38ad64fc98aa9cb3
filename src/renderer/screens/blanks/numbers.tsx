import { Input } from 'antd'
import { BlankForm, type BlankId } from '#shared/domain/blank'
import { type BlankRow, blankPageLength } from '#shared/ipc/blank-questions'
import type { Output } from '#shared/ipc/contract'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { Pages } from '../../ui/pages'
import { blankWords } from '../../words/blanks'
import { Chosen } from './chosen'
import { Rows } from './rows'
import { countOf, reserve, showPage, useBlanks } from './store'

type Listed = Output<'blank.list'>

/** The reserved numbers at the left, at the right the chosen one and the next book. */
export function Numbers({ listed }: { readonly listed: Listed }) {
  const { chosen } = useBlanks()
  const { rows, books } = listed
  const row =
    rows.find(({ blankId }) => blankId === chosen) ?? rows.find(({ state }) => state === 'open') ?? rows[0]
  return (
    <div className="two">
      <div className="card list">
        {row ? <Rows rows={rows} chosen={row} /> : <p className="calm dim">{blankWords.none}</p>}
        <Pages
          page={listed.page}
          total={listed.total}
          length={blankPageLength}
          words={blankWords.page}
          turnTo={showPage}
        />
      </div>
      <aside className="stack">
        {row && (
          <Chosen
            key={row.blankId}
            row={row}
            book={books.find(({ bookId }) => bookId === row.bookId) ?? null}
            next={nextOpen(rows, row)}
          />
        )}
        <Reserve isFirst={rows.length === 0} />
      </aside>
    </div>
  )
}

/** Below it, else the first above. */
function nextOpen(rows: readonly BlankRow[], row: BlankRow): BlankId | null {
  const open = rows.filter((one) => one.state === 'open' && one !== row)
  const below = open.find((one) => rows.indexOf(one) > rows.indexOf(row))
  return (below ?? open[0])?.blankId ?? null
}

/** 预留: of which form and how many, and they are printed. */
function Reserve({ isFirst }: { readonly isFirst: boolean }) {
  const { numbered, count, isCounting } = useBlanks()
  const isWrong = countOf(count) === null
  useKeys(
    isCounting ? [{ key: 'Enter', words: blankWords.reserve, isHidden: true, run: reserveAndLook }] : [],
  )
  return (
    <section
      className="card part stack"
      aria-label={blankWords.reserveTitle}
      onFocus={({ target }) => useBlanks.setState({ isCounting: target instanceof HTMLInputElement })}
      onBlur={() => useBlanks.setState({ isCounting: false })}
    >
      <h3>{blankWords.reserveTitle}</h3>
      {isFirst && <p className="dim small">{blankWords.reserveExplain}</p>}
      <Cards
        label={blankWords.numberedForm}
        cards={BlankForm.options.map((value) => ({ value, words: blankWords.numberedForms[value] }))}
        chosen={numbered}
        onChoose={(value) => useBlanks.setState({ numbered: value })}
      />
      <div className="row how-many">
        <Field label={blankWords.count} error={isWrong && !isCounting ? blankWords.countWrong : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus={isFirst}
              inputMode="numeric"
              maxLength={3}
              value={count}
              onFocus={(event) => event.target.select()}
              onChange={(event) => useBlanks.setState({ count: event.target.value })}
            />
          )}
        </Field>
        <ActionButton
          words={blankWords.reserve}
          shortcut="Alt+R"
          bar="left"
          isMain={isFirst}
          run={reserveAndLook}
        />
      </div>
    </section>
  )
}

/** The focus goes on to the new numbers: another Enter reserves no second book. */
async function reserveAndLook(): Promise<void> {
  if ((await reserve()) && document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
