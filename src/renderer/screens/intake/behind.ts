import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { CaseNumber } from '#shared/domain/number'
import type { DraftId } from '#shared/ipc/views'
import { ask } from '../../ask'
import type { Place } from '../../place'
import type { Stage } from './stage'

/** What became of a reception that she had left before its answer came. */
export type Behind =
  | { readonly kind: 'registered'; readonly caseId: CaseId; readonly number: CaseNumber }
  | { readonly kind: 'unfinished'; readonly draftId: DraftId }
  /** 记为同一件: only to be read; gone with the next thing that she begins. */
  | { readonly kind: 'recorded'; readonly caseId: CaseId; readonly number: CaseNumber }

/** The newest one on top; each stays in the top line until it was opened. */
export const useBehind = create<{ readonly behind: readonly Behind[] }>()(() => ({ behind: [] }))

/** Says it where she is now, without taking her away from who stands before her. */
export function leaveBehind(draftId: DraftId, became: Stage): void {
  switch (became.name) {
    case 'registered': {
      const { caseId, number } = became.registered
      put({ kind: 'registered', caseId, number })
      break
    }
    case 'refused':
    case 'failed':
      // Nobody types in it any more: it waits on 今日 like every draft that was left.
      ask('draft.park', { draftId })
      put({ kind: 'unfinished', draftId })
      break
    case 'opening':
    case 'writing':
    case 'registering':
    case 'ending':
    case 'gone':
      break
  }
}

/** Says to which case the contact was recorded, in place of what was said about the one before. */
export function tellRecorded(caseId: CaseId, number: CaseNumber): void {
  const { behind } = useBehind.getState()
  const others = behind.filter(({ kind }) => kind !== 'recorded')
  useBehind.setState({ behind: [{ kind: 'recorded', caseId, number }, ...others] })
}

function put(one: Behind): void {
  useBehind.setState(({ behind }) => ({ behind: [one, ...behind] }))
}

export function placeOf(one: Behind): Place {
  return one.kind === 'unfinished'
    ? { name: 'intake', draft: one.draftId }
    : { name: 'case', caseId: one.caseId }
}

/** She has been there: it need not be said any more. */
export function forgetBehind(here: Place): void {
  const isBegun = here.name === 'intake' && typeof here.draft === 'string'
  const isHere = (one: Behind) => {
    switch (one.kind) {
      case 'registered':
        return here.name === 'case' && here.caseId === one.caseId
      case 'recorded':
        return isBegun || (here.name !== 'today' && here.name !== 'intake')
      case 'unfinished':
        return here.name === 'intake' && here.draft === one.draftId
    }
  }
  const { behind } = useBehind.getState()
  const left = behind.filter((one) => !isHere(one))
  if (left.length < behind.length) useBehind.setState({ behind: left })
}
