import { Button } from 'antd'
import type { CustomerView } from '#shared/ipc/customer-views'
import { ActionButton } from '../../ui/action-button'
import { customerWords, kindLine } from '../../words/customers'
import { useStanding } from '../sign-in/standing'
import { moveBack, unmerge } from './acts'
import { beginFor } from './begin'
import { openForm, showCustomer } from './store'

/** Name and note, what can be done, and which others it may be or was taken for. */
export function PageHead({ view }: { readonly view: CustomerView }) {
  const { customer, merged } = view
  const { note, movedOutOn } = customer
  return (
    <section className="card customer-head" aria-label={customerWords.file}>
      <div className="row">
        <h2 className="cut selectable">{customer.name}</h2>
        <span className="chip">{kindLine(customer)}</span>
        {movedOutOn !== null && <span className="chip late">{customerWords.movedOut(movedOutOn)}</span>}
        <span className="push dim small">{customerWords.since(customer.sinceOn)}</span>
      </div>
      {note !== '' && <p className="note">{note}</p>}
      <Acts view={view} />
      {merged.map((other) => (
        <div className="row" key={other.id}>
          <span className="dim">{customerWords.merged(other.name)}</span>
          <MayMerge>
            <Button
              size="small"
              aria-label={`${customerWords.unmerge} ${other.name}`}
              onClick={() => unmerge(customer.id, other)}
            >
              {customerWords.unmerge}
            </Button>
          </MayMerge>
        </div>
      ))}
      <Alike view={view} />
    </section>
  )
}

function Acts({ view: { customer } }: { readonly view: CustomerView }) {
  const { id, movedOutOn } = customer
  return (
    <div className="row acts">
      <ActionButton
        words={customerWords.registerWalkIn}
        shortcut="Alt+R"
        isMain
        run={() => beginFor(customer, 'walkIn')}
      />
      <ActionButton
        words={customerWords.registerPhone}
        shortcut="Alt+T"
        run={() => beginFor(customer, 'phone')}
      />
      <span className="push" />
      <ActionButton words={customerWords.edit} shortcut="Alt+G" run={() => openForm({ kind: 'edit' })} />
      {movedOutOn === null ? (
        <ActionButton
          words={customerWords.moveOut}
          shortcut="Alt+O"
          run={() => openForm({ kind: 'moveOut' })}
        />
      ) : (
        <ActionButton words={customerWords.moveBack} shortcut="Alt+O" run={() => moveBack(id)} />
      )}
      <MayMerge>
        <ActionButton
          words={customerWords.merge}
          shortcut="Alt+M"
          run={() => openForm({ kind: 'merge', into: null })}
        />
      </MayMerge>
    </div>
  )
}

/** Others of the same name or phone: looked at, or merged into at once. */
function Alike({ view: { alike } }: { readonly view: CustomerView }) {
  if (alike.length === 0) return null
  return (
    <div className="row alike">
      <span className="dim">{customerWords.alike}</span>
      {alike.slice(0, 4).map((other) => (
        <Button
          size="small"
          key={other.id}
          aria-label={customerWords.look(other.name)}
          onClick={() => showCustomer(other.id)}
        >
          {other.name}
          <span className="dim small">{customerWords.why[other.why]}</span>
        </Button>
      ))}
    </div>
  )
}

/** 并入 and its undoing are the supervisor's (roles.ts). */
function MayMerge({ children }: { readonly children: React.ReactNode }) {
  const me = useStanding(({ standing }) => (standing.kind === 'known' ? standing.workedLast : null))
  return me !== null && me.role !== 'desk' ? children : null
}
