import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFonts } from '../../src/main/forms/fonts'
import { fontsDir } from './look'

type Listed = { file: string; sha256: string; licenceFile: string }
const listed = JSON.parse(readFileSync(join(fontsDir, 'fonts.json'), 'utf8')) as Listed[]

describe('the fonts beside the program', () => {
  it.each(listed)('$file has the bytes it had when it was chosen, and its licence', (font) => {
    const bytes = readFileSync(join(fontsDir, font.file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(font.sha256)
    expect(existsSync(join(fontsDir, font.licenceFile))).toBe(true)
  })

  it('are all listed', () => {
    const files = readdirSync(fontsDir).filter((file) => file.endsWith('.ttf'))
    expect(listed.map(({ file }) => file).sort()).toEqual(files.sort())
  })
})

describe('the font for a character', () => {
  const { familyFor } = openFonts(fontsDir)
  const familyOf = (char: string) => familyFor(char.codePointAt(0) ?? 0, 'Song')

  it('is the one asked for where it has the character', () => {
    for (const char of '投诉王喆堃镕燊䶮㛃·，A9') expect(familyOf(char)).toBe('Song')
  })

  it('is Symbols for an empty box and a ticked one alike', () => {
    for (const char of '□☐☑☒') expect(familyOf(char)).toBe('Symbols')
  })

  it('is a Hanazono for what is rare', () => {
    expect(familyOf('𠮷')).toBe('HanaA')
    expect(familyOf('𠀁')).toBe('HanaB')
  })

  it('is none for an emoji, an Arabic letter or half a character', () => {
    for (const char of ['😀', 'ب', '\ud842', '\ue000']) expect(familyOf(char)).toBeNull()
  })
})
