/** The few shapes that charts are made of, each as SVG says it with attributes alone: no style, no opacity (PDF/A-1b). */
import type { ChartLook } from '#shared/chart/chart-look'

export type Words = {
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly text: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly size?: number
  readonly isDim?: boolean
}

export function words({ x, y, text, anchor = 'start', size, isDim = false }: Words, look: ChartLook): string {
  const { font, ink, dim } = look
  return `<text x="${short(x)}" y="${short(y)}" font-family="${escaped(font)}" font-size="${short(size ?? look.size)}" text-anchor="${anchor}" fill="${isDim ? dim : ink}">${escaped(text)}</text>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" stroke="${stroke}" stroke-width="0.8"/>`
}

export function svg(width: number, height: number, shapes: readonly string[]): string {
  const [across, down] = [short(width), short(height)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 ${across} ${down}">${shapes.join('')}</svg>`
}

/** In one line, without what XML has no room for: controls, half a surrogate pair. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .trim()
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

function short(length: number): number {
  return Math.round(length * 100) / 100
}
