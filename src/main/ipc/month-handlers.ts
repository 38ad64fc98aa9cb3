import { done } from '#shared/result'
import { archiveMonth } from '../actions/archive-month'
import { checkAllMonths } from '../actions/hold-archives'
import { checkMonth } from '../actions/month-archives'
import { listPoint, showPoints } from '../actions/month-check'
import { chooseSigned, takeSigned } from '../actions/signed-pages'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

/** The questions of month-questions.ts. */
export function monthHandlers({ backups }: Pick<Surroundings, 'backups'>, signed: () => Signed) {
  return {
    'month.points': (input) => done(showPoints(signed(), input)),
    'month.pointList': (input) => done(listPoint(signed(), input)),
    'month.archive': async (input) => {
      signed()
      // What keeps it from being made is said on the board; the archive itself only adds.
      await backups.keeper.make()
      return archiveMonth(signed(), input)
    },
    'month.check': (input) => checkMonth(signed(), input),
    'month.checkAll': () => checkAllMonths(signed()),
    'month.takeSigned': (input) => takeSigned(signed(), input),
    'month.chooseSigned': (input) => chooseSigned(signed(), input),
  } satisfies Required<
    Pick<
      Handlers,
      | 'month.points'
      | 'month.pointList'
      | 'month.archive'
      | 'month.check'
      | 'month.checkAll'
      | 'month.takeSigned'
      | 'month.chooseSigned'
    >
  >
}
