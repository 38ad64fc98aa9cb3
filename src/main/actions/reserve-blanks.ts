import type { BlankForm } from '#shared/domain/blank'
import { formTitle } from '#shared/domain/blank-form'
import { dayOf, type Instant, monthOf } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Asked, Output } from '#shared/ipc/contract'
import { insertBlank, insertBook } from '../store/blank'
import { deskOf } from '../store/desk'
import { nextNumber } from '../store/numbering'
import { type Tx, transaction } from '../store/tx'
import { type Made, makeSlip } from './make-slip'
import { nextOrderNumber } from './new-work-order'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'

type Next = (tx: Tx, prefix: string, at: Instant) => CaseNumber

/** Of which series the number on that form is. */
const nextOf: Readonly<Record<BlankForm, Next>> = {
  F01: (tx, prefix, at) => nextNumber(tx, 'case', prefix, at),
  F05: (tx, _, at) => nextOrderNumber(tx, at),
}

/**
 * 预留空白单: the numbers, their book and the sheet of each are stored together, before one of them is drawn: whatever
 * comes out of the printer when the power goes has its number in the book.
 */
export function reserveBlanks(
  station: SignedStation & { readonly press: Press },
  { form, count }: Asked<'blank.reserve'>,
): Output<'blank.reserve'> {
  const act = actOf(station, 'blank.reserved')
  const title = formTitle[form]
  const month = monthOf(dayOf(act.typedAt))
  const { bookId, sheets } = transaction(station.db, (tx) => {
    const desk = deskOf(tx)
    if (!desk) throw new Error('No number before 首次设置')
    const bookId = insertBook(
      tx,
      { form, month, size: count, reservedAt: act.typedAt, reservedBy: act.operatorId },
      { ...act, kind: 'blankBook.reserved' },
    )
    const sheets = Array.from({ length: count }, (): { number: CaseNumber; made: Made } => {
      const number = nextOf[form](tx, desk.numberPrefix, act.typedAt)
      const blankId = insertBlank(tx, { bookId, number, month }, act)
      return {
        number,
        made: makeSlip(tx, { form, title, caseId: null, month: null, kind: 'first', blankId }, act),
      }
    })
    return { bookId, sheets }
  })
  station.press.startEach(sheets.map(({ made }) => made))
  station.changed('blank', 'print', 'month')
  const [first, last] = [sheets[0], sheets.at(-1)]
  if (!first || !last) throw new Error(`A book of ${count} blanks has none`)
  return { bookId, first: first.number, last: last.number }
}
