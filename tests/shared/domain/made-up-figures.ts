import type { Instant } from '#shared/domain/day'
import type { FigureCase } from '../../support/recount/figure-case'

/** `2026-11-03T02:00`, UTC. */
export const at = (text: string) => `${text}:00.000Z` as Instant

export const plainCase: FigureCase = {
  kind: 'complaint',
  channel: 'walkIn',
  grade: 'minor',
  nature: 'valid',
  category: '服务态度',
  department: '物业部',
  receivedAt: at('2026-11-03T02:00'),
  countedAt: at('2026-11-03T02:00'),
  closedAt: null,
  outcome: null,
  isOnSpot: false,
  completedAt: null,
  deadlines: [],
  revisits: [],
  unreachable: [],
  exempt: null,
  signatures: [],
  calls: [],
  links: [],
}
