import fc from 'fast-check'
import { expect, it } from 'vitest'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { openFonts } from '../../src/main/forms/fonts'
import { oneForGlyph, textOf } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import { fontsDir, inkIn, pictureOf } from './look'
import { complaint } from './made-up'

const odd = fc.constantFrom(
  '𠮷',
  '㛃',
  '䶮',
  '·',
  '😀',
  '👨‍👩‍👧',
  '\t',
  '\r\n',
  '　　',
  '\ud842',
  '（',
  '”',
  'Wi-Fi',
  '138 0000 0001',
  '⼀',
)
const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((codePoint) => String.fromCodePoint(codePoint))
const any = fc.string({ unit: 'binary', maxLength: 12 })
const texts = (most: number) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: han }, odd, any), { maxLength: most })
    .map((parts) => parts.join(''))
const shapeless = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

it('whatever is typed is drawn within its cell or reported', async () => {
  const same = oneForGlyph(openFonts(fontsDir))
  await fc.assert(
    fc.asyncProperty(texts(300), texts(12), texts(40), async (content, name, result) => {
      const round = {
        ...complaint.rounds[0],
        number: 1,
        takenAt: null,
        handler: name,
        completedAt: null,
        subject: null,
      }
      const handled = { ...round, result, resultSignature: null, departmentOpinion: null, revisit: null }
      const facts = { ...complaint, content, customerName: name, rounds: [handled] }
      const { bytes, missing, pages } = await drawForm(complaintForm(facts), fontsDir)
      const drawn = new Set(Array.from((await textOf(bytes)).join(''), same))
      for (const char of content + name + result) {
        expect(shapeless.test(char) || missing.includes(char) || drawn.has(same(char)), char).toBe(true)
      }
      for (let page = 1; page <= pages; page++) {
        // At 36 dots an inch the right margin of 15 mm begins at dot 276.4.
        expect(inkIn(pictureOf(bytes, page, 36), { left: 278, top: 0, right: 297, bottom: 420 })).toBe(0)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
