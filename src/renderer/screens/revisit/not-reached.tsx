import { RevisitWay, revisitWayWord } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import { Cards } from '../../ui/cards'
import { LaterField } from '../../ui/later-field'
import { missingAttempts, revisitWords } from '../../words/revisit'
import type { Answers, Filled } from './answers'
import { Line, Pair } from './line'

type Part = {
  readonly row: RevisitRow
  readonly answers: Filled
  readonly change: (changed: Partial<Answers>) => void
}

const ways = RevisitWay.options.map((value) => ({ value, words: revisitWayWord[value] }))

/** 没联系上, 号码错误: when and how it is tried again, and what is missing before 联系不上 may be said. */
export function NotReached({ row: { asking }, answers, change }: Part) {
  return (
    <>
      <Line label={revisitWords.nextWay}>
        <Cards
          label={revisitWords.nextWay}
          cards={ways}
          chosen={answers.nextWay}
          onChoose={(nextWay) => change({ nextWay })}
        />
      </Line>
      <Pair>
        <Line label={revisitWords.nextAt}>
          <LaterField
            label={revisitWords.nextAt}
            value={answers.next}
            onChange={(next) => change({ next })}
          />
        </Line>
      </Pair>
      {asking.missing && (
        <p className="dim small whole">{missingAttempts(asking.missing, asking.attemptsClause)}</p>
      )}
    </>
  )
}
