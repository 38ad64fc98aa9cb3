import { create } from 'zustand'
import { dayOf } from '#shared/domain/day'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { RecordStep } from '#shared/domain/revisit-record'
import type { Period } from '#shared/ipc/contact-questions'
import type { Input } from '#shared/ipc/contract'
import type { RecordFilter, RecordRow } from '#shared/ipc/record-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import { type Place, usePlace } from '../../place'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { recordRefusals, registerRefusal, reprintRecordRefusal } from '../../words/records'
import { forgetTyped, useTyped } from '../case/typed'
import { showPart } from '../revisit/part'

type Stage =
  | { readonly name: 'ready' }
  | { readonly name: 'recording' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

type Looking = {
  readonly filter: RecordFilter
  readonly page: number
  readonly chosen: RevisitRecordId | null
  readonly stage: Stage
  /** Counts what was recorded: each time the focus goes to what comes next. */
  readonly recorded: number
  /** F09: of which day or month; null: it is not shown. */
  readonly register: Period | null
  readonly registerPage: number
  /** The F08 that she has just printed. */
  readonly printed: SlipId | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const useRecords = create<Looking>()(() => ({
  filter: 'out',
  page: 0,
  chosen: null,
  stage: { name: 'ready' },
  recorded: 0,
  register: null,
  registerPage: 0,
  printed: null,
  isPrinting: false,
  said: nothing,
}))

export function showFilter(filter: RecordFilter): void {
  useRecords.setState({
    filter,
    page: 0,
    chosen: null,
    stage: { name: 'ready' },
    register: null,
    said: nothing,
  })
}

export function showPage(page: number): void {
  useRecords.setState({ page: Math.max(0, page), chosen: null })
}

export function chooseRecord(chosen: RevisitRecordId | null): void {
  useRecords.setState({ chosen, stage: { name: 'ready' }, printed: null, said: nothing })
}

/** From elsewhere: a gap of a case, the line on 今日. */
export function openRecords(filter: RecordFilter): void {
  showFilter(filter)
  showPart('records')
  usePlace.getState().go({ name: 'revisit', caseId: null })
}

/** Of a scanned F09: its day or month. */
export function recordsPlace(register: Period): Place {
  showPart('records')
  showRegister(register)
  return { name: 'revisit', caseId: null }
}

/** F09 of today, and back to the list. */
export function turnRegister(): void {
  useRecords.setState(({ register }) => ({
    register: register === null ? { by: 'day', day: dayOf(nowAt()) } : null,
    registerPage: 0,
    said: nothing,
  }))
}

export function showRegister(register: Period): void {
  useRecords.setState({ register, registerPage: 0, said: nothing })
}

export function turnRegisterTo(page: number): void {
  useRecords.setState({ registerPage: Math.max(0, page) })
}

/** What is typed for each step of each record: going to another one and back loses nothing. */
export function useTypedOf<Fields extends object>(
  { caseId, record }: RecordRow,
  step: RecordStep,
  proposed: Fields,
) {
  return useTyped(caseId, `record/${record.id}/${step}`, proposed)
}

type Fields<S extends RecordStep> = Omit<Input<`record.${S}`>, 'recordId'>

/** Records that step; then the next one of the list is there. */
export async function record<S extends RecordStep>(
  row: RecordRow,
  step: S,
  fields: Fields<S>,
  next: RevisitRecordId | null,
): Promise<void> {
  if (useRecords.getState().stage.name === 'recording') return
  useRecords.setState({ stage: { name: 'recording' }, chosen: row.record.id, said: nothing })
  const question = `record.${step}` as const
  const answer = await ask(question, { recordId: row.record.id, ...fields } as Input<typeof question>)
  switch (answer.kind) {
    case 'ok':
      forgetTyped(row.caseId, `record/${row.record.id}/${step}`)
      return useRecords.setState(({ recorded, filter }) => ({
        stage: { name: 'ready' },
        printed: null,
        // In 本月 it stays in the list, with its next step.
        chosen: filter === 'month' ? row.record.id : next,
        recorded: recorded + 1,
      }))
    case 'refused': {
      const words: Readonly<Record<string, string>> = recordRefusals[question]
      return useRecords.setState({ stage: { name: 'refused', words: words[answer.reason] ?? '' } })
    }
    case 'fault':
      return useRecords.setState({ stage: { name: 'failed', reference: answer.reference } })
  }
}

/** 打印 F08 of that record; how its printing stands is shown until she goes on. */
export async function printRecord({ record: { id: recordId } }: RecordRow): Promise<void> {
  const answer = await ask('record.reprint', { recordId })
  const printed = answer.kind === 'ok' ? answer.value.id : null
  useRecords.setState({ said: saidOf(answer, reprintRecordRefusal), printed })
}

/** F09. */
export async function printRegister(period: Period): Promise<void> {
  if (useRecords.getState().isPrinting) return
  useRecords.setState({ isPrinting: true, said: nothing })
  const answer = await ask('record.printRegister', { period })
  useRecords.setState({ isPrinting: false, said: saidOf(answer, registerRefusal) })
}
