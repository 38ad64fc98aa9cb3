import type { ReactNode } from 'react'
import type { Instant } from '#shared/domain/day'
import { feeWord, feeWords, type WorkOrder } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { GradeTag } from '../../ui/grade-tag'
import { useNow } from '../../ui/now'
import { Phones } from '../../ui/phones'
import { dispatchWords } from '../../words/dispatch'
import { dueWords, momentWords } from '../../words/moment'
import { ReprintOrder } from './reprint-order'

type Of = {
  readonly row: OrderRow
  /** Just whose and what: below it a long card is filled in from the paper, which says the rest. */
  readonly isShort: boolean
}

/** The order and the matter it is for, in a few lines. */
export function OrderLines({ row, isShort }: Of) {
  const { order } = row
  return (
    <div className={isShort ? 'card order-lines short' : 'card order-lines'}>
      <div className="row">
        <h2>{order.number}</h2>
        {row.grade && <GradeTag grade={row.grade} />}
        <span className="push" />
        <ReprintOrder row={row} />
        <ActionButton
          words={dispatchWords.case}
          label={`${dispatchWords.case} ${row.number}`}
          shortcut="Alt+O"
          run={() => usePlace.getState().go({ name: 'case', caseId: row.caseId })}
        />
      </div>
      <dl>
        <Line term={dispatchWords.customer} look="wide">
          <span className="row">
            <b>
              {row.customer}　{row.address}
            </b>
            <Phones caseId={row.caseId} masked={row.phones} />
          </span>
        </Line>
        <Line term={dispatchWords.job} look="wide long">
          {row.job}
        </Line>
        {!isShort && <Further row={row} />}
      </dl>
    </div>
  )
}

/** What was asked for and agreed. */
function Further({ row: { demand, order } }: Pick<Of, 'row'>) {
  const now = useNow()
  return (
    <>
      <Line term={dispatchWords.demand} look="wide">
        {demand}
      </Line>
      <Line term={dispatchWords.sent} look="wide">
        {sentWords(order, now)}
      </Line>
      <Line term={dispatchWords.appointment}>{appointmentWords(order, now)}</Line>
      <Line term={dispatchWords.limit}>{order.dueAt && `${dueWords(order.dueAt, now)} 前`}</Line>
      <Line term={dispatchWords.fee}>{order.fee.state !== 'none' && feeLine(order)}</Line>
      <Line term={dispatchWords.care}>{careWords(order)}</Line>
    </>
  )
}

type LineOf = { readonly term: string; readonly look?: 'wide' | 'wide long'; readonly children: ReactNode }

function Line({ term, look, children }: LineOf) {
  if (!children) return null
  return (
    <div className={look}>
      <dt className="dim">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function sentWords({ sent, accepted }: WorkOrder, now: Instant): string {
  if (!sent) return ''
  const taken = accepted ? `　${dispatchWords.doneBy(accepted.by)} ${momentWords(accepted.at, now)}` : ''
  return `${sent.department}　${sent.worker}　${momentWords(sent.at, now)}${taken}`
}

function appointmentWords({ appointment }: WorkOrder, now: Instant): string {
  if (!appointment) return ''
  const until = appointment.until ? ` 到 ${momentWords(appointment.until, now)}` : ''
  return `${momentWords(appointment.at, now)}${until}`
}

function feeLine({ fee }: WorkOrder): string {
  return [feeWord[fee.state], fee.items, fee.cents === null ? '' : feeWords(fee.cents)]
    .filter((part) => part !== '')
    .join('，')
}

function careWords({ isPair, hasKey }: WorkOrder): string {
  return [isPair && dispatchWords.pair, hasKey && dispatchWords.key].filter(Boolean).join('，')
}
