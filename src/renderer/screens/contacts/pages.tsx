import { contactPageLength } from '#shared/ipc/contact-questions'
import type { Output } from '#shared/ipc/contract'
import { ActionButton } from '../../ui/action-button'
import { contactWords } from '../../words/contacts'
import { showPage } from './store'

type Of = { readonly listed: Pick<Output<'contact.list'>, 'page' | 'total'> }

/** Which page of a long day or month this is; nothing while there is only one. */
export function Pages({ listed: { page, total } }: Of) {
  const last = Math.max(0, Math.ceil(total / contactPageLength) - 1)
  if (last === 0) return null
  return (
    <div className="row pages">
      <span className="dim small">{contactWords.page(page + 1, last + 1, total)}</span>
      <span className="push" />
      <ActionButton
        words={contactWords.previousPage}
        shortcut="PageUp"
        isDisabled={page === 0}
        run={() => showPage(page - 1)}
      />
      <ActionButton
        words={contactWords.nextPage}
        shortcut="PageDown"
        isDisabled={page >= last}
        run={() => showPage(page + 1)}
      />
    </div>
  )
}
