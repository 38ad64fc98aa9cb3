import { createHash } from 'node:crypto'
import { withCorrections } from '#shared/domain/correction'
import type { Customer } from '#shared/domain/customer'
import { dayOf, stampOf } from '#shared/domain/day'
import { isErased } from '#shared/domain/erased'
import { maskPhone } from '#shared/domain/mask'
import { phoneDigits } from '#shared/domain/phone'
import type { Asked, Output } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { csvOf } from '../csv'
import { casesOf } from '../store/case'
import { customerOf } from '../store/customer'
import { deskOf } from '../store/desk'
import { caseFilesOf } from '../store/facts'
import {
  casesCalledAbout,
  casesOfWords,
  contactPersonsOfWords,
  contactsOfWords,
  meetingsOfPerson,
  sheetsOfPerson,
  visitsOfPerson,
} from '../store/person'
import { endExport, insertExport } from '../store/person-export'
import { drawnOrdersOfCase } from '../store/repair-draw-of'
import { scansOfCase, scansOfSheet, scansOfVisit } from '../store/scan'
import { type Db, transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { meetingRows } from './person-meeting-rows'
import { callRows, caseRows, contactRows, directoryRows, type PersonPart, visitRows } from './person-rows'
import { surveyRows } from './person-survey-rows'

import { actOf, type SignedStation } from './station'
import { openOf, questionsOf } from './surveys-views'

type Who = Pick<Customer, 'company' | 'contactName' | 'phones' | 'address'>
type Known = Who & { readonly key: string; readonly part: PersonPart }

/** Who it is: the same name at the same company is the same person; without a name, the same phones are. */
function keyOf({ company, contactName, phones }: Who): string {
  const digits = phones.map(phoneDigits).toSorted()
  const told = [company.trim(), contactName.trim(), ...(contactName.trim() === '' ? digits : [])]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)
}

/** Everything that the words may mean, each with the person it is of. */
function known(db: Db, words: string): readonly Known[] {
  const files = caseFilesOf(db, casesOf(db, casesOfWords(db, words)))
  const called = caseFilesOf(db, casesOf(db, casesCalledAbout(db, words)))
  const own = files
    .filter(({ matter }) => !isErased(matter))
    .map((file) => {
      const { customer } = withCorrections(file.matter, file.corrections)
      return {
        ...customer,
        key: keyOf(customer),
        part: caseRows(file, scansOfCase(db, file.matter.id), drawnOrdersOfCase(db, file.matter.id)),
      }
    })
  const callers = called.flatMap((file) =>
    file.calls
      .filter(({ caller, phone }) => isMeant(words, caller, phone))
      .map((call) => {
        const who = { company: '', contactName: call.caller, phones: [call.phone], address: '' }
        return { ...who, key: keyOf(who), part: callRows(file, call) }
      }),
  )
  const contacts = contactsOfWords(db, words).map((contact) => {
    const { customer } = contact.typed
    return { ...customer, key: keyOf(customer), part: contactRows(contact) }
  })
  const visits = visitsOfPerson(db, words).map((visit) => {
    const { company, contactName, address } = visit
    const who = { company, contactName, phones: [...visit.phones], address }
    return { ...who, key: keyOf(who), part: visitRows(visit, scansOfVisit(db, visit.id)) }
  })
  const meetings = meetingsOfPerson(db, words).map((meeting) => {
    const { host, contactName, phones } = meeting
    const who = { company: host, contactName, phones: [...phones], address: '' }
    return { ...who, key: keyOf(who), part: meetingRows(meeting) }
  })
  const sheets = sheetsOfPerson(db, words).map((sheet) => {
    const { company, contactName, address } = sheet
    const who = { company, contactName, phones: [...sheet.phones], address }
    const part = surveyRows(sheet, questionsOf(db, sheet), openOf(db, sheet), scansOfSheet(db, sheet.id))
    return { ...who, key: keyOf(who), part }
  })
  return [...own, ...callers, ...contacts, ...visits, ...meetings, ...sheets, ...inDirectory(db, words)]
}

/** As the customer was typed in, whatever it was merged into: its cases tell the same name. */
function inDirectory(db: Db, words: string): readonly Known[] {
  return contactPersonsOfWords(db, words).flatMap(({ customerId, contactId }) => {
    const customer = customerOf(db, customerId)
    const contact = customer?.contacts.find(({ id }) => id === contactId)
    if (!customer || !contact) return []
    const who = {
      company: customer.kind === 'company' ? customer.name : '',
      contactName: contact.name,
      phones: contact.phones,
      address: customer.occupancies.find(({ untilOn }) => untilOn === null)?.address ?? '',
    }
    return [{ ...who, key: keyOf(who), part: directoryRows(customer, contact) }]
  })
}

