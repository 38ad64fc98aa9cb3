import type { FoundView, WalkView } from '#shared/ipc/walk-views'
import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { findingWords, walkWords } from '../../words/walks'
import { Photos } from './photos'
import { doWith, findingLeft, useWalking } from './store'

/** What was found at the chosen point; the keys are the last one's. */
export function Found({ walk }: { readonly walk: WalkView }) {
  const point = useWalking((store) => store.point)
  const all = walk.areas.flatMap((area) => area.points)
  const words = all.find(({ code }) => code === point)?.words ?? walkWords.beside
  const left = findingLeft(walk)
  return (
    <>
      <h2 className="point-words">{words}</h2>
      {left?.point === point && left.findingId === null && (
        <Notice look="info">{walkWords.unrecorded(left.words)}</Notice>
      )}
      <FoundList found={walk.found.filter((one) => one.point === point)} />
      {!walk.found.some((one) => one.point === point) && (
        <p className="dim">
          {walkWords.noFinding}
          {point === null ? walkWords.besideHint : walkWords.noFindingHint}
        </p>
      )}
    </>
  )
}

export function FoundList({ found }: { readonly found: readonly FoundView[] }) {
  return found.map((one, place) => <One key={one.id} found={one} isLast={place === found.length - 1} />)
}

function One({ found, isLast }: { readonly found: FoundView; readonly isLast: boolean }) {
  const { id, place, words, isOut } = found
  return (
    <article className="stack found-one" aria-label={words}>
      <p>
        {place !== '' && <b>{place}　</b>}
        {words}
      </p>
      <p className="dim small">
        {findingWords(found)}
        {isOut && `　${walkWords.isOut}`}
      </p>
      <Photos found={found} isLast={isLast} />
      {!isOut && (
        <div className="row">
          <ActionButton
            words={walkWords.withdraw}
            isSmall
            {...(isLast && { shortcut: 'Alt+X' })}
            run={() => doWith({ kind: 'withdrawing', findingId: id })}
          />
          <ActionButton
            words={walkWords.change}
            isSmall
            {...(isLast && { shortcut: 'Alt+R' })}
            run={() => doWith({ kind: 'finding', findingId: id })}
          />
        </div>
      )}
    </article>
  )
}
