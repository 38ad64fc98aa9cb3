import { Button } from 'antd'
import type { CustomerId, UnitId } from '#shared/domain/customer'
import type { UnitView } from '#shared/ipc/customer-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar, Notice } from '../../ui/notice'
import { customerWords } from '../../words/customers'
import { CaseLines } from './history'
import { showCustomer } from './store'

/** The page of a unit: who is there, who was, what happened there. */
export function UnitPage({ unitId, from }: { readonly unitId: UnitId; readonly from: CustomerId | null }) {
  const answer = useAnswer('unit.show', { unitId }, ['customer', 'case'])
  useKeys(
    from === null
      ? []
      : [
          {
            key: 'Escape',
            words: customerWords.backToCustomer,
            side: 'right',
            run: () => showCustomer(from),
          },
        ],
  )
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={customerWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{customerWords.noUnit}</Notice>
  const { address, customers, cases } = answer.value
  const here = customers.filter(({ untilOn }) => untilOn === null)
  const before = customers.filter(({ untilOn }) => untilOn !== null)
  return (
    <section className="card part unit-page" aria-label={`${customerWords.unitTitle} ${address}`}>
      <h2>{address}</h2>
      <h3>{customerWords.whoIsThere}</h3>
      {here.length === 0 && <p className="dim">{customerWords.nobodyThere}</p>}
      <Stays stays={here} />
      {before.length > 0 && <h3>{customerWords.whoWasThere}</h3>}
      <Stays stays={before} />
      <h3>{customerWords.unitCases}</h3>
      {cases.length === 0 && <p className="dim">{customerWords.noHistory.cases}</p>}
      <div className="scroll">
        <CaseLines cases={cases} />
      </div>
    </section>
  )
}

function Stays({ stays }: { readonly stays: UnitView['customers'] }) {
  return (
    <ul className="lines">
      {stays.map(({ id, name, sinceOn, untilOn }) => (
        <li key={`${id}-${sinceOn}-${untilOn}`} className="row">
          <Button aria-label={customerWords.look(name)} onClick={() => showCustomer(id)}>
            {name}
          </Button>
          <span className="dim small">
            {untilOn === null ? customerWords.since(sinceOn) : customerWords.period(sinceOn, untilOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}
