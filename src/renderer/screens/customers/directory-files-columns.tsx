import { useId } from 'react'
import { DirectoryColumn, directoryColumnWord } from '#shared/domain/directory-file'
import { ActionButton } from '../../ui/action-button'
import { directoryFileWords } from '../../words/directory-files'
import { goBack, lookFirst, type ReadFile, take, useFiles } from './directory-files-store'

/** Which column of the file is which of the directory, with what stands there: guessed, and hers to change. */
export function FileColumns({ file }: { readonly file: ReadFile }) {
  const isBusy = useFiles(({ underWay }) => underWay !== null)
  const { company, contact } = file.mapping
  const isNamed = company !== null || contact !== null
  return (
    <>
      <h3>{directoryFileWords.columnsTitle(file.name, file.rows)}</h3>
      <p className="dim">{directoryFileWords.columnsExplain}</p>
      <ol className="columns scroll">
        <li className="dim small" aria-hidden="true">
          <span>{directoryFileWords.field}</span>
          <span>{directoryFileWords.column}</span>
          <span>{directoryFileWords.sample}</span>
        </li>
        {DirectoryColumn.options.map((column, at) => (
          <Line key={column} file={file} column={column} isFirst={at === 0} />
        ))}
      </ol>
      {!isNamed && <p className="wrong">{directoryFileWords.needsName}</p>}
      <div className="row">
        <ActionButton words={directoryFileWords.back} run={goBack} />
        <span className="push" />
        <ActionButton
          words={directoryFileWords.look}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isBusy}
          isDisabled={!isNamed}
          run={lookFirst}
        />
      </div>
    </>
  )
}

type LineOf = { readonly file: ReadFile; readonly column: DirectoryColumn; readonly isFirst: boolean }

/** The system's own list: ↑ ↓ and the first letters choose, as in every form. */
function Line({ file: { columns, sample, mapping }, column, isFirst }: LineOf) {
  const id = useId()
  const place = mapping[column]
  const seen =
    place === null
      ? ''
      : sample
          .map((row) => row[place] ?? '')
          .filter(Boolean)
          .slice(0, 3)
          .join(' ／ ')
  return (
    <li>
      <label htmlFor={id}>{directoryColumnWord[column]}</label>
      <select
        id={id}
        data-begin={isFirst || undefined}
        value={place ?? ''}
        onChange={({ target: { value } }) => take(column, value === '' ? null : Number(value))}
      >
        <option value="">{directoryFileWords.none}</option>
        {columns.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file, two may have one name
          <option key={at} value={at}>
            {letterOf(at)}　{name || directoryFileWords.nameless}
          </option>
        ))}
      </select>
      <span className="dim cut">{seen}</span>
    </li>
  )
}

/** A … Z, AA …, as the spreadsheet names its columns. */
function letterOf(place: number): string {
  const rest = Math.floor(place / 26)
  return `${rest > 0 ? letterOf(rest - 1) : ''}${String.fromCharCode(65 + (place % 26))}`
}
