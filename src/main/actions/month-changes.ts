import { correctedFieldWord } from '#shared/domain/correction'
import { isWithin, millis, spanOf } from '#shared/domain/day'
import type { MonthCoverFacts } from '../forms/facts'
import type { MonthFiles } from './month-facts'

// What the archive's cover tells of numbers and texts that are not what they were.

/** Numbers that the month received or made void, with the reason. */
export function voidLines({ month, all }: MonthFiles): MonthCoverFacts['voids'] {
  const span = spanOf(month)
  return all.flatMap(({ matter: { number, countedAt, closing } }) =>
    closing?.outcome === 'void' && (isWithin(countedAt, span) || isWithin(closing.countedAt, span))
      ? [{ number, reason: closing.note }]
      : [],
  )
}

/** 更正 of the month, before and after the signature, in the order in which they were made. */
export function correctionLines({ month, all }: MonthFiles): MonthCoverFacts['corrections'] {
  const span = spanOf(month)
  return all
    .flatMap(({ matter: { number }, corrections }) =>
      corrections
        .filter(({ at }) => isWithin(at, span))
        .map(({ at, by, changes, reason }) => ({
          number,
          words: [
            ...changes.map(
              ({ field, before, after }) => `${correctedFieldWord[field]}：${before} → ${after}`,
            ),
            `原因：${reason}`,
          ].join('\n'),
          at,
          by,
        })),
    )
    .toSorted((a, b) => millis(a.at) - millis(b.at))
}
