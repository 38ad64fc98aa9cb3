import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { dayOf } from '#shared/domain/day'
import type { RevisitRecord } from '#shared/domain/revisit'
import type { LetterFacts } from '../forms/letter-facts'
import type { CaseFile } from '../store/facts'
import { headOfCase, type Sheet } from './complaint-facts'

/** When the letter that is kept was sent. */
function writtenOn({ revisits }: CaseFile, { round }: RevisitRecord): LetterFacts['writtenOn'] {
  const sent = revisits.findLast(
    (revisit) => revisit.round === round && revisit.way === 'letter' && revisit.outcome === 'notReached',
  )
  return sent ? dayOf(sent.at) : null
}

/** F23 of a 回访记录, as its letter stands; where 保密 was asked for it is addressed to nobody by name. */
export function letterFacts(file: CaseFile, record: RevisitRecord, sheet: Sheet): LetterFacts {
  const matter = withCorrections(file.matter, file.corrections)
  const customer = printedCustomer(matter)
  return {
    ...headOfCase(file, sheet),
    number: record.number,
    caseNumber: matter.number,
    customerName: matter.isConfidential ? '客户' : customerWords(customer),
    customerAddress: customer.address,
    text: record.letter ?? '',
    department: sheet.revisitDepartment,
    writtenOn: writtenOn(file, record),
  }
}
