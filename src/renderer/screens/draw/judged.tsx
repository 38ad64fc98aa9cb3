import type { ReactNode } from 'react'
import { Quality, qualityWord, Timeliness, timelinessWord } from '#shared/domain/revisit'
import { Cards } from '../../ui/cards'
import { drawWords } from '../../words/draw'
import type { Answers } from './answers'

type Part = { readonly answers: Answers; readonly change: (changed: Partial<Answers>) => void }

const qualities = Quality.options.map((value) => ({ value, words: qualityWord[value] }))
const timelinesses = Timeliness.options.map((value) => ({ value, words: timelinessWord[value] }))

/** 质量 and 及时 beside it, of who answered. */
export function Judged({ answers, change }: Part) {
  return (
    <div className="wide pair">
      <Line label={drawWords.quality}>
        <Cards
          label={drawWords.quality}
          cards={qualities}
          chosen={answers.quality}
          onChoose={(quality) => change({ quality })}
        />
      </Line>
      <Line label={drawWords.timeliness}>
        <Cards
          label={drawWords.timeliness}
          cards={timelinesses}
          chosen={answers.timeliness}
          onChoose={(timeliness) => change({ timeliness })}
        />
      </Line>
    </div>
  )
}

/** A question beside its answer. */
export function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <span className="dim" aria-hidden="true">
        {label}
      </span>
      {children}
    </>
  )
}
