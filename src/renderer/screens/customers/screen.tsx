import { useEffect } from 'react'
import type { CustomerId, UnitId } from '#shared/domain/customer'
import { customerPageLength } from '#shared/ipc/customer-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { customerWords } from '../../words/customers'
import { AddForm } from './add-form'
import { DirectoryFiles } from './directory-files'
import { DirectoryList } from './list'
import { CustomerPage } from './page'
import { closeForm, showCustomer, showUnit, useDirectory } from './store'
import { UnitPage } from './unit-page'
import './customers.css'

type Asked = { readonly customerId: CustomerId | null; readonly unitId: UnitId | null }

/** 客户: the directory at the left, found while she types; the page of the chosen one at the right. */
export function CustomersScreen({ customerId, unitId }: Asked) {
  const { words, only, page, shown, form, said } = useDirectory()
  useEffect(() => {
    if (customerId !== null) showCustomer(customerId)
    else if (unitId !== null) showUnit(unitId, null)
  }, [customerId, unitId])
  const answer = useAnswer('customer.list', { words, only, page }, ['customer', 'case'])
  const listed = answer?.kind === 'ok' ? answer.value : null
  const rows = listed?.rows ?? []
  const chosen = shown?.kind === 'customer' ? shown.id : shown ? shown.from : (rows[0]?.id ?? null)
  const place = rows.findIndex(({ id }) => id === chosen)
  const move = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, place + by))]
    if (next) showCustomer(next.id)
  }
  // These take the whole side.
  const isWhole = form?.kind === 'add' || form?.kind === 'files'
  useKeys(
    form === null && rows.length > 0
      ? [
          { key: 'ArrowDown', words: customerWords.down, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: customerWords.up, side: 'right', run: () => move(-1) },
          { key: 'Enter', words: customerWords.toPage, side: 'right', isMain: true, run: toPage },
        ]
      : [],
  )
  return (
    <section className="customers" aria-label={customerWords.title}>
      <DirectoryList
        rows={rows}
        total={listed?.total ?? null}
        pages={Math.max(1, Math.ceil((listed?.total ?? 0) / customerPageLength))}
        chosen={chosen}
      />
      <div className="stack customer-side">
        {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={customerWords.kept} />}
        {form === null && <SaidNotice said={said} kept={customerWords.kept} />}
        {form?.kind === 'add' && <AddForm />}
        {form?.kind === 'files' && <DirectoryFiles onClose={closeForm} />}
        {!isWhole && shown?.kind === 'unit' && <UnitPage unitId={shown.id} from={shown.from} />}
        {!isWhole && shown?.kind !== 'unit' && chosen !== null && (
          <CustomerPage key={chosen} customerId={chosen} />
        )}
      </div>
    </section>
  )
}

/** Enter in the list goes to what can be done with the customer. */
function toPage(): void {
  const side = document.querySelector('.customer-side')
  const first = side?.querySelector<HTMLElement>('[data-main]') ?? side?.querySelector('button')
  first?.focus()
}
