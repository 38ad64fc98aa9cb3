import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import { anyRevisit, longestRound, type RevisitFilter, type RoundBy } from '#shared/ipc/revisit-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printRoundRefusal, revisitListWords } from '../../words/revisit-list'
import { choose } from './store'

/** What the list is filtered by. */
export type FilterName = keyof RevisitFilter

type Looking = {
  readonly filter: RevisitFilter
  readonly page: number
  /** Whose choices are shown in the place of the list. */
  readonly picking: FilterName | null
  /** 排一轮: lines are chosen for a sheet. Those that were stay chosen while she asks somebody in between. */
  readonly isPlanning: boolean
  readonly planned: ReadonlySet<CaseId>
  readonly isPrinting: boolean
  /** The sheet that was printed of them last. */
  readonly printed: SlipId | null
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }
export const unfiltered: RevisitFilter = { window: 'due', way: null, building: null, kind: null }

/** Where she looked last stays while she is in a case. */
export const useList = create<Looking>()(() => ({
  filter: unfiltered,
  page: 0,
  picking: null,
  isPlanning: false,
  planned: new Set(),
  isPrinting: false,
  printed: null,
  said: nothing,
}))

export function showPage(page: number): void {
  useList.setState({ page: Math.max(0, page) })
  choose(null)
}

export function pick(picking: FilterName | null): void {
  useList.setState({ picking })
}

export function filterBy(changed: Partial<RevisitFilter>): void {
  useList.setState(({ filter }) => ({ filter: { ...filter, ...changed }, page: 0, picking: null }))
  choose(null)
}

export function plan(isPlanning: boolean): void {
  useList.setState({ isPlanning, picking: null, said: nothing })
}

/** Put on the sheet, or taken off it. */
export function turn(caseId: CaseId): void {
  useList.setState(({ planned }) => {
    const next = new Set(planned)
    if (!next.delete(caseId)) next.add(caseId)
    return { planned: next, said: nothing }
  })
}

/** All whom the filter means, beside those that are chosen already; none where they all are. */
export async function turnAll(): Promise<void> {
  const answer = await ask('revisit.choose', { filter: useList.getState().filter })
  if (answer.kind !== 'ok') return useList.setState({ said: saidOf(answer, {}) })
  const { planned } = useList.getState()
  if (answer.value.length > 0 && answer.value.every((caseId) => planned.has(caseId)))
    return useList.setState({ planned: new Set(), said: nothing })
  const all = [...new Set([...planned, ...answer.value])]
  const isTooMany = all.length > longestRound
  useList.setState({
    planned: new Set(all.slice(0, longestRound)),
    said: isTooMany ? { kind: 'wrong', words: revisitListWords.tooMany(longestRound) } : nothing,
  })
}

/** F08 of each of those that are chosen and still to be asked, in the order of the list; they stay chosen. */
export async function printRecords(): Promise<void> {
  const { planned, isPrinting } = useList.getState()
  if (isPrinting || planned.size === 0) return
  useList.setState({ isPrinting: true, printed: null, said: nothing })
  useList.setState({ isPrinting: false, said: await recordsOf(planned) })
}

async function recordsOf(planned: ReadonlySet<CaseId>): Promise<Said> {
  const listed = await ask('revisit.choose', { filter: anyRevisit })
  if (listed.kind !== 'ok') return saidOf(listed, {})
  const caseIds = listed.value.filter((caseId) => planned.has(caseId))
  if (caseIds.length === 0) return { kind: 'wrong', words: printRoundRefusal['nobody-to-ask'] }
  const answer = await ask('record.print', { caseIds })
  if (answer.kind !== 'ok') return saidOf(answer, { 'nothing-to-ask': printRoundRefusal['nobody-to-ask'] })
  const isSent = answer.value.every(({ job }) => job !== null)
  return { kind: 'done', words: revisitListWords.recordsPrinted(answer.value.length, isSent) }
}

/** F22 of those that are chosen; they stay chosen. */
export async function print(by: RoundBy): Promise<void> {
  const { planned, isPrinting } = useList.getState()
  if (isPrinting || planned.size === 0) return
  useList.setState({ isPrinting: true, said: nothing })
  const answer = await ask('revisit.print', { by, caseIds: [...planned] })
  useList.setState({ isPrinting: false, said: saidOf(answer, printRoundRefusal) })
  if (answer.kind === 'ok') useList.setState({ printed: answer.value.id })
}
