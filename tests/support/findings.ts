import type { DepartmentId } from '#shared/domain/case'
import type { WalkKind } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { departmentsOf } from '../../src/main/store/desk'
import { insertRecord } from '../../src/main/store/ledger'
import { nextNumber } from '../../src/main/store/numbering'
import { operatorsOf } from '../../src/main/store/operator'
import { transaction } from '../../src/main/store/tx'
import { walks } from '../../src/main/store/walk'
import { insertWalkFinding, type NewWalkFinding } from '../../src/main/store/walk-finding'
import type { TestDesk } from './desk'

// What a walk brought home, through the ledger and without the walk's own screens.

let plannedMinutes = 0

export function departmentNamed(desk: TestDesk, name: string): DepartmentId {
  const department = departmentsOf(desk.db).find((one) => one.name === name)
  if (!department) throw new Error(`There is no department ${name}`)
  return department.id
}

type Found = Partial<Omit<NewWalkFinding, 'walkId' | 'operatorId' | 'isDanger'>> & {
  readonly isDanger?: boolean
}

/** Found now, on one walk, each; plain and 保洁's unless it says otherwise. */
export function findOnWalk(
  desk: TestDesk,
  found: readonly Found[],
  kind: WalkKind = 'weekly',
): WalkFindingId[] {
  const operatorId = operatorsOf(desk.db)[0]?.id
  if (operatorId === undefined) throw new Error('Nobody walks')
  const act = { kind: 'walk.made', operatorId, happenedAt: desk.now, typedAt: desk.now } as const
  return transaction(desk.db, (tx) => {
    const walkId = insertRecord(
      tx,
      walks,
      {
        number: nextNumber(tx, 'inspection', 'XJ', desk.now),
        kind,
        // No slot of the plan is twice.
        plannedAt: new Date(Date.parse(desk.now) + ++plannedMinutes).toISOString() as TestDesk['now'],
        checklistId: null,
        walkedAt: desk.now,
        walker: '王敏',
        companions: null,
        signature: null,
        remark: null,
        endedAt: desk.now,
        droppedAt: null,
        dropReason: null,
        madeAt: desk.now,
        madeBy: operatorId,
      },
      act,
    )
    return found.map(({ isDanger = false, ...one }) =>
      insertWalkFinding(
        tx,
        {
          walkId,
          point: null,
          place: '3号楼-1层大堂',
          words: '地面有明显垃圾，垃圾桶外壁没有擦',
          severity: 'plain',
          isDanger: isDanger ? 1 : 0,
          responsible: 'contractor',
          departmentId: one.responsible === 'own' ? null : departmentNamed(desk, '保洁'),
          foundAt: desk.now,
          operatorId,
          ...one,
        },
        { ...act, kind: 'finding.made' },
      ),
    )
  })
}
