import type { ExportedList } from '#shared/ipc/export-questions'
import type { Listed } from './listed'
import { listedContacts, listedDispatches, listedOrders, listedToday } from './listed-cases'
import { listedBlanks, listedSheetsOut } from './listed-paper'
import { listedAnswers, listedGauge, listedRecords, listedRevisits, listedTakings } from './listed-revisits'
import { listedSummary } from './listed-summary'
import { listedDraw, listedPoints, listedRepairVisits, listedRound } from './listed-visits'

/** The list that is meant, as its screen is set. */
export function listedBy(meant: ExportedList): Listed {
  switch (meant.list) {
    case 'summary':
      return listedSummary(meant.month)
    case 'today':
      return listedToday(meant.only)
    case 'contacts':
      return listedContacts(meant.period)
    case 'orders':
      return listedOrders()
    case 'dispatches':
      return listedDispatches(meant.period)
    case 'sheetsOut':
      return listedSheetsOut()
    case 'blanks':
      return listedBlanks()
    case 'revisits':
      return listedRevisits(meant.filter)
    case 'records':
      return listedRecords(meant.filter)
    case 'takings':
      return listedTakings(meant.period)
    case 'periodic':
      return listedRound(meant.month)
    case 'points':
      return listedPoints(meant.month)
    case 'draw':
      return listedDraw(meant.month)
    case 'repairVisits':
      return listedRepairVisits(meant.period)
    case 'gauge':
      return listedGauge(meant.period, meant.name, meant.part)
    case 'answers':
      return listedAnswers(meant.period, meant.of, meant.group)
  }
}
