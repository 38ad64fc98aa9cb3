import type { RevisitWay } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import { useNow } from '../../ui/now'
import { revisitWords } from '../../words/revisit'
import { scriptFor } from '../../words/script'

type Spoken = {
  readonly way: RevisitWay
  /** It is written down already what came of it. */
  readonly isOver: boolean
  readonly organisation: string
  readonly by: string
  readonly row: RevisitRow
}

/** What is said, by the way that is taken. */
export function Script({ way, isOver, organisation, by, row }: Spoken) {
  const now = useNow()
  const script = scriptFor(way, { organisation, by }, row, now)
  // What was said at the door is typed in afterwards: there it is read before.
  if (script === null || (way === 'door' && isOver)) return null
  return (
    <section className="card script" aria-label={revisitWords.script}>
      <p>{script.greeting}</p>
      <p>{script.questions}</p>
      <p>{script.farewell}</p>
    </section>
  )
}
