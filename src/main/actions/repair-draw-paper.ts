import { withCorrections } from '#shared/domain/correction'
import { customerWords, printedCustomer } from '#shared/domain/customer'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import { monthWords } from '#shared/domain/month'
import { drawBounds, isAskingOver, numberRanges } from '#shared/domain/repair-draw'
import {
  outcomeWord,
  qualityWord,
  type RevisitWay,
  revisitWayWord,
  timelinessWord,
} from '#shared/domain/revisit'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { DrawFacts, RepairVisitRow } from '../forms/repair-visit-facts'
import { type CaseFile, caseFilesById } from '../store/facts'
import { type DrawnOrder, drawnOrdersOf, type RepairDraw, repairDrawOf } from '../store/repair-draw-of'
import { matterLine } from './lines'
import { printSheet, rowsBesideOthers, type SheetStation, timeWords } from './print-sheet'
import { isOwnWork } from './repair-draw-rows'

/** Tells it from the F06 of a day or month. */
export function titleOfDraw(month: IsoMonth): string {
  return `维修回访登记表（抽查） ${monthWords(month)}`
}

/** F06 of the draw. As long as somebody is still to be called it is the caller's, with full phones. */
export async function printDraw(
  station: SheetStation,
  { month }: Asked<'draw.print'>,
): Promise<Result<SlipView, 'not-drawn'>> {
  const { db } = station
  const draw = repairDrawOf(db, month)
  if (!draw) return refuse('not-drawn')
  const orders = drawnOrdersOf(db, month)
  const files = caseFilesById(
    db,
    orders.map(({ caseId }) => caseId),
  )
  const isCallSheet = orders.some(({ outcome }) => !isAskingOver(outcome))
  const rows = orders.flatMap((order) => {
    const file = files.get(order.caseId)
    return file ? [drawnRow(order, file, isCallSheet)] : []
  })
  const facts = { period: monthWords(month), asOf: null, rows, draw: drawFacts(draw, isCallSheet) }
  const wanted = {
    form: 'F06',
    title: titleOfDraw(month),
    month,
    isLong: rows.length > rowsBesideOthers,
  } as const
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F06',
      facts: { ...head, ...facts },
    })),
  )
}

function drawFacts({ id: _, month: __, numbers, ...draw }: RepairDraw, isCallSheet: boolean): DrawFacts {
  return {
    ...draw,
    ...drawBounds(draw),
    from: numberRanges(numbers),
    example: numbers[0] ?? '',
    isCallSheet,
  }
}

/** What is asked is left for the hand until the customer has answered. */
function drawnRow(order: DrawnOrder, file: CaseFile, isCallSheet: boolean): RepairVisitRow {
  const isOver = isAskingOver(order.outcome)
  return {
    ...workWords(file, order.job ?? '', isCallSheet && !isOver),
    number: order.number,
    completed: timeWords(order.completedAt),
    ...answerWords(order, isOver ? order.at : null),
    by: isOver ? callerWords(order.caller ?? '', isOwnWork(order)) : '',
  }
}

export function callerWords(caller: string, isOwn: boolean): string {
  return isOwn ? `${caller}\n自办自访` : caller
}

/** Whose it is and what was done; 保密 where the customer asked for it. */
export function workWords(
  { matter, corrections }: CaseFile,
  job: string,
  hasPhones: boolean,
): Pick<RepairVisitRow, 'customer' | 'content'> {
  const { customer, isConfidential, content } = withCorrections(matter, corrections)
  const shown = printedCustomer({ customer, isConfidential })
  const lines = [
    customerWords(shown, '\n'),
    ...(isConfidential ? [] : [shown.address, ...(hasPhones ? shown.phones : [])]),
  ]
  return {
    customer: lines.filter((line) => line !== '').join('\n'),
    content: matterLine({ content: job || content }),
  }
}

type Answer = Pick<DrawnOrder, 'outcome' | 'quality' | 'timeliness' | 'isSolved' | 'said' | 'attempts'> & {
  readonly way: RevisitWay | null
}

/** `askedAt` null: it is still to be asked. */
export function answerWords(
  { way, outcome, quality, timeliness, isSolved, said, attempts }: Answer,
  askedAt: Instant | null,
): Omit<RepairVisitRow, 'number' | 'customer' | 'content' | 'completed' | 'by'> {
  const attempted =
    way === null || outcome === null || outcome === 'answered'
      ? ''
      : `${outcomeWord({ way, outcome })}${attempts > 1 ? ` ${attempts} 次` : ''}`
  return {
    asked: timeWords(askedAt),
    wayWord: askedAt && way && revisitWayWord[way],
    qualityWord: quality && qualityWord[quality],
    timelinessWord: timeliness && timelinessWord[timeliness],
    isSolved,
    said: [attempted, maskPhonesIn(said ?? '')].filter((part) => part !== '').join('\n'),
  }
}
