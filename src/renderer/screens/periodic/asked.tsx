import { Input } from 'antd'
import type { ReactNode } from 'react'
import { longestText } from '#shared/domain/draft'
import { DemandKind, demandKindWord } from '#shared/domain/periodic-visit'
import { Quality, qualityWord, Timeliness, timelinessWord } from '#shared/domain/revisit'
import { Cards } from '../../ui/cards'
import { SignatureChoice } from '../../ui/signature-choice'
import { signatureKindsFor } from '../../ui/signature-draft'
import { periodicWords } from '../../words/periodic'
import type { Answers } from './answers'

export type Part = { readonly answers: Answers; readonly change: (changed: Partial<Answers>) => void }

export function cardsOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return values.map((value) => ({ value, words: words[value] }))
}

const demands = [
  { value: 'none' as const, words: periodicWords.noDemand },
  ...cardsOf(DemandKind.options, demandKindWord),
]

/** 客户评价. */
export function Rated({ answers, change }: Part) {
  return (
    <Line label={periodicWords.rated}>
      <div className="rated">
        <Cards
          label={periodicWords.quality}
          cards={cardsOf(Quality.options, qualityWord)}
          chosen={answers.quality}
          onChoose={(quality) => change({ quality })}
        />
        <Cards
          label={periodicWords.timeliness}
          cards={cardsOf(Timeliness.options, timelinessWord)}
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

export function Signed({ answers, change }: Part) {
  return (
    <Line label={periodicWords.signature}>
      <SignatureChoice
        label={periodicWords.signature}
        kinds={signatureKindsFor('walkIn')}
        value={answers.signature}
        mayWait
        onChange={(signature) => change({ signature })}
      />
    </Line>
  )
}

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
