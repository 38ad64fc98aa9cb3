import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import { RetentionKind, retentionKindWord, usualRetention } from '#shared/domain/retention'
import type { Asked, Output } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { keepPaper } from '../paper-store'
import { casesOf } from '../store/case'
import { customerOf } from '../store/customer'
import { deskOf } from '../store/desk'
import { type Due, dueOf } from '../store/due'
import { retentionOf, setRetention } from '../store/retention'
import { insertSlip, knownSlip, setPaper } from '../store/slip'
import { type Db, transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { customerLine } from './lines'
import { makeJob } from './make-slip'
import type { Press } from './press'
import { slipFacts } from './slip-order'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

type Standing = Output<'retention.show'>

const shownAtMost = 100

/** 保存期限, and what is over it: the monthly list of the supervisor. */
export function showRetention(station: SignedStation): Standing {
  const due = allDue(station)
  return {
    retention: retentionOf(station.db),
    usual: usualRetention,
    due: due.map(({ kind, all }) => ({
      kind,
      total: all.length,
      rows: shown(station, kind, all.slice(0, shownAtMost)),
    })),
  }
}

function allDue({ db, clock }: SignedStation): readonly { kind: RetentionKind; all: readonly Due[] }[] {
  const retention = retentionOf(db)
  const now = clock()
  return RetentionKind.options.map((kind) => ({ kind, all: dueOf(db, kind, retention, now) }))
}

function shown({ db }: SignedStation, kind: RetentionKind, due: readonly Due[]) {
  const names = namesOf(db, kind, due)
  return due.map(({ kind: _, ...one }) => ({ ...one, who: names.get(one.id) ?? '' }))
}

function namesOf(db: Db, kind: RetentionKind, due: readonly Due[]): ReadonlyMap<number, string> {
  switch (kind) {
    case 'case':
      return new Map(
        casesOf(
          db,
          due.map(({ id }) => id as CaseId),
        ).map((matter) => [Number(matter.id), customerLine(matter)]),
      )
    case 'customer':
      return new Map(due.map(({ id }) => [id, customerOf(db, id as CustomerId)?.name ?? '']))
    default:
      return new Map()
  }
}

/** Other periods, from now on; what becomes due by them is erased only when the supervisor says so. */
export function changeRetention(
  station: SignedStation,
  { retention }: Asked<'retention.set'>,
): Result<Standing, 'nothing-changed'> {
  const before = retentionOf(station.db)
  if (RetentionKind.options.every((kind) => before[kind] === retention[kind]))
    return refuse('nothing-changed')
  transaction(station.db, (tx) => setRetention(tx, retention, actOf(station, 'retention.set')))
  station.changed('desk')
  return done(showRetention(station))
}

type PrintStation = SignedStation & {
  readonly press: Press
  readonly workshop: Workshop
  readonly paperFolder: string
}

/** 到期清单 on paper. Its sheet is kept, so it names nobody. */
export async function printDue(station: PrintStation): Promise<Result<SlipView, 'nothing-due'>> {
  const { db, workshop, paperFolder, operator } = station
  const sections = allDue(station)
    .filter(({ all }) => all.length > 0)
    .map(({ kind, all }) => ({ title: retentionKindWord[kind], total: all.length, rows: all }))
  if (sections.length === 0) return refuse('nothing-due')
  const act = actOf(station, 'slip.made')
  const wanted = { form: 'due', title: '个人信息到期清单', caseId: null, month: null, kind: 'first' } as const
  const slipId = transaction(db, (tx) =>
    insertSlip(
      tx,
      { ...wanted, approvalId: null, handoverId: null, printedAt: act.typedAt, printedBy: operator.id },
      act,
    ),
  )
  const organisation = deskOf(db)?.organisation ?? ''
  const facts = { organisation, madeAt: act.typedAt, slip: slipFacts(knownSlip(db, slipId)), sections }
  const { bytes, pages, missing } = await workshop.draw({ form: 'due', facts })
  const paper = await keepPaper(paperFolder, bytes)
  // Drawn first, then sent: a sheet that was cut off before is none, and is asked for again.
  const jobId = transaction(db, (tx) => {
    setPaper(tx, slipId, { paper, pages, missingGlyphs: missing }, { ...act, kind: 'slip.drawn' })
    return makeJob(tx, slipId, null, act)
  })
  station.press.start({ slipId, jobId })
  station.changed('print', 'today')
  return done(viewOfSlip(station, knownSlip(db, slipId)))
}
