import { slipPageLength } from '#shared/ipc/slip-questions'
import { ActionButton } from '../../ui/action-button'
import { outWords } from '../../words/slip'
import { showPage } from './store'

type Of = { readonly listed: { readonly page: number; readonly total: number } }

/** Which page of a long list this is; nothing while there is only one. */
export function Pages({ listed: { page, total } }: Of) {
  const last = Math.max(0, Math.ceil(total / slipPageLength) - 1)
  if (last === 0) return null
  return (
    <div className="row pages">
      <span className="dim small">{outWords.page(page + 1, last + 1, total)}</span>
      <span className="push" />
      <ActionButton
        words={outWords.previousPage}
        shortcut="PageUp"
        isDisabled={page === 0}
        run={() => showPage(page - 1)}
      />
      <ActionButton
        words={outWords.nextPage}
        shortcut="PageDown"
        isDisabled={page >= last}
        run={() => showPage(page + 1)}
      />
    </div>
  )
}
