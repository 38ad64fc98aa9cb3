import { dayOf } from '#shared/domain/day'
import { itemsOf, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SurveyId, SurveySheetId } from '#shared/domain/survey'
import type { Input } from '#shared/ipc/contract'
import type { TestDesk } from './desk'
import { addCompany } from './round'

// A made-up campaign of 满意度调查: whom it asks, and what they tick.

/** So many companies, twenty to a building, one to a room. */
export async function fillHouses(desk: TestDesk, count: number): Promise<void> {
  for (let place = 0; place < count; place++) {
    const building = Math.floor(place / 20) + 1
    await addCompany(desk, `第${place + 1}家有限公司`, `${building}号楼-${101 + (place % 20)}`, {
      name: `联系人${place + 1}`,
      phone: `138 0000 ${String(1000 + place)}`,
    })
  }
}

export function planOf(desk: TestDesk, changed: Partial<Input<'survey.make'>> = {}): Input<'survey.make'> {
  const today = dayOf(desk.now)
  return {
    title: '2026年下半年客户满意度调查',
    purpose: '收集半年来客户对本公司的评价',
    fromOn: '2026-07-01',
    untilOn: today,
    buildings: null,
    meetingOn: null,
    noticeOn: today,
    handInOn: today,
    summaryOn: null,
    target: 85,
    auditPercent: 5,
    ...changed,
  }
}

/** Made and approved. */
export async function beginSurvey(
  desk: TestDesk,
  changed: Partial<Input<'survey.make'>> = {},
): Promise<SurveyId> {
  const { surveyId } = await desk.ask('survey.make', planOf(desk, changed))
  await desk.ask('survey.approve', { surveyId, by: '郑经理', words: '同意', at: desk.now })
  return surveyId
}

export const everything = itemsOf(usualQuestionnaire).length

/** All satisfied, nothing written; what differs is given. */
export function ticked(
  sheetId: SurveySheetId,
  told: Partial<Input<'survey.enter'>> = {},
): Input<'survey.enter'> {
  return {
    sheetId,
    answers: '2'.repeat(everything),
    open: ['', '', ''],
    headcount: 12,
    signer: '张三',
    filledOn: null,
    isCorrection: false,
    ...told,
  }
}

export async function sheetsOf(desk: TestDesk, surveyId: SurveyId, building: string | null = null) {
  const { rows } = await desk.ask('survey.sheets', { surveyId, building, only: 'all', page: 0 })
  return rows
}
