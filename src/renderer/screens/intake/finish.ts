import { type DraftContent, isOriginal } from '#shared/domain/draft'
import type { DraftId } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { callRefusal } from '../../words/earlier'
import { endRefusal, registerRefusal } from '../../words/intake-refusal'
import { leaveBehind, tellRecorded } from './behind'
import { type Calling, forgetCalling } from './calling'
import { type Consult, forgetConsult } from './consulting'
import { type Ending, forgetEnding } from './ending'
import { refusedStage, type Stage, takesText } from './stage'
import { useIntake } from './store'

/** 登记并打印; with `consult` it is numbered as 待定立项. */
export function register(consult: Consult | null = null): Promise<void> {
  return withKept('registering', async (draftId, content) => {
    const answer = await ask('case.register', { draftId, ...(consult && { consult }) })
    switch (answer.kind) {
      case 'ok':
        forgetConsult(draftId)
        return {
          name: 'registered',
          registered: {
            ...answer.value,
            channel: content.channel,
            consulted: consult?.approver ?? null,
            isTypedIn: isOriginal(content),
          },
        }
      case 'refused':
        if (answer.reason === 'blank-void') takeAsLate(draftId)
        return refusedStage(answer.reason, registerRefusal[answer.reason])
      case 'fault':
        return { name: 'failed', reference: answer.reference }
    }
  })
}

/** The number became void since: she is told, and the next press registers the sheet under a new one. */
function takeAsLate(draftId: DraftId): void {
  const { draft, content } = useIntake.getState()
  if (draft?.id !== draftId || content.onPaper === null) return
  useIntake.setState({ content: { ...content, onPaper: { ...content.onPaper, isLate: true } } })
}

/** 记下，不立项: from where she goes back to where she came from. */
export function end(ending: Ending): Promise<void> {
  return withKept('ending', async (draftId) => {
    const answer = await ask('draft.endAsContact', { draftId, ...ending })
    switch (answer.kind) {
      case 'ok':
        forgetEnding(draftId)
        return { name: 'opening', asked: null }
      case 'refused':
        return refusedStage(answer.reason, endRefusal[answer.reason])
      case 'fault':
        return { name: 'failed', reference: answer.reference }
    }
  })
}

/** 记为同一件: one more contact of a case that is there; back where she came from, and the number is said there. */
export function endAsCall(calling: Calling): Promise<void> {
  return withKept('ending', async (draftId) => {
    const answer = await ask('draft.endAsCall', { draftId, ...calling })
    switch (answer.kind) {
      case 'ok':
        forgetCalling(draftId)
        tellRecorded(calling.caseId, answer.value.number)
        return { name: 'opening', asked: null }
      case 'refused':
        return answer.reason === 'draft-gone'
          ? { name: 'gone' }
          : { name: 'refused', words: callRefusal[answer.reason] }
      case 'fault':
        return { name: 'failed', reference: answer.reference }
    }
  })
}

/**
 * The newest text on disk first, then what is to be done with it. It is done also when she leaves meanwhile; what became
 * of it then lies behind her, and never lands on the draft that she opened since.
 */
async function withKept(
  name: 'registering' | 'ending',
  act: (draftId: DraftId, content: DraftContent) => Promise<Stage>,
): Promise<void> {
  const { draft, content, stage } = useIntake.getState()
  if (draft === null || !takesText(stage)) return
  useIntake.setState({ stage: { name } })
  const kept = await draft.keeper.keep(content, true)
  const became = kept.kind === 'ok' ? await act(draft.id, content) : stageNotKept(kept)
  const isOnScreen = isShown(draft.id)
  if (useIntake.getState().draft?.id === draft.id) useIntake.setState({ stage: became })
  if (!isOnScreen) leaveBehind(draft.id, became)
  else if (became.name === 'opening') usePlace.getState().back()
}

function stageNotKept(
  kept: { readonly kind: 'refused' } | { readonly kind: 'fault'; reference: string },
): Stage {
  return kept.kind === 'refused' ? { name: 'gone' } : { name: 'failed', reference: kept.reference }
}

/** Whether the clerk is at this draft, be it behind the lock. */
function isShown(draftId: DraftId): boolean {
  const { place } = usePlace.getState()
  return place.name === 'intake' && place.draft === draftId && useIntake.getState().draft?.id === draftId
}
