import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ActivityFacts, ActivityPlanFacts } from './activity-facts'
import { type BlankFacts, blankForm } from './blank-forms'
import type { CallSheetFacts } from './call-sheet-facts'
import { caseList } from './case-list'
import type { ContactSheetFacts } from './contact-facts'
import { dueList } from './due-list'
import { complaintForm } from './f01-complaint'
import { visitForm } from './f02-visit'
import { pointSheet } from './f02b-points'
import { summaryForm } from './f03-summary'
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
import { surveySummary } from './f15-survey-summary'
import { walkForm } from './f16-walk'
import { approvalForm } from './f17-approval'
import { standardCard } from './f18-standard'
import { receiptForm } from './f19-receipt'
import { handoverForm } from './f20-handover'
import { recoveryForm } from './f21-recovery'
import { callSheet } from './f22-call-sheet'
import { letterForm } from './f23-letter'
import { surveyPlan } from './f24-survey-plan'
import { surveyNotice } from './f25-survey-notice'
import { surveyBook } from './f26-survey-book'
import { activityPlan } from './f27-activity-plan'
import { activitySheet } from './f28-activity-record'
import { meetingForm } from './f29-meeting'
import { meritSheet } from './f30-merits'
import { roundSheet } from './f31-rounds'
import type {
  CaseListFacts,
  ComplaintFacts,
  MonthCoverFacts,
  MonthReportFacts,
  SealFacts,
  SummaryFacts,
} from './facts'
import type { ChartPagesFacts, FigurePagesFacts } from './figure-facts'
import { chartPages, figurePages } from './figure-pages'
import type { HandoverFacts, RecoveryFacts } from './handover-facts'
import type { LetterFacts } from './letter-facts'
import type { ApprovalFacts, ReportFacts } from './manager-facts'
import type { MeetingFacts } from './meeting-facts'
import type { MeritSheetFacts } from './merit-facts'
import { monthCover, monthReport } from './month-cover'
import type { NoticeFacts } from './notice-facts'
import { personSheet } from './person-sheet'
import type { DueListFacts, PersonFacts } from './privacy-facts'
import type { RepairVisitFacts } from './repair-visit-facts'
import type { ReviewSheetFacts } from './review-facts'
import type { RecordRegisterFacts, RevisitRecordFacts } from './revisit-record-facts'
import { sealPage } from './seal-page'
import type { DispatchFacts, ReceiptFacts, StandardFacts } from './slip-facts'
import type { QuestionFormFacts, SurveyBookFacts, SurveyNoticeFacts, SurveyPlanFacts } from './survey-facts'
import type { SurveySummaryFacts } from './survey-summary-facts'
import { type TestPageFacts, testPage } from './test-page'
import type { PointSheetFacts, VisitFacts } from './visit-facts'
import type { RoundSheetFacts, WalkFacts } from './walk-facts'
import type { WorkOrderFacts } from './work-order-facts'

