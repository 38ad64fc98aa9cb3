import { memo, useLayoutEffect, useRef, useState } from 'react'
import { levels, noAnswer, type Questionnaire } from '#shared/domain/questionnaire'
import type { SurveySheetId } from '#shared/domain/survey'
import { useKeys } from '../../keys'
import { surveyWords } from '../../words/surveys'
import { answer, moveTo, type Typed, turnOf, untyped, useEntering } from './enter-store'

type Of = {
  readonly groups: Questionnaire['groups']
  readonly sheetId: SurveySheetId
  readonly typed: Typed
  readonly isOff: boolean
}

/**
 * The items as they stand on the form, one line each: a digit answers the line that has the focus and goes down,
 * 0, - or space is no answer, Backspace goes up. After the last one what is written is typed.
 */
export function EnterGrid({ groups, sheetId, typed, isOff }: Of) {
  const at = turnOf(
    useEntering((store) => store.at),
    typed,
  )
  const [hasFocus, setHasFocus] = useState(!isOff)
  const box = useRef<HTMLOListElement>(null)
  const count = typed.answers.length
  useLayoutEffect(() => {
    if (!hasFocus || isOff) return
    if (at >= count) box.current?.closest('.survey-form')?.querySelector<HTMLElement>('[data-first]')?.focus()
    else box.current?.querySelectorAll<HTMLElement>('.survey-item > button:first-child')[at]?.focus()
  }, [at, count, hasFocus, isOff])
  const write = (digit: string) => () => answer(sheetId, typed, digit)
  const none = write(noAnswer)
  useKeys(
    hasFocus && !isOff
      ? [
          ...levels.map(({ digit }) => ({
            key: String(digit),
            words: '',
            isHidden: true,
            run: write(String(digit)),
          })),
          ...['0', '-', ' '].map((key) => ({ key, words: '', isHidden: true, run: none })),
          {
            key: 'Backspace',
            words: surveyWords.upItem,
            side: 'right',
            run: () => moveTo(Math.max(0, at - 1)),
          },
          { key: 'ArrowUp', words: '', isHidden: true, run: () => moveTo(Math.max(0, at - 1)) },
          { key: 'ArrowDown', words: '', isHidden: true, run: () => moveTo(Math.min(count - 1, at + 1)) },
        ]
      : [],
  )
  let place = -1
  return (
    <section className="card part survey-items" aria-label={surveyWords.items}>
      <p className="dim small">{surveyWords.levels}</p>
      <ol
        ref={box}
        onFocus={() => setHasFocus(true)}
        onBlur={({ relatedTarget }) => setHasFocus(box.current?.contains(relatedTarget) === true)}
      >
        {groups.map(({ title, items }) =>
          items.map((item, inGroup) => {
            place += 1
            return (
              <Item
                key={`${title} ${item}`}
                group={inGroup === 0 ? title : ''}
                item={item}
                place={place}
                digit={typed.answers[place] ?? untyped}
                isCurrent={!isOff && place === at}
                isOff={isOff}
              />
            )
          }),
        )}
      </ol>
    </section>
  )
}

type ItemOf = {
  readonly group: string
  readonly item: string
  readonly place: number
  readonly digit: string
  readonly isCurrent: boolean
  readonly isOff: boolean
}

/** Drawn again only when its own digit or the focus changes: eighteen lines are typed as fast as they are read. */
const Item = memo(function Item({ group, item, place, digit, isCurrent, isOff }: ItemOf) {
  const level = levels.find((one) => String(one.digit) === digit)
  const words = level?.words ?? (digit === noAnswer ? surveyWords.noAnswer : '')
  return (
    <li className={isCurrent ? 'survey-item current' : 'survey-item'} data-group={group !== '' || undefined}>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        disabled={isOff}
        aria-label={`${item} ${words}`}
        onFocus={() => moveTo(place)}
      >
        <span className="group cut">{group}</span>
        <span className="cut">{item}</span>
      </button>
      <span className="boxes" aria-hidden="true">
        {levels.map((one) => (
          <i key={one.digit} className={one === level ? 'is' : undefined}>
            {one === level ? one.digit : '□'}
          </i>
        ))}
      </span>
      <b className="said">{words}</b>
    </li>
  )
})
