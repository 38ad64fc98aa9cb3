import { currentRound } from '#shared/domain/case-facts'
import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { dayOf, type Instant, monthOf, stampOf } from '#shared/domain/day'
import { buildingOfRoom, normalAddress } from '#shared/domain/unit'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { anyRevisit } from '#shared/ipc/revisit-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { CallSheetRow } from '../forms/call-sheet-facts'
import { callSheetTitle } from '../forms/f22-call-sheet'
import { noteCase } from '../store/case'
import { type CaseFile, caseFilesById } from '../store/facts'
import { revisitIds } from '../store/revisit-line'
import { lastSlip } from '../store/slip'
import { type Db, transaction } from '../store/tx'
import { printSheet, type SheetStation } from './print-sheet'
import { actOf, type SignedStation } from './station'
import { runningRevisit } from './tell-revisit'
import { viewOfSlip } from './view-slip'

/**
 * F22: a round of revisits on paper, of those chosen ones that are still to be asked. Each case keeps that it was printed
 * on one, with its phones: by that the sheet is found when the case is erased.
 */
export async function printRound(
  station: SheetStation,
  { by, caseIds }: Asked<'revisit.print'>,
): Promise<Result<SlipView, Refusal<'revisit.print'>>> {
  const { db } = station
  const files = chosenOf(db, new Set(caseIds), station.clock())
  if (files.length === 0) return refuse('nobody-to-ask')
  const rows = (by === 'door' ? files.toSorted(fromDoorToDoor) : files).map(rowOf)
  const act = actOf(station, 'revisit.listed')
  transaction(db, (tx) => {
    for (const { matter } of files) noteCase(tx, matter.id, act)
  })
  const wanted = {
    form: 'F22',
    // By which a further copy of this one is told from another round of the same minute.
    title: `${callSheetTitle[by]} ${rows[0]?.number} 等 ${rows.length} 户 ${stampOf(act.typedAt)}`,
    month: monthOf(dayOf(act.typedAt)),
  } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F22',
    facts: { ...head, by, asOf: act.typedAt, rows },
  }))
  station.changed('case')
  return done(slip)
}

/** The newest one, whatever became of it. */
export function lastRound(station: SignedStation): SlipView | null {
  const slip = lastSlip(station.db, 'F22')
  return slip && viewOfSlip(station, slip)
}

/** As they stand on the list. */
function chosenOf(db: Db, chosen: ReadonlySet<number>, now: Instant): readonly CaseFile[] {
  const ids = revisitIds(db, anyRevisit, now).filter((id) => chosen.has(id))
  const files = caseFilesById(db, ids)
  return ids.flatMap((id) => files.get(id) ?? [])
}

/** By building and room; last who is in none. */
function fromDoorToDoor(one: CaseFile, other: CaseFile): number {
  const [a, b] = [one, other].map((file) => withCorrections(file.matter, file.corrections).customer.address)
  const isIn = (address = '') => (buildingOfRoom(address) === '' ? 1 : 0)
  const rooms = normalAddress(a ?? '').localeCompare(normalAddress(b ?? ''), 'zh-CN', { numeric: true })
  return isIn(a) - isIn(b) || rooms
}

function rowOf(file: CaseFile, place: number): CallSheetRow {
  const matter = withCorrections(file.matter, file.corrections)
  const customer = printedCustomer(matter)
  const dueAt = runningRevisit(file)?.dueAt
  return {
    serial: String(place + 1),
    number: matter.number,
    customer: customerWords(customer, '\n'),
    address: customer.address,
    phones: customer.phones.join('\n'),
    matter: beginning(matter.content),
    result: beginning(currentRound(file).result?.words ?? ''),
    due: dueAt ? stampOf(dueAt).slice(5).replace(' ', '\n') : '',
  }
}

const longest = 28

/** What the caller has to know; the whole text is on the 意见表. */
function beginning(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}
