import { create } from 'zustand'
import type { NoticeId } from '#shared/domain/notice'
import type { FindingStep, WalkFindingId } from '#shared/domain/walk-finding'
import type { Input, Output } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/exchange'
import type { FindingFilter, FindingLine } from '#shared/ipc/finding-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { doneFindingWords, findingRefusals, findingsWords, issuedWords } from '../../words/findings'
import { showPart } from '../service/part'

export type Picked = Pick<FindingLine, 'id' | 'departmentId' | 'place' | 'words'>

type Rectifying = {
  readonly look: 'list' | 'figures'
  readonly filter: FindingFilter
  readonly page: number
  /** Null: the first of the list. */
  readonly chosen: WalkFindingId | null
  /** The step whose card she chose; null: the finding's next one. */
  readonly step: FindingStep | null
  /** Those that go out with the next notice. */
  readonly picked: readonly Picked[]
  readonly isBusy: boolean
  readonly said: Said
  /** Counts what was recorded: each time the focus goes to what comes next. */
  readonly recorded: number
  /** What is typed for each step of each finding: going to another one and back loses nothing. */
  readonly typed: Readonly<Record<string, object>>
}

const nothing: Said = { kind: 'nothing' }

export const useFindings = create<Rectifying>()(() => ({
  look: 'list',
  filter: 'open',
  page: 0,
  chosen: null,
  step: null,
  picked: [],
  isBusy: false,
  said: nothing,
  recorded: 0,
  typed: {},
}))

const set = useFindings.setState

export function showLook(look: Rectifying['look']): void {
  set({ look })
}

export function narrow(filter: FindingFilter): void {
  set({ filter, page: 0, chosen: null, step: null, said: nothing })
}

export function turnTo(page: number): void {
  set({ page: Math.max(0, page), chosen: null, step: null })
}

export function choose(chosen: WalkFindingId | null): void {
  set({ chosen, step: null, said: nothing })
}

export function chooseStep(step: FindingStep | null): void {
  set(({ recorded }) => ({ step, said: nothing, recorded: recorded + 1 }))
}

/** From a figure's list, or a scanned sheet. */
export function openFinding(chosen: WalkFindingId): void {
  set({ look: 'list', filter: 'open', page: 0, chosen, step: null, said: nothing })
}

/** A sheet lies under the scanner: the first of its findings that is not in order, with its next step. */
export async function openNotice(noticeId: NoticeId): Promise<void> {
  showPart('findings')
  const reply = await ask('finding.ofNotice', { noticeId })
  if (reply.kind === 'ok') openFinding(reply.value.findingId)
  else set({ look: 'list', said: saidOf(reply, { 'no-such-notice': findingsWords.noticeVoided }) })
}

/** Space: into the next notice, or out of it. One notice goes to one department. */
export function pick(row: FindingLine): void {
  if (!row.steps.includes('issue')) return
  set(({ picked }) => {
    if (picked.some(({ id }) => id === row.id))
      return { picked: picked.filter(({ id }) => id !== row.id), said: nothing }
    if (picked.some(({ departmentId }) => departmentId !== row.departmentId))
      return { said: { kind: 'wrong', words: findingsWords.pickedOther } }
    return { picked: [...picked, row], said: nothing }
  })
}

/** With the one that is shown, those that were picked for the same department. */
export function togetherWith(picked: readonly Picked[], shown: Picked): readonly Picked[] {
  const others = picked.filter(
    ({ id, departmentId }) => id !== shown.id && departmentId === shown.departmentId,
  )
  return [shown, ...others]
}

const typedAs = (id: WalkFindingId, step: FindingStep) => `${id}/${step}`

/** The fields of one card: as first proposed until something is typed, and then as typed. */
export function useTyped<Fields extends object>(id: WalkFindingId, step: FindingStep, proposed: Fields) {
  const key = typedAs(id, step)
  const typed = useFindings((store) => store.typed[key]) as Partial<Fields> | undefined
  const change = (part: Partial<Fields>) =>
    set((store) => ({ typed: { ...store.typed, [key]: { ...proposed, ...store.typed[key], ...part } } }))
  return [{ ...proposed, ...typed }, change] as const
}

function recorded(id: WalkFindingId, step: FindingStep, words: string): void {
  set(({ typed: { [typedAs(id, step)]: _, ...typed }, recorded: before }) => ({
    typed,
    // The list is sorted anew: she stays with the one that she was at.
    chosen: id,
    step: null,
    recorded: before + 1,
    said: { kind: 'done', words },
  }))
}

type Simple = keyof typeof doneFindingWords
type Asked<S extends Simple> = `finding.${S}`

/** Records that step; refused, it says why, and what was typed stays. */
export async function record<S extends Simple>(
  findingId: WalkFindingId,
  step: S,
  input: Input<Asked<S>>,
): Promise<void> {
  if (useFindings.getState().isBusy) return
  set({ isBusy: true, said: nothing })
  const question: Asked<Simple> = `finding.${step}`
  const reply: Reply<unknown, string> = await ask(question, input as Input<typeof question>)
  set({ isBusy: false })
  const refusals: Readonly<Record<string, string>> = findingRefusals[question]
  if (reply.kind === 'ok') recorded(findingId, step, doneFindingWords[step])
  else set({ said: saidOf(reply, refusals) })
}

/** 发联系单, 发整改通知. */
export async function issue(findingId: WalkFindingId, input: Input<'finding.issue'>): Promise<void> {
  if (useFindings.getState().isBusy) return
  set({ isBusy: true, said: nothing })
  const reply = await ask('finding.issue', input)
  set({ isBusy: false })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, findingRefusals['finding.issue']) })
  recorded(findingId, 'issue', issuedWords(reply.value))
  set(({ picked }) => ({ picked: picked.filter(({ id }) => !input.findingIds.includes(id)) }))
}

export async function printAgain(noticeId: NoticeId): Promise<void> {
  const reply = await ask('finding.print', { noticeId })
  set({ said: saidOf(reply, findingRefusals['finding.print']) })
}

/** 派工: on to the draft that has the place and the words. */
export async function makeOrder(id: WalkFindingId): Promise<void> {
  const reply = await ask('demand.openCase', { source: { kind: 'finding', id } })
  if (reply.kind === 'ok') usePlace.getState().go({ name: 'intake', draft: reply.value.id })
  else set({ said: saidOf(reply, findingRefusals['demand.openCase']) })
}

export type Listed = Output<'finding.list'>
