import { dayOf, instantAt, type TimeOfDay } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { isUncertain, jobsSince } from '../store/print-job'
import { slipsByIds } from '../store/slip'
import type { SignedStation } from './station'
import { viewOfSlip } from './view-slip'

const shownAtMost = 200

/** 打印任务: today's and all that stand open, the newest first. */
export function listJobs(station: SignedStation): Output<'print.jobs'> {
  const { db, clock } = station
  const begun = instantAt(dayOf(clock()), '00:00' as TimeOfDay)
  const jobs = jobsSince(db, begun, shownAtMost)
  const slips = slipsByIds(
    db,
    jobs.map(({ slipId }) => slipId),
  )
  return jobs.flatMap(({ id, slipId, queue, state, trouble, madeAt, by, way }) => {
    const slip = slips.get(slipId)
    if (!slip) return []
    // A sheet that was sent again stands in two lines: in each with what became of that sending.
    const job = { id, queue, state, trouble, isUncertain: isUncertain(state, trouble) }
    const isLatest = slip.job?.id === id
    const shown = { ...viewOfSlip(station, slip), job }
    return [{ id, slip: shown, isLatest, isToday: madeAt >= begun, madeAt, by: by ?? slip.printedBy, way }]
  })
}
