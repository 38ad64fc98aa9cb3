import { itemsOf, levels, type Questionnaire } from '#shared/domain/questionnaire'
import { sheetAuditWord, sheetNumber, sheetOutcomeWord } from '#shared/domain/survey'
import type { Scan } from '../store/scan'
import type { SurveySheet } from '../store/survey-sheet'
import { type Lines, type PersonPart, rowsOf, scanLine } from './person-rows'

/** F14: as whom they were asked, what they ticked and wrote. */
export function surveyRows(
  sheet: SurveySheet,
  { groups, open }: Questionnaire,
  written: readonly string[],
  scans: readonly Scan[],
): PersonPart {
  const number = sheetNumber(sheet.survey, sheet.place)
  const at = sheet.enteredAt ?? sheet.outcomeAt ?? sheet.issuedAt ?? sheet.madeAt
  const ticks = itemsOf({ groups, open }).map((item, place): Lines[number] => {
    const level = levels.find(({ digit }) => String(digit) === sheet.answers?.[place])
    return [item, level?.words]
  })
  return {
    kind: 'survey',
    reference: number,
    caseId: null,
    at,
    rows: rowsOf('满意度调查', number, at, [
      ['姓名和单位', [sheet.company, sheet.contactName].filter(Boolean).join('　')],
      ['电话', sheet.phones.join('、')],
      ['地址', sheet.address],
      ['签章人', sheet.signer],
      ['调查表', sheet.outcome && sheetOutcomeWord[sheet.outcome], sheet.outcomeAt],
      ...ticks,
      ...open.map((question, place): Lines[number] => [question, written[place]]),
      ['抽查', sheet.audit && sheetAuditWord[sheet.audit], sheet.auditedAt],
      ...scans.map(scanLine),
    ]),
  }
}
