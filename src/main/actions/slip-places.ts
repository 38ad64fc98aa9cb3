import type { SlipMove } from '#shared/domain/slip-place'
import { isOut, waysFrom } from '#shared/domain/slip-place'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipId, SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import type { Act } from '../store/event'
import { knownSlip, type Slip, slipOf, slipsOfCase } from '../store/slip'
import { markSlip, moveSlip, type Spot } from '../store/slip-place'
import { voidSlip } from '../store/slip-row'
import { transaction } from '../store/tx'
import { followRecord } from './record-paper'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

// What somebody does with a sheet by hand: where it went, that it is lost, that it was signed anew, that it is void.

/** 送部门, 交客户, 归档, 借出, 收回, 遗失. */
export function moveByHand(
  station: SignedStation,
  { slipId, move }: Asked<'slip.move'>,
): Result<SlipView, Refusal<'slip.move'>> {
  const { db } = station
  const slip = slipOf(db, slipId)
  if (!slip) return refuse('no-such-slip')
  const lacks = moveLacks(station, slip, move)
  if (lacks) return refuse(lacks)
  const act = actOf(station, kindOf(slip, move))
  transaction(db, (tx) => {
    // Its own record tells where an F08 went; F07 tells of the sheets of the handling.
    const isTold = followRecord(tx, slip, move, act)
    moveSlip(tx, slipId, spotOf(slip, move), isTold ? { ...act, kind: 'slip.followed' } : act)
  })
  return done(told(station, slipId))
}

function moveLacks({ db, clock }: SignedStation, slip: Slip, move: SlipMove): Refusal<'slip.move'> | null {
  if (slip.isPaperErased) return 'paper-erased'
  if (!waysFrom(slip.where.place, slip.isVoid).includes(move.to)) return 'not-from-there'
  switch (move.to) {
    case 'department':
      return departmentsOf(db).some(({ id }) => id === move.departmentId) ? null : 'no-such-department'
    case 'customer':
    case 'lent':
      return move.dueBackAt !== null && move.dueBackAt <= clock() ? 'time-not-later' : null
    case 'desk':
    case 'filed':
    case 'lost':
      return null
  }
}

function kindOf({ where }: Slip, { to }: SlipMove): Act['kind'] {
  switch (to) {
    case 'desk':
      return where.place === 'lost' ? 'slip.found' : 'slip.broughtBack'
    case 'department':
      return 'slip.sent'
    case 'customer':
      return 'slip.handedOut'
    case 'filed':
      return 'slip.filed'
    case 'lent':
      return 'slip.lent'
    case 'lost':
      return 'slip.lost'
  }
}

function spotOf({ where }: Slip, move: SlipMove): Spot {
  switch (move.to) {
    case 'desk':
      return { place: 'desk' }
    case 'department':
      // Handed on from one to another it is awaited as before.
      return {
        place: 'department',
        departmentId: move.departmentId,
        with: move.with,
        dueBackAt: isOut(where.place) ? where.dueBackAt : null,
      }
    case 'customer':
      return { place: 'customer', with: move.with, dueBackAt: move.dueBackAt }
    case 'filed':
      return { place: 'filed', filedAs: move.filedAs }
    case 'lent':
      return { place: 'lent', with: move.with, dueBackAt: move.dueBackAt }
    case 'lost':
      return { place: 'lost', note: move.reason }
  }
}

/** 补签: what the sheet that was lost bore is signed on its replacement now. */
export function markByHand(
  station: SignedStation,
  { slipId, mark }: Asked<'slip.mark'>,
): Result<SlipView, Refusal<'slip.mark'>> {
  const slip = slipOf(station.db, slipId)
  if (!slip) return refuse('no-such-slip')
  if (slip.isPaperErased) return refuse('paper-erased')
  if (slip.isVoid || !slip.wants.includes(mark)) return refuse('not-wanted')
  const act = actOf(station, 'slip.marked')
  transaction(station.db, (tx) => markSlip(tx, slipId, mark, act.happenedAt, act))
  return done(told(station, slipId))
}

/**
 * 作废 of one sheet, which names the copy that replaces it: a newer one of the same form that is not void. What is signed
 * on it alone is void only with its case, by a manager's word (domain.md, Approvals).
 */
export function voidByHand(
  station: SignedStation,
  { slipId }: Asked<'slip.void'>,
): Result<SlipView, Refusal<'slip.void'>> {
  const { db } = station
  const slip = slipOf(db, slipId)
  if (!slip) return refuse('no-such-slip')
  if (slip.isVoid) return refuse('void-already')
  const replacing = replacingOf(slip.caseId === null ? [] : slipsOfCase(db, slip.caseId), slip)
  if (!replacing) return refuse('nothing-replaces-it')
  if (Object.keys(slip.where.marks).some((mark) => !(mark in replacing.where.marks))) return refuse('signed')
  const act = actOf(station, 'slip.voided')
  transaction(db, (tx) => voidSlip(tx, slipId, act.happenedAt, replacing.id, act))
  return done(told(station, slipId))
}

function replacingOf(all: readonly Slip[], slip: Slip): Slip | undefined {
  return all.findLast(
    ({ id, form, approvalId, workOrderId, revisitRecordId, isVoid, where }) =>
      id > slip.id &&
      form === slip.form &&
      approvalId === slip.approvalId &&
      workOrderId === slip.workOrderId &&
      revisitRecordId === slip.revisitRecordId &&
      !isVoid &&
      where.place !== 'lost',
  )
}

function told(station: SignedStation, slipId: SlipId): SlipView {
  station.changed('case', 'print', 'today')
  return viewOfSlip(station, knownSlip(station.db, slipId))
}
