import type { RecordFilter } from '#shared/ipc/record-questions'
import type { Key } from '../../keys'

/** Ctrl+digits are the parts of 回访, digits answer the card, Alt+Y and Alt+N whether a sheet came out: letters of their own. */
export const filters: readonly { readonly filter: RecordFilter; readonly key: Key }[] = [
  { filter: 'out', key: 'Alt+U' },
  { filter: 'review', key: 'Alt+R' },
  { filter: 'raised', key: 'Alt+G' },
  { filter: 'month', key: 'Alt+A' },
]
