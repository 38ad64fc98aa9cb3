import type { CustomerId } from '#shared/domain/customer'
import type { CustomerView } from '#shared/ipc/customer-views'
import { useAnswer } from '../../ask'
import { FaultBar, Notice } from '../../ui/notice'
import { customerWords } from '../../words/customers'
import { ContactsCard } from './contacts-card'
import { FormCard } from './form-card'
import { HistoryCard } from './history'
import { PageHead } from './page-head'
import { useDirectory } from './store'
import { UnitsCard } from './units-card'

/** Who it is, who speaks for them, where they are, and below what happened; a form takes the place of that. */
export function CustomerPage({ customerId }: { readonly customerId: CustomerId }) {
  const answer = useAnswer('customer.show', { customerId }, ['customer', 'case', 'today'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={customerWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{customerWords.gone}</Notice>
  return <Page view={answer.value} />
}

function Page({ view }: { readonly view: CustomerView }) {
  const form = useDirectory((directory) => directory.form)
  return (
    <>
      <PageHead view={view} />
      <div className="customer-cards">
        <ContactsCard customer={view.customer} />
        <UnitsCard customer={view.customer} />
      </div>
      {form === null ? <HistoryCard view={view} /> : <FormCard form={form} view={view} />}
    </>
  )
}
