import type { Board } from '#shared/ipc/views'

/** The board answers in pages of so many. */
export const pageLength = 50

/** Which lines of the whole list are shown, from 1; `last` is the last page, from 0. */
export function pagesOf({
  page,
  total,
  rows,
}: Pick<Board, 'page' | 'total'> & { readonly rows: ArrayLike<unknown> }) {
  return {
    from: page * pageLength + 1,
    until: page * pageLength + rows.length,
    last: Math.max(0, Math.ceil(total / pageLength) - 1),
  }
}
