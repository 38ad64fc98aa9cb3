import type { Case } from '#shared/domain/case'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import { type DraftContent, receivedAtOf } from '#shared/domain/draft'
import { flowMark, type Grade, jobGradeWord } from '#shared/domain/grade'
import { isJob, kindWord } from '#shared/domain/kind'
import { qualityWord, timelinessWord } from '#shared/domain/revisit'
import { feeWords, type WorkOrder, workOrderOutcomeWord } from '#shared/domain/work-order'
import { blankWorkOrder, type WorkOrderFacts } from '../forms/work-order-facts'
import type { Draft } from '../store/draft'
import type { CaseFile } from '../store/facts'
import { caseMarks, numberOnPaper, type Sheet, signed } from './complaint-facts'

type Media = WorkOrderFacts['media']

/** F05 of one order, filled with what is known by now. */
export function workOrderFacts(file: CaseFile, order: WorkOrder, sheet: Sheet, media: Media): WorkOrderFacts {
  const { matter } = file
  const { sent, fee, ended, acceptance } = order
  const isVoid = ended?.outcome === 'void' ? ['作废'] : []
  return {
    ...headOf(sheet, media, order.number),
    ...toldOf(matter, order.content),
    marks: [...sheet.marks, ...caseMarks(file), ...isVoid],
    caseNumber: matter.number,
    receivedAt: matter.receivedAt,
    appointment: order.appointment,
    grade: gradeOf(matter),
    dueAt: order.dueAt ?? limitOf(file),
    sentBy: order.madeByName,
    sentAt: sent?.at ?? null,
    department: sent?.department ?? '',
    worker: sent?.worker ?? '',
    accepted: order.accepted,
    arrivedAt: order.arrivedAt,
    isPair: order.isPair,
    hasKey: order.hasKey,
    hasFee: sent ? fee.state !== 'none' : null,
    feeItems: fee.items,
    feeAmount: fee.cents === null ? null : feeWords(fee.cents),
    feeSignature: signed(fee.signature, sheet),
    process: order.process,
    materials: order.materials,
    ticks: order.ticks,
    completedAt: ended && ended.outcome !== 'void' ? ended.at : null,
    outcomeWord: ended && workOrderOutcomeWord[ended.outcome],
    outcomeWords: order.sentBack ? `${order.sentBack.by}：${order.sentBack.reason}` : (ended?.words ?? ''),
    qualityWord: acceptance?.quality ? qualityWord[acceptance.quality] : null,
    timelinessWord: acceptance?.timeliness ? timelinessWord[acceptance.timeliness] : null,
    acceptanceSignature: signed(order.acceptanceSignature, sheet),
  }
}

/** The living page: what is typed so far, and no grade, for the customer looks on. */
export function draftOrderFacts({ content, startedAt }: Draft, sheet: Sheet, media: Media): WorkOrderFacts {
  return {
    ...headOf(sheet, media, numberOnPaper(content, 'F05')),
    ...toldOf(content, ''),
    receivedAt: receivedAtOf(content, startedAt),
    sentBy: sheet.recordedBy,
  }
}

function headOf({ organisation, slip, marks }: Sheet, media: Media, number: string | null): WorkOrderFacts {
  return blankWorkOrder({ organisation, media, number, slip, marks })
}

type Told = Pick<Case | DraftContent, 'kind' | 'customer' | 'isConfidential' | 'content' | 'demand'> &
  Pick<Case, 'place'>

function toldOf({ kind, customer, isConfidential, content, demand, place }: Told, own: string) {
  const shown = printedCustomer({ customer, isConfidential })
  const at = place === '' || place === customer.address ? '' : `（地点：${place}）`
  return {
    kindWord: kindWord[kind],
    customerName: customerWords(shown, '\n'),
    customerAddress: shown.address,
    phones: shown.phones,
    content: `${own || content}${at}`,
    demand,
  }
}

/** What the customer signs tells no grade of a complaint (forms.md F01): the neutral mark stands for it. */
function gradeOf({ kind, grade }: { readonly kind: Case['kind']; readonly grade: Grade | null }) {
  if (isJob(kind))
    return { options: [jobGradeWord.minor, jobGradeWord.major], chosen: grade && jobGradeWord[grade] }
  return { options: ['A', 'B', 'C'], chosen: grade && flowMark(grade) }
}

/** Until somebody sets another: by when the procedure wants it done. */
function limitOf({ deadlines }: CaseFile): WorkOrderFacts['dueAt'] {
  return deadlines.findLast(({ clock }) => clock === 'resolve')?.dueAt ?? null
}
