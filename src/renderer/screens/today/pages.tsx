import { type ReactNode, useEffect } from 'react'
import { type Board, boardPageLength } from '#shared/ipc/board-views'
import { Pages } from '../../ui/pages'
import { todayWords } from '../../words/today'
import { pagesOf } from './page'

type PagesOf = {
  readonly board: Pick<Board, 'page' | 'total' | 'rows'>
  readonly setPage: (page: number) => void
  readonly way: ReactNode
}

/** Of what runs, with which lines are shown. */
export function BoardPages({ board, setPage, way }: PagesOf) {
  const { from, until, last } = pagesOf(board)
  // The list grew shorter while she was on its last page.
  useEffect(() => {
    if (board.page > last) setPage(last)
  }, [board.page, last, setPage])
  return (
    <Pages
      page={board.page}
      total={board.total}
      length={boardPageLength}
      words={(page, pages, total) => todayWords.page(page, pages, from, until, total)}
      turnTo={setPage}
      way={way}
    />
  )
}
