export type Inserted = { readonly text: string; readonly caret: number }

const pauses = /[，。；！？、\s]$/u

/**
 * The phrase where the caret is, in place of what is selected; a comma before it where the text before has not paused. A
 * gap in it (`__`) is where the caret goes, else behind it. Null: it does not fit any more.
 */
export function withPhrase(
  text: string,
  from: number,
  until: number,
  phrase: string,
  longest: number,
): Inserted | null {
  const before = text.slice(0, from)
  const joined = before === '' || pauses.test(before) ? phrase : `，${phrase}`
  const inserted = before + joined + text.slice(until)
  if (inserted.length > longest) return null
  const gap = joined.indexOf('__')
  return { text: inserted, caret: from + (gap === -1 ? joined.length : gap) }
}

export const gapLength = 2
