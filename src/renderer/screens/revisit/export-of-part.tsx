import { useNow } from '../../ui/now'
import { periodOf } from '../contacts/store'
import { monthShown as monthOfDraw, useDraw } from '../draw/store'
import { useVisits } from '../draw/visits-store'
import { ExportButton } from '../export/button'
import { lines, periodOf as periodOfGauges, useGauges } from '../gauges/store'
import { monthShown, useVisiting } from '../periodic/store'
import { useRecords } from '../records/store'
import { useList } from './list-store'
import type { Part } from './part'

/** What 导出 Excel writes of the part that is shown, as it is set. */
export function ExportOfPart({ part }: { readonly part: Part }) {
  switch (part) {
    case 'due':
      return <OfDue />
    case 'periodic':
      return <OfPeriodic />
    case 'draw':
      return <OfDraw />
    case 'records':
      return <OfRecords />
    case 'gauges':
      return <OfGauges />
  }
}

function OfDue() {
  const filter = useList((store) => store.filter)
  return <ExportButton list={{ list: 'revisits', filter }} />
}

function OfPeriodic() {
  const { look, month: wanted } = useVisiting()
  const month = monthShown(wanted, useNow())
  return <ExportButton list={{ list: look === 'points' ? 'points' : 'periodic', month }} />
}

function OfDraw() {
  const { view, month } = useDraw()
  const period = useVisits((store) => store.period)
  const now = useNow()
  return view === 'draw' ? (
    <ExportButton list={{ list: 'draw', month: monthOfDraw(month, now) }} />
  ) : (
    <ExportButton list={{ list: 'repairVisits', period: periodOf(period, now) }} />
  )
}

function OfRecords() {
  const { filter, register } = useRecords()
  return register === null ? (
    <ExportButton list={{ list: 'records', filter }} />
  ) : (
    <ExportButton list={{ list: 'takings', period: register }} />
  )
}

function OfGauges() {
  const { period, line, part, group } = useGauges()
  const of = periodOfGauges(period, useNow())
  const shown = lines[line]
  switch (shown?.kind) {
    case 'gauge':
      return <ExportButton list={{ list: 'gauge', period: of, name: shown.name, part }} />
    case 'said':
      return <ExportButton list={{ list: 'answers', period: of, of: shown.of, group }} />
    case undefined:
      return null
  }
}