/** A form and what it is told: plain data, so that another process can draw it. */
export type FormOrder =
  | { readonly form: 'F01'; readonly facts: ComplaintFacts }
  | { readonly form: 'F02'; readonly facts: VisitFacts }
  | { readonly form: 'F02b'; readonly facts: PointSheetFacts }
  | { readonly form: 'F03'; readonly facts: SummaryFacts }
  | { readonly form: 'F04'; readonly facts: ContactSheetFacts }
  | { readonly form: 'F05'; readonly facts: WorkOrderFacts }
  | { readonly form: 'F06'; readonly facts: RepairVisitFacts }
  | { readonly form: 'F07'; readonly facts: DispatchFacts }
  | { readonly form: 'F08'; readonly facts: RevisitRecordFacts }
  | { readonly form: 'F09'; readonly facts: RecordRegisterFacts }
  | { readonly form: 'F10'; readonly facts: ReportFacts }
  | { readonly form: 'F11'; readonly facts: NoticeFacts }
  | { readonly form: 'F12'; readonly facts: NoticeFacts }
  | { readonly form: 'F13'; readonly facts: ReviewSheetFacts }
  | { readonly form: 'F16'; readonly facts: WalkFacts }
  | { readonly form: 'F14'; readonly facts: QuestionFormFacts }
  | { readonly form: 'F15'; readonly facts: SurveySummaryFacts }
  | { readonly form: 'F17'; readonly facts: ApprovalFacts }
  | { readonly form: 'F18'; readonly facts: StandardFacts }
  | { readonly form: 'F19'; readonly facts: ReceiptFacts }
  | { readonly form: 'F20'; readonly facts: HandoverFacts }
  | { readonly form: 'F21'; readonly facts: RecoveryFacts }
  | { readonly form: 'F22'; readonly facts: CallSheetFacts }
  | { readonly form: 'F23'; readonly facts: LetterFacts }
  | { readonly form: 'F31'; readonly facts: RoundSheetFacts }
  | { readonly form: 'F24'; readonly facts: SurveyPlanFacts }
  | { readonly form: 'F25'; readonly facts: SurveyNoticeFacts }
  | { readonly form: 'F26'; readonly facts: SurveyBookFacts }
  | { readonly form: 'F27'; readonly facts: ActivityPlanFacts }
  | { readonly form: 'F28'; readonly facts: ActivityFacts }
  | { readonly form: 'F29'; readonly facts: MeetingFacts }
  | { readonly form: 'F30'; readonly facts: MeritSheetFacts }
  | { readonly form: 'blank'; readonly facts: BlankFacts }
  | { readonly form: 'report'; readonly facts: MonthReportFacts }
  | { readonly form: 'figures'; readonly facts: FigurePagesFacts }
  | { readonly form: 'cover'; readonly facts: MonthCoverFacts }
  | { readonly form: 'caseList'; readonly facts: CaseListFacts }
  | { readonly form: 'charts'; readonly facts: ChartPagesFacts }
  | { readonly form: 'seal'; readonly facts: SealFacts }
  | { readonly form: 'person'; readonly facts: PersonFacts }
  | { readonly form: 'test'; readonly facts: TestPageFacts }
  | { readonly form: 'due'; readonly facts: DueListFacts }

export function definitionOf(order: FormOrder): TDocumentDefinitions {
  switch (order.form) {
    case 'F01':
      return complaintForm(order.facts)
    case 'F02':
      return visitForm(order.facts)
    case 'F02b':
      return pointSheet(order.facts)
    case 'F03':
      return summaryForm(order.facts)
    case 'F04':
      return contactSheet(order.facts)
    case 'F05':
      return workOrderForm(order.facts)
    case 'F06':
      return repairVisits(order.facts)
    case 'F07':
      return dispatchSheet(order.facts)
    case 'F08':
      return revisitRecordForm(order.facts)
    case 'F09':
      return recordRegister(order.facts)
    case 'F10':
      return reportForm(order.facts)
    case 'F11':
      return liaisonForm(order.facts)
    case 'F12':
      return rectificationForm(order.facts)
    case 'F13':
      return reviewForm(order.facts)
    case 'F16':
      return walkForm(order.facts)
    case 'F14':
      return questionForm(order.facts)
    case 'F15':
      return surveySummary(order.facts)
    case 'F17':
      return approvalForm(order.facts)
    case 'F18':
      return standardCard(order.facts)
    case 'F19':
      return receiptForm(order.facts)
    case 'F20':
      return handoverForm(order.facts)
    case 'F21':
      return recoveryForm(order.facts)
    case 'F22':
      return callSheet(order.facts)
    case 'F23':
      return letterForm(order.facts)
    case 'F31':
      return roundSheet(order.facts)
    case 'F24':
      return surveyPlan(order.facts)
    case 'F25':
      return surveyNotice(order.facts)
    case 'F26':
      return surveyBook(order.facts)
    case 'F27':
      return activityPlan(order.facts)
    case 'F28':
      return activitySheet(order.facts)
    case 'F29':
      return meetingForm(order.facts)
    case 'F30':
      return meritSheet(order.facts)
    case 'blank':
      return blankForm(order.facts)
    case 'report':
      return monthReport(order.facts)
    case 'figures':
      return figurePages(order.facts)
    case 'cover':
      return monthCover(order.facts)
    case 'caseList':
      return caseList(order.facts)
    case 'charts':
      return chartPages(order.facts)
    case 'seal':
      return sealPage(order.facts)
    case 'person':
      return personSheet(order.facts)
    case 'test':
      return testPage(order.facts)
    case 'due':
      return dueList(order.facts)
  }
}
