import { inOrderOfBuildings } from '#shared/domain/periodic-visit'
import { inOrderOfRooms } from '#shared/domain/survey'
import type { Survey } from '../store/survey'
import { surveyed } from '../store/survey-book'
import type { Db } from '../store/tx'
import { type Resident, residents } from '../store/visit-plan'

/** Who is in residence in these buildings, floor by floor. */
export function residentsOf(db: Db, { buildings }: Pick<Survey, 'buildings'>): readonly Resident[] {
  return residentsIn(db, buildings).toSorted(
    (a, b) =>
      inOrderOfBuildings(a.building, b.building) || inOrderOfRooms(a.address, b.address) || a.id - b.id,
  )
}

function residentsIn(db: Db, buildings: Survey['buildings']): readonly Resident[] {
  const wanted = buildings && new Set(buildings)
  return residents(db).filter(({ building }) => wanted?.has(building) ?? true)
}

/** How many have no sheet yet: asked with every look at a campaign, so of thousands nobody is put in order. */
export function countMissing(db: Db, survey: Pick<Survey, 'id' | 'buildings'>): number {
  const known = surveyed(db, survey.id)
  return residentsIn(db, survey.buildings).filter(({ id }) => !known.has(id)).length
}

/** Those who have no sheet yet. */
export function missingResidents(db: Db, survey: Pick<Survey, 'id' | 'buildings'>): readonly Resident[] {
  const known = surveyed(db, survey.id)
  return residentsOf(db, survey).filter(({ id }) => !known.has(id))
}
