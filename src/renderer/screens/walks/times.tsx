import { Input } from 'antd'
import { useState } from 'react'
import { TimeOfDay, weekdayWord } from '#shared/domain/day'
import { usualWalkTimes, type WalkTimes } from '#shared/domain/walk-times'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { setTimesRefusal, walkWords } from '../../words/walks'
import { set, showLook, useWalking } from './store'

/** Monday first. */
const week = [1, 2, 3, 4, 5, 6, 0] as const

type Typed = {
  /** By weekday; '' none. */
  readonly weekly: readonly string[]
  readonly day: string
  readonly time: string
  readonly isDaily: boolean
}

/** 巡检时间: when 周检 and 月检 are to begin, and whether every day wants a round. */
export function Times() {
  const answer = useAnswer('walk.list', { page: 0 }, ['walk'])
  if (answer?.kind !== 'ok') return null
  const { times } = answer.value
  return <Form key={JSON.stringify(times)} times={times} />
}

function typedOf(times: WalkTimes): Typed {
  return {
    weekly: weekdayWord.map((_, weekday) => times.weekly.find((one) => one.weekday === weekday)?.time ?? ''),
    day: times.monthly ? String(times.monthly.day) : '',
    time: times.monthly?.time ?? '',
    isDaily: times.isDaily,
  }
}

const dailies = [
  { value: true, words: walkWords.dailyYes },
  { value: false, words: walkWords.dailyNo },
]

function Form({ times }: { readonly times: WalkTimes | null }) {
  const [typed, setTyped] = useState(typedOf(times ?? usualWalkTimes))
  const [wrong, setWrong] = useState<string | null>(null)
  const said = useWalking((store) => store.said)
  const change = (part: Partial<Typed>) => {
    setWrong(null)
    setTyped({ ...typed, ...part })
  }
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: () => showLook('walks') }])
  const save = async () => {
    const read = timesOf(typed)
    if (typeof read === 'string') return setWrong(read)
    const reply = await ask('walk.setTimes', { times: read })
    if (reply.kind !== 'ok') return set({ said: saidOf(reply, setTimesRefusal) })
    showLook('walks')
    set({ chosen: null, said: { kind: 'done', words: walkWords.timesSaved } })
  }
  const stop = async () => {
    const reply = await ask('walk.setTimes', { times: null })
    if (reply.kind !== 'ok') return set({ said: saidOf(reply, setTimesRefusal) })
    showLook('walks')
    set({ chosen: null, said: { kind: 'done', words: walkWords.stopped } })
  }
  return (
    <section className="card stack walk-times" aria-label={walkWords.times} data-screen>
      <h2>{walkWords.times}</h2>
      <p className="dim">{walkWords.timesHint}</p>
      <div className="row week">
        {week.map((weekday, place) => (
          <Field key={weekday} label={weekdayWord[weekday] ?? ''}>
            {(control) => (
              <Input
                {...control}
                autoFocus={place === 0}
                maxLength={5}
                value={typed.weekly[weekday] ?? ''}
                onChange={(event) =>
                  change({
                    weekly: typed.weekly.map((time, at) => (at === weekday ? event.target.value : time)),
                  })
                }
              />
            )}
          </Field>
        ))}
      </div>
      <p className="dim">{walkWords.monthlyHint}</p>
      <div className="row week">
        <Field label={walkWords.monthlyDay}>
          {(control) => (
            <Input
              {...control}
              maxLength={2}
              value={typed.day}
              onChange={(event) => change({ day: event.target.value })}
            />
          )}
        </Field>
        <Field label={walkWords.monthlyTime}>
          {(control) => (
            <Input
              {...control}
              maxLength={5}
              value={typed.time}
              onChange={(event) => change({ time: event.target.value })}
            />
          )}
        </Field>
        <div className="daily field">
          <span className="dim small" aria-hidden="true">
            {walkWords.daily}
          </span>
          <Cards
            label={walkWords.daily}
            cards={dailies}
            chosen={typed.isDaily}
            onChoose={(isDaily) => change({ isDaily })}
          />
        </div>
      </div>
      {wrong !== null && <Notice>{wrong}</Notice>}
      <SaidNotice said={said} kept={walkWords.kept} />
      <div className="row">
        {times !== null && <ActionButton words={walkWords.stop} shortcut="Alt+X" run={stop} />}
        <span className="push" />
        <ActionButton
          words={times === null ? walkWords.begin : walkWords.saveTimes}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={save}
        />
      </div>
    </section>
  )
}

/** The times that were typed; what is wrong with them, as a sentence. */
function timesOf({ weekly, day, time, isDaily }: Typed): WalkTimes | string {
  const read = weekly.map(timeTyped)
  const monthlyTime = timeTyped(time)
  if ([...read, monthlyTime].includes('wrong')) return walkWords.timeWrong
  const slots = read.flatMap((one, weekday) =>
    one === null || one === 'wrong' ? [] : [{ weekday, time: one }],
  )
  const onDay = Number(day.normalize('NFKC').trim())
  const hasMonthly = monthlyTime !== null && monthlyTime !== 'wrong'
  if (hasMonthly && !(Number.isInteger(onDay) && onDay >= 1 && onDay <= 31)) return walkWords.dayWrong
  if (slots.length === 0 && !hasMonthly && !isDaily) return walkWords.noneTimed
  return { weekly: slots, monthly: hasMonthly ? { day: onDay, time: monthlyTime } : null, isDaily }
}

/** `10:30`, `1030`, `10：30`; null where nothing stands there. */
function timeTyped(typed: string): TimeOfDay | 'wrong' | null {
  const words = typed.normalize('NFKC').trim()
  if (words === '') return null
  const [, hours = '', minutes = ''] = /^(\d{1,2}):?(\d{2})$/.exec(words) ?? []
  const time = TimeOfDay.safeParse(`${hours.padStart(2, '0')}:${minutes}`)
  return time.success && time.data !== '24:00' ? time.data : 'wrong'
}
