import { Button } from 'antd'
import type { CaseView } from '#shared/ipc/views'
import { caseWords } from '../../words/case'
import { type Act, actWord } from './act'
import { useCase } from './store'

/** What else of the way of the case can be recorded now, below the card's foot; each swaps the card. */
export function OtherActs({ act: shown, view }: { readonly act: Act; readonly view: CaseView }) {
  const choose = useCase((opened) => opened.choose)
  const others = view.steps.filter((act) => act !== shown)
  if (others.length === 0) return null
  return (
    <div className="other-acts">
      <span className="dim small">{caseWords.switch}</span>
      {others.map((act) => (
        <Button key={act} onClick={() => choose(act)}>
          {actWord[act]}
        </Button>
      ))}
    </div>
  )
}
