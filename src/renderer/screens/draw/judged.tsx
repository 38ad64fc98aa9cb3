import { drawWords } from '../../words/draw'
import { Line } from '../revisit/line'
import { QualityCards, TimelinessCards } from '../revisit/rated'
import type { Answers } from './answers'

type Part = { readonly answers: Answers; readonly change: (changed: Partial<Answers>) => void }

/** 质量 and 及时 beside it, of who answered. */
export function Judged({ answers, change }: Part) {
  return (
    <div className="wide pair">
      <Line label={drawWords.quality}>
        <QualityCards
          label={drawWords.quality}
          chosen={answers.quality}
          onChoose={(quality) => change({ quality })}
        />
      </Line>
      <Line label={drawWords.timeliness}>
        <TimelinessCards
          label={drawWords.timeliness}
          chosen={answers.timeliness}
          onChoose={(timeliness) => change({ timeliness })}
        />
      </Line>
    </div>
  )
}
