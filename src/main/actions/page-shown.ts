/** The page that is asked for, from 0; of one that is not there any more the last one. */
export function pageShown(page: number, total: number, length: number): number {
  return Math.min(page, Math.max(0, Math.ceil(total / length) - 1))
}
