import { type BlankForm, blankVoidWord } from '#shared/domain/blank'
import { closeOutcomeWord, type Handoff, isReceived, isStanding } from '#shared/domain/case'
import { leadOf } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { dayOf, type Instant, type IsoMonth, isWithin, spanOf } from '#shared/domain/day'
import { type Kind, kindWord } from '#shared/domain/kind'
import { type CaseNumber, parseNumber } from '#shared/domain/number'
import { caseStateWord, stateOf } from '#shared/domain/progress'
import { isReached, revisitWayWord } from '#shared/domain/revisit'
import type { CaseListFacts, SummaryEntry, SummaryFacts, SummarySection } from '../forms/facts'
import { blanksOfMonth } from '../store/blank'
import { casesOf } from '../store/case'
import { caseIdsOfPeriod } from '../store/case-period'
import { type CaseFile, caseFilesOf } from '../store/facts'
import type { Db } from '../store/tx'
import { customerLine, matterLine } from './lines'
import { allOf, type Pace } from './pace'

/** The cases that a month's figures and pages look at, as they stand now; void and merged ones are among them. */
export type MonthFiles = {
  readonly month: IsoMonth
  readonly all: readonly CaseFile[]
  readonly received: readonly CaseFile[]
  /** Received before the month and closed in it. */
  readonly closedFromEarlier: readonly CaseFile[]
  /** Not closed by the month's end: as it stands now, while the month runs. */
  readonly open: readonly CaseFile[]
  /** Reserved numbers of the month that are void, of 派工单 as well. */
  readonly voidBlanks: readonly VoidNumber[]
}

type VoidNumber = { readonly form: BlankForm; readonly number: CaseNumber; readonly reason: string }

/** How many cases are read by one set of queries. */
const casesAtOnce = 10

/** Read in slices. `archived`: as its archive leaves it, which makes void what was reserved and never typed in. */
export async function readMonth(
  db: Db,
  month: IsoMonth,
  as: 'running' | 'archived',
  pace: Pace,
): Promise<MonthFiles> {
  const { from, until } = spanOf(month)
  const ids = caseIdsOfPeriod(db, from, until)
  const all = await allOf(pace, ids, casesAtOnce, (some) => caseFilesOf(db, casesOf(db, some)))
  await pace()
  return sortedFiles(db, month, all, as)
}

/** What a month's cases are to it, once their files are read. */
function sortedFiles(
  db: Db,
  month: IsoMonth,
  all: readonly CaseFile[],
  as: 'running' | 'archived',
): MonthFiles {
  const span = spanOf(month)
  const isClosedBy = ({ matter }: CaseFile, until: Instant) =>
    matter.closing !== null && matter.closing.countedAt < until
  const isReceived = ({ matter }: CaseFile) => isWithin(matter.countedAt, span)
  return {
    month,
    all,
    // A sheet that was typed in later stands where its number does.
    received: inNumberOrder(all.filter(isReceived), ({ matter }) => matter.number),
    closedFromEarlier: all.filter((file) => !isReceived(file) && isClosedBy(file, span.until)),
    open: all.filter((file) => !isClosedBy(file, span.until)),
    voidBlanks: blanksOfMonth(db, month).flatMap(({ form, number, state, voidReason }) => {
      if (state === 'used' || (state === 'open' && as === 'running')) return []
      return [{ form, number, reason: `空白单，${blankVoidWord[voidReason ?? 'unused']}` }]
    }),
  }
}

/** In the order in which their numbers were given. */
export function inNumberOrder<One>(all: readonly One[], numberOf: (one: One) => string): readonly One[] {
  const placed = all.map((one) => {
    const number = parseNumber(numberOf(one))
    if (!number) throw new Error(`${numberOf(one)} is not a number`)
    return { one, month: number.month, place: number.place }
  })
  return placed
    .toSorted((a, b) => (a.month === b.month ? a.place - b.place : a.month < b.month ? -1 : 1))
    .map(({ one }) => one)
}

/** F03: complaints, jobs and suggestions apart; one row per case received in the month with its lead handoff. In slices. */
export async function summaryFacts(
  files: MonthFiles,
  head: Pick<SummaryFacts, 'organisation' | 'asOf' | 'slip' | 'revision'>,
  pace: Pace,
): Promise<SummaryFacts> {
  const kinds = (['complaint', 'service', 'help', 'suggestion'] as const).filter(
    (kind) => kind === 'complaint' || [...files.received, ...files.closedFromEarlier].some(isOf(kind)),
  )
  const entries = new Map<CaseFile, SummaryEntry>()
  for (const file of [...files.received, ...files.closedFromEarlier]) {
    entries.set(file, summaryEntry(file))
    await pace()
  }
  const entry = (file: CaseFile) => entries.get(file) ?? summaryEntry(file)
  return { ...head, month: files.month, sections: kinds.map((kind) => sectionOf(files, kind, entry)) }
}

const isOf =
  (kind: Kind) =>
  ({ matter }: CaseFile) =>
    matter.kind === kind

