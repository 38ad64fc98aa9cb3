import { withCorrections } from '#shared/domain/correction'
import { hoursWords } from '#shared/domain/hours-words'
import { kindWord } from '#shared/domain/kind'
import { maskPhone } from '#shared/domain/mask'
import type { ReceiptFacts } from '../forms/slip-facts'
import { deskOf } from '../store/desk'
import type { CaseFile } from '../store/facts'
import type { Db } from '../store/tx'
import type { Sheet } from './complaint-facts'
import { customerLine, matterLine } from './lines'

/** F19 of a case: the customer's own number and matter; where 保密 was asked for, neither name nor phone. */
export function receiptFacts(
  db: Db,
  file: CaseFile,
  { organisation, slip, recordedBy }: Sheet,
): ReceiptFacts {
  const matter = withCorrections(file.matter, file.corrections)
  const desk = deskOf(db)
  const promise = file.promises
    .filter(({ kept }) => kept === null)
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0]
  return {
    organisation,
    slip,
    number: matter.number,
    receivedAt: matter.receivedAt,
    kindWord: kindWord[matter.kind],
    customer: matter.isConfidential ? '保密' : customerLine(matter),
    phones: matter.isConfidential ? ['保密'] : matter.customer.phones.map(maskPhone),
    matter: matterLine(matter),
    next: promise ? { at: promise.dueAt, words: promise.words } : null,
    hours: desk ? hoursWords(desk.calendar) : '',
    receivedBy: recordedBy,
  }
}
