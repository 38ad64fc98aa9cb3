import { useEffect } from 'react'
import type { Board } from '#shared/ipc/board-views'
import { ActionButton } from '../../ui/action-button'
import { todayWords } from '../../words/today'
import { pagesOf } from './page'

type PagesOf = {
  readonly board: Pick<Board, 'page' | 'total' | 'rows'>
  readonly setPage: (page: number) => void
}

/** Which page of the list this is; nothing while there is only one. */
export function Pages({ board, setPage }: PagesOf) {
  const { from, until, last } = pagesOf(board)
  // The list grew shorter while she was on its last page.
  useEffect(() => {
    if (board.page > last) setPage(last)
  }, [board.page, last, setPage])
  if (last === 0) return null
  return (
    <div className="row pages">
      <span className="dim small">{todayWords.page(board.page + 1, last + 1, from, until, board.total)}</span>
      <span className="push" />
      <ActionButton
        words={todayWords.previousPage}
        shortcut="PageUp"
        isDisabled={board.page === 0}
        run={() => setPage(board.page - 1)}
      />
      <ActionButton
        words={todayWords.nextPage}
        shortcut="PageDown"
        isDisabled={board.page >= last}
        run={() => setPage(board.page + 1)}
      />
    </div>
  )
}
