import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import { type Answers, itemsOf, type Questionnaire, usualQuestionnaire } from '#shared/domain/questionnaire'
import type { SheetOutcome, SurveyId, SurveyWordsId } from '#shared/domain/survey'
import { insertRecord } from '../../src/main/store/ledger'
import { surveys } from '../../src/main/store/survey'
import { surveySheets } from '../../src/main/store/survey-sheet'
import { surveyWords } from '../../src/main/store/survey-words'
import { transaction } from '../../src/main/store/tx'
import type { TestDesk } from './desk'
import { below, type Dice, oneOf } from './dice'

// Campaigns of 满意度调查 with their sheets, written into the book as they stand after entry and audit.

export type MadeSheet = {
  readonly building: string
  /** Null: it is still out. */
  readonly outcome?: SheetOutcome | null
  readonly answers?: string | null
  readonly isForged?: boolean
  readonly isIssued?: boolean
  readonly customerId?: CustomerId | null
  /** Under the open questions, in their order. */
  readonly words?: readonly string[]
}

export type MadeCampaign = {
  readonly number?: string
  readonly title?: string
  readonly questionnaire?: Questionnaire
  readonly target?: number
  readonly closedAt?: Instant | null
  readonly sheets: readonly MadeSheet[]
}

/** The campaign, and what was written on its sheets in their order. */
export function makeCampaign(
  desk: Pick<TestDesk, 'db' | 'now'>,
  { sheets, questionnaire = usualQuestionnaire, closedAt = null, ...told }: MadeCampaign,
): { readonly surveyId: SurveyId; readonly words: readonly SurveyWordsId[] } {
  const operatorId = 1 as OperatorId
  const act = { kind: 'survey.made', operatorId, happenedAt: desk.now, typedAt: desk.now } as const
  return transaction(desk.db, (tx) => {
    const surveyId = insertRecord(
      tx,
      surveys,
      {
        number: (told.number ?? 'DC-202611-0001') as CaseNumber,
        title: told.title ?? '某某产业园 2026 年下半年客户意见调查',
        purpose: '收集半年来客户对本公司的评价',
        fromOn: '2026-06-01' as IsoDay,
        untilOn: '2026-11-30' as IsoDay,
        buildings: null,
        meetingOn: null,
        noticeOn: null,
        handInOn: '2026-12-10' as IsoDay,
        summaryOn: null,
        target: told.target ?? 85,
        auditPercent: 5,
        questionnaire: JSON.stringify(questionnaire),
        madeAt: desk.now,
        madeBy: operatorId,
        approvedAt: desk.now,
        approvedBy: '郑总',
        approval: '同意',
        droppedAt: null,
        dropReason: null,
        closedAt,
        closedBy: closedAt && operatorId,
      },
      act,
    )
    const words = sheets.flatMap((sheet, index) => {
      const answers = (sheet.answers ?? null) as Answers | null
      const outcome = sheet.outcome === undefined ? 'returned' : sheet.outcome
      const isForged = sheet.isForged === true
      const sheetId = insertRecord(
        tx,
        surveySheets,
        {
          surveyId,
          place: index + 1,
          customerId: sheet.customerId ?? null,
          company: `第${index + 1}商贸有限公司`,
          contactName: '王小明',
          address: `${sheet.building}-${101 + index}`,
          phones: JSON.stringify(['138 0000 0001']),
          building: sheet.building,
          carrier: '周助理',
          issuedAt: sheet.isIssued === false ? null : desk.now,
          outcome,
          outcomeAt: outcome && desk.now,
          answers,
          headcount: null,
          signer: answers === null ? null : '王小明',
          filledOn: null,
          enteredAt: answers === null ? null : desk.now,
          enteredBy: answers === null ? null : operatorId,
          auditedAt: isForged ? desk.now : null,
          auditedBy: isForged ? '品质部老李' : null,
          audit: isForged ? 'forged' : null,
          struckReason: isForged ? '客户说没有填过' : null,
        },
        act,
      )
      return (sheet.words ?? []).map((said, question) =>
        insertRecord(
          tx,
          surveyWords,
          { sheetId, question, words: said, caseId: null, settledAt: null, settled: null },
          act,
        ),
      )
    })
    return { surveyId, words }
  })
}

/** As customers fill them in: mostly content, some places empty; some never back, some made up by who carried them. */
export function rolledSheets(
  roll: Dice,
  count: number,
  buildings: readonly string[],
  items = itemsOf(usualQuestionnaire).length,
): readonly MadeSheet[] {
  return Array.from({ length: count }, () => {
    const building = oneOf(roll, buildings)
    const outcome = oneOf<SheetOutcome | null>(roll, [
      'returned',
      'returned',
      'returned',
      'refused',
      'absent',
      null,
    ])
    if (outcome !== 'returned' || roll() < 0.1)
      return { building, outcome, isIssued: outcome !== null || roll() < 0.5 }
    return { building, answers: rolledAnswers(roll, items), isForged: roll() < 0.1 }
  })
}

export function rolledAnswers(roll: Dice, items: number): string {
  return Array.from({ length: items }, () => '111222233345-'.charAt(below(roll, 13))).join('')
}
