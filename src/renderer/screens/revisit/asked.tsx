import type { ReactNode } from 'react'
import { Quality, qualityWord, Timeliness, timelinessWord } from '#shared/domain/revisit'
import { Cards } from '../../ui/cards'
import { SignatureChoice } from '../../ui/signature-choice'
import { signatureKindsFor } from '../../ui/signature-draft'
import { revisitWords } from '../../words/revisit'
import { type Answers, isSignedFor } from './answers'

type Part = { readonly answers: Answers; readonly change: (changed: Partial<Answers>) => void }

/** 客户评价 (附表二), of who answered. */
export function Asked({ answers, change }: Part) {
  return (
    <>
      <Line label={revisitWords.quality}>
        <Cards
          label={revisitWords.quality}
          cards={Quality.options.map((value) => ({ value, words: qualityWord[value] }))}
          chosen={answers.quality}
          isTall
          onChoose={(quality) => change({ quality })}
        />
      </Line>
      <Line label={revisitWords.timeliness}>
        <Cards
          label={revisitWords.timeliness}
          cards={Timeliness.options.map((value) => ({ value, words: timelinessWord[value] }))}
          chosen={answers.timeliness}
          isTall
          onChoose={(timeliness) => change({ timeliness })}
        />
      </Line>
    </>
  )
}

/** Not solved: the case waits for 转呈 again. Who stands before us can sign. */
export function Solved({ answers, change }: Part) {
  return (
    <>
      <Line label={revisitWords.solved}>
        <Cards
          label={revisitWords.solved}
          cards={[
            { value: true, words: revisitWords.isSolved },
            { value: false, words: revisitWords.isNotSolved },
          ]}
          chosen={answers.isSolved}
          onChoose={(isSolved) => change({ isSolved })}
        />
      </Line>
      {isSignedFor(answers.way) && (
        <Line label={revisitWords.signature}>
          <SignatureChoice
            label={revisitWords.signature}
            kinds={signatureKindsFor('walkIn')}
            value={answers.signature}
            mayWait
            onChange={(signature) => change({ signature })}
          />
        </Line>
      )}
    </>
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
