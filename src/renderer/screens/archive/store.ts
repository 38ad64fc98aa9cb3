import { create } from 'zustand'
import type { PagesAs } from '#shared/domain/booklet'
import type { IsoMonth } from '#shared/domain/day'
import type { OpenPointKind } from '#shared/domain/open-point'
import { largestScan } from '#shared/domain/scan'
import type { Input, Output } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/exchange'
import type { ManagersWord } from '#shared/ipc/month-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import type { ArchiveChapter, ArchiveView, SignedPageKind } from '#shared/ipc/views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  archiveRefusal,
  archiveWords,
  chaptersRefusal,
  checkAllRefusal,
  checkRefusal,
  lostWords,
  openFolderRefusal,
  printArchiveRefusal,
  reportRefusal,
  secondCopyWords,
  signedRefusal,
  wrongWords,
} from '../../words/archive'
import { beginAnew, closeNumber } from './figure-store'

/** What the right side shows. */
type Shown =
  | { readonly kind: 'parts' }
  | { readonly kind: 'reason' }
  | { readonly kind: 'pages'; readonly slipId: SlipId }
  | { readonly kind: 'printing'; readonly archive: ArchiveView; readonly chapters: readonly ArchiveChapter[] }

/** What of an archived book is to be printed, and how. */
export type Printing = {
  /** Among the chapters; null: the whole book. */
  readonly place: number | null
  /** Typed: it goes before the place. */
  readonly number: string
  readonly as: PagesAs
}

/** The work that takes its time: one piece at once. Printing goes on beside it. */
type Making = 'report' | 'archive' | 'check'

export type Part = 'check' | 'figures' | 'archive' | 'review'

/** What an archive wants to be told, as it is typed; a PIN is not kept. */
type Typed = {
  readonly reason: string
  readonly openReason: string
  readonly by: string
  readonly way: ManagersWord['way']
}

const untyped: Typed = { reason: '', openReason: '', by: '', way: 'pin' }

type PointAt = { readonly page: number; readonly row: number }

const first: PointAt = { page: 0, row: 0 }

type Archiving = {
  /** Null: the newest. */
  readonly month: IsoMonth | null
  readonly shown: Shown
  readonly part: Part
  /** Whose list is open; null: none. */
  readonly point: OpenPointKind | null
  /** Where she is in that list; it stays while she is in a case. */
  readonly pointAt: PointAt
  readonly typed: Typed
  readonly said: Said
  readonly making: Making | null
  /** A book or a seal page is being handed to the printer: pressed twice, it still comes out once. */
  readonly isPrinting: boolean
  readonly printing: Printing
}

const wholeBook: Printing = { place: null, number: '', as: 'plain' }

export const useArchiving = create<Archiving>()(() => ({
  month: null,
  shown: { kind: 'parts' },
  part: 'check',
  point: null,
  pointAt: first,
  typed: untyped,
  said: { kind: 'nothing' },
  making: null,
  isPrinting: false,
  printing: wholeBook,
}))

export function chooseMonth(month: IsoMonth): void {
  beginAnew()
  useArchiving.setState({
    month,
    shown: { kind: 'parts' },
    point: null,
    typed: untyped,
    said: { kind: 'nothing' },
  })
}

export function showPart(part: Part): void {
  closeNumber()
  // What was done to the part before was read there; what is under way is told further.
  useArchiving.setState(({ said, making }) => ({
    part,
    point: null,
    said: making === null ? { kind: 'nothing' } : said,
  }))
}

export function openPoint(point: OpenPointKind | null): void {
  useArchiving.setState({ point, pointAt: first })
}

export function choosePoint(pointAt: PointAt): void {
  useArchiving.setState({ pointAt })
}

export function show(shown: Shown): void {
  useArchiving.setState({ shown, said: { kind: 'nothing' } })
}

export function typeClosing(changes: Partial<Typed>): void {
  useArchiving.setState(({ typed }) => ({ typed: { ...typed, ...changes } }))
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

export function makeArchive(month: IsoMonth, word: ManagersWord | null): Promise<void> {
  return make('archive', async () => {
    say({ kind: 'nothing' })
    const { reason, openReason } = useArchiving.getState().typed
    const answer = await ask('month.archive', { month, reason, openReason, word })
    // Meanwhile something came to be open: the card asks for it.
    if (answer.kind === 'refused' && answer.reason === 'open-reason-missing') show({ kind: 'reason' })
    const made = settled(answer, archiveRefusal)
    if (!made) return
    const said = madeWords(made)
    useArchiving.setState({ shown: { kind: 'parts' }, part: 'archive', typed: untyped, said })
  })
}

function madeWords(made: Output<'month.archive'>): Said {
  const wrong = [
    ...(secondCopyWords[made.copy] ?? []),
    ...lostWords(made.lostScans),
    ...wrongWords(made.wrong),
  ]
  const words = archiveWords.archived(made.revision, made.pages)
  return wrong.length === 0 ? { kind: 'done', words } : { kind: 'wrong', words: [words, ...wrong] }
}

/** 全部核对: every month, here and at the second place. */
export function checkAll(): Promise<void> {
  return make('check', async () => {
    say({ kind: 'done', words: archiveWords.checking })
    const checked = settled(await ask('month.checkAll', {}), checkAllRefusal)
    if (!checked) return
    const { copy, wrong, archives } = checked
    const words = [...(secondCopyWords[copy] ?? []), ...wrongWords(wrong)]
    if (words.length > 0) say({ kind: 'wrong', words })
    else say({ kind: 'done', words: archiveWords.allChecked(archives, copy === 'copied') })
  })
}

/** A signed page, chosen or dropped; taken in, it lies beside the sealed folder. */
export async function takeSigned(
  archive: ArchiveView,
  page: SignedPageKind,
  file: File | null,
): Promise<void> {
  const { month, revision } = archive
  const answer =
    file === null
      ? await ask('month.chooseSigned', { month, revision, page })
      : file.size > largestScan
        ? ({ kind: 'refused', reason: 'too-large' } as const)
        : await ask('month.takeSigned', {
            month,
            revision,
            page,
            bytes: new Uint8Array(await file.arrayBuffer()),
          })
  const taken = settled(answer, signedRefusal)
  if (taken) say({ kind: 'done', words: archiveWords.signedTaken(revision) })
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
  if (!chapters || useArchiving.getState().shown.kind !== 'parts') return
  useArchiving.setState({ shown: { kind: 'printing', archive, chapters }, printing: wholeBook })
}

export function choosePrinting(printing: Partial<Printing>): void {
  useArchiving.setState((store) => ({ printing: { ...store.printing, ...printing } }))
}

export function printPart(archive: ArchiveView): Promise<void> {
  const { place, number, as } = useArchiving.getState().printing
  if (number.trim() !== '') return printArchive(archive, { kind: 'number', number, as })
  if (place !== null) return printArchive(archive, { kind: 'chapter', place, as })
  return printArchive(archive, { kind: 'whole', as })
}

type PartToPrint = Input<'month.printArchive'>['part']

export async function printArchive({ month, revision }: ArchiveView, part: PartToPrint): Promise<void> {
  if (useArchiving.getState().isPrinting) return
  useArchiving.setState({ isPrinting: true, said: { kind: 'nothing' } })
  const slip = settled(await ask('month.printArchive', { month, revision, part }), printArchiveRefusal)
  useArchiving.setState({ isPrinting: false })
  if (slip) say({ kind: 'done', words: archiveWords.sent(slip.title) })
}
