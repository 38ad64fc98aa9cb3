import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { CaseNumber } from '#shared/domain/number'
import type { DraftId } from '#shared/ipc/views'
import { ask } from '../../ask'
import type { Place } from '../../place'
import type { Stage } from './stage'

/** What became of a reception that she had left before its answer came. */
type Behind =
  | { readonly kind: 'registered'; readonly caseId: CaseId; readonly number: CaseNumber }
  | { readonly kind: 'unfinished'; readonly draftId: DraftId }

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

function put(one: Behind): void {
  useBehind.setState(({ behind }) => ({ behind: [one, ...behind] }))
}

export function placeOf(one: Behind): Place {
  return one.kind === 'registered'
    ? { name: 'case', caseId: one.caseId }
    : { name: 'intake', draft: one.draftId }
}

/** She has been there: it need not be said any more. */
export function forgetBehind(here: Place): void {
  const isHere = (one: Behind) =>
    one.kind === 'registered'
      ? here.name === 'case' && here.caseId === one.caseId
      : here.name === 'intake' && here.draft === one.draftId
  const { behind } = useBehind.getState()
  const left = behind.filter((one) => !isHere(one))
  if (left.length < behind.length) useBehind.setState({ behind: left })
}
