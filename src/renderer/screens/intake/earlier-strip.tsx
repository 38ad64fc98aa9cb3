import { ActionButton } from '../../ui/action-button'
import { earlierWords } from '../../words/earlier'
import { callAbout } from './calling'
import { useEarlier } from './earlier'
import { type OpenDraft, useIntake } from './store'

/** Over the living page of 事项: hearing what it is about, she may find that it is the same thing. */
export function EarlierStrip({ draft }: { readonly draft: OpenDraft }) {
  const goTo = useIntake((intake) => intake.goTo)
  const { earlier } = useEarlier(draft.id)
  const open = earlier.filter(({ isOpen }) => isOpen)
  const [one] = open
  if (!one) return null
  return (
    <section className="card earlier-strip row" aria-label={earlierWords.title}>
      <span className="cut">
        {open.length === 1
          ? earlierWords.openOne(one.number.slice(-4), one.matter)
          : earlierWords.look(open.length)}
      </span>
      <span className="push" />
      {open.length === 1 ? (
        <ActionButton words={earlierWords.sameCase} shortcut="Alt+S" run={() => callAbout(draft.id, one)} />
      ) : (
        <ActionButton words={earlierWords.toLook} shortcut="Alt+S" run={() => goTo('customer')} />
      )}
    </section>
  )
}
