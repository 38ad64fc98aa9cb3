import type { Asked, Output } from '#shared/ipc/contract'
import {
  type RevisitCounts,
  type RevisitFilter,
  type RevisitListed,
  revisitPageLength,
} from '#shared/ipc/revisit-questions'
import { casesWaitingFor } from '../store/board-line'
import { casesOf } from '../store/case'
import { caseFilesOf } from '../store/facts'
import { calendarOf } from '../store/work-year'
import { customerLine } from './lines'
import { pageShown } from './page-shown'
import { revisitLineOf } from './revisit-lines'
import type { Station } from './station'

type Line = RevisitListed & { readonly visit: number; readonly building: string; readonly isLater: boolean }

/** 该回访: one page of those whom the filter means, and how many each other choice would show. */
export function listRevisits(
  station: Station,
  { filter, page }: Asked<'revisit.list'>,
): Output<'revisit.list'> {
  const lines = linesOf(station)
  const meant = lines.filter((line) => isMeant(line, filter))
  const shown = pageShown(page, meant.length, revisitPageLength)
  const from = shown * revisitPageLength
  return {
    rows: meant
      .slice(from, from + revisitPageLength)
      .map(({ visit: _, building: __, isLater: ___, ...row }) => row),
    page: shown,
    total: meant.length,
    counts: countsOf(lines, filter),
  }
}

function isMeant(line: Line, { window, way, building, kind }: RevisitFilter): boolean {
  return (
    (window === 'all' || line.isLater === (window === 'later')) &&
    (way === null || line.way === way) &&
    (building === null || line.building === building) &&
    (kind === null || line.kind === kind)
  )
}

function countsOf(lines: readonly Line[], filter: RevisitFilter): RevisitCounts {
  const counted = (changed: Partial<RevisitFilter>, of: (line: Line) => string) =>
    Map.groupBy(
      lines.filter((line) => isMeant(line, { ...filter, ...changed })),
      of,
    )
  const sizes = (groups: ReadonlyMap<string, readonly Line[]>) =>
    Object.fromEntries([...groups].map(([name, group]) => [name, group.length]))
  const { due = 0, later = 0 } = sizes(
    counted({ window: 'all' }, ({ isLater }) => (isLater ? 'later' : 'due')),
  )
  return {
    window: { due, later, all: due + later },
    way: sizes(counted({ way: null }, ({ way }) => way)),
    kind: sizes(counted({ kind: null }, ({ kind }) => kind)),
    building: [...counted({ building: null }, ({ building }) => building)]
      .map(([building, group]) => ({ building, count: group.length }))
      .sort((a, b) => a.building.localeCompare(b.building, 'zh-CN', { numeric: true })),
  }
}

function linesOf({ db, clock }: Station): readonly Line[] {
  const now = clock()
  const calendar = calendarOf(db)
  const due = caseFilesOf(db, casesOf(db, casesWaitingFor(db, 'revisit')))
    .flatMap((file): Line[] => {
      const line = revisitLineOf(file, calendar)
      if (!line) return []
      const { startedAt, dueAt, soonAt, ...more } = line
      return [
        {
          ...more,
          number: file.matter.number,
          customer: customerLine(file.matter),
          address: file.matter.customer.address,
          clock: { clock: 'revisit', startedAt, dueAt, soonAt },
          urged: file.calls.filter(({ purpose }) => purpose === 'urge').length,
          isLater: line.opensAt > now,
        },
      ]
    })
    .sort((a, b) => (a.clock.dueAt < b.clock.dueAt ? -1 : 1))
  // One call asks about all that came in one visit: they stand together, where the first of them is due.
  return [...Map.groupBy(due, ({ visit }) => visit).values()].flat()
}
