import { create } from 'zustand'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../ask'
import { type Place, usePlace } from '../../place'
import { openActivity } from '../activities/store'
import { chooseMonth } from '../archive/store'
import { showNumber } from '../blanks/store'
import { show as showContacts } from '../contacts/store'
import { openDraw } from '../draw/store'
import { openVisits } from '../draw/visits-store'
import { openNotice } from '../findings/store'
import { openMeeting } from '../meetings/store'
import { openPoints, openVisit } from '../periodic/store'
import { recordsPlace } from '../records/store'
import { showPart } from '../revisit/part'
import { show as showSlips } from '../slips/store'
import { openSheet } from '../surveys/enter-store'
import { goToSurvey } from '../surveys/store'
import { openRounds, openWalk } from '../walks/store'
import { casePlaceOf } from './case-place'

type Scanned = Output<'slip.scan'>

/** What the last scan came to; `visit`: said while she is where it led to, or where she was. */
type Scan = { readonly visit: number } & (
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: 'misread' | 'no-such-slip' }
  | { readonly kind: 'fault'; readonly reference: string }
  | ({ readonly kind: 'opened' } & Scanned)
)

export const useScan = create<{ readonly scan: Scan }>()(() => ({ scan: { kind: 'nothing', visit: 0 } }))

let newest = 0

/**
 * A sheet lies under the scanner: what it belongs to is opened, the next step proposed, and nothing is changed; only Enter
 * changes. What she was typing stays where it was: a draft on the disk, a card in its case. True: it was opened.
 */
export async function heard(code: string): Promise<boolean> {
  const mine = ++newest
  const answer = await ask('slip.scan', { code })
  // Two sheets one after the other: the last one is meant.
  if (mine !== newest) return false
  const { visit } = usePlace.getState()
  if (answer.kind === 'refused') say({ kind: 'refused', reason: answer.reason, visit })
  else if (answer.kind === 'fault') say({ kind: 'fault', reference: answer.reference, visit })
  else {
    leadTo(answer.value)
    say({ kind: 'opened', ...answer.value, visit: usePlace.getState().visit })
  }
  return answer.kind === 'ok'
}

function say(scan: Scan): void {
  useScan.setState({ scan })
}

/** Already there: a fresh screen, and the way back leads to where it did. */
function leadTo(scanned: Scanned): void {
  const place = placeOf(scanned)
  const { place: here, go, reopen } = usePlace.getState()
  const isThere =
    here.name === place.name &&
    (place.name !== 'case' || (here.name === 'case' && here.caseId === place.caseId))
  if (isThere) reopen(place)
  else go(place)
}

function placeOf({ slip, belongs, proposal }: Scanned): Place {
  switch (belongs.to) {
    case 'case':
      return casePlaceOf(belongs.caseId, slip.id, proposal)
    case 'handover':
      return { name: 'handover' }
    case 'contacts':
      showContacts(belongs.period)
      return { name: 'contacts' }
    case 'visit':
      openVisit({ ...belongs, id: belongs.visitId })
      return { name: 'revisit', caseId: null }
    case 'surveySheet':
      if (belongs.surveySheetId === null) goToSurvey(belongs.surveyId, 'book')
      else openSheet(belongs.surveyId, belongs.surveySheetId)
      return { name: 'service' }
    case 'points':
      openPoints(belongs.month)
      return { name: 'revisit', caseId: null }
    case 'notice':
      void openNotice(belongs.noticeId)
      return { name: 'service' }
    case 'dispatch':
      showSlips({ part: 'dispatch', period: belongs.period })
      return { name: 'slips' }
    case 'draw':
      openDraw(belongs.month)
      return { name: 'revisit', caseId: null }
    case 'repairVisits':
      openVisits(belongs.period)
      return { name: 'revisit', caseId: null }
    case 'month':
      if (belongs.month !== null) chooseMonth(belongs.month)
      return { name: 'archive' }
    case 'blanks':
      // 补录 is the row's Enter.
      if (belongs.blankId !== null) showNumber(belongs.blankId)
      return { name: 'blanks' }
    case 'due':
      return { name: 'settings', section: 'data' }
    case 'records':
      return recordsPlace(belongs.period)
    case 'standards':
      return { name: 'help' }
    case 'activities':
      openActivity(belongs.year, belongs.activityId)
      return { name: 'service' }
    case 'meetings':
      openMeeting(belongs.meetingId)
      return { name: 'service' }
    case 'revisits':
      showPart('due')
      return { name: 'revisit', caseId: null }
    case 'walk':
      openWalk(belongs.walkId)
      return { name: 'service' }
    case 'rounds':
      openRounds(belongs.month)
      return { name: 'service' }
  }
}
