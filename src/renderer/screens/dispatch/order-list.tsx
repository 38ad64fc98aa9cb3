import { orderStanding } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { DeadlineChip } from '../../ui/deadline-chip'
import { GradeTag } from '../../ui/grade-tag'
import { LineList, ListLine } from '../../ui/line-list'
import { dispatchWords } from '../../words/dispatch'
import { ExportButton } from '../export/button'
import { chooseOrder } from './store'

type List = { readonly rows: readonly OrderRow[]; readonly chosen: OrderRow | null }

/** 派工单, what runs out first on top; then those whose paper is still out. */
export function OrderList({ rows, chosen }: List) {
  return (
    <LineList
      title={dispatchWords.title}
      label={dispatchWords.list}
      count={rows.length}
      way={rows.length > 0 && <ExportButton list={{ list: 'orders' }} isSmall />}
      lines={rows.map((row) => <Line key={row.order.id} row={row} isChosen={row === chosen} />)}
    />
  )
}

function Line({ row, isChosen }: { readonly row: OrderRow; readonly isChosen: boolean }) {
  const { order, clock, grade } = row
  return (
    <ListLine isChosen={isChosen} onChoose={() => chooseOrder(order.id)}>
      <span className="row">
        {clock && order.ended === null ? (
          <DeadlineChip clock={clock} />
        ) : (
          <span className="chip">{orderStanding(order)}</span>
        )}
        {grade && <GradeTag grade={grade} />}
        <b className="cut">{row.address || row.customer}</b>
      </span>
      <span className="dim small cut">{lineWords(row)}</span>
    </ListLine>
  )
}

function lineWords({ order, job }: OrderRow): string {
  const who = order.sent?.worker ?? dispatchWords.notSent
  return [order.number.slice(-4), orderStanding(order), who, job].join('　')
}
