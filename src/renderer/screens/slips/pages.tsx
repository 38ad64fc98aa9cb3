import { slipPageLength } from '#shared/ipc/slip-questions'
import { Pages } from '../../ui/pages'
import { outWords } from '../../words/slip'
import { showPage } from './store'

type Of = { readonly listed: { readonly page: number; readonly total: number } }

/** Of each part of 单据. */
export function SlipPages({ listed: { page, total } }: Of) {
  return <Pages page={page} total={total} length={slipPageLength} words={outWords.page} turnTo={showPage} />
}
