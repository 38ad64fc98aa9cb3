import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { type EmptyForm, formTitle } from '#shared/domain/blank-form'
import type { MeetingStep } from '#shared/domain/meeting-step'
import type { Questionnaire } from '#shared/domain/questionnaire'
import type { Checklist } from '#shared/domain/walk'
import { blankActivity } from './activity-facts'
import { complaintForm } from './f01-complaint'
import { visitForm } from './f02-visit'
import { pointSheet } from './f02b-points'
import { blankSummary } from './f03-summary'
import { contactSheet } from './f04-contacts'
import { workOrderForm } from './f05-work-order'
import { repairVisits } from './f06-repair-visits'
import { dispatchSheet } from './f07-dispatch'
import { revisitRecordForm } from './f08-revisit-record'
import { recordRegister } from './f09-record-register'
import { reportForm } from './f10-report'
import { liaisonForm } from './f11-liaison'
import { rectificationForm } from './f12-rectification'
import { reviewForm } from './f13-review'
import { questionForm } from './f14-questions'
import { walkForm } from './f16-walk'
import { approvalForm } from './f17-approval'
import { receiptForm } from './f19-receipt'
import { blankHandover } from './f20-handover'
import { callSheet } from './f22-call-sheet'
import { letterForm } from './f23-letter'
import { activitySheet } from './f28-activity-record'
import { meetingForm } from './f29-meeting'
import { roundSheet } from './f31-rounds'
import type { ComplaintFacts, SlipFacts } from './facts'
import { blankMeeting } from './meeting-facts'
import { blankNotice } from './notice-facts'
import { blankRegister } from './register-facts'
import { blankReview } from './review-facts'
import { blankRevisitRecord } from './revisit-record-facts'
import { blankQuestionForm } from './survey-facts'
import { blankVisit } from './visit-facts'
import { blankWalk } from './walk-facts'
import { blankWorkOrder, type WorkOrderFacts } from './work-order-facts'

/** A form without anything known but whose it is; without a slip, so that each print of it is the same. */
export type BlankFacts = {
  readonly form: EmptyForm
  readonly organisation: string
  /** 园总, 项目经理 …: whom the procedure wants to decide. */
  readonly managerTitle: string
  /** Who says what to the month's results: the departments, then 园总. */
  readonly opinionGivers: readonly string[]
  /** What a 派工单 is printed on. */
  readonly media: WorkOrderFacts['media']
  /** 检查内容 as it is now. */
  readonly checklist: Checklist
  /** What the next 满意度调查 asks. */
  readonly questionnaire: Questionnaire
  /** The checklist of a meeting, as it ships. */
  readonly meetingSteps: readonly MeetingStep[]
}

/** Each form as it is printed for the hand: all labels and lines, every choice to be ticked, an empty line for a number. */
const blankOf: Readonly<Record<EmptyForm, (of: BlankFacts) => TDocumentDefinitions>> = {
  F01: ({ organisation }) => complaintForm(blankComplaint(organisation, formTitle.F01)),
  'F01-opinion': ({ organisation }) => complaintForm(blankComplaint(organisation, formTitle['F01-opinion'])),
  F02: ({ organisation }) => visitForm(blankVisit(organisation)),
  F02b: ({ organisation }) => pointSheet({ ...blankRegister(organisation), month: null }),
  F03: ({ organisation }) => blankSummary(organisation),
  F04: ({ organisation }) => contactSheet({ ...blankRegister(organisation), totals: null }),
  F05: ({ organisation, media }) =>
    workOrderForm(blankWorkOrder({ organisation, media, number: null, slip: null, marks: [] })),
  F06: ({ organisation }) => repairVisits({ ...blankRegister(organisation), draw: null }),
  F07: ({ organisation }) => dispatchSheet(blankRegister(organisation)),
  F08: ({ organisation, managerTitle }) => revisitRecordForm(blankRevisitRecord(organisation, managerTitle)),
  F09: ({ organisation }) => recordRegister(blankRegister(organisation)),
  F10: ({ organisation, managerTitle }) =>
    reportForm({
      ...ofNoCase(organisation),
      customerAddress: '',
      phones: [],
      receivedAt: null,
      channelWord: null,
      recordedBy: '',
      subject: null,
      department: '',
      happenedWords: null,
      place: null,
      content: '',
      demand: null,
      loss: null,
      ground: null,
      done: [],
      promised: [],
      proposal: null,
      departmentOpinion: null,
      managerOpinion: null,
      managerTitle,
      reportedBy: '',
      reportedAt: null,
    }),
  F11: ({ organisation }) => liaisonForm(blankNotice(organisation)),
  'F11-complaint': ({ organisation }) => liaisonForm(blankNotice(organisation), formTitle['F11-complaint']),
  F12: ({ organisation }) => rectificationForm(blankNotice(organisation)),
  F13: ({ organisation, opinionGivers }) => reviewForm(blankReview(organisation, opinionGivers)),
  F16: ({ organisation, checklist }) => walkForm(blankWalk(organisation, checklist)),
  F14: ({ organisation, questionnaire }) => questionForm(blankQuestionForm(organisation, questionnaire)),
  F17: ({ organisation }) =>
    approvalForm({
      ...ofNoCase(organisation),
      number: null,
      subjectWord: null,
      matter: '',
      clock: null,
      wantedDueAt: null,
      toGradeWord: null,
      reason: '',
      askedBy: '',
      askedAt: null,
      approver: '',
      approverTitle: '',
      decision: null,
      signature: null,
    }),
  F19: ({ organisation }) =>
    receiptForm({
      organisation,
      slip: null,
      number: null,
      receivedAt: null,
      kindWord: null,
      customer: '',
      phones: [],
      matter: '',
      next: null,
      hours: '',
      receivedBy: '',
    }),
  F20: ({ organisation }) => blankHandover(organisation),
  F22: ({ organisation }) => callSheet({ ...blankRegister(organisation), by: 'phone' }),
  'F22-door': ({ organisation }) => callSheet({ ...blankRegister(organisation), by: 'door' }),
  F23: ({ organisation }) =>
    letterForm({
      organisation,
      slip: null,
      marks: [],
      number: null,
      caseNumber: null,
      customerName: '',
      customerAddress: '',
      text: '',
      department: '',
      writtenOn: null,
    }),
  F31: ({ organisation }) => roundSheet(blankRegister(organisation)),
  F28: ({ organisation }) => activitySheet(blankActivity(organisation)),
  F29: ({ organisation, meetingSteps }) => meetingForm(blankMeeting(organisation, meetingSteps)),
}

export function blankForm(facts: BlankFacts): TDocumentDefinitions {
  return blankOf[facts.form](facts)
}

function ofNoCase(organisation: string) {
  return { organisation, slip: null, marks: [], caseNumber: null, customerName: '', gradeWord: null }
}

/** F01 for the hand; with a number and a slip it is one of a book of reserved numbers. */
export function blankComplaint(
  organisation: string,
  title: ComplaintFacts['title'],
  reserved: { readonly number: string; readonly slip: SlipFacts } | null = null,
): ComplaintFacts {
  return {
    organisation,
    title,
    number: reserved?.number ?? null,
    slip: reserved?.slip ?? null,
    marks: [],
    channelWord: null,
    kindWord: null,
    referral: null,
    flowMark: null,
    receivedAt: null,
    customerName: '',
    customerAddress: '',
    phones: [],
    recordedBy: '',
    happenedWords: null,
    place: null,
    content: '',
    demand: null,
    contentSignature: null,
    corrections: [],
    rounds: [],
  }
}
