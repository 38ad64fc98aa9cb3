import { DraftContent } from '#shared/domain/draft'
import { erasedWords } from '#shared/domain/erased'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { FigureRow } from '#shared/ipc/figure-questions'
import type { FigureItem } from '../store/figure-item'
import { customerLine, matterLine, storedCustomerLine } from './lines'

/** A row of a number's list, as it is shown; `place` tells it from others of the same case. */
export function rowOf(item: FigureItem, place: number): FigureRow {
  const { source, id, caseId, number, receivedAt, state, standing, at, until } = item
  return {
    // One case may be counted twice: late by two rounds, two places without a signature.
    key: `${source} ${id} ${place}`,
    caseId,
    contactId: source === 'contact' ? id : null,
    visit: visitOf(item),
    number,
    ...toldOf(item),
    receivedAt,
    state,
    outcome: item.closeOutcome,
    standing,
    at,
    until,
  }
}

function toldOf(item: FigureItem): Pick<FigureRow, 'customer' | 'matter'> {
  const { source, content, typed } = item
  if (source !== 'contact')
    return { customer: storedCustomerLine(item), matter: matterLine({ content: content ?? erasedIf(item) }) }
  if (typed === null) return { customer: erasedWords, matter: erasedWords }
  const draft = DraftContent.parse(JSON.parse(typed))
  return { customer: customerLine(draft), matter: matterLine(draft) }
}

/** A 月回访 has no matter; a case without its words had them erased. */
function erasedIf({ caseId }: FigureItem): string {
  return caseId === null ? '' : erasedWords
}

function visitOf({ source, id, month, building, outcome }: FigureItem): FigureRow['visit'] {
  if (source !== 'periodic' || month === null) return null
  return { id: id as PeriodicVisitId, month, building: building ?? '', outcome }
}
