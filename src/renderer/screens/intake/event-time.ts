import { addDays, dayOf, type Instant, instantAt, stampOf, type TimeOfDay } from '#shared/domain/day'

/** What customers say instead of a time. */
export type SpokenTime = 'justNow' | 'thisMorning' | 'lastNight'

/** The day and time it stands for; about when, so the words say so and the clerk asks and corrects. */
export function eventTimeOf(spoken: SpokenTime, now: Instant): string {
  const today = dayOf(now)
  switch (spoken) {
    case 'justNow':
      return stampOf(now)
    case 'thisMorning': {
      const morning = instantAt(today, '08:00' as TimeOfDay)
      return `${stampOf(morning < now ? morning : now)} 左右`
    }
    case 'lastNight':
      return `${stampOf(instantAt(addDays(today, -1), '20:00' as TimeOfDay))} 左右`
  }
}

/** Where the time of day stands in those words: what is typed next replaces it. */
export const timeOfDayPlace = { from: 11, until: 16 } as const
