import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { approvalOutcomeWord, approvalSubjectWord, approvalWayWord } from '#shared/domain/approval'
import { formTitle } from '#shared/domain/blank-form'
import { type Instant, stampOf } from '#shared/domain/day'
import { gradeWord } from '#shared/domain/grade'
import { band, choices, type Row, rowHeight, rowsHeight, signatureHeight } from './cells'
import {
  across,
  fieldHeight,
  fieldRow,
  heightsOf,
  momentWords,
  type Passage,
  passageBand,
  signedPassage,
  slack,
  thrice,
  twice,
  wideRow,
} from './fields'
import type { ApprovalFacts } from './manager-facts'
import { bodySize, sheet, toWrite } from './paper'

const body = bodySize('portrait')
/** 审批单 (S3): overtime, closing what is critical or cannot be solved, void … and the manager's word, with its ink. */
export function approvalForm(facts: ApprovalFacts): TDocumentDefinitions {
  return sheet(
    {
      code: 'F17',
      version: 1,
      organisation: facts.organisation,
      title: formTitle.F17,
      reference: `审批编号：${facts.number ?? toWrite.line}`,
      marks: facts.marks,
      slip: facts.slip,
      madeAt: facts.slip?.printedAt ?? facts.askedAt,
      orientation: 'portrait',
    },
    contentOf(facts),
  )
}

function contentOf(facts: ApprovalFacts): Content[] {
  const head = headRow(facts)
  const subject = wideRow('审批事项', choices(Object.values(approvalSubjectWord), facts.subjectWord))
  const time = timeRow(facts)
  const decided = decidedRows(facts)
  const fixed =
    rowHeight(twice, head) +
    rowHeight(across, subject) +
    rowHeight(thrice, time) +
    rowsHeight(across, decided) +
    3 * fieldHeight +
    signatureHeight +
    slack
  const [matter = 0, reason = 0, words = 0] = heightsOf(
    [matterOf(facts), reasonOf(facts), wordsOf(facts)],
    body.height - fixed,
  )
  return [
    band(twice, [head]),
    band(across, [subject]),
    passageBand(matterOf(facts), matter),
    band(thrice, [time]),
    band(across, [wideRow('申请改为', choices(Object.values(gradeWord), facts.toGradeWord))]),
    passageBand(reasonOf(facts), reason),
    band(twice, [
      fieldRow(twice, [
        ['申请人', facts.askedBy],
        ['申请时间', momentWords(facts.askedAt)],
      ]),
      fieldRow(twice, [
        ['审批人', facts.approver],
        ['职务', facts.approverTitle],
      ]),
    ]),
    signedPassage(decided, wordsOf(facts), words, { caption: '审批人\n签名', signed: facts.signature }),
  ]
}

function headRow(facts: ApprovalFacts): Row {
  return fieldRow(twice, [
    ['意见表编号', facts.caseNumber ?? ''],
    ['等级', choices(Object.values(gradeWord), facts.gradeWord)],
  ])
}

function timeRow({ clock, wantedDueAt }: ApprovalFacts): Row {
  return fieldRow(thrice, [
    ['延期的时限', clock?.word ?? ''],
    ['原定时间', shortMoment(clock?.dueAt ?? null)],
    ['申请延至', shortMoment(wantedDueAt)],
  ])
}

/** In a narrow cell the time stands below the date. */
function shortMoment(at: Instant | null): string {
  return at ? stampOf(at).replace(' ', '\n') : '　　年　月　日\n　时　分'
}

function decidedRows({ decision }: ApprovalFacts): Row[] {
  const deputy =
    decision === null
      ? '□本人　□代批，代：＿＿＿＿＿＿'
      : decision.deputyFor === null
        ? '☑本人　□代批'
        : `□本人　☑代批，${decision.by} 代 ${decision.deputyFor} 审批`
  const newTime = decision?.newDueAt ? stampOf(decision.newDueAt) : decision ? '' : momentWords(null)
  return [
    wideRow('审批决定', choices(Object.values(approvalOutcomeWord), decision?.outcomeWord ?? null)),
    wideRow('新的时间', newTime),
    wideRow('审批方式', choices(Object.values(approvalWayWord), decision?.wayWord ?? null)),
    wideRow('本人\n或代批', deputy),
    wideRow('审批时间', momentWords(decision?.at ?? null)),
  ]
}

function matterOf(facts: ApprovalFacts): Passage {
  return { label: '客户及\n案由', lead: `客户：${facts.customerName}`, texts: [facts.matter], lines: 3 }
}

function reasonOf({ reason }: ApprovalFacts): Passage {
  return { label: '申请理由', lead: '', texts: [reason], lines: 3 }
}

function wordsOf({ decision }: ApprovalFacts): Passage {
  return { label: '审批意见', lead: '', texts: [decision?.words ?? ''], lines: 3 }
}
