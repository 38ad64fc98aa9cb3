import { type Board, boardPageLength } from '#shared/ipc/board-views'

/** Which lines of the whole list are shown, from 1; `last` is the last page, from 0. */
export function pagesOf({
  page,
  total,
  rows,
}: Pick<Board, 'page' | 'total'> & { readonly rows: ArrayLike<unknown> }) {
  return {
    from: page * boardPageLength + 1,
    until: page * boardPageLength + rows.length,
    last: Math.max(0, Math.ceil(total / boardPageLength) - 1),
  }
}
