import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import { Cards } from '../../ui/cards'
import { revisitWords } from '../../words/revisit'
import { useStanding } from '../sign-in/standing'
import type { Answers, Filled } from './answers'
import { Line } from './line'
import { supervisorsOf } from './proposed'

type Part = {
  readonly answers: Filled
  readonly change: (changed: Partial<Answers>) => void
  readonly pin: string
  readonly onPin: (pin: string) => void
}

/** 联系不上, with the reason and a supervisor's PIN. */
export function GiveUp({ answers, change, pin, onPin }: Part) {
  const operators = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operators : []))
  return (
    <>
      <Line label={revisitWords.reason}>
        <Input.TextArea
          aria-label={revisitWords.reason}
          rows={2}
          maxLength={longestText}
          value={answers.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Line>
      <Line label={revisitWords.supervisor}>
        <Cards
          label={revisitWords.supervisor}
          cards={supervisorsOf(operators).map(({ id, name }) => ({ value: id, words: name }))}
          chosen={answers.supervisorId}
          onChoose={(supervisorId) => change({ supervisorId })}
        />
      </Line>
      <Line label={revisitWords.pin}>
        <Input
          aria-label={revisitWords.pin}
          className="short"
          type="password"
          autoComplete="new-password"
          maxLength={40}
          value={pin}
          onChange={(event) => onPin(event.target.value)}
        />
      </Line>
    </>
  )
}
