import { closeOutcomeWord, type Handoff, isReceived } from '#shared/domain/case'
import { leadOf } from '#shared/domain/clocks'
import { customerWords } from '#shared/domain/customer'
import { dayOf, type Instant, type IsoMonth, isWithin, spanOf } from '#shared/domain/day'
import { type Figure, type FigureCase, figuresOf } from '#shared/domain/figures'
import { type Kind, kindWord } from '#shared/domain/kind'
import { caseStateWord, stateOf } from '#shared/domain/progress'
import { isReached, revisitWayWord } from '#shared/domain/revisit'
import type { CaseListFacts, SummaryEntry, SummaryFacts, SummarySection } from '../forms/facts'
import { casesOfPeriod } from '../store/case'
import { answeredContacts } from '../store/contact'
import { type CaseFile, caseFilesOf } from '../store/facts'
import type { Db } from '../store/tx'
import { customerLine, matterLine } from './lines'

/** The cases that a month's figures and pages look at, as they stand now. */
export type MonthFiles = {
  readonly month: IsoMonth
  readonly all: readonly CaseFile[]
  readonly received: readonly CaseFile[]
  /** Received before the month and closed in it. */
  readonly closedFromEarlier: readonly CaseFile[]
  /** Not closed by the month's end: as it stands now, while the month runs. */
  readonly open: readonly CaseFile[]
}

export function monthFiles(db: Db, month: IsoMonth): MonthFiles {
  const span = spanOf(month)
  const all = caseFilesOf(db, casesOfPeriod(db, span.from, span.until))
  const isClosedBy = ({ matter }: CaseFile, until: Instant) =>
    matter.closing !== null && matter.closing.countedAt < until
  const isReceived = ({ matter }: CaseFile) => isWithin(matter.countedAt, span)
  return {
    month,
    all,
    received: all.filter(isReceived),
    closedFromEarlier: all.filter((file) => !isReceived(file) && isClosedBy(file, span.until)),
    open: all.filter((file) => !isClosedBy(file, span.until)),
  }
}

export function monthFigures(db: Db, files: MonthFiles, now: Instant): readonly Figure[] {
  const span = spanOf(files.month)
  return figuresOf(files.all.map(figureCase), answeredContacts(db, span.from, span.until), span, now)
}

function figureCase(file: CaseFile): FigureCase {
  const { matter } = file
  return {
    kind: matter.kind,
    channel: matter.channel,
    grade: matter.grade,
    nature: matter.nature,
    category: matter.category,
    department: leadOf(file, 1)?.department ?? null,
    receivedAt: matter.receivedAt,
    countedAt: matter.countedAt,
    closedAt: matter.closing?.countedAt ?? null,
    outcome: matter.closing?.outcome ?? null,
    completedAt: file.rounds.at(-1)?.result?.completedAt ?? null,
    deadlines: file.deadlines,
    revisits: file.revisits,
  }
}

/** F03: complaints and suggestions apart; one row per case received in the month with its lead handoff. */
export function summaryFacts(
  files: MonthFiles,
  head: Pick<SummaryFacts, 'organisation' | 'asOf' | 'slip' | 'revision'>,
): SummaryFacts {
  const kinds = (['complaint', 'suggestion'] as const).filter(
    (kind) => kind === 'complaint' || [...files.received, ...files.closedFromEarlier].some(isOf(kind)),
  )
  return { ...head, month: files.month, sections: kinds.map((kind) => sectionOf(files, kind)) }
}

const isOf =
  (kind: Kind) =>
  ({ matter }: CaseFile) =>
    matter.kind === kind

function sectionOf(files: MonthFiles, kind: Kind): SummarySection {
  const received = files.received.filter(isOf(kind))
  const isReturned = (file: CaseFile) =>
    file.handoffs.some((handoff) => handoff.role === 'lead' && handoff.returned)
  return {
    heading: kindWord[kind],
    received: received.map(entryOf),
    closedFromEarlier: files.closedFromEarlier.filter(isOf(kind)).map(entryOf),
    totals: {
      cases: received.length,
      returned: received.filter(isReturned).length,
      revisited: received.filter((file) => file.revisits.some(isReached)).length,
      open: received.filter((file) => files.open.includes(file)).length,
    },
  }
}

/** The lead handoff of the first round stands first; further ones and further rounds follow, not counted. */
function entryOf(file: CaseFile): SummaryEntry {
  const { matter } = file
  const handoffs = file.handoffs.toSorted(
    (a, b) => a.round - b.round || Number(b.role === 'lead') - Number(a.role === 'lead'),
  )
  return {
    kind: 'case',
    number: matter.number,
    // 客户单位 (附表三); a private person stands by name.
    customer: matter.customer.company || customerWords(matter.customer),
    handoffs: handoffs.map((handoff) => ({
      department: handoff.department,
      ...takenOf(handoff),
      returnedTo: handoff.returned?.toName ?? null,
      returnedOn: handoff.returned && dayOf(handoff.returned.at),
      revisitedWords: handoff.role === 'lead' ? revisitedWords(file, handoff.round) : '',
    })),
  }
}

/** Told by phone only, nobody has taken the sheet yet. */
function takenOf(handoff: Handoff) {
  const taken = isReceived(handoff) ? handoff.received : null
  return { takenBy: taken?.by ?? null, takenOn: taken && dayOf(taken.at) }
}

function revisitedWords({ revisits, matter }: CaseFile, round: number): string {
  const reached = revisits.findLast((revisit) => revisit.round === round && isReached(revisit))
  if (reached) return `是·${revisitWayWord[reached.way]}`
  return matter.closing?.outcome === 'unreachable' ? '联系不上' : '否'
}

/** 结转: what earlier months left open. 未结: what this month leaves open, earlier ones included. */
export function listFacts(
  files: MonthFiles,
  list: CaseListFacts['list'],
  organisation: string,
): CaseListFacts {
  const { from } = spanOf(files.month)
  const chosen = list === 'open' ? files.open : files.all.filter(({ matter }) => matter.countedAt < from)
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
