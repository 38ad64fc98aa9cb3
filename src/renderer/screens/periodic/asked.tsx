import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import { DemandKind, demandKindWord } from '#shared/domain/periodic-visit'
import { type RevisitWay, revisitWayWord } from '#shared/domain/revisit'
import { Cards } from '../../ui/cards'
import { periodicWords } from '../../words/periodic'
import { Line } from '../revisit/line'
import { QualityCards, TimelinessCards } from '../revisit/rated'
import type { Answers } from './answers'

export type Part = { readonly answers: Answers; readonly change: (changed: Partial<Answers>) => void }

export function cardsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, words: words[value] }))
}

/** The likeliest first. */
export const wayCards = cardsOf<RevisitWay>(
  ['door', 'phone', 'desk', 'letter', 'questionnaire'],
  revisitWayWord,
)

const demands = [
  { value: 'none' as const, words: periodicWords.noDemand },
  ...cardsOf(DemandKind.options, demandKindWord),
]

/** 客户评价. */
export function Rated({ answers, change }: Part) {
  return (
    <Line label={periodicWords.rated}>
      <div className="rated">
        <QualityCards
          label={periodicWords.quality}
          chosen={answers.quality}
          onChoose={(quality) => change({ quality })}
        />
        <TimelinessCards
          label={periodicWords.timeliness}
          chosen={answers.timeliness}
          onChoose={(timeliness) => change({ timeliness })}
        />
      </div>
    </Line>
  )
}

/** What the customer brings up: in the customer's words, and how it was settled there and then. */
export function DemandFields({ answers, change, isCase }: Part & { readonly isCase: boolean }) {
  // It is that case's now, and is added to there.
  if (isCase) return null
  const { demandKind } = answers
  return (
    <>
      <Line label={periodicWords.demand}>
        <div className="demand">
          <Cards
            label={periodicWords.demand}
            cards={demands}
            chosen={demandKind}
            onChoose={(kind) => change({ demandKind: kind })}
          />
          {demandKind !== 'none' && (
            <Input.TextArea
              aria-label={periodicWords.demandWords}
              placeholder={periodicWords.demandWords}
              rows={1}
              maxLength={longestText}
              value={answers.demand}
              onChange={(event) => change({ demand: event.target.value })}
            />
          )}
        </div>
      </Line>
      {demandKind !== 'none' && (
        <Line label={periodicWords.settled}>
          <Input
            aria-label={periodicWords.settled}
            placeholder={periodicWords.settledHint}
            maxLength={longestText}
            value={answers.settled}
            onChange={(event) => change({ settled: event.target.value })}
          />
        </Line>
      )}
    </>
  )
}
