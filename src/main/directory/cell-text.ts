/** What a cell of Excel holds at most, in UTF-16 units. */
export const longestCell = 32_767

export type CellText = { readonly text: string; readonly isCut: boolean }

/**
 * The text as a cell of a workbook can hold it: what XML has no place for stands there by its code, as a character that
 * no font has does on paper (forms.md); what is too long ends with how much is missing.
 */
export function cellText(text: string): CellText {
  const fitting = text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) => `〔U+${codeOf(one)}〕`)
  if (fitting.length <= longestCell) return { text: fitting, isCut: false }
  const kept = fitting.slice(0, longestCell - longestMark).replace(/\p{Cs}$/u, '')
  return { text: `${kept}${markOf(fitting.length - kept.length)}`, isCut: true }
}

const markOf = (missing: number) => `……〔太长，后面还有 ${missing} 个字没有导出〕`
const longestMark = markOf(Number.MAX_SAFE_INTEGER).length

function codeOf(one: string): string {
  return (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As XML of a workbook: what looks like an escape of its own (`_x0041_`, ECMA-376 22.9.2.19) is meant literally. */
export function xmlText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(/[&<>"]/gu, (one) => entities[one] ?? one)
}