function sectionOf(files: MonthFiles, kind: Kind, entry: (file: CaseFile) => SummaryEntry): SummarySection {
  const received = files.received.filter(isOf(kind))
  const counted = received.filter(isCounted)
  const open = new Set(files.open)
  const isReturned = (file: CaseFile) =>
    file.handoffs.some((handoff) => handoff.role === 'lead' && handoff.returned)
  return {
    heading: kindWord[kind],
    received: inNumberOrder(
      [...received.map(entry), ...(kind === 'complaint' ? voidEntries(files) : [])],
      ({ number }) => number,
    ),
    closedFromEarlier: files.closedFromEarlier.filter(isOf(kind)).map(entry),
    totals: {
      cases: counted.length,
      returned: counted.filter(isReturned).length,
      revisited: counted.filter((file) => file.revisits.some(isReached)).length,
      open: counted.filter((file) => open.has(file)).length,
      merged: received.filter(({ matter }) => matter.closing?.outcome === 'merged').length,
    },
  }
}

/**
 * A number that nobody used is of no kind; it stands where the sheet is called after: 客户投诉意见表. That of a 派工单 is no
 * 意见表编号 (附表三): it stands on the cover.
 */
function voidEntries({ voidBlanks }: MonthFiles): readonly SummaryEntry[] {
  return voidBlanks.flatMap(({ form, number, reason }) =>
    form === 'F01' ? [{ kind: 'void', number, reason }] : [],
  )
}

/** Void ones count as none, merged ones apart (domain.md, Figures). */
function isCounted({ matter: { closing } }: CaseFile): boolean {
  return closing?.outcome !== 'void' && closing?.outcome !== 'merged'
}

/** The lead handoff of the first round stands first; further ones and further rounds follow, not counted. */
function summaryEntry(file: CaseFile): SummaryEntry {
  const { number, closing } = file.matter
  if (closing?.outcome === 'void') return { kind: 'void', number, reason: closing.note }
  const customer = printedCustomer(withCorrections(file.matter, file.corrections))
  return {
    kind: 'case',
    number,
    // 客户单位 (附表三); a private person stands by name.
    customer: customer.company || customerWords(customer),
    mergedInto: closing?.outcome === 'merged' ? (closing.mergedInto ?? '') : null,
    handoffs: inOrder(file).map((handoff) => ({
      department: handoff.department,
      ...takenOf(handoff),
      ...returnedOf(handoff),
      revisitedWords:
        handoff.role === 'lead' && isStanding(handoff) ? revisitedWords(file, handoff.round) : '',
    })),
  }
}

/** Who has it stands before who sent it back, the lead before who helps. */
function inOrder({ handoffs }: CaseFile): readonly Handoff[] {
  return handoffs.toSorted(
    (a, b) =>
      a.round - b.round ||
      Number(b.role === 'lead') - Number(a.role === 'lead') ||
      Number(isStanding(b)) - Number(isStanding(a)),
  )
}

function returnedOf({ returned, sentBack }: Handoff) {
  if (sentBack) return { returnedTo: '退回', returnedOn: dayOf(sentBack.at) }
  return { returnedTo: returned?.toName ?? null, returnedOn: returned && dayOf(returned.at) }
}

/** Told by phone only, nobody has taken the sheet yet. */
function takenOf(handoff: Handoff) {
  const taken = isReceived(handoff) ? handoff.received : null
  return { takenBy: taken?.by ?? null, takenOn: taken && dayOf(taken.at) }
}

function revisitedWords(file: CaseFile, round: number): string {
  const { matter, exemption, revisitRecords } = file
  const mine = file.revisits.filter((revisit) => revisit.round === round)
  const reached = mine.findLast(isReached)
  if (reached) return `是·${revisitWayWord[reached.way]}`
  if (mine.some(({ outcome }) => outcome === 'refused')) return '否·拒绝'
  const record = revisitRecords.find((one) => one.round === round)
  if (record?.unreachable || matter.closing?.outcome === 'unreachable') return '联系不上'
  // S1 第十九条: nobody is asked who left no name, or wants only a 复函.
  if (matter.customer.isAnonymous) return '免·不留名'
  return exemption ? '免·只要复函' : '否'
}

/** 结转: what earlier months left open. 未结: what this month leaves open, earlier ones included. */
export function listFacts(
  files: MonthFiles,
  list: CaseListFacts['list'],
  organisation: string,
): CaseListFacts {
  const { from } = spanOf(files.month)
  const earlier = () => files.all.filter((file) => isCounted(file) && file.matter.countedAt < from)
  const chosen = list === 'open' ? files.open.filter(isCounted) : earlier()
  return {
    organisation,
    month: files.month,
    list,
    rows: chosen.map((file) => ({
      number: file.matter.number,
      kindWord: kindWord[file.matter.kind],
      customer: customerLine(file.matter),
      matter: matterLine(file.matter),
      receivedOn: dayOf(file.matter.receivedAt),
      department: leadOf(file, 1)?.department ?? '',
      standing: standingOf(file),
    })),
  }
}

function standingOf(file: CaseFile): string {
  const { closing } = file.matter
  return closing
    ? `${caseStateWord.closed} ${dayOf(closing.at)} · ${closeOutcomeWord[closing.outcome]}`
    : caseStateWord[stateOf(file)]
}
