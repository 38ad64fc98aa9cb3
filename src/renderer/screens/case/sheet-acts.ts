import type { DepartmentId } from '#shared/domain/case'
import { FiledAs, type SlipMark, type SlipMove, waysFrom } from '#shared/domain/slip-place'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { reprintRefusal } from '../../words/print-refusal'
import { markRefusal, moveRefusal, type SheetAct, sheetWords, voidRefusal } from '../../words/slip'
import type { Later } from '../../words/when'

/** What was typed into the card of a sheet. */
export type SheetFields = {
  readonly act: SheetAct | null
  readonly departmentId: DepartmentId | null
  readonly with: string
  readonly dueBack: Later
  readonly filedAs: string
  readonly reason: string
  readonly mark: SlipMark | null
}

export function blankSheet({ where }: SlipView): Omit<SheetFields, 'act'> {
  return {
    departmentId: null,
    with: '',
    dueBack: { kind: 'empty' },
    filedAs: where.filedAs ?? '',
    reason: '',
    mark: null,
  }
}

/** What can be done with it now, the likeliest first. */
export function sheetActsOf(slip: SlipView, all: readonly SlipView[]): readonly SheetAct[] {
  const { where, isVoid, wants, form, kind, replacedBy, drawing, orderNumber } = slip
  if (drawing === 'erased') return []
  const isNewer = ({ id, form: other, orderNumber: of, isVoid: isGone, where: there }: SlipView) =>
    id > slip.id && other === form && of === orderNumber && !isGone && there.place !== 'lost'
  const may: readonly (readonly [SheetAct, boolean])[] = [
    ['mark', wants.length > 0],
    [
      'replace',
      where.place === 'lost' &&
        (form === 'F01' || form === 'F08') &&
        kind !== 'copy' &&
        replacedBy === null &&
        !isVoid,
    ],
    ...waysFrom(where.place, isVoid).map((to) => [to, true] as const),
    ['void', !isVoid && all.some(isNewer)],
  ]
  return may.filter(([, isPossible]) => isPossible).map(([act]) => act)
}

/** What still has to be filled, in words; null once everything is there. */
export function sheetMissing(act: SheetAct | null, fields: SheetFields): string | null {
  const { missing } = sheetWords
  const isNamed = fields.with.trim() !== ''
  switch (act) {
    case null:
      return missing.choice
    case 'department':
      if (fields.departmentId === null) return missing.department
      return isNamed ? null : missing.with
    case 'customer':
      if (!isNamed) return missing.with
      return fields.dueBack.kind === 'wrong' ? missing.customer : null
    case 'lent':
      if (!isNamed) return missing.with
      return fields.dueBack.kind === 'at' ? null : missing.lent
    case 'filed':
      return FiledAs.safeParse(fields.filedAs).success ? null : missing.filedAs
    case 'lost':
      return fields.reason.trim() === '' ? missing.reason : null
    case 'mark':
    case 'desk':
    case 'void':
    case 'replace':
      return null
  }
}

const nothing: Said = { kind: 'nothing' }

/** Nothing to be said: it was recorded. */
export async function sendSheet(slip: SlipView, act: SheetAct, fields: SheetFields): Promise<Said> {
  const { id: slipId, caseId } = slip
  switch (act) {
    case 'mark': {
      const mark = fields.mark ?? slip.wants[0]
      if (mark === undefined || (fields.mark === null && slip.wants.length > 1))
        return { kind: 'wrong', words: sheetWords.missing.mark }
      return saidOf(await ask('slip.mark', { slipId, mark }), markRefusal)
    }
    case 'void':
      return saidOf(await ask('slip.void', { slipId }), voidRefusal)
    case 'replace':
      if (caseId === null) return nothing
      return saidOf(await ask('slip.reprint', { caseId, kind: 'lost', ...recordOf(slip) }), reprintRefusal)
    default: {
      const move = moveOf(act, fields)
      return move === null ? nothing : saidOf(await ask('slip.move', { slipId, move }), moveRefusal)
    }
  }
}

/** An F08 is reprinted as the sheet of its own 回访记录. */
function recordOf({ id, form }: SlipView): { readonly slipId?: SlipView['id'] } {
  return form === 'F08' ? { slipId: id } : {}
}

/** Null where something is missing: sheetMissing has said it. */
function moveOf(to: SlipMove['to'], fields: SheetFields): SlipMove | null {
  const holder = fields.with.trim()
  const dueBackAt = fields.dueBack.kind === 'at' ? fields.dueBack.at : null
  switch (to) {
    case 'desk':
      return { to }
    case 'department':
      return fields.departmentId === null ? null : { to, departmentId: fields.departmentId, with: holder }
    case 'customer':
      return { to, with: holder, dueBackAt }
    case 'lent':
      return dueBackAt === null ? null : { to, with: holder, dueBackAt }
    case 'filed':
      return { to, filedAs: fields.filedAs }
    case 'lost':
      return { to, reason: fields.reason }
  }
}
