import { type Instant, type IsoDay, plus } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { SheetOutcome } from '#shared/domain/survey'
import { insertRecord } from '../../src/main/store/ledger'
import { surveys } from '../../src/main/store/survey'
import { surveySheets } from '../../src/main/store/survey-sheet'
import { transaction } from '../../src/main/store/tx'
import type { TestDesk } from './desk'

export type CarriedSheet = {
  readonly carrier: string | null
  readonly outcome?: SheetOutcome
  readonly isForged?: boolean
}

const act = (at: Instant) => ({ kind: 'survey.made', operatorId: 1, happenedAt: at, typedAt: at }) as const

/** A campaign that was closed just now, its sheets out for a week, by who carried them. */
export function putSurvey(desk: TestDesk, sheets: readonly CarriedSheet[], target = 85): void {
  const at = desk.now
  const none = { company: null, contactName: null, address: null, phones: '[]', signer: null, filledOn: null }
  const unread = { customerId: null, answers: null, headcount: null, enteredAt: null, enteredBy: null }
  transaction(desk.db, (tx) => {
    const surveyId = insertRecord(
      tx,
      surveys,
      {
        number: 'DC-202611-0001' as CaseNumber,
        title: '2026年度客户满意度调查',
        purpose: '了解客户的意见',
        fromOn: '2026-01-01' as IsoDay,
        untilOn: '2026-10-31' as IsoDay,
        buildings: null,
        meetingOn: null,
        noticeOn: null,
        handInOn: '2026-11-20' as IsoDay,
        summaryOn: null,
        target,
        auditPercent: 5,
        questionnaire: '{}',
        madeAt: at,
        madeBy: 1 as never,
        approvedAt: null,
        approvedBy: null,
        approval: null,
        droppedAt: null,
        dropReason: null,
        closedAt: at,
        closedBy: 1 as never,
      },
      act(at),
    )
    for (const [place, { carrier, outcome = null, isForged = false }] of sheets.entries())
      insertRecord(
        tx,
        surveySheets,
        {
          ...none,
          ...unread,
          surveyId,
          place: place + 1,
          building: '3号楼',
          carrier,
          issuedAt: plus(at, -7 * 86_400_000),
          outcome,
          outcomeAt: outcome && at,
          auditedAt: isForged ? at : null,
          auditedBy: isForged ? '品质部' : null,
          audit: isForged ? 'forged' : null,
          struckReason: null,
        },
        act(at),
      )
  })
}
