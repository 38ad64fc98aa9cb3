import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import type { RevisitRow } from '#shared/ipc/board-views'
import { Cards } from '../../ui/cards'
import { phoneRule, revisitWords } from '../../words/revisit'
import { type Answers, type Filled, isSignedFor } from './answers'
import { Line, Pair } from './line'
import { QualityCards, TimelinessCards } from './rated'
import { Signed } from './signed'

type Part = {
  readonly row: RevisitRow
  readonly answers: Filled
  readonly change: (changed: Partial<Answers>) => void
}

const solved = [
  { value: true, words: revisitWords.isSolved },
  { value: false, words: revisitWords.isNotSolved },
]

/** 客户评价 (附表二) and what was said, of who answered. Not solved: the case waits for 转呈 again. */
export function Asked({ row, answers, change }: Part) {
  const { way } = answers
  const wantsReason = way === 'phone' && row.asking.wantsPhoneReason
  // Where a signature, or a reason, is asked for besides, there is less room.
  const rows = isSignedFor(way) || wantsReason ? 1 : 2
  return (
    <>
      <Pair>
        <Line label={revisitWords.quality}>
          <QualityCards
            label={revisitWords.quality}
            chosen={answers.quality}
            onChoose={(quality) => change({ quality })}
          />
        </Line>
        <Line label={revisitWords.timeliness}>
          <TimelinessCards
            label={revisitWords.timeliness}
            chosen={answers.timeliness}
            onChoose={(timeliness) => change({ timeliness })}
          />
        </Line>
        <Line label={revisitWords.attitude}>
          <QualityCards
            label={revisitWords.attitude}
            chosen={answers.attitude}
            onChoose={(attitude) => change({ attitude })}
          />
        </Line>
        <Line label={revisitWords.handling}>
          <QualityCards
            label={revisitWords.handling}
            chosen={answers.handling}
            onChoose={(handling) => change({ handling })}
          />
        </Line>
      </Pair>
      <Line label={revisitWords.solved}>
        <Cards
          label={revisitWords.solved}
          cards={solved}
          chosen={answers.isSolved}
          onChoose={(isSolved) => change({ isSolved })}
        />
      </Line>
      <Pair>
        <Line label={revisitWords.said}>
          <Words
            label={revisitWords.said}
            rows={rows}
            value={answers.said}
            onChange={(said) => change({ said })}
          />
        </Line>
        <Line label={revisitWords.newDemand}>
          <Words
            label={revisitWords.newDemand}
            rows={rows}
            value={answers.demand}
            onChange={(demand) => change({ demand })}
          />
        </Line>
      </Pair>
      {isSignedFor(way) && (
        <Signed
          label={revisitWords.signature}
          value={answers.signature}
          onChange={(signature) => change({ signature })}
        />
      )}
      {wantsReason && (
        <Line label={revisitWords.phoneReason}>
          <Input
            aria-label={revisitWords.phoneReason}
            placeholder={phoneRule(row.asking.phoneFromRound)}
            maxLength={200}
            value={answers.phoneReason}
            onChange={(event) => change({ phoneReason: event.target.value })}
          />
        </Line>
      )}
    </>
  )
}

type Typed = {
  readonly label: string
  readonly rows: number
  readonly value: string
  readonly onChange: (words: string) => void
}

function Words({ label, rows, value, onChange }: Typed) {
  return (
    <Input.TextArea
      aria-label={label}
      rows={rows}
      maxLength={longestText}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
