/**
 * The five font files of resources/fonts, read when a character first needs them and kept for the life of the
 * process: HanaMinB alone is 30 MB and most months have no character for it.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Hei for labels, Song for what was said; the rest stand in where those lack a character (measured 8). */
export type Family = 'Hei' | 'Song' | 'Symbols' | 'HanaA' | 'HanaB'

const fileOf: Readonly<Record<Family, string>> = {
  Hei: 'NotoSansSC-Medium.ttf',
  Song: 'NotoSerifSC-Regular.ttf',
  Symbols: 'NotoSansSymbols2-Regular.ttf',
  HanaA: 'HanaMinA.ttf',
  HanaB: 'HanaMinB.ttf',
}

const fallback: Readonly<Record<'Hei' | 'Song', readonly Family[]>> = {
  Hei: ['Hei', 'Song', 'Symbols', 'HanaA', 'HanaB'],
  Song: ['Song', 'Hei', 'Symbols', 'HanaA', 'HanaB'],
}

type OpenFont = { glyphForCodePoint(codePoint: number): { readonly id: number } }
type Fontkit = { create(bytes: Uint8Array): OpenFont }

export type Fonts = {
  readonly bytesOf: (family: Family) => Uint8Array
  /** The first family that has the character, or `null`. □ and ☑ are never mixed from two fonts. */
  readonly familyFor: (codePoint: number, wanted: 'Hei' | 'Song') => Family | null
  /** 0 where the font has no glyph. Two characters may share one (⼀ and 一). */
  readonly glyphOf: (codePoint: number, family: Family) => number
}

const opened = new Map<string, Fonts>()

export function openFonts(fontsDir: string): Fonts {
  const known = opened.get(fontsDir)
  if (known) return known
  const fonts = readFonts(fontsDir)
  opened.set(fontsDir, fonts)
  return fonts
}

function readFonts(fontsDir: string): Fonts {
  const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit
  const bytes = once((family: Family) => readFileSync(join(fontsDir, fileOf[family])))
  const font = once((family: Family) => fontkit.create(bytes(family)))
  const glyphs: Readonly<Record<Family, (codePoint: number) => number>> = {
    Hei: once((codePoint) => font('Hei').glyphForCodePoint(codePoint).id),
    Song: once((codePoint) => font('Song').glyphForCodePoint(codePoint).id),
    Symbols: once((codePoint) => font('Symbols').glyphForCodePoint(codePoint).id),
    HanaA: once((codePoint) => font('HanaA').glyphForCodePoint(codePoint).id),
    HanaB: once((codePoint) => font('HanaB').glyphForCodePoint(codePoint).id),
  }
  const has = (family: Family, codePoint: number) =>
    mayLend(family, codePoint) && glyphs[family](codePoint) > 0
  return {
    bytesOf: bytes,
    familyFor: (codePoint, wanted) =>
      isBox(codePoint) ? 'Symbols' : (fallback[wanted].find((family) => has(family, codePoint)) ?? null),
    glyphOf: (codePoint, family) => glyphs[family](codePoint),
  }
}

/** HanaMinA also has emoji, drawn unlike any the customer saw; it lends Han characters only. */
function mayLend(family: Family, codePoint: number): boolean {
  return !family.startsWith('Hana') || /^\p{Script_Extensions=Han}$/u.test(String.fromCodePoint(codePoint))
}

/** □ ☐ ☑ ☒ */
function isBox(codePoint: number): boolean {
  return codePoint === 0x25a1 || (codePoint >= 0x2610 && codePoint <= 0x2612)
}

function once<In, Out>(find: (key: In) => Out): (key: In) => Out {
  const found = new Map<In, Out>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}
