import { type Handoff, type HandoffId, handoffRoleWord } from '#shared/domain/case'
import { Cards } from '../../../ui/cards'
import { sideWords } from '../../../words/side-step'

type Which = {
  readonly handoffs: readonly Handoff[]
  readonly chosen: Handoff | null
  readonly onChoose: (id: HandoffId) => void
}

/** Which department's paper; not asked where there is one. */
export function WhichPaper({ handoffs, chosen, onChoose }: Which) {
  if (handoffs.length < 2) return null
  return (
    <Cards
      label={sideWords.whichPaper}
      cards={handoffs.map(({ id, department, person, role }) => ({
        value: id,
        words: department,
        hint: `${handoffRoleWord[role]}　${person}`,
      }))}
      chosen={chosen?.id ?? null}
      onChoose={onChoose}
    />
  )
}

/** The one that was chosen, or the first: the lead's. */
export function paperOf(handoffs: readonly Handoff[], chosen: HandoffId | null): Handoff | null {
  return handoffs.find(({ id }) => id === chosen) ?? handoffs[0] ?? null
}
