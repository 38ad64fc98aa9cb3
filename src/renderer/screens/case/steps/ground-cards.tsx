import type { Grade, Ground } from '#shared/domain/grade'
import { clauseWords } from '#shared/domain/profile'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { caseWords } from '../../../words/case'
import { groundsFor } from '../proposals'

type Grounds = {
  /** In the words of the case's own procedure. */
  readonly texts: CaseView['grounds']
  readonly grade: Grade
  readonly chosen: Ground | null
  readonly onChoose: (ground: Ground) => void
}

/** What the grade rests on, in the words of the procedure (S0 ③). */
export function GroundCards({ texts, grade, chosen, onChoose }: Grounds) {
  return (
    <div className="grounds">
      <Cards
        label={caseWords.ground}
        cards={groundsFor(grade).map((value) => ({
          value,
          words: texts[value].words,
          hint: clauseWords(texts[value].clause),
        }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  )
}

/** The ground that is meant: the one chosen, or the only one there is. */
export function groundOf(grade: Grade, chosen: Ground | null): Ground | null {
  const grounds = groundsFor(grade)
  return grounds.find((each) => each === chosen) ?? (grounds.length === 1 ? (grounds[0] ?? null) : null)
}
