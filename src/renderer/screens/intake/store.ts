import { create } from 'zustand'
import type { Instant } from '#shared/domain/day'
import { type DraftContent, emptyDraft } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { ParkedDraft } from '#shared/ipc/board-views'
import type { DraftId } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { registerRefusal } from '../../words/intake-refusal'
import { type DraftKeeper, keepDraft, type Saved } from './keep-draft'
import { type Stage, takesText } from './stage'
import { gapBefore, type IntakeStep, stepAfter, stepBefore, stepToTakeUp } from './steps'

/** A draft on the screen. Each has its own keeper: a late answer to one never speaks for the next. */
export type OpenDraft = {
  readonly id: DraftId
  readonly startedAt: Instant
  /** 补全登记: the number that it has already. */
  readonly number: CaseNumber | null
  readonly keeper: DraftKeeper
}

type Intake = {
  readonly stage: Stage
  readonly draft: OpenDraft | null
  readonly content: DraftContent
  readonly step: IntakeStep
  readonly saved: Saved
  /** Phones that the desk knows of the customer, masked; main adds them where it draws and registers. */
  readonly knownPhones: readonly string[]
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
}

/** Where she was when another reception, or 紧急, came between: there she is again when she comes back, whatever is missing. */
const interruptedAt = new Map<DraftId, IntakeStep>()

export const useIntake = create<Intake>()((set, get) => {
  const begun = (draft: ParkedDraft): OpenDraft => ({
    id: draft.id,
    startedAt: draft.startedAt,
    number: draft.number,
    keeper: keepDraft(
      (content, atOnce) => ask('draft.save', { draftId: draft.id, content, atOnce }),
      (saved) => {
        if (get().draft?.id === draft.id) set({ saved })
      },
    ),
  })

  const takeUp = (asked: DraftId | Channel, parked: ParkedDraft) => {
    const { content } = parked
    const step =
      interruptedAt.get(parked.id) ?? (typeof asked === 'number' ? stepToTakeUp(content) : 'customer')
    interruptedAt.delete(parked.id)
    const { knownPhones } = parked
    set({
      stage: { name: 'writing' },
      draft: begun(parked),
      content,
      step,
      saved: { name: 'nothing' },
      knownPhones,
    })
    // From now on the draft is where she is.
    usePlace.getState().settle({ name: 'intake', draft: parked.id })
  }

  return {
    stage: { name: 'opening', asked: null },
    draft: null,
    content: emptyDraft('walkIn'),
    step: 'customer',
    saved: { name: 'nothing' },
    knownPhones: [],

    open: async (asked) => {
      const { stage, draft, leave } = get()
      if (stage.name === 'opening' && stage.asked === asked) return
      if (draft?.id === asked && takesText(stage)) return
      leave()
      const opening = { name: 'opening', asked } as const
      set({ stage: opening, draft: null })
      const answer =
        typeof asked === 'number'
          ? await ask('draft.open', { draftId: asked })
          : await ask('draft.begin', { channel: asked })
      // She went elsewhere meanwhile, or opened another: what was begun waits for her on 今日.
      const isAwaited = get().stage === opening
      const { place } = usePlace.getState()
      const isHere = place.name === 'intake' && place.draft === asked
      if (answer.kind === 'ok' && !(isAwaited && isHere)) {
        if (isAwaited) set({ stage: { name: 'opening', asked: null } })
        await ask('draft.park', { draftId: answer.value.id })
        return
      }
      if (!isAwaited) return
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
      if (!takesText(get().stage)) return
      get().keepAtOnce()
      set({ step, stage: { name: 'writing' } })
    },

    goOn: () => {
      const { content, step, stage, goTo } = get()
      if (!takesText(stage)) return
      const gap = gapBefore(content, step)
      if (gap) return set({ stage: { name: 'refused', words: registerRefusal[gap] } })
      const next = stepAfter(content.kind, step)
      if (next) goTo(next)
    },

    leave: async () => {
      const { draft, content, stage, step } = get()
      if (draft === null || !takesText(stage)) return
      const { name } = usePlace.getState().place
      if (name === 'intake' || name === 'emergency') interruptedAt.set(draft.id, step)
      set({ stage: { name: 'opening', asked: null }, draft: null })
      await draft.keeper.keep(content, true)
      await ask('draft.park', { draftId: draft.id })
    },
  }
})

/** One step back; from the first step back to where she came from, the draft waiting there. */
export function goBack(): void {
  const { content, step, goTo } = useIntake.getState()
  const before = stepBefore(content.kind, step)
  if (before) goTo(before)
  else usePlace.getState().back()
}
