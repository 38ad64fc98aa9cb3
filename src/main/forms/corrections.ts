/** 更正 after the content signature: below the signed text, dated, each with a signature of its own (domain.md). */
import type { Content } from 'pdfmake/interfaces'
import { stampOf } from '#shared/domain/day'
import { band, type Prose, prose, proseHeight, signatureHeight, signatureRow, together } from './cells'
import type { CorrectionFacts } from './facts'

/** On one page, so that who signs sees what was corrected. */
export function correctionBands(correction: CorrectionFacts, columns: readonly [number, number]): Content {
  return together(correctionsHeight([correction], columns), [
    prose('更正', wordsOf(correction), columns, 0),
    band(columns, [signatureRow('更正确认\n（客户签名）', correction.signature)]),
  ])
}

export function correctionsHeight(
  corrections: readonly CorrectionFacts[],
  columns: readonly [number, number],
): number {
  return corrections.reduce(
    (height, correction) => height + proseHeight(wordsOf(correction), columns[1]) + signatureHeight,
    0,
  )
}

function wordsOf({ at, by, changes, reason }: CorrectionFacts): Prose {
  return {
    lead: `更正 ${stampOf(at)}　${by}`,
    texts: [
      ...changes.map(({ fieldWord, before, after }) => `${fieldWord}：${shown(before)} → ${shown(after)}`),
      `原因：${reason}`,
    ],
  }
}

function shown(words: string): string {
  return words === '' ? '（空）' : words
}
