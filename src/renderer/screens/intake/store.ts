import { create } from 'zustand'
import type { Instant } from '#shared/domain/day'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { Input } from '#shared/ipc/contract'
import type { DraftId, ParkedDraft } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { endRefusal, registerRefusal } from '../../words/intake'
import { type DraftKeeper, keepDraft, type Saved } from './keep-draft'
import { refusedStage, type Stage, takesText } from './stage'
import { gapBefore, type IntakeStep, stepAfter, stepBefore, stepToTakeUp } from './steps'

export type Ending = Omit<Input<'draft.endAsContact'>, 'draftId'>

/** A draft on the screen. Each has its own keeper: a late answer to one never speaks for the next. */
export type OpenDraft = { readonly id: DraftId; readonly startedAt: Instant; readonly keeper: DraftKeeper }

type Intake = {
  readonly stage: Stage
  readonly draft: OpenDraft | null
  readonly content: DraftContent
  readonly step: IntakeStep
  readonly saved: Saved
  /** Begins a draft of that channel, or takes up the one with that id. */
  open(asked: DraftId | Channel): Promise<void>
  change(part: Partial<DraftContent>): void
  /** What is typed goes to disk at once: on blur, step, park and lock. */
  keepAtOnce(): void
  goTo(step: IntakeStep): void
  /** On to the next step; stays where something is missing, and says what. */
  goOn(): void
  /** 挂起: the draft waits on 今日. The same happens to it wherever else she goes. */
  leave(): Promise<void>
  register(): Promise<void>
  end(ending: Ending): Promise<void>
}

export const useIntake = create<Intake>()((set, get) => {
  const begun = (draft: ParkedDraft): OpenDraft => ({
    id: draft.id,
    startedAt: draft.startedAt,
    keeper: keepDraft(
      (content, atOnce) => ask('draft.save', { draftId: draft.id, content, atOnce }),
      (saved) => {
        if (get().draft?.id === draft.id) set({ saved })
      },
    ),
  })

  const takeUp = (asked: DraftId | Channel, parked: ParkedDraft) => {
    const { content } = parked
    const step = typeof asked === 'number' ? stepToTakeUp(content) : 'customer'
    set({ stage: { name: 'writing' }, draft: begun(parked), content, step, saved: { name: 'nothing' } })
    const { place, settle } = usePlace.getState()
    // From now on the draft is where she is; if she went elsewhere meanwhile, it waits for her on 今日.
    if (place.name === 'intake' && place.draft === asked) settle({ name: 'intake', draft: parked.id })
    else get().leave()
  }

  /** The newest text on disk first, then what is to be done with it. */
  const withKept = async (
    name: 'registering' | 'ending',
    act: (draftId: DraftId, content: DraftContent) => Promise<Stage>,
  ) => {
    const { draft, content, stage } = get()
    if (draft === null || !takesText(stage)) return
    set({ stage: { name } })
    const kept = await draft.keeper.keep(content, true)
    switch (kept.kind) {
      case 'ok':
        return set({ stage: await act(draft.id, content) })
      case 'refused':
        return set({ stage: { name: 'gone' } })
      case 'fault':
        return set({ stage: { name: 'failed', reference: kept.reference } })
    }
  }

  return {
    stage: { name: 'opening', asked: null },
    draft: null,
    content: emptyDraft('walkIn'),
    step: 'customer',
    saved: { name: 'nothing' },

    open: async (asked) => {
      const { stage, draft, leave } = get()
      if (stage.name === 'opening' && stage.asked === asked) return
      if (draft?.id === asked && takesText(stage)) return
      leave()
      set({ stage: { name: 'opening', asked }, draft: null })
      const answer =
        typeof asked === 'number'
          ? await ask('draft.open', { draftId: asked })
          : await ask('draft.begin', { channel: asked })
      switch (answer.kind) {
        case 'ok':
          return takeUp(asked, answer.value)
        case 'refused':
          return set({ stage: { name: 'gone' } })
        case 'fault':
          return set({ stage: { name: 'failed', reference: answer.reference } })
      }
    },

    change: (part) => {
      const { draft, stage } = get()
      if (draft === null || !takesText(stage)) return
      const content = { ...get().content, ...part }
      set({ content, stage: { name: 'writing' } })
      draft.keeper.keep(content, false)
    },

    keepAtOnce: () => {
      const { draft, content, stage } = get()
      if (takesText(stage)) draft?.keeper.keep(content, true)
    },

    goTo: (step) => {
      get().keepAtOnce()
      set({ step, stage: { name: 'writing' } })
    },

    goOn: () => {
      const { content, step, goTo } = get()
      const gap = gapBefore(content, step)
      if (gap) return set({ stage: { name: 'refused', words: registerRefusal[gap] } })
      const next = stepAfter(content.kind, step)
      if (next) goTo(next)
    },

    leave: async () => {
      const { draft, content, stage } = get()
      if (draft === null || !takesText(stage)) return
      set({ stage: { name: 'opening', asked: null }, draft: null })
      await draft.keeper.keep(content, true)
      await ask('draft.park', { draftId: draft.id })
    },

    register: () =>
      withKept('registering', async (draftId, { channel }) => {
        const answer = await ask('case.register', { draftId })
        switch (answer.kind) {
          case 'ok':
            return { name: 'registered', registered: { ...answer.value, channel } }
          case 'refused':
            return refusedStage(answer.reason, registerRefusal[answer.reason])
          case 'fault':
            return { name: 'failed', reference: answer.reference }
        }
      }),

    end: (ending) =>
      withKept('ending', async (draftId) => {
        const answer = await ask('draft.endAsContact', { draftId, ...ending })
        switch (answer.kind) {
          case 'ok':
            usePlace.getState().back()
            return { name: 'opening', asked: null }
          case 'refused':
            return refusedStage(answer.reason, endRefusal[answer.reason])
          case 'fault':
            return { name: 'failed', reference: answer.reference }
        }
      }),
  }
})

/** One step back; from the first step back to where she came from, the draft waiting there. */
export function goBack(): void {
  const { content, step, goTo } = useIntake.getState()
  const before = stepBefore(content.kind, step)
  if (before) goTo(before)
  else usePlace.getState().back()
}
