import { dayOf, type Instant, type IsoDay, instantAt, type TimeOfDay } from '#shared/domain/day'
import type { ServiceDue } from '#shared/domain/service'
import { standingOfSurvey } from '#shared/domain/survey'
import { type Survey, surveysUnderWay } from '../store/survey'
import { countOfBook, sheetsCounted } from '../store/survey-book'
import type { Db } from '../store/tx'

/** Before the desk closes on that day. */
const closing = '18:00' as TimeOfDay

/** Days of a campaign that are due today or late, as long as what they are for is not done. */
export function surveysDue(db: Db, now: Instant): readonly ServiceDue[] {
  const today = dayOf(now)
  return surveysUnderWay(db).flatMap((survey) =>
    daysOf(db, survey).flatMap(({ on, words }) =>
      on !== null && on <= today
        ? [{ part: 'surveys' as const, words, dueAt: instantAt(on, closing), isLate: on < today }]
        : [],
    ),
  )
}

type DueDay = { readonly on: IsoDay | null; readonly words: string }

function daysOf(db: Db, survey: Survey): readonly DueDay[] {
  const { id: surveyId, noticeOn, handInOn, summaryOn } = survey
  if (standingOfSurvey(survey) === 'planned') return [{ on: noticeOn ?? handInOn, words: '调查还没有审批' }]
  const { issued, returned, refused, absent, entered } = sheetsCounted(db, surveyId)
  const out = issued - returned - refused - absent
  const toEnter = countOfBook(db, { surveyId, building: null, only: 'toEnter' })
  return [
    ...(issued === 0 ? [{ on: noticeOn, words: '张贴调查告示，发调查表' }] : []),
    ...(out > 0 || issued === 0 ? [{ on: handInOn, words: `收调查表，还有 ${out} 份没有收回` }] : []),
    // What lies on the desk is typed in the day after it was handed in.
    ...(toEnter > 0 ? [{ on: handInOn, words: `录入调查表 ${toEnter} 份` }] : []),
    ...(entered > 0 || issued > 0 ? [{ on: summaryOn, words: '调查汇总、关闭' }] : []),
  ]
}
