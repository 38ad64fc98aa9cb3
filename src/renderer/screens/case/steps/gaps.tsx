import { Button } from 'antd'
import { type ClosingGap, closingGapWord } from '#shared/domain/closing'
import type { CaseView } from '#shared/ipc/views'
import { usePlace } from '../../../place'
import { caseWords, gapWayWord } from '../../../words/case'
import { openRecords } from '../../records/store'
import { actOfGap, actsOf } from '../act'
import { useCase } from '../store'

/** What is still missing before 销项, each line with a way there. */
export function Gaps({ view }: { readonly view: CaseView }) {
  if (view.gaps.length === 0) return <p className="dim">{caseWords.noGaps}</p>
  return (
    <ul className="gaps" aria-label={caseWords.gaps}>
      {view.gaps.map((gap) => (
        <li key={gap}>
          <span>{closingGapWord[gap]}</span>
          <WayThere gap={gap} view={view} />
        </li>
      ))}
    </ul>
  )
}

function WayThere({ gap, view }: { readonly gap: ClosingGap; readonly view: CaseView }) {
  const choose = useCase((opened) => opened.choose)
  const act = actOfGap(gap)
  const words = gapWayWord[gap]
  if (gap === 'workOrder')
    return (
      <Button onClick={() => usePlace.getState().go({ name: 'dispatch', caseId: view.matter.id })}>
        {words}
      </Button>
    )
  if (gap === 'ownRevisit' || gap === 'visitorReview')
    return <Button onClick={() => openRecords('review')}>{words}</Button>
  if (act === null) return <span className="dim">{words}</span>
  // A later gap is mended after the earlier ones: its way opens once they are.
  if (!actsOf(view).includes(act)) return null
  const go = () =>
    act === 'revisit' ? usePlace.getState().go({ name: 'revisit', caseId: view.matter.id }) : choose(act)
  return <Button onClick={go}>{words}</Button>
}
