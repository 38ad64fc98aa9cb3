import type { ReactNode } from 'react'
import { slipPageLength } from '#shared/ipc/slip-questions'
import { ListCard } from '../../ui/list-card'
import { outWords } from '../../words/slip'
import { showPage } from './store'

type SlipListOf = {
  readonly listed: { readonly rows: readonly unknown[]; readonly page: number; readonly total: number }
  readonly none: string
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** Of each part of 单据. */
export function SlipList({ listed: { rows, page, total }, ...card }: SlipListOf) {
  return (
    <ListCard
      {...card}
      isEmpty={rows.length === 0}
      page={page}
      total={total}
      length={slipPageLength}
      words={outWords.page}
      turnTo={showPage}
    />
  )
}
