/** `3 年`, `1 年 6 个月`, `6 个月`. */
export function keptForWords(months: number): string {
  const years = Math.floor(months / 12)
  const rest = months % 12
  return [years > 0 && `${years} 年`, rest > 0 && `${rest} 个月`].filter(Boolean).join(' ')
}

const typedPattern = /^(?:(\d{1,2})\s*年)?\s*(?:(\d{1,3})\s*个?月)?$/
const longestMonths = 360

/** The same as it is typed; a number alone is years. Null for what is no period from one month to thirty years. */
export function monthsTyped(typed: string): number | null {
  const words = typed.normalize('NFKC').trim()
  const [, years, months] = /^\d{1,2}$/.test(words) ? [words, words] : (typedPattern.exec(words) ?? [])
  const sum = Number(years ?? 0) * 12 + Number(months ?? 0)
  return sum >= 1 && sum <= longestMonths ? sum : null
}
