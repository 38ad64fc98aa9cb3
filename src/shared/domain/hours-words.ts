import type { DeskHours, Opening } from '#shared/domain/calendar'
import { weekdayWord } from '#shared/domain/day'

/** `周一至周五 09:00–18:00`: days in a row with the same hours are said once. */
export function hoursWords({ hours }: Pick<DeskHours, 'hours'>): string {
  if (hours.every((opening) => opening === null)) return '全天'
  const week = [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    word: weekdayWord[weekday] ?? '',
    times: timesOf(hours[weekday] ?? null),
  }))
  const runs: { first: string; last: string; times: string }[] = []
  for (const { word, times } of week) {
    const run = runs.at(-1)
    if (run?.times === times) run.last = word
    else runs.push({ first: word, last: word, times })
  }
  return runs
    .filter(({ times }) => times !== '')
    .map(({ first, last, times }) => `${first === last ? first : `${first}至${last}`} ${times}`)
    .join('，')
}

function timesOf(opening: Opening | null): string {
  return opening ? `${opening.opensAt}–${opening.closesAt}` : ''
}
