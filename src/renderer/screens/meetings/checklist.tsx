import { useEffect } from 'react'
import { clockTimeOf } from '#shared/domain/day'
import { isStepLate, meetingPhaseWord, stepTimeWords } from '#shared/domain/meeting-step'
import type { MeetingStepView, MeetingView } from '#shared/ipc/meeting-questions'
import { useKeys } from '../../keys'
import { useInView } from '../../ui/in-view'
import { useNow } from '../../ui/now'
import { meetingWords } from '../../words/meetings'
import { chooseStep, tick, turnTo, useServing } from './store'

/** Every step with its time; inside it ↑ ↓ move and Space ticks, ← goes back to the list of meetings. */
export function Checklist({ view }: { readonly view: MeetingView }) {
  const { mode, step } = useServing()
  const { checklist, startsAt } = view
  const now = useNow()
  const isInside = mode === 'steps'
  const firstOpen = Math.max(
    0,
    checklist.findIndex(({ done }) => done === null),
  )
  const chosen = checklist.findIndex(({ key }) => key === step)
  const place = chosen === -1 ? firstOpen : chosen
  const move = (by: number) => {
    const to = checklist[Math.min(checklist.length - 1, Math.max(0, place + by))]
    if (to) chooseStep(to.key)
  }
  const leave = () => turnTo('list')
  useKeys(
    isInside
      ? [
          { key: 'ArrowDown', words: meetingWords.step, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
          { key: 'ArrowLeft', words: '', isHidden: true, run: leave },
          { key: 'Escape', words: meetingWords.outOfList, side: 'right', run: leave },
        ]
      : [],
  )
  return (
    <ul className="scroll meeting-steps" aria-label={meetingWords.checklist}>
      {checklist.map((line, at) => (
        <Step
          key={line.key}
          line={line}
          phase={line.phase === checklist[at - 1]?.phase ? '' : meetingPhaseWord[line.phase]}
          time={stepTimeWords(line.dueAt, startsAt)}
          isLate={!view.isDropped && isStepLate(line, now)}
          isChosen={at === place}
          isFocused={isInside && at === place}
          onTick={() => {
            chooseStep(line.key)
            if (!view.isDropped && !view.isErased) tick(view.id, line.key, line.done === null)
          }}
        />
      ))}
    </ul>
  )
}

type StepOf = {
  readonly line: MeetingStepView
  /** '' : as the one before. */
  readonly phase: string
  readonly time: string
  readonly isLate: boolean
  readonly isChosen: boolean
  readonly isFocused: boolean
  readonly onTick: () => void
}

function Step({ line, phase, time, isLate, isChosen, isFocused, onTick }: StepOf) {
  const { words, done } = line
  const item = useInView<HTMLLIElement>(isChosen)
  useEffect(() => {
    if (isFocused) item.current?.querySelector('button')?.focus()
  }, [isFocused, item])
  return (
    <li ref={item}>
      <span className="phase dim small">{phase}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a line of the list that is ticked as a whole */}
      <button
        type="button"
        role="checkbox"
        aria-checked={done !== null}
        tabIndex={isFocused ? 0 : -1}
        className="row"
        onClick={onTick}
      >
        <span aria-hidden="true" className="tick">
          {done ? '☑' : '☐'}
        </span>
        <span className="number time">{time}</span>
        <span className={done ? 'cut dim' : 'cut'}>{words}</span>
        {isLate && <span className="chip late push">{meetingWords.late}</span>}
        {done && <span className="dim small push">{meetingWords.byWhom(done.by, clockTimeOf(done.at))}</span>}
      </button>
    </li>
  )
}
