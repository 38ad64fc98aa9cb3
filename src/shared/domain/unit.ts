import { normalText } from '#shared/domain/finding'

// 楼栋-房号, as people write it: 3号楼-1201, A座 1203, 3-1201, B1-05.

/** One spelling for one unit: full-width letters and every kind of dash or space between building and room are one. */
export function normalAddress(typed: string): string {
  return normalText(typed)
    .replace(/\s*[-－—–_#]+\s*/gu, '-')
    .replace(/(号楼|座|栋|幢|楼)\s*(?=[\dA-Z])/giu, '$1-')
    .replace(/\s+/gu, '-')
    .replace(/-(?:室|号)?$/u, '')
    .replace(/(\d)室$/u, '$1')
    .toUpperCase()
}

/** The building of a unit, for rounds by building (回访); the whole address where it names no room. */
export function buildingOf(address: string): string {
  return normalAddress(address).split('-')[0] ?? ''
}

/** '' where the address names no room: nobody goes from door to door there. */
export function buildingOfRoom(address: string): string {
  const building = buildingOf(address)
  return building === normalAddress(address) ? '' : building
}

/** Whether it names a room: 园区东门外 is where somebody was, not where somebody is to be found. */
export function isUnit(typed: string): boolean {
  return /\d/u.test(normalAddress(typed))
}

/** 3号楼-1201 is also typed as 3-1201 and 31201, C座-506 as c506. */
export function plainAddress(address: string): string {
  return normalAddress(address)
    .replace(/号楼|[座栋幢楼-]/gu, '')
    .toLowerCase()
}
