import { Parts } from '../../ui/parts'
import { outWords } from '../../words/slip'
import { ClosingPart } from './closing-part'
import { DispatchPart } from './dispatch-part'
import { ExportOfPart } from './export-of-part'
import { OutPart } from './out-part'
import { type Part, show, useSlips } from './store'
import './slips.css'

const parts: readonly Part[] = ['out', 'closing', 'dispatch']

/** 单据: what should be back, 下班检查, and 投诉处置记录 (F07). */
export function SlipsScreen() {
  const part = useSlips((store) => store.part)
  return (
    <section className="slips" aria-label={outWords.title}>
      <Parts
        label={outWords.title}
        parts={parts.map((one) => ({ part: one, words: outWords.parts[one] }))}
        chosen={part}
        keys="Alt"
        onChoose={(chosen) => show({ part: chosen })}
      >
        <ExportOfPart part={part} />
      </Parts>
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
