import type { Instant } from '#shared/domain/day'
import { revisitWayWord } from '#shared/domain/revisit'
import type { RevisitListed } from '#shared/ipc/revisit-questions'
import { momentWords } from './moment'

export const revisitListWords = {
  title: '该回访',
  list: '该回访的客户',
  page: (page: number, pages: number, total: number) => `第 ${page} / ${pages} 页，共 ${total} 位`,
} as const

/** `0028　A座 402　昨天 16:40 处理完　第 2 次打`. */
export function listedLine(
  { number, address, clock, attempts, way, nextAt, urged }: RevisitListed,
  now: Instant,
) {
  // Two matters of one visit differ in nothing else.
  const parts = [number.slice(-4), address]
  parts.push(
    nextAt
      ? `约 ${momentWords(nextAt, now)} ${revisitWayWord[way]}`
      : `${momentWords(clock.startedAt, now)} 处理完`,
  )
  if (attempts > 0) parts.push(`第 ${attempts + 1} 次`)
  if (urged > 0) parts.push(`催办 ${urged} 次`)
  return parts.filter((part) => part !== '').join('　')
}
