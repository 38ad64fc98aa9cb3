import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import { revisitWords } from '../../words/revisit'
import type { Answers, Filled } from './answers'
import { Line } from './line'

type Part = { readonly answers: Filled; readonly change: (changed: Partial<Answers>) => void }

/** 回访函 (S1 第十六条): the text as it is proposed, to be changed; head, salutation and strip are the form's. */
export function Letter({ answers, change }: Part) {
  return (
    <Line label={revisitWords.letter}>
      <Input.TextArea
        aria-label={revisitWords.letter}
        rows={7}
        maxLength={longestText}
        value={answers.letter}
        onChange={(event) => change({ letter: event.target.value })}
      />
    </Line>
  )
}
