import { create } from 'zustand'
import type { Period } from '#shared/ipc/contact-questions'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printVisitsRefusal } from '../../words/draw'
import { showPart } from '../revisit/part'
import { turnTo } from './store'

type Looking = {
  /** Null: today, also after midnight. */
  readonly period: Period | null
  readonly page: number
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** 维修回访登记表: what she looked at last stays while she is in a case. */
export const useVisits = create<Looking>()(() => ({
  period: null,
  page: 0,
  isPrinting: false,
  said: nothing,
}))

export function showPeriod(period: Period): void {
  useVisits.setState({ period, page: 0, said: nothing })
}

export function showPage(page: number): void {
  useVisits.setState({ page: Math.max(0, page) })
}

/** A scanned F06 leads there. */
export function openVisits(period: Period): void {
  showPeriod(period)
  turnTo('visits')
  showPart('draw')
}

/** F06 of that day or month. */
export async function print(period: Period): Promise<void> {
  if (useVisits.getState().isPrinting) return
  useVisits.setState({ isPrinting: true, said: nothing })
  const reply = await ask('draw.printVisits', { period })
  useVisits.setState({ isPrinting: false, said: saidOf(reply, printVisitsRefusal) })
}
