import { dayOf } from '#shared/domain/day'
import { buildingWords } from '#shared/domain/periodic-visit'
import { numberRanges } from '#shared/domain/repair-draw'
import {
  forgedPoints,
  missingPoints,
  sheetAuditWord,
  sheetNumber,
  sheetOutcomeWord,
} from '#shared/domain/survey'
import type { SurveyBookRow, SurveyNoticeFacts, SurveyPlanFacts } from '../forms/survey-facts'
import type { Survey, SurveyDraw } from '../store/survey'
import { countsByCarrier } from '../store/survey-book'
import type { SurveySheet } from '../store/survey-sheet'
import type { Db } from '../store/tx'
import { type SheetHead, timeWords } from './print-sheet'

function campaign(head: SheetHead, survey: Survey) {
  const { number, title, fromOn, untilOn, handInOn, buildings } = survey
  const where = buildings === null ? '全部楼栋' : buildings.map(buildingWords).join('、')
  return { ...head, number, title, fromOn, untilOn, handInOn, buildings: where }
}

export function planFacts(
  db: Db,
  head: SheetHead,
  survey: Survey,
  sheets: readonly SurveySheet[],
): SurveyPlanFacts {
  const { purpose, target, auditPercent, meetingOn, noticeOn, summaryOn } = survey
  const { approvedAt, approvedBy, approval } = survey
  const carriers = countsByCarrier(db, survey.id).flatMap(({ name }) => (name === '' ? [] : [name]))
  const decided = approvedAt && `☑同意　${approval ?? ''}（${approvedBy ?? ''}，${dayOf(approvedAt)}）`
  return {
    ...campaign(head, survey),
    ...{ purpose, target, auditPercent, meetingOn, noticeOn, summaryOn, forgedPoints, missingPoints },
    households: sheets.length,
    carriers: carriers.join('、'),
    preparedBy: survey.by,
    preparedOn: dayOf(survey.madeAt),
    approval: decided ?? '□同意　　□不同意',
    signature: null,
    rooms: [...Map.groupBy(sheets, ({ building }) => building)].map(([building, all]) => ({
      building: buildingWords(building),
      count: all.length,
      rooms: all.flatMap(({ address }) => (address === '' ? [] : [address])).join('　'),
    })),
  }
}

export function noticeFacts(head: SheetHead, survey: Survey): SurveyNoticeFacts {
  return { ...campaign(head, survey), writtenOn: dayOf(head.slip.printedAt) }
}

/** Full phones only on the sheet of who has to call. */
export function bookRow(sheet: SurveySheet, isDrawn: boolean): SurveyBookRow {
  const { place, address, company, contactName, carrier, issuedAt, outcome, outcomeAt, audit } = sheet
  return {
    place: String(place).padStart(3, '0'),
    room: address,
    customer: [company, contactName].filter((part) => part !== '').join('\n'),
    carrier,
    issued: timeWords(issuedAt),
    outcomeWord: outcome && sheetOutcomeWord[outcome],
    outcomeAt: timeWords(outcomeAt),
    phones: isDrawn && (audit === null || audit === 'notReached') ? sheet.phones.join('\n') : '',
    auditWord: audit && sheetAuditWord[audit],
    audited: [sheet.struckReason, sheet.auditedBy].filter((part) => part !== '').join('\n'),
  }
}

export function drawFacts({ number }: Survey, { seed, percent, places, drawn }: SurveyDraw) {
  const [first = 1] = places
  // Said as the numbers of other draws are: in as few words as possible.
  const from = numberRanges(places.map((place) => String(place).padStart(3, '0')))
  return { seed, percent, from, size: drawn.length, example: sheetNumber(number, first) }
}
