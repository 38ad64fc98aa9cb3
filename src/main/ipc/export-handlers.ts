import { exportList } from '../actions/export-list'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

/** The questions of export-questions.ts. */
export function exportHandlers(signed: () => Signed) {
  return {
    'table.export': (input) => exportList(signed(), input, 'masked'),
    'table.exportPhones': (input) => exportList(signed(), input, 'full'),
  } satisfies Required<Pick<Handlers, 'table.export' | 'table.exportPhones'>>
}
