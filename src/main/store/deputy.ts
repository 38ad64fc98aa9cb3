import type { Deputy } from '#shared/domain/approval'
import { dayOf, type Instant, type IsoDay } from '#shared/domain/day'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type DeputyRow = {
  readonly id: number
  readonly principal: string | null
  readonly deputy: string | null
  readonly fromOn: string
  readonly untilOn: string
  readonly endedAt: Instant | null
}

export const deputies = recordTable<DeputyRow>({
  name: 'deputy',
  personal: ['principal', 'deputy'],
  caseColumn: null,
})

export function insertDeputy(tx: Tx, deputy: Omit<Deputy, 'id' | 'isEnded'>, act: Act): void {
  insertRecord(tx, deputies, { ...deputy, endedAt: null }, act)
}

export function endDeputy(tx: Tx, id: number, endedAt: Instant, act: Act): void {
  changeRecord(tx, deputies, id, { endedAt }, act)
}

/** All that were ever named, the newest first. */
export function deputiesOf(db: Db): readonly Deputy[] {
  return statement<[], DeputyRow>(db, 'SELECT * FROM deputy ORDER BY id DESC')
    .all()
    .map(({ principal, deputy, endedAt, ...row }) => ({
      id: row.id,
      principal: principal ?? '',
      deputy: deputy ?? '',
      fromOn: row.fromOn,
      untilOn: row.untilOn,
      isEnded: endedAt !== null,
    }))
}

/**
 * Who may decide in that person's place on that day (代批). The day on which a deputyship was ended is none of its days
 * any more; the days before it stay, for what is typed in later.
 */
export function deputyOf(db: Db, principal: string, onDay: IsoDay): readonly string[] {
  return statement<[string, IsoDay, IsoDay], DeputyRow>(
    db,
    'SELECT * FROM deputy WHERE principal = ? AND fromOn <= ? AND untilOn >= ? ORDER BY id',
  )
    .all(principal, onDay, onDay)
    .flatMap(({ deputy, endedAt }) =>
      deputy !== null && (endedAt === null || dayOf(endedAt) > onDay) ? [deputy] : [],
    )
}
