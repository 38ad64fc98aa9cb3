import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import {
  changeContactPerson,
  changeCustomer,
  contactPersons,
  customers,
  endOccupancy,
} from '../store/customer'
import { tellCustomer } from '../store/customer-find'
import {
  countImported,
  endFile,
  type ImportEvent,
  importedBefore,
  type Unfinished,
  unfinishedImport,
  withdrawKind,
} from '../store/directory-file'
import {
  contactWritten,
  fateOf,
  isNamed,
  occupancyWritten,
  personalChange,
} from '../store/directory-withdrawn'
import { forgetOldPages } from '../store/erase-paper'
import type { Act } from '../store/event'
import { erasePersonal } from '../store/ledger'
import { type Tx, transaction } from '../store/tx'
import { inSlices } from './directory-slices'
import type { Station } from './station'
import type { Works } from './works'

// Records are never deleted. What an import wrote that was canceled, or that a power cut ended, is taken back by events:
// names and phones are erased, rooms and contacts end before they began, and nobody is shown them. What the desk has used
// meanwhile stays.

/** At the start, and before the next import: nothing half-made stays. */
export async function withdrawUnfinished(
  station: Pick<Station, 'db' | 'clock' | 'changed'> & { readonly works: Works },
): Promise<void> {
  const { db, works } = station
  const unfinished = unfinishedImport(db)
  if (!unfinished || works.isBusy()) return
  await works.during('directoryBack', (progress) => ({
    answer: withdraw(station, unfinished, 'failed', progress).then(() => ({})),
    // Half taken back would be half-made as well.
    cancel: () => {},
  }))
}

const eventsAtOnce = 500

/** Takes back all that the import did, the latest first; it may be broken off anywhere, and begun again. */
export async function withdraw(
  { db, clock, changed }: Pick<Station, 'db' | 'clock' | 'changed'>,
  unfinished: Unfinished,
  outcome: 'canceled' | 'failed',
  progress: (done: number, total: number) => void,
): Promise<void> {
  const total = countImported(db, unfinished)
  const act = (): Act => ({ kind: withdrawKind, operatorId: null, happenedAt: clock(), typedAt: clock() })
  let before = Number.MAX_SAFE_INTEGER
  let done = 0
  for (;;) {
    const events = importedBefore(db, unfinished, before, eventsAtOnce)
    const last = events.at(-1)
    if (!last) break
    await inSlices(db, events, (tx, event) => takeBack(tx, unfinished, event, act()), {
      isCanceled: () => false,
      progress: (of) => progress(done + of, total),
    })
    done += events.length
    before = last.id
  }
  transaction(db, (tx) => endFile(tx, unfinished.id, outcome, act()))
  forgetOldPages(db)
  changed('customer')
}

function takeBack(tx: Tx, unfinished: Unfinished, event: ImportEvent, act: Act): void {
  const isNew = event.before === null
  // A room without a customer tells nothing, and is there for the next.
  if (event.recordTable === 'customer' && isNew) takeCustomer(tx, unfinished, event, act)
  else if (event.recordTable === 'customer') takeNote(tx, event, act)
  else if (event.recordTable === 'contactPerson' && isNew) takeContact(tx, unfinished, event, act)
  else if (event.recordTable === 'contactPerson') takePhones(tx, event, act)
  else if (event.recordTable === 'occupancy') takeOccupancy(tx, unfinished, event, act)
}

function takeCustomer(tx: Tx, unfinished: Unfinished, { recordId }: ImportEvent, act: Act): void {
  const id = recordId as CustomerId
  if (fateOf(tx, unfinished, id) === 'used' || !isNamed(tx, id)) return
  erasePersonal(tx, customers, id, customers.personal, act)
  tellCustomer(tx, id)
}

function takeNote(tx: Tx, event: ImportEvent, act: Act): void {
  const note = personalChange(tx, event, 'note')
  if (note && isNamed(tx, event.recordId as CustomerId))
    changeCustomer(tx, event.recordId as CustomerId, { note: note.before }, act)
}

function takeContact(tx: Tx, unfinished: Unfinished, { recordId }: ImportEvent, act: Act): void {
  const id = recordId as ContactPersonId
  const contact = contactWritten(tx, id)
  const fate = contact && fateOf(tx, unfinished, contact.customerId)
  if (!contact || fate === 'used') return
  changeContactPerson(tx, id, { untilOn: contact.dayBefore }, act)
  erasePersonal(tx, contactPersons, id, contactPersons.personal, act)
  // What came with the import is told when it goes.
  if (fate === 'known') tellCustomer(tx, contact.customerId)
}

/** Only what the import added goes: a phone that the desk has added since stays. */
function takePhones(tx: Tx, event: ImportEvent, act: Act): void {
  const id = event.recordId as ContactPersonId
  const contact = contactWritten(tx, id)
  if (!contact) return
  const change = personalChange(tx, event, 'phones')
  const before: readonly string[] = change ? JSON.parse(change.before) : []
  const after: readonly string[] = change ? JSON.parse(change.after) : []
  const phones = contact.phones.filter((phone) => before.includes(phone) || !after.includes(phone))
  const hadRelation = JSON.parse(event.before ?? '{}').relation !== null
  changeContactPerson(tx, id, { phones, ...(!hadRelation && { relation: null }) }, act)
  tellCustomer(tx, contact.customerId)
}

function takeOccupancy(tx: Tx, unfinished: Unfinished, { recordId }: ImportEvent, act: Act): void {
  const occupancy = occupancyWritten(tx, recordId)
  const fate = occupancy && fateOf(tx, unfinished, occupancy.customerId)
  if (!occupancy || fate === 'used') return
  endOccupancy(tx, recordId, occupancy.dayBefore, act)
  if (fate === 'known') tellCustomer(tx, occupancy.customerId)
}