function isMeant(words: string, name: string, phone: string): boolean {
  const digits = phoneDigits(words)
  return name.includes(words) || (digits.length >= 4 && phoneDigits(phone).includes(digits))
}

/** One line for each person, who has most first; phones masked. */
export function findPeople({ db }: SignedStation, { words }: Asked<'person.find'>): Output<'person.find'> {
  return [...Map.groupBy(known(db, words), ({ key }) => key)]
    .map(([key, all]) => ({
      key,
      name: all[0]?.contactName ?? '',
      company: all[0]?.company ?? '',
      phones: [...new Set(all.flatMap(({ phones }) => phones.map(maskPhone)))].filter(Boolean).slice(0, 9),
      address: all.find(({ address }) => address !== '')?.address ?? '',
      cases: count(all, 'case'),
      contacts: count(all, 'contact'),
      visits: count(all, 'visit'),
      meetings: count(all, 'meeting'),
      surveys: count(all, 'survey'),
      calls: count(all, 'call'),
      customers: count(all, 'customer'),
    }))
    .toSorted((a, b) => sumOf(b) - sumOf(a))
    .slice(0, 50)
}

function sumOf(of: Output<'person.find'>[number]): number {
  return of.cases + of.contacts + of.visits + of.meetings + of.surveys + of.calls + of.customers
}

function count(all: readonly Known[], kind: PersonPart['kind']): number {
  return all.filter(({ part }) => part.kind === kind).length
}

type Chosen = Asked<'person.records'>

/** In the order in which it happened. */
function partsOf(db: Db, { words, keys }: Chosen): readonly PersonPart[] {
  return known(db, words)
    .filter(({ key }) => keys.includes(key))
    .map(({ part }) => part)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

export function showRecords(
  { db }: SignedStation,
  chosen: Chosen,
): Result<Output<'person.records'>, 'nobody'> {
  const parts = partsOf(db, chosen)
  if (parts.length === 0) return refuse('nobody')
  return done({
    records: parts.map(({ rows, ...part }) => ({ ...part, rows: rows.length })),
    rows: rowsIn(parts),
  })
}

function rowsIn(parts: readonly PersonPart[]): number {
  return parts.reduce((sum, { rows }) => sum + rows.length, 0)
}

export type ExportStation = SignedStation & {
  readonly workshop: Workshop
  readonly saveAs: (name: string, bytes: Uint8Array) => Promise<{ path: string | null } | 'cannot-write'>
}

/** Recorded before the file is written, and again how it ended; the file's name tells no name. */
export async function exportPerson(
  station: ExportStation,
  { format, ...chosen }: Asked<'person.export'>,
): Promise<Result<Output<'person.export'>, 'nobody' | 'cannot-write'>> {
  const { db, operator } = station
  const parts = partsOf(db, chosen)
  if (parts.length === 0) return refuse('nobody')
  const act = actOf(station, 'person.exported')
  const bytes = format === 'csv' ? csvOf(tableOf(parts)) : await pdfOf(station, parts)
  const rows = rowsIn(parts)
  const asked = { at: act.typedAt, operatorId: operator.id, person: chosen.words, format, rowCount: rows }
  const id = transaction(db, (tx) => insertExport(tx, asked, act))
  const saved = await station.saveAs(`个人信息-${dayOf(act.typedAt)}.${format}`, bytes)
  const outcome = saved === 'cannot-write' ? 'failed' : saved.path === null ? 'canceled' : 'saved'
  transaction(db, (tx) => endExport(tx, id, outcome, actOf(station, `person.${outcome}`)))
  return saved === 'cannot-write' ? refuse(saved) : done({ ...saved, rows })
}

const heads = ['来源', '编号', '时间', '项目', '内容'] as const

function tableOf(parts: readonly PersonPart[]): readonly (readonly string[])[] {
  return [heads, ...parts.flatMap(({ rows }) => rows.map(lineOf))]
}

function lineOf({ source, reference, at, item, words }: PersonPart['rows'][number]): readonly string[] {
  return [source, reference, stampOf(at), item, words]
}

async function pdfOf(station: ExportStation, parts: readonly PersonPart[]): Promise<Uint8Array> {
  const facts = {
    organisation: deskOf(station.db)?.organisation ?? '',
    madeAt: station.clock(),
    madeBy: station.operator.name,
    rows: parts.flatMap(({ rows }) => rows.map(lineOf)),
  }
  const drawn = await station.workshop.draw({ form: 'person', facts })
  return drawn.bytes
}
