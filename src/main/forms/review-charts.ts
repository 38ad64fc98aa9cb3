import type { Content } from 'pdfmake/interfaces'

/** Two or three charts of the month between its figures and its analysis; none is drawn yet. */
export function chartsOfReview(): readonly Content[] {
  return []
}
