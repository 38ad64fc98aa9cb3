import { create } from 'zustand'
import type { DepartmentId } from '#shared/domain/case'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import type { MonthDraft, ProposedMeasure } from '#shared/domain/month-draft'
import type { MeasureId, MeasureOutcome } from '#shared/domain/month-review'
import type { Refusal } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { formRefusal, printReviewRefusal, recordReviewRefusal, reviewWords } from '../../words/review'
import { forget, sendTyped, type } from './typed'

/** What is typed into beside the texts; null: the lists are shown. */
export type Form =
  | { readonly kind: 'measure'; readonly id: MeasureId | 'new' }
  | { readonly kind: 'progress'; readonly id: MeasureId }
  | { readonly kind: 'opinion'; readonly departmentId: DepartmentId }

type Reviewing = {
  readonly form: Form | null
  /** That was shown before: the focus goes back to its button. */
  readonly left: Form | null
  /** Waits for her word: something is typed already. */
  readonly asking: MonthDraft | null
  readonly proposed: readonly ProposedMeasure[]
  readonly isPrinting: boolean
  readonly said: Said
}

const fresh: Reviewing = {
  form: null,
  left: null,
  asking: null,
  proposed: [],
  isPrinting: false,
  said: { kind: 'nothing' },
}

export const useReviewing = create<Reviewing>()(() => fresh)

/** Of another month nothing is open. */
export function beginReview(): void {
  useReviewing.setState(fresh)
}

export function openForm(form: Form | null): void {
  useReviewing.setState(({ form: left }) => ({ form, left, said: { kind: 'nothing' } }))
}

export type Texts = { readonly repeated: string; readonly analysis: string }

/** 起草: into empty fields at once; what is typed is never overwritten without her word. */
export async function draft(month: IsoMonth, texts: Texts): Promise<void> {
  useReviewing.setState({ said: { kind: 'nothing' } })
  const answer = await ask('review.draft', { month })
  if (answer.kind !== 'ok') return useReviewing.setState({ said: saidOf(answer, {}) })
  useReviewing.setState({ proposed: answer.value.measures })
  if (texts.repeated.trim() === '' && texts.analysis.trim() === '')
    take(month, texts, answer.value, 'replace')
  else useReviewing.setState({ asking: answer.value })
}

export function take(
  month: IsoMonth,
  texts: Texts,
  { repeated, analysis }: Texts,
  how: 'append' | 'replace',
): void {
  const put = (before: string, drafted: string) =>
    how === 'append' && before.trim() !== ''
      ? `${before.trimEnd()}\n${drafted}`.slice(0, longestText)
      : drafted
  type(month, { repeated: put(texts.repeated, repeated), analysis: put(texts.analysis, analysis) })
  useReviewing.setState({ asking: null, said: { kind: 'done', words: reviewWords.drafted } })
}

export function leaveDraft(): void {
  useReviewing.setState({ asking: null })
}

/** Puts a proposed measure into the form of a new one. */
export function takeMeasure(month: IsoMonth, measure: ProposedMeasure): void {
  type(month, {
    'measure/new/words': measure.words,
    'measure/new/departmentId': String(measure.departmentId ?? ''),
    'measure/new/dueOn': measure.dueOn,
  })
  useReviewing.setState(({ proposed }) => ({
    proposed: proposed.filter((one) => one !== measure),
    form: { kind: 'measure', id: 'new' },
    said: { kind: 'nothing' },
  }))
}

export async function recordTexts(month: IsoMonth, texts: Texts): Promise<boolean> {
  const answer = await ask('review.record', { month, ...texts })
  if (answer.kind === 'ok') forget(month, texts)
  const said: Said =
    answer.kind === 'ok' ? { kind: 'done', words: reviewWords.recorded } : saidOf(answer, recordReviewRefusal)
  useReviewing.setState({ said })
  return answer.kind === 'ok'
}

/** F13; what is typed and not recorded is recorded first, so that the sheet has it. */
export async function print(month: IsoMonth, unrecorded: Texts | null): Promise<void> {
  if (useReviewing.getState().isPrinting) return
  if (unrecorded && !(await recordTexts(month, unrecorded))) return
  useReviewing.setState({ isPrinting: true, said: { kind: 'nothing' } })
  const answer = await ask('review.print', { month })
  useReviewing.setState({ isPrinting: false, said: saidOf(answer, printReviewRefusal) })
}

type Decided = {
  readonly words: string
  readonly departmentId: DepartmentId | null
  readonly dueOn: IsoDay | null
}

type FormReply = Reply<unknown, Refusal<'review.opine' | 'review.decide' | 'review.change' | 'review.tell'>>

/** Recorded, the form is closed and what was typed in it goes. */
function settle(month: IsoMonth, reply: FormReply, typed: Readonly<Record<string, string>>): void {
  if (reply.kind === 'ok') {
    forget(month, typed)
    const said: Said = { kind: 'done', words: reviewWords.recorded }
    useReviewing.setState(({ form: left }) => ({ form: null, left, said }))
  } else useReviewing.setState({ said: saidOf(reply, formRefusal) })
}

export async function decide(
  month: IsoMonth,
  id: MeasureId | 'new',
  measure: Decided,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await sendTyped()
  const reply =
    id === 'new'
      ? await ask('review.decide', { month, ...measure })
      : await ask('review.change', { measureId: id, ...measure })
  settle(month, reply, typed)
}

export async function tell(
  month: IsoMonth,
  told: {
    readonly measureId: MeasureId
    readonly on: IsoDay
    readonly outcome: MeasureOutcome
    readonly words: string
  },
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await sendTyped()
  settle(month, await ask('review.tell', told), typed)
}

export async function opine(
  month: IsoMonth,
  opinion: {
    readonly departmentId: DepartmentId
    readonly words: string
    readonly signedBy: string
    readonly signedOn: IsoDay | null
  },
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await sendTyped()
  settle(month, await ask('review.opine', { month, ...opinion }), typed)
}
