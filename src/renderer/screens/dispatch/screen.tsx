import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { dispatchWords } from '../../words/dispatch'
import { OrderLines } from './order-lines'
import { OrderList } from './order-list'
import { OrderStepShown } from './order-step'
import { chooseOrder, useDispatch } from './store'
import './dispatch.css'

type Wanted = { readonly caseId: CaseId | null; readonly workOrderId: WorkOrderId | null }

/** 派工: what runs out first at the left, at the right the order and its next step. */
export function DispatchScreen({ caseId, workOrderId }: Wanted) {
  const answer = useAnswer('order.list', {}, ['case', 'today'])
  const [rows] = answer?.kind === 'ok' ? [answer.value] : [null]
  const first = workOrderId ?? rows?.find((row) => row.caseId === caseId)?.order.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is there; after that she chooses
  useEffect(() => chooseOrder(first), [caseId, workOrderId, rows === null])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={dispatchWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Orders rows={answer.value} />
}

function Orders({ rows }: { readonly rows: readonly OrderRow[] }) {
  const chosen = useDispatch((store) => store.chosen)
  const step = useDispatch((store) => store.step)
  const recorded = useDispatch((store) => store.recorded)
  const place = Math.max(
    0,
    rows.findIndex(({ order }) => order.id === chosen),
  )
  const row = rows[place] ?? null
  const move = (by: number) => chooseOrder(rows[place + by]?.order.id ?? row?.order.id ?? null)
  useKeys(
    row
      ? [
          { key: 'ArrowDown', words: dispatchWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: dispatchWords.previous, side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  const shown = row && (step && row.steps.includes(step) ? step : (row.steps[0] ?? null))
  return (
    <div className="dispatch">
      <OrderList rows={rows} chosen={row} />
      {row && shown ? (
        <div className="stack scroll order" key={row.order.id}>
          <OrderLines row={row} isShort={shown === 'end'} />
          <OrderStepShown key={`${shown}/${recorded}`} row={row} step={shown} />
        </div>
      ) : (
        <div className="calm">
          <p className="calm-head">{dispatchWords.none}</p>
          <p className="dim">{dispatchWords.noneHint}</p>
        </div>
      )}
    </div>
  )
}
