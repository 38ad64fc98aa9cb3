import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlankForm } from '#shared/domain/blank'
import { dayOf, firstDayOf, type IsoMonth, shortDay } from '#shared/domain/day'
import { isOver, lastDayOf, monthWords } from '#shared/domain/month'
import type { ArchiveView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { manifestName } from '../archive/archived-files'
import type { BookOrder } from '../archive/book-order'
import type { ArchiveOrder, MadeArchive } from '../archive/make-archive'
import { blanksOfMonth } from '../store/blank'
import { numbersIssuedIn } from '../store/case-period'
import { departmentsOf, deskOf } from '../store/desk'
import { chainHead } from '../store/event'
import { versionOf } from '../store/migrate'
import { type Archive, archivesOf, insertArchive } from '../store/month-archive'
import { type Tx, transaction } from '../store/tx'
import { makeBlankVoid } from './blanks'
import type { MonthStation } from './make-report'
import { viewOfArchive } from './month'
import { correctionLines, voidLines } from './month-changes'
import { byNumber, listFacts, type MonthFiles, monthFigures, monthFiles, summaryFacts } from './month-facts'
import { archivedForms } from './slip-order'
import { actOf } from './station'
import type { WorkRefusal } from './works'

/**
 * 月度归档, once the month is over. The folder is made and renamed first, then the record that speaks of it. A second one
 * is a revision with its reason; the first stays as it is, also one that only its folder tells of: cut off in between,
 * or made before a backup was restored.
 */
export async function archiveMonth(
  station: MonthStation,
  { month, reason }: { month: IsoMonth; reason: string },
): Promise<Result<ArchiveView, WorkRefusal | 'month-not-over' | 'reason-missing' | 'book-broken'>> {
  const { works, clock, archiveFolder } = station
  if (works.isBusy()) return refuse('work-under-way')
  if (!isOver(month, clock())) return refuse('month-not-over')
  const recorded = earlier(station, month)[0]?.revision ?? 0
  const revision = Math.max(recorded, await lastFolder(join(archiveFolder, month))) + 1
  if (revision > 1 && reason === '') return refuse('reason-missing')
  // What is sealed for good has to be what was recorded. A book that is whole and older than a backup goes on: it was
  // restored, and 核对 says so.
  const checked = await station.checkBook()
  if (!checked.ok) return checked
  if (checked.value.kind === 'broken' || checked.value.kind === 'unreadable') return refuse('book-broken')
  const order = orderOf(station, month, revision, reason)
  const made = await works.run('archive', 'archive', order)
  if (!made.ok) return made
  record(station, order, made.value)
  station.changed('month', 'blank')
  const [archive] = earlier(station, month)
  if (!archive) throw new Error(`The archive of ${month} was not recorded`)
  return done(viewOfArchive(archive))
}

/** The highest revision whose folder is there; 0: none. */
async function lastFolder(folder: string): Promise<number> {
  const names = existsSync(folder) ? await readdir(folder) : []
  return Math.max(0, ...names.map((name) => Number(/^r(\d+)$/.exec(name)?.[1] ?? 0)))
}

function earlier({ db }: MonthStation, month: IsoMonth): readonly Archive[] {
  return archivesOf(db).filter((archive) => archive.month === month)
}

function record(station: MonthStation, { folder: _, ...order }: ArchiveOrder, made: MadeArchive): void {
  const { month, revision, reason, seal } = order
  transaction(station.db, (tx) => {
    voidUnused(tx, station, month)
    insertArchive(
      tx,
      {
        month,
        revision,
        reason,
        madeAt: seal.closedAt,
        madeBy: station.operator.id,
        folder: folderOf(month, revision),
        pages: made.pages,
        files: [...made.files],
        seal: made.seal,
      },
      actOf(station, 'month.archived'),
    )
  })
}

/** What was reserved in the month and never typed in ends with it; its cover and F03 say so already. */
function voidUnused(tx: Tx, station: MonthStation, month: IsoMonth): void {
  const act = actOf(station, 'blank.voided')
  for (const { id, state } of blanksOfMonth(tx, month))
    if (state === 'open') makeBlankVoid(tx, id, 'unused', act)
}

/** Below the data folder's `archive`. */
function folderOf(month: IsoMonth, revision: number): string {
  return join(month, `r${revision}`)
}

function orderOf(station: MonthStation, month: IsoMonth, revision: number, reason: string): ArchiveOrder {
  const { db, clock, operator } = station
  const closedAt = clock()
  const organisation = deskOf(db)?.organisation ?? ''
  const head = chainHead(db).hash
  const previousSeal = archivesOf(db).find((archive) => archive.month < month)?.seal ?? null
  const files = monthFiles(db, month, 'archived')
  const numbers = numbersIssuedIn(db, month)
  const first = numbers[0] ?? null
  const last = numbers.at(-1) ?? null
  const signed = { organisation, month, closedBy: operator.name, closedAt, previousSeal, chainHead: head }
  return {
    folder: join(station.archiveFolder, folderOf(month, revision)),
    month,
    revision,
    reason,
    numbers: { first, last, count: numbers.length },
    chainHead: head,
    seal: { ...signed, revision, manifestName, signers: signersOf(db) },
    book: bookOf(station, files, {
      ...signed,
      periodFrom: firstDayOf(month),
      periodTo: lastDayOf(month),
      revision: { number: revision, reason: reason || null },
      figures: monthFigures(db, files, closedAt),
      firstNumber: first,
      lastNumber: last,
      voids: voidsOf(files),
      corrections: correctionLines(files),
      programVersion: station.version,
      schemaVersion: versionOf(db),
    }),
  }
}

/** Of cases, then of 派工单, each in the order in which they were given. */
function voidsOf(files: MonthFiles): Cover['voids'] {
  const blanks = (wanted: BlankForm) =>
    files.voidBlanks.flatMap(({ form, ...blank }) => (form === wanted ? [blank] : []))
  return [...[...voidLines(files), ...blanks('F01')].toSorted(byNumber), ...blanks('F05')]
}

/** Who signs the sealed month: who made it, the departments' heads, 园总 (S0 ⑥). */
function signersOf(db: MonthStation['db']): readonly string[] {
  const heads = departmentsOf(db).filter(({ kind }) => kind === 'department')
  const managers = departmentsOf(db).filter(({ kind }) => kind === 'management')
  return ['制表人', ...heads.map(({ name }) => `${name}负责人`), ...managers.map(({ name }) => name)]
}

type Cover = Extract<BookOrder['parts'][number]['order'], { form: 'cover' }>['facts']

/** Cover, F03, every form of the month in number order with a bookmark per day, 结转, 未结. */
function bookOf({ db, fontsDir }: MonthStation, files: MonthFiles, cover: Cover): Omit<BookOrder, 'path'> {
  const { organisation, month, closedAt } = cover
  const title = `${monthWords(month)}归档`
  return {
    fontsDir,
    title,
    createdAt: closedAt,
    footWords: `${title} 第${cover.revision.number}版`,
    parts: [
      { order: { form: 'cover', facts: cover }, bookmark: '封面' },
      {
        order: {
          form: 'F03',
          facts: summaryFacts(files, {
            organisation,
            asOf: null,
            slip: null,
            revision: cover.revision.number,
          }),
        },
        bookmark: '投诉处理记录汇总表',
      },
      ...formsByDay(db, files),
      {
        order: { form: 'caseList', facts: listFacts(files, 'carried-over', organisation) },
        bookmark: '上月结转',
      },
      ...files.closedFromEarlier
        .flatMap((file) => archivedForms(db, file, false))
        .map((order) => ({ order, bookmark: null })),
      { order: { form: 'caseList', facts: listFacts(files, 'open', organisation) }, bookmark: '未结清单' },
    ],
  }
}

/** A bookmark opens the day's first form; further forms of a case belong to its F01. */
function formsByDay(db: MonthStation['db'], { received, open }: MonthFiles): BookOrder['parts'] {
  let day: string | null = null
  return received.flatMap((file) => {
    const on = dayOf(file.matter.receivedAt)
    const bookmark = on === day ? null : shortDay(on)
    day = on
    const forms = archivedForms(db, file, open.includes(file))
    return forms.map((order, place) => ({ order, bookmark: place === 0 ? bookmark : null }))
  })
}
