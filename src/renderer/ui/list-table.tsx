import type { ReactNode, Ref } from 'react'
import './list-table.css'

type Table = {
  readonly label: string
  readonly columns: readonly string[]
  /** A column more, without a name: the buttons of each row. */
  readonly hasWays?: boolean
  readonly body?: Ref<HTMLTableSectionElement>
  /** Its rows. */
  readonly children: ReactNode
}

/** A long list in columns, whose heads stay in sight. */
export function ListTable({ label, columns, hasWays = false, body, children }: Table) {
  return (
    <div className="scroll">
      <table className="list-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {hasWays && <td />}
          </tr>
        </thead>
        <tbody ref={body}>{children}</tbody>
      </table>
    </div>
  )
}
