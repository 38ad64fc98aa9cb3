import { Button, Progress } from 'antd'
import { ask, useAnswer } from '../../ask'
import { archiveWords, stepWord, workWord } from '../../words/archive'

/** How far the work is that takes its time, and the way to give it up. */
export function WorkUnderWay() {
  const answer = useAnswer('work.standing', {}, ['work'])
  if (answer?.kind !== 'ok' || answer.value === null) return null
  const { name, done, total, step } = answer.value
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100)
  return (
    <div className="card row under-way" role="status">
      <span>
        {workWord[name]}
        {step && <span className="dim">　{stepWord[step]}</span>}
      </span>
      <Progress percent={percent} aria-label={workWord[name]} />
      <Button onClick={() => ask('work.cancel', {})}>{archiveWords.cancel}</Button>
    </div>
  )
}
