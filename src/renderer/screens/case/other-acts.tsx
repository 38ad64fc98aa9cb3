import { Button } from 'antd'
import type { CaseView } from '#shared/ipc/views'
import { caseWords } from '../../words/case'
import { type Act, actsOf, actWord } from './act'
import { useCase } from './store'

/** What else can be recorded now, as smaller buttons in the foot of the card; each swaps the card. */
export function OtherActs({ act: shown, view }: { readonly act: Act; readonly view: CaseView }) {
  const choose = useCase((opened) => opened.choose)
  const others = actsOf(view).filter((act) => act !== shown)
  return (
    <div className="other-acts">
      {others.length > 0 && <span className="dim small">{caseWords.switch}</span>}
      {others.map((act) => (
        <Button key={act} onClick={() => choose(act)}>
          {actWord[act]}
        </Button>
      ))}
    </div>
  )
}
