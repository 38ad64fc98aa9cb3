import { emptyCustomer } from '#shared/domain/customer'
import { stampOf } from '#shared/domain/day'
import type { DemandSource } from '#shared/domain/demand-source'
import { emptyDraft } from '#shared/domain/draft'
import type { ParkedDraft } from '#shared/ipc/board-views'
import { deskOf } from '../store/desk'
import type { Draft } from '../store/draft'
import { draftFor } from './drafts'
import { knownFinding } from './finding-views'
import type { SignedStation } from './station'

const longestPlace = 120
const longestName = 60

/**
 * 派工 for what our own side has to put in order (S2 2.2): 报修服务 of the organisation itself, so that it is nobody's
 * complaint, with who walked as the one to ask. It is received now: how long it waited until then is the finding's own
 * clock (该发单). Asked twice, it is the same draft.
 */
export function draftOfFinding(
  station: SignedStation,
  source: Extract<DemandSource, { kind: 'finding' }>,
): ParkedDraft {
  const { db, clock } = station
  const { place, words, severity, foundAt, walker } = knownFinding(db, source.id)
  const content = {
    ...emptyDraft('walkIn'),
    kind: 'service' as const,
    customer: {
      ...emptyCustomer,
      company: deskOf(db)?.organisation ?? '',
      contactName: (walker ?? '').slice(0, longestName),
    },
    content: words ?? '',
    place: (place ?? '').slice(0, longestPlace),
    occurredWhen: stampOf(foundAt),
    jobGrade: severity === 'severe' ? ('major' as const) : ('minor' as const),
    raisedIn: source,
  }
  const isOfIt = ({ content: { raisedIn } }: Draft) =>
    raisedIn?.kind === 'finding' && raisedIn.id === source.id
  return draftFor(station, isOfIt, content, clock())
}
