import type { CaseId } from '#shared/domain/case'
import type { Asked, Output } from '#shared/ipc/contract'
import {
  type RevisitCounts,
  type RevisitFilter,
  type RevisitListed,
  revisitPageLength,
} from '#shared/ipc/revisit-questions'
import {
  type RevisitGroup,
  type RevisitLineRow,
  revisitGroups,
  revisitIds,
  revisitPage,
} from '../store/revisit-line'
import { customerLine } from './lines'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** 该回访: one page of those whom the filter means, and how many each other choice would show. */
export function listRevisits(
  { db, clock }: Station,
  { filter, page }: Asked<'revisit.list'>,
): Output<'revisit.list'> {
  const now = clock()
  const counts = countsOf(revisitGroups(db, now), filter)
  const total = counts.window[filter.window]
  const shown = pageShown(page, total, revisitPageLength)
  const lines = revisitPage(db, filter, { now, limit: revisitPageLength, offset: shown * revisitPageLength })
  return { rows: lines.map(revisitRowOf), page: shown, total, counts }
}

/** All whom the filter means, to be planned as one round. */
export function chooseRevisits({ db, clock }: Station, { filter }: Asked<'revisit.choose'>): CaseId[] {
  return [...revisitIds(db, filter, clock())]
}

export function revisitRowOf({ customer, startedAt, dueAt, soonAt, ...line }: RevisitLineRow): RevisitListed {
  return {
    ...line,
    customer: customerLine({ customer }),
    address: customer.address,
    clock: { clock: 'revisit', startedAt, dueAt, soonAt },
  }
}

/** Of each filter what its choices show while the others stay as they are. */
function countsOf(groups: readonly RevisitGroup[], filter: RevisitFilter): RevisitCounts {
  const { window, way, building, kind } = filter
  const shown = (meant: Partial<Pick<RevisitGroup, 'way' | 'building' | 'kind'>>) =>
    groups.filter((group) =>
      (Object.keys(meant) as (keyof typeof meant)[]).every((name) => group[name] === meant[name]),
    )
  const of = {
    way: way === null ? {} : { way },
    building: building === null ? {} : { building },
    kind: kind === null ? {} : { kind },
  }
  const size = (group: RevisitGroup) => {
    if (window === 'all') return group.total
    return window === 'later' ? group.later : group.total - group.later
  }
  const sizes = (name: 'way' | 'building' | 'kind', meant: readonly RevisitGroup[]) => {
    const found = new Map<string, number>()
    for (const group of meant) found.set(group[name], (found.get(group[name]) ?? 0) + size(group))
    return [...found].filter(([, count]) => count > 0)
  }
  const all = shown({ ...of.way, ...of.building, ...of.kind })
  const total = all.reduce((sum, group) => sum + group.total, 0)
  const later = all.reduce((sum, group) => sum + group.later, 0)
  return {
    window: { due: total - later, later, all: total },
    way: Object.fromEntries(sizes('way', shown({ ...of.building, ...of.kind }))),
    kind: Object.fromEntries(sizes('kind', shown({ ...of.way, ...of.building }))),
    building: sizes('building', shown({ ...of.way, ...of.kind }))
      .map(([name, count]) => ({ building: name, count }))
      .sort((a, b) => a.building.localeCompare(b.building, 'zh-CN', { numeric: true })),
  }
}
