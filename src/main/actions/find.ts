import { setImmediate } from 'node:timers/promises'
import type { CaseId } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import { searchWordsOf } from '#shared/domain/finding'
import { stateOf } from '#shared/domain/progress'
import { slipIdOf } from '#shared/domain/slip-code'
import type { Asked, Output } from '#shared/ipc/contract'
import type { FoundAnywhere, FoundNotice, FoundVisit, FoundWalk } from '#shared/ipc/find-questions'
import type { SlipId } from '#shared/ipc/slip-views'
import { blanksLike } from '../store/blank'
import { casesOf } from '../store/case'
import { casesByText, casesFound } from '../store/case-search'
import { customerOf, unitsLike } from '../store/customer'
import { findCustomers } from '../store/customer-find'
import { departmentsOf } from '../store/desk'
import { type CaseFile, caseFilesOf } from '../store/facts'
import { type Notice, noticesNumbered } from '../store/notice'
import { type PeriodicVisit, visitsNumbered } from '../store/periodic-list'
import { knownSlip, slipOf } from '../store/slip'
import { isPaperLost, paperOfCase } from '../store/slip-place'
import type { Db } from '../store/tx'
import { type Walk, walksNumbered } from '../store/walk-list'
import { blankProposedBy, foundBlank } from './blanks'
import { customerLine, matterLine } from './lines'
import { customerOfVisit } from './periodic-views'
import type { SignedStation } from './station'

const foundAtMost = 8
const foundByTextAtMost = 20

/** By number, scanned QR, name, pinyin, room, part of a phone; at each key. */
export function findQuickly({ db }: SignedStation, { words }: Asked<'find.quick'>): Output<'find.quick'> {
  const wanted = searchWordsOf(words)
  return {
    slip: scanned(db, words),
    blanks: blanksLike(db, words, foundAtMost).map(foundBlank),
    visits: visitsNumbered(db, words, foundAtMost).flatMap(foundVisit),
    walks: walksNumbered(db, words, foundAtMost).flatMap(foundWalk),
    notices: noticesNumbered(db, words, foundAtMost).map(foundNotice),
    cases: foundCases(db, casesFound(db, words, wanted, foundAtMost)),
    customers: findCustomers(db, wanted, foundAtMost * 3)
      .map(({ customerId }) => customerId)
      .filter((id, place, all) => all.indexOf(id) === place)
      .slice(0, foundAtMost)
      .flatMap((id) => customerOf(db, id) ?? [])
      .map(({ id, name, contacts, occupancies }) => ({
        customerId: id,
        name,
        contacts: contacts
          .filter((contact) => contact.untilOn === null && contact.name !== name)
          .map((contact) => contact.name)
          .join('、'),
        addresses: occupancies
          .filter(({ untilOn }) => untilOn === null)
          .map(({ address }) => address)
          .join('、'),
      })),
    units: unitsLike(db, words, foundAtMost),
  }
}

/** By words in the text; other questions are answered in between. */
export async function findByText(
  { db }: SignedStation,
  { words }: Asked<'find.text'>,
): Promise<Output<'find.text'>> {
  const text = words.trim()
  if (text === '') return []
  const found: CaseId[] = []
  for (const more of casesByText(db, text, searchWordsOf(text), foundByTextAtMost)) {
    found.push(...more)
    if (found.length >= foundByTextAtMost) break
    await setImmediate()
    // Meanwhile the book may have been closed, for a restore or at the end of the day.
    if (!db.open) return []
  }
  return foundCases(db, found.slice(0, foundByTextAtMost))
}

function foundVisit(visit: PeriodicVisit): FoundVisit[] {
  const { id: visitId, number, month, building, outcome, address } = visit
  const customer = [customerOfVisit(visit, '　'), address].filter(Boolean).join('　')
  return number === null ? [] : [{ visitId, number, month, building, outcome, customer }]
}

function foundWalk({ id: walkId, number, kind, walkedAt, plannedAt }: Walk): FoundWalk[] {
  return number === null ? [] : [{ walkId, number, kind, at: walkedAt ?? plannedAt }]
}

function foundNotice({ id: noticeId, number, form, department, voidedAt }: Notice): FoundNotice {
  return { noticeId, number, form, department, isVoid: voidedAt !== null }
}

function scanned(db: Db, words: string): Output<'find.quick'>['slip'] {
  const id = slipIdOf(words.trim())
  const slip = id === null ? null : slipOf(db, id as SlipId)
  if (!slip) return null
  const { title, caseId, number } = slip
  return { slipId: slip.id, title, caseId, number, blank: blankProposedBy(db, slip) }
}

/** In the order in which they were found. */
function foundCases(db: Db, ids: readonly CaseId[]): FoundAnywhere[] {
  const departments = new Map(departmentsOf(db).map(({ id, name }) => [Number(id), name]))
  const files = caseFilesOf(db, casesOf(db, ids))
  return ids.flatMap((wanted) => {
    const file = files.find(({ matter }) => matter.id === wanted)
    return file ? [viewOf(db, file, departments)] : []
  })
}

function viewOf(db: Db, file: CaseFile, departments: ReadonlyMap<number, string>): FoundAnywhere {
  const { matter } = file
  return {
    caseId: matter.id,
    number: matter.number,
    customer: customerLine(matter),
    address: matter.customer.address,
    matter: matterLine(matter),
    grade: matter.grade,
    state: stateOf(file),
    receivedAt: matter.receivedAt,
    paper: sheetPlace(db, file) ?? paperOf(file, departments),
  }
}

/** Where its sheet is; null: nobody has moved it since it was printed, or it is from before sheets had a place. */
function sheetPlace(db: Db, { matter }: CaseFile): string | null {
  const paper = paperOfCase(db, matter.id)
  if (!paper && isPaperLost(db, matter.id)) return '遗失'
  if (!paper?.place) return null
  if (paper.place === 'desk') return '前台'
  const { where, department } = knownSlip(db, paper.id)
  switch (where.place) {
    case 'department':
      return [department, where.with].filter(Boolean).join(' · ')
    case 'customer':
      return ['客户处', where.with].filter(Boolean).join(' · ')
    case 'filed':
      return `柜盒 ${where.filedAs ?? ''}`
    case 'lent':
      return `${where.with}（借出）`
    case 'desk':
    case 'lost':
      return null
  }
}

/** As far as the handoffs tell: with whom it is, or back at the desk. */
function paperOf(file: CaseFile, departments: ReadonlyMap<number, string>): string {
  const lead = leadOf(file, currentRound(file).number)
  if (!lead?.received) return ''
  if (lead.returned) return '前台'
  return [departments.get(Number(lead.departmentId)), lead.received.by].filter(Boolean).join(' · ')
}
