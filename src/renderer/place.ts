import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { CustomerId, UnitId } from '#shared/domain/customer'
import type { Channel } from '#shared/domain/kind'
import type { ScanId } from '#shared/domain/scan'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { SlipId } from '#shared/ipc/slip-views'
import type { DraftId } from '#shared/ipc/views'
import type { Act } from './screens/case/act'
import type { SheetAct } from './words/slip'

export type SettingsSection =
  | 'organisation'
  | 'procedure'
  | 'calendar'
  | 'deputies'
  | 'people'
  | 'backup'
  | 'data'
  | 'check'
  | 'lists'
  | 'printers'

/** Where the clerk is: one task, one screen. */
export type Place =
  | { readonly name: 'today' }
  | { readonly name: 'intake'; readonly draft: DraftId | Channel }
  /** `act`: what she came for; without it the case's next step is shown. */
  | {
      readonly name: 'case'
      readonly caseId: CaseId
      readonly act?: Act
      /** Whose whereabouts she came for, and what is proposed. */
      readonly sheet?: { readonly slipId: SlipId; readonly to: SheetAct }
    }
  | { readonly name: 'revisit'; readonly caseId: CaseId | null }
  /** Which order is shown: that one, or the first of that case; null: the first of the list. */
  | { readonly name: 'dispatch'; readonly caseId: CaseId | null; readonly workOrderId?: WorkOrderId }
  | { readonly name: 'archive' }
  | { readonly name: 'settings'; readonly section?: SettingsSection }
  | { readonly name: 'handover' }
  | { readonly name: 'contacts' }
  /** 单据: what should be back, 下班检查, F07; the part that she looked at last. */
  | { readonly name: 'slips' }
  | { readonly name: 'blanks' }
  | { readonly name: 'emergency' }
  /** Whose page, or which unit's; without either the directory as she left it. */
  | { readonly name: 'customers'; readonly customerId?: CustomerId; readonly unitId?: UnitId }
  /** `scanId`: the one to open; `words`: by what its slip is looked for. */
  | { readonly name: 'scans'; readonly scanId?: ScanId; readonly words?: string }
  /** 巡检与服务: the part that she looked at last. */
  | { readonly name: 'service' }
  | { readonly name: 'prints' }
  | { readonly name: 'help' }

type Way = {
  readonly place: Place
  readonly behind: readonly Place[]
  /** Counts the arrivals: the same place entered again is a fresh screen. */
  readonly visit: number
  /** Goes to a screen, and remembers the way back. */
  go(place: Place): void
  /** Names the place that she is at anew without leaving its screen: a begun draft has its id now. */
  settle(place: Place): void
  /** The same place on a fresh screen; the way back stays. */
  reopen(place: Place): void
  /** One step back (Esc); 今日 is where every way ends. */
  back(): void
}

const today: Place = { name: 'today' }

export const usePlace = create<Way>()((set) => ({
  place: today,
  behind: [],
  visit: 0,
  go: (place) =>
    set(({ place: left, behind, visit }) => ({
      place,
      behind: place.name === 'today' ? [] : [...behind, left],
      visit: visit + 1,
    })),
  settle: (place) => set({ place }),
  reopen: (place) => set(({ visit }) => ({ place, visit: visit + 1 })),
  back: () =>
    set(({ behind, visit }) => ({
      place: behind.at(-1) ?? today,
      behind: behind.slice(0, -1),
      visit: visit + 1,
    })),
}))
