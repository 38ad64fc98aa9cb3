import { Button } from 'antd'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { outWords } from '../../words/slip'
import { ClosingPart } from './closing-part'
import { DispatchPart } from './dispatch-part'
import { OutPart } from './out-part'
import { type Part, show, useSlips } from './store'
import './slips.css'

const parts: readonly Part[] = ['out', 'closing', 'dispatch']

/** 单据: what should be back, 下班检查, and 投诉处置记录 (F07). */
export function SlipsScreen() {
  const part = useSlips((store) => store.part)
  useKeys(
    parts.map((one, place) => ({
      key: `Alt+${place + 1}`,
      words: outWords.parts[one],
      isHidden: true,
      run: () => show({ part: one }),
    })),
  )
  return (
    <section className="slips" aria-label={outWords.title}>
      <nav className="row" aria-label={outWords.title}>
        {parts.map((one, place) => (
          <Button
            key={one}
            type={one === part ? 'primary' : 'default'}
            aria-pressed={one === part}
            onClick={() => show({ part: one })}
          >
            {outWords.parts[one]}
            <KeyCap of={`Alt+${place + 1}`} />
          </Button>
        ))}
      </nav>
      <PartOf part={part} />
    </section>
  )
}

function PartOf({ part }: { readonly part: Part }) {
  switch (part) {
    case 'out':
      return <OutPart />
    case 'closing':
      return <ClosingPart />
    case 'dispatch':
      return <DispatchPart />
  }
}
