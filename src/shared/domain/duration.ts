/** `2 时 10 分`, `3 天 4 时`: to the minute below a day, to the hour above. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const hours = Math.floor(minutes / 60)
  if (hours >= 24) return `${Math.floor(hours / 24)} 天${hours % 24 ? ` ${hours % 24} 时` : ''}`
  if (hours > 0) return `${hours} 时${minutes % 60 ? ` ${minutes % 60} 分` : ''}`
  return `${minutes} 分`
}
