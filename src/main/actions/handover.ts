import type { CaseId } from '#shared/domain/case'
import { customerWords } from '#shared/domain/customer'
import { channelWord } from '#shared/domain/kind'
import type { Operator } from '#shared/domain/organisation'
import { BoardCount, boardCountWord } from '#shared/ipc/board-views'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { HandoverStanding } from '#shared/ipc/people-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { boardCounts } from '../store/board-line'
import { caseOf } from '../store/case'
import { allDrafts, giveDrafts } from '../store/draft'
import { chainHead } from '../store/event'
import {
  insertHandover,
  openPromises,
  otherSheetsOut,
  papersOut,
  undecidedApprovals,
  unsignedApprovals,
} from '../store/handover'
import { activePeople, noteOperator } from '../store/operator'
import { knownSlip, lastSlip } from '../store/slip'
import { type Db, transaction } from '../store/tx'
import { makeSlip } from './make-slip'
import type { Press } from './press'
import { remindersOnBoard } from './see-reminders'
import { enter } from './sign-in'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfSlip } from './view-slip'

const waits = BoardCount.exclude(['late', 'soon']).options

/** 交接班: what the next one has to know, and who that may be. */
export function showHandover(station: SignedStation): Output<'handover.show'> {
  const { db, clock, operator } = station
  const last = lastSlip(db, 'F20')
  return {
    now: clock(),
    standing: standingOf(station),
    next: activePeople(db)
      .filter(({ id }) => id !== operator.id)
      .map(({ id, name, role }) => ({ id, name, role })),
    last: last && viewOfSlip(station, last),
  }
}

function standingOf({ db, clock }: Station): HandoverStanding {
  const { total, late, soon, ...waiting } = boardCounts(db, clock())
  return {
    open: total,
    late,
    soon,
    waits: waits.map((wait) => ({ word: boardCountWord[wait], cases: waiting[wait] })),
    promises: openPromises(db),
    drafts: allDrafts(db).map(({ id, startedAt, startedBy, content }) => ({
      id,
      channelWord: channelWord[content.channel],
      startedAt,
      startedBy,
      who: customerWords(content.customer) || unnamed(db, content.completes),
    })),
    papers: [...papersOut(db), ...otherSheetsOut(db)],
    approvals: undecidedApprovals(db),
    unsigned: unsignedApprovals(db),
    reminders: remindersOnBoard(db, clock()).length,
  }
}

/** 紧急: what is to be completed has its number at least. */
function unnamed(db: Db, completes: CaseId | null): string {
  const matter = completes === null ? null : caseOf(db, completes)
  return matter ? `待补全 ${matter.number}` : '未填姓名'
}

type Handed = { readonly operator: Operator; readonly slip: SlipView }

/** One transaction: what was handed over, the drafts by name, the sheet to be signed, and who has the desk now. */
export async function signHandover(
  station: SignedStation & { readonly press: Press },
  { remark, ...asked }: Asked<'handover.sign'>,
): Promise<Result<Handed, Refusal<'handover.sign'>>> {
  const { db, operator: leaving } = station
  if (asked.operatorId === leaving.id) return refuse('yourself')
  const entered = await enter(station, asked)
  if (!entered.ok) return entered
  const { operator, setPin } = entered.value
  const made = transaction(db, (tx) => {
    setPin?.(tx)
    const act = actOf(station, 'handover.signed')
    const handoverId = insertHandover(
      tx,
      {
        at: act.typedAt,
        fromOperatorId: leaving.id,
        toOperatorId: operator.id,
        remark,
        standing: standingOf({ ...station, db: tx }),
        chain: chainHead(tx),
      },
      act,
    )
    giveDrafts(tx, leaving.id, operator.id)
    noteOperator(tx, operator.id, actOf({ ...station, operator }, 'operator.signedIn'))
    const wanted = { form: 'F20', title: '交接班记录', caseId: null, month: null, kind: 'first' } as const
    return makeSlip(tx, { ...wanted, handoverId }, actOf(station, 'slip.made'))
  })
  station.press.start(made)
  station.changed('desk', 'today', 'draft', 'print')
  return done({ operator, slip: viewOfSlip(station, knownSlip(db, made.slipId)) })
}
