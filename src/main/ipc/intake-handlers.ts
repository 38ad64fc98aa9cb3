import { done } from '#shared/result'
import { beginDraft, endAsContact, openDraft, parkDraft, previewDraft } from '../actions/drafts'
import { earlierOfDraft } from '../actions/earlier-matters'
import { endAsCall } from '../actions/end-as-call'
import { registerCase } from '../actions/register-case'
import { signVisit } from '../actions/sign-visit'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

type IntakeQuestion = `draft.${string}` | 'case.register' | 'visit.sign'

/** 登记: the questions of intake-questions.ts up to the number, and the contact that it becomes instead. */
export function intakeHandlers({ drafts }: Pick<Surroundings, 'drafts'>, signed: () => Signed) {
  return {
    'draft.begin': (input) => beginDraft(signed(), input),
    'draft.open': (input) => {
      drafts.flush()
      return openDraft(signed(), input)
    },
    'draft.save': ({ draftId, content, atOnce }) => {
      signed()
      const saved = drafts.save(draftId, content, atOnce)
      return saved.ok ? done({ savedAt: saved.value }) : saved
    },
    'draft.park': (input) => {
      drafts.flush()
      return parkDraft(signed(), input)
    },
    'draft.preview': (input) => {
      drafts.flush()
      return previewDraft(signed(), input)
    },
    'draft.earlier': (input) => {
      drafts.flush()
      return earlierOfDraft(signed(), input)
    },
    'draft.endAsCall': (input) => {
      drafts.flush()
      return endAsCall(signed(), input)
    },
    'draft.endAsContact': (input) => {
      drafts.flush()
      return endAsContact(signed(), input)
    },

    'case.register': (input) => {
      drafts.flush()
      return registerCase(signed(), input)
    },
    'visit.sign': (input) => signVisit(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, IntakeQuestion>>>
}
