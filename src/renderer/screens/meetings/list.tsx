import { dayOf } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import { isStepLate } from '#shared/domain/meeting-step'
import type { Output } from '#shared/ipc/contract'
import { type MeetingLine, meetingPageLength } from '#shared/ipc/meeting-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { LineList, ListLine } from '../../ui/line-list'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import {
  meetingDayWords,
  meetingNameWords,
  meetingWords,
  nextStepWords,
  spanWords,
} from '../../words/meetings'
import { choose, showPage, turnList, turnTo, useServing } from './store'

type ListOf = { readonly listed: Output<'meeting.list'>; readonly id: MeetingId | null }

/** The meetings by day: ↑ ↓ choose, → goes into the checklist. */
export function MeetingList({ listed, id }: ListOf) {
  const { of, mode } = useServing()
  const now = useNow()
  const { rows, page, total } = listed
  const place = rows.findIndex((row) => row.id === id)
  const move = (by: number) => choose(rows[place + by]?.id ?? id)
  const isListed = mode === 'list'
  useKeys(
    isListed && id !== null
      ? [
          { key: 'ArrowDown', words: meetingWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
          { key: 'ArrowRight', words: meetingWords.intoList, side: 'right', run: () => turnTo('steps') },
        ]
      : [],
  )
  const days = Map.groupBy(rows, ({ startsAt }) => dayOf(startsAt))
  return (
    <LineList
      title={meetingWords.list[of]}
      label={meetingWords.list[of]}
      count={total}
      lines={[...days].map(([on, all]) => [
        <li key={on} className="month">
          {meetingDayWords(on, now)}
        </li>,
        ...all.map((one) => (
          <ListLine
            key={one.id}
            isChosen={one.id === id}
            isFocused={isListed}
            onChoose={() => choose(one.id)}
          >
            <Line line={one} />
          </ListLine>
        )),
      ])}
    >
      <Pages
        page={page}
        total={total}
        length={meetingPageLength}
        words={meetingWords.page}
        turnTo={showPage}
      />
      {mode !== 'drop' && (
        <div className="row list-acts">
          <ActionButton words={meetingWords.book} shortcut="Alt+A" run={() => turnTo('book')} />
          <ActionButton words={meetingWords.turnList[of]} shortcut="Alt+F" run={turnList} />
        </div>
      )}
    </LineList>
  )
}

function Line({ line }: { readonly line: MeetingLine }) {
  const now = useNow()
  const isLate = line.next !== null && isStepLate({ ...line.next, done: null }, now)
  return (
    <>
      <span className="row">
        <span className="number">{spanWords(line)}</span>
        <b className={line.isDropped ? 'cut dropped' : 'cut'}>{line.place}</b>
        {isLate && <span className="chip late push">{meetingWords.late}</span>}
      </span>
      <span className="cut">{meetingNameWords(line)}</span>
      <span className="dim small cut">{line.isDropped ? '' : nextStepWords(line)}</span>
    </>
  )
}
