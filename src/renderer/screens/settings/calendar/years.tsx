import { Button } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { ActionButton } from '../../../ui/action-button'
import { nowAt } from '../../../ui/now'
import { calendarWords, offWords, onWords } from '../../../words/calendar'
import { beginYear, importFile, useCalendar } from './store'
import { ReadFile, TypedYear } from './typed-year'

type Shown = Output<'calendar.show'>
type YearsOf = { readonly shown: Shown; readonly isLookedAt: boolean }

/** The years that are known; past the last one nothing is guessed. */
export function Years({ shown, isLookedAt }: YearsOf) {
  const { typed, file, ...store } = useCalendar()
  const pane = isLookedAt ? 'known' : store.pane
  return (
    <div className="card stack part scroll">
      <div className="row">
        <h2>{calendarWords.years}</h2>
        <span className="dim">{shown.coversUntil && calendarWords.known(shown.coversUntil)}</span>
      </div>
      {pane === 'known' && <Known shown={shown} isLookedAt={isLookedAt} />}
      {pane === 'year' && typed && <TypedYear typed={typed} />}
      {pane === 'file' && file && <ReadFile file={file} />}
    </div>
  )
}

function Known({ shown: { years, coversUntil }, isLookedAt }: YearsOf) {
  const next = Number((coversUntil ?? nowAt()).slice(0, 4)) + (coversUntil === null ? 0 : 1)
  // Nobody mends the years behind the last one.
  const since = Number(dayOf(nowAt()).slice(0, 4)) - 1
  const earlier = years.map(({ year }) => year).filter((year) => year < since)
  return (
    <>
      {!isLookedAt && (
        <div className="row">
          <ActionButton words={calendarWords.import} run={importFile} />
          <ActionButton words={calendarWords.typeYear} shortcut="Alt+A" run={() => beginYear(next)} />
        </div>
      )}
      {years.length === 0 && <p className="dim">{calendarWords.noYears}</p>}
      {years
        .filter(({ year }) => year >= since)
        .toSorted((a, b) => b.year - a.year)
        .map(({ source, ...year }) => (
          <section key={year.year} className="year" aria-label={calendarWords.year(year.year)}>
            <div className="row">
              <h3>{calendarWords.year(year.year)}</h3>
              <span className="dim small cut" title={source}>
                {calendarWords.from(source)}
              </span>
              <span className="push" />
              {!isLookedAt && (
                <Button
                  size="small"
                  aria-label={calendarWords.mendYear(year.year)}
                  onClick={() => beginYear(year)}
                >
                  {calendarWords.mend}
                </Button>
              )}
            </div>
            <p>
              <span className="dim">{calendarWords.off}　</span>
              <Listed words={offWords(year)} />
            </p>
            <p>
              <span className="dim">{calendarWords.on}　</span>
              <Listed words={onWords(year)} />
            </p>
          </section>
        ))}
      {earlier.length > 0 && <p className="dim small">{calendarWords.earlier(earlier)}</p>}
    </>
  )
}

/** A day is not torn apart at the end of the line. */
function Listed({ words }: { readonly words: readonly string[] }) {
  return words.map((one, place) => (
    <span key={one} className="whole">
      {one}
      {place < words.length - 1 && '，'}
    </span>
  ))
}
