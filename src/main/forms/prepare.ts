/**
 * Makes a definition ready to be laid out: each text split into runs of a font that has its characters. Returns a
 * fresh copy, since pdfmake writes into what it is given (findings B2), and notes every text for the proof.
 */
import type { Content } from 'pdfmake/interfaces'
import { escaped, unescaped } from '#shared/chart/svg'
import type { Fonts } from './fonts'
import { drawable, runsOf } from './glyphs'

export type Given = {
  /** Every text as it must be found on the pages, in the order of the definition. */
  readonly texts: string[]
  readonly missing: Set<string>
}

type Node = Readonly<Record<string, unknown>>
type Style = { readonly font: 'Hei' | 'Song' }

export function prepare(content: Content, fonts: Fonts, given: Given): Content {
  return node(content, { font: 'Song' }, fonts, given) as unknown as Content
}

function node(content: unknown, style: Style, fonts: Fonts, given: Given): Node {
  if (Array.isArray(content)) return { stack: nodes(content, style, fonts, given) }
  if (!isNode(content)) return textNode({ text: content ?? '' }, style, fonts, given)
  const own = styleOf(content, style)
  if ('text' in content) return textNode(content, own, fonts, given)
  if (Array.isArray(content.stack)) return { ...content, stack: nodes(content.stack, own, fonts, given) }
  if (Array.isArray(content.columns))
    return { ...content, columns: nodes(content.columns, own, fonts, given) }
  if (isNode(content.table)) return { ...content, table: tableNode(content.table, own, fonts, given) }
  if (typeof content.svg === 'string') return { ...content, svg: svgWithRuns(content.svg, fonts, given) }
  return structuredClone(content)
}

function nodes(contents: readonly unknown[], style: Style, fonts: Fonts, given: Given): readonly Node[] {
  return contents.map((content) => node(content, style, fonts, given))
}

function tableNode(table: Node, style: Style, fonts: Fonts, given: Given): Node {
  const body = table.body as readonly (readonly unknown[])[]
  const widths = table.widths as readonly unknown[]
  return { ...table, widths: [...widths], body: body.map((row) => nodes(row, style, fonts, given)) }
}

function textNode(content: Node, style: Style, fonts: Fonts, given: Given): Node {
  const words: string[] = []
  const inlines = inlinesOf(content, style).flatMap((inline) => {
    const { text, missing } = drawable(inline.text, inline.style.font, fonts)
    for (const char of missing) given.missing.add(char)
    words.push(text)
    return runsOf(text, inline.style.font, fonts).map((run) => ({
      ...inline.look,
      text: run.text,
      font: run.family,
      ...(run.noWrap ? { noWrap: true } : {}),
    }))
  })
  given.texts.push(words.join(''))
  return { ...content, text: inlines.length > 0 ? inlines : '', font: style.font }
}

type Inline = { readonly text: string; readonly style: Style; readonly look: Node }

function inlinesOf(content: Node, style: Style): readonly Inline[] {
  const parts = Array.isArray(content.text) ? (content.text as readonly unknown[]) : [content.text]
  return parts.map((part) => {
    if (!isNode(part)) return { text: String(part ?? ''), style, look: {} }
    const { text, ...look } = part
    return { text: String(text), style: styleOf(part, style), look }
  })
}

/** Its texts as svg.ts writes them, without elements of their own: each gets those of its runs. */
function svgWithRuns(svg: string, fonts: Fonts, given: Given): string {
  return svg.replaceAll(/(<text [^>]*>)([^<]*)<\/text>/gu, (_, start: string, said: string) => {
    const wanted = start.includes(' font-family="Song"') ? 'Song' : 'Hei'
    const { text, missing } = drawable(unescaped(said), wanted, fonts)
    for (const char of missing) given.missing.add(char)
    given.texts.push(text)
    const runs = runsOf(text, wanted, fonts).map(
      (run) => `<tspan font-family="${run.family}">${escaped(run.text)}</tspan>`,
    )
    return `${start}${runs.join('')}</text>`
  })
}

function styleOf(content: Node, inherited: Style): Style {
  return content.font === 'Hei' || content.font === 'Song' ? { font: content.font } : inherited
}

function isNode(content: unknown): content is Node {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}
