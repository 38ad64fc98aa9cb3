import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import { RetentionKind, retentionKindWord, usualRetention } from '#shared/domain/retention'
import type { Asked, Output } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { casesOf } from '../store/case'
import { customerOf } from '../store/customer'
import { type Due, dueOf } from '../store/due'
import { retentionOf, setRetention } from '../store/retention'
import { type Db, transaction } from '../store/tx'
import { customerLine } from './lines'
import { printSheet, type SheetStation } from './print-sheet'
import { actOf, type SignedStation } from './station'

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

/** 到期清单 on paper. Its sheet is kept, so it names nobody. */
export async function printDue(station: SheetStation): Promise<Result<SlipView, 'nothing-due'>> {
  const sections = allDue(station)
    .filter(({ all }) => all.length > 0)
    .map(({ kind, all }) => ({ title: retentionKindWord[kind], total: all.length, rows: all }))
  if (sections.length === 0) return refuse('nothing-due')
  const wanted = { form: 'due', title: '个人信息到期清单', month: null } as const
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'due',
      facts: { ...head, madeAt: head.slip.printedAt, sections },
    })),
  )
}
