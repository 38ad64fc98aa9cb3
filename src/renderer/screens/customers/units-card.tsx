import { Button } from 'antd'
import type { KnownCustomer, Occupancy } from '#shared/domain/customer'
import { ActionButton } from '../../ui/action-button'
import { customerWords } from '../../words/customers'
import { openForm, showUnit } from './store'

/** 房号: where they are, and where they were; each leads to the unit's own page. */
export function UnitsCard({ customer }: { readonly customer: KnownCustomer }) {
  const { occupancies } = customer
  const inOrder = occupancies.toSorted((a, b) => Number(a.untilOn !== null) - Number(b.untilOn !== null))
  return (
    <section className="card part" aria-label={customerWords.units}>
      <div className="row">
        <h3>{customerWords.units}</h3>
        <span className="push" />
        <ActionButton words={customerWords.addUnit} shortcut="Alt+U" run={() => openForm({ kind: 'unit' })} />
      </div>
      <ul className="scroll lines">
        {occupancies.length === 0 && <li className="dim">{customerWords.noUnits}</li>}
        {inOrder.map((stay) => (
          <Stay key={stay.id} stay={stay} customer={customer} />
        ))}
      </ul>
    </section>
  )
}

type StayOf = { readonly stay: Occupancy; readonly customer: KnownCustomer }

function Stay({ stay: { id, unitId, address, sinceOn, untilOn }, customer }: StayOf) {
  return (
    <li className={untilOn === null ? 'row' : 'row dim'}>
      <Button
        size="small"
        aria-label={customerWords.unit(address)}
        onClick={() => showUnit(unitId, customer.id)}
      >
        {address}
      </Button>
      <span className="dim small cut">
        {untilOn === null ? customerWords.since(sinceOn) : customerWords.period(sinceOn, untilOn)}
      </span>
      <span className="push" />
      {untilOn === null && (
        <Button
          size="small"
          aria-label={customerWords.leaveUnitOf(address)}
          onClick={() => openForm({ kind: 'leaveUnit', occupancyId: id })}
        >
          {customerWords.leaveUnit}
        </Button>
      )}
    </li>
  )
}
