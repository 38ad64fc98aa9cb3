import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { caseList } from './case-list'
import { complaintForm } from './f01-complaint'
import { summaryForm } from './f03-summary'
import { reportForm } from './f10-report'
import { approvalForm } from './f17-approval'
import type {
  CaseListFacts,
  ComplaintFacts,
  MonthCoverFacts,
  MonthReportFacts,
  SealFacts,
  SummaryFacts,
} from './facts'
import type { ApprovalFacts, ReportFacts } from './manager-facts'
import { monthCover, monthReport } from './month-cover'
import { sealPage } from './seal-page'

/** A form and what it is told: plain data, so that another process can draw it. */
export type FormOrder =
  | { readonly form: 'F01'; readonly facts: ComplaintFacts }
  | { readonly form: 'F03'; readonly facts: SummaryFacts }
  | { readonly form: 'F10'; readonly facts: ReportFacts }
  | { readonly form: 'F17'; readonly facts: ApprovalFacts }
  | { readonly form: 'report'; readonly facts: MonthReportFacts }
  | { readonly form: 'cover'; readonly facts: MonthCoverFacts }
  | { readonly form: 'caseList'; readonly facts: CaseListFacts }
  | { readonly form: 'seal'; readonly facts: SealFacts }

export function definitionOf(order: FormOrder): TDocumentDefinitions {
  switch (order.form) {
    case 'F01':
      return complaintForm(order.facts)
    case 'F03':
      return summaryForm(order.facts)
    case 'F10':
      return reportForm(order.facts)
    case 'F17':
      return approvalForm(order.facts)
    case 'report':
      return monthReport(order.facts)
    case 'cover':
      return monthCover(order.facts)
    case 'caseList':
      return caseList(order.facts)
    case 'seal':
      return sealPage(order.facts)
  }
}
