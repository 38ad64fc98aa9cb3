import { create } from 'zustand'
import type { PrintSettings } from '#shared/domain/print-setting'
import { formWord } from '#shared/ipc/form-words'
import type { PrintedForm, SlipView } from '#shared/ipc/slip-views'
import { type Answer, ask } from '../../../ask'
import type { Said } from '../../../ui/said'
import { saidOf } from '../../../ui/said-of'
import { setWayRefusal, testRefusal } from '../../../words/print-refusal'
import { printSettingWords } from '../../../words/print-setting'
import { typedOf, type WayGap, type WayTyped, wayTyped } from './typed'

type PrinterSaid = Said | { readonly kind: 'gap'; readonly gap: WayGap }

type Printers = {
  readonly form: PrintedForm
  /** What she typed for it; null: nothing yet, what holds is shown. */
  readonly typed: WayTyped | null
  readonly said: PrinterSaid
  /** The last 测试页. */
  readonly test: SlipView | null
}

export const usePrinters = create<Printers>()(() => ({
  form: 'all',
  typed: null,
  said: { kind: 'nothing' },
  test: null,
}))

export function openForm(form: PrintedForm): void {
  usePrinters.setState({ form, typed: null, said: { kind: 'nothing' }, test: null })
}

/** What the form's fields show before anything is typed. */
export function shownOf(form: PrintedForm, { queue, all, own }: PrintSettings): WayTyped {
  return typedOf(form === 'all' ? { ...all, queue } : (own[form] ?? { ...all, queue: null }))
}

export function type(shown: WayTyped, part: Partial<WayTyped>): void {
  usePrinters.setState(({ typed }) => ({
    typed: { ...(typed ?? shown), ...part },
    said: { kind: 'nothing' },
  }))
}

/** 记下设置. What was opened meanwhile keeps what is typed there. */
export async function keepWay(shown: WayTyped): Promise<void> {
  const { form, typed } = usePrinters.getState()
  const ready = wayTyped(typed ?? shown)
  if (ready.kind === 'wrong') return usePrinters.setState({ said: { kind: 'gap', gap: ready.gap } })
  hear(form, await ask('print.set', { form, way: ready.way }), printSettingWords.set(formWord(form)))
}

/** 不单独设. */
export async function takeBack(): Promise<void> {
  const { form } = usePrinters.getState()
  hear(form, await ask('print.set', { form, way: null }), printSettingWords.takenBack(formWord(form)))
}

function hear(form: PrintedForm, answer: Answer<'print.set'>, words: string): void {
  if (usePrinters.getState().form !== form) return
  usePrinters.setState(
    answer.kind === 'ok'
      ? { typed: null, said: { kind: 'done', words } }
      : { said: saidOf(answer, setWayRefusal) },
  )
}

export async function printTest(): Promise<void> {
  const { form } = usePrinters.getState()
  const answer = await ask('print.test', { form })
  usePrinters.setState({
    said: saidOf(answer, testRefusal),
    ...(answer.kind === 'ok' && { test: answer.value }),
  })
}
