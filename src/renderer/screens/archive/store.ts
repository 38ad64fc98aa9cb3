import { create } from 'zustand'
import type { IsoMonth } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/exchange'
import type { SlipId } from '#shared/ipc/slip-views'
import type { ArchiveChapter, ArchiveView } from '#shared/ipc/views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  archiveRefusal,
  archiveWords,
  chaptersRefusal,
  checkRefusal,
  openFolderRefusal,
  printArchiveRefusal,
  reportRefusal,
} from '../../words/archive'

/** What the right side shows. */
type Shown =
  | { readonly kind: 'figures' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'pages'; readonly slipId: SlipId }
  | { readonly kind: 'printing'; readonly archive: ArchiveView; readonly chapters: readonly ArchiveChapter[] }

/** What of an archived book is to be printed, and how. */
export type Printing = {
  /** Among the chapters; null: the whole book. */
  readonly place: number | null
  /** Typed: it goes before the place. */
  readonly number: string
  readonly isBooklet: boolean
}

/** The work that takes its time: one piece at once. Printing goes on beside it. */
type Making = 'report' | 'archive' | 'check'

type Archiving = {
  /** Null: the newest. */
  readonly month: IsoMonth | null
  readonly shown: Shown
  readonly reason: string
  readonly said: Said
  readonly making: Making | null
  /** A book or a seal page is being handed to the printer: pressed twice, it still comes out once. */
  readonly isPrinting: boolean
  readonly printing: Printing
}

const wholeBook: Printing = { place: null, number: '', isBooklet: false }

export const useArchiving = create<Archiving>()(() => ({
  month: null,
  shown: { kind: 'figures' },
  reason: '',
  said: { kind: 'nothing' },
  making: null,
  isPrinting: false,
  printing: wholeBook,
}))

export function chooseMonth(month: IsoMonth): void {
  useArchiving.setState({ month, shown: { kind: 'figures' }, reason: '', said: { kind: 'nothing' } })
}

export function show(shown: Shown): void {
  useArchiving.setState({ shown })
}

export function typeReason(reason: string): void {
  useArchiving.setState({ reason })
}

function say(said: Said): void {
  useArchiving.setState({ said })
}

/** The value of an answer; null once it was said why there is none. */
function settled<Value, Reason extends string>(
  answer: Reply<Value, Reason>,
  refusals: Readonly<Record<Reason, string>>,
): Value | null {
  if (answer.kind === 'ok') return answer.value
  say(saidOf(answer, refusals))
  return null
}

/** Does this piece of work unless one is under way already. */
async function make(making: Making, work: () => Promise<void>): Promise<void> {
  if (useArchiving.getState().making !== null) return
  useArchiving.setState({ making })
  try {
    await work()
  } finally {
    useArchiving.setState({ making: null })
  }
}

export function makeReport(month: IsoMonth): Promise<void> {
  return make('report', async () => {
    useArchiving.setState({ month, said: { kind: 'nothing' } })
    const slip = settled(await ask('month.report', { month }), reportRefusal)
    if (!slip || useArchiving.getState().month !== month) return
    useArchiving.setState({
      shown: { kind: 'pages', slipId: slip.id },
      said: { kind: 'done', words: archiveWords.reportMade },
    })
  })
}

export function makeArchive(month: IsoMonth, reason: string): Promise<void> {
  return make('archive', async () => {
    say({ kind: 'nothing' })
    const made = settled(await ask('month.archive', { month, reason }), archiveRefusal)
    if (!made) return
    const said: Said = { kind: 'done', words: archiveWords.archived(made.revision, made.pages) }
    useArchiving.setState({ shown: { kind: 'figures' }, reason: '', said })
  })
}

/** 核对: whether every file is as it was archived. */
export function checkArchive({ month, revision, files }: ArchiveView): Promise<void> {
  return make('check', async () => {
    say({ kind: 'done', words: archiveWords.checking })
    const checked = settled(await ask('month.check', { month, revision }), checkRefusal)
    if (!checked) return
    const { bad } = checked
    if (bad.length > 0) say({ kind: 'wrong', words: archiveWords.spoiled(revision, bad.join('、')) })
    else say({ kind: 'done', words: archiveWords.checked(revision, files.length) })
  })
}

export async function openFolder({ month, revision }: ArchiveView): Promise<void> {
  settled(await ask('month.openFolder', { month, revision }), openFolderRefusal)
}

/** What the book is made of is read out of the archived file itself. */
export async function choosePart(archive: ArchiveView): Promise<void> {
  const { month, revision } = archive
  if (useArchiving.getState().isPrinting) return
  useArchiving.setState({ isPrinting: true, said: { kind: 'nothing' } })
  const chapters = settled(await ask('month.archiveChapters', { month, revision }), chaptersRefusal)
  useArchiving.setState({ isPrinting: false })
  // She may be looking at another month by now.
  if (!chapters || useArchiving.getState().shown.kind !== 'figures') return
  useArchiving.setState({ shown: { kind: 'printing', archive, chapters }, printing: wholeBook })
}

export function choosePrinting(printing: Partial<Printing>): void {
  useArchiving.setState((store) => ({ printing: { ...store.printing, ...printing } }))
}

export function printPart(archive: ArchiveView): Promise<void> {
  const { place, number, isBooklet } = useArchiving.getState().printing
  if (number.trim() !== '') return printArchive(archive, { kind: 'number', number, isBooklet })
  if (place !== null) return printArchive(archive, { kind: 'chapter', place, isBooklet })
  return printArchive(archive, { kind: 'whole', isBooklet })
}

type Part = Input<'month.printArchive'>['part']

export async function printArchive({ month, revision }: ArchiveView, part: Part): Promise<void> {
  if (useArchiving.getState().isPrinting) return
  useArchiving.setState({ isPrinting: true, said: { kind: 'nothing' } })
  const slip = settled(await ask('month.printArchive', { month, revision, part }), printArchiveRefusal)
  useArchiving.setState({ isPrinting: false })
  if (slip) say({ kind: 'done', words: archiveWords.sent(slip.title) })
}
