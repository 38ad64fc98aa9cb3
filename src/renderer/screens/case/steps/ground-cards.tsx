import { type Grade, type Ground, groundWord } from '#shared/domain/grade'
import { clauseWords } from '#shared/domain/profile'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { caseWords } from '../../../words/case'
import { groundsFor } from '../proposals'

type Grounds = {
  readonly grade: Grade
  readonly chosen: Ground | null
  readonly onChoose: (ground: Ground) => void
}

/** What the grade rests on, in the words of the procedure (S0 ③). */
export function GroundCards({ grade, chosen, onChoose }: Grounds) {
  const shown = useAnswer('profile.show', {}, ['desk'])
  const texts = shown?.kind === 'ok' ? shown.value.current.grounds : groundWord
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
