import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, sha256 } from '../../../src/main/store/canonical'

const text = fc.string({ unit: 'binary' })

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    text,
    fc.array(tie('json')),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('json'),
    ),
  ),
}))

function reordered(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reordered)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reordered(field)]),
  )
}

describe('the canonical text', () => {
  it('says all of the value and nothing else, so that two values never share a text', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it('does not depend on the order in which the fields were set', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reordered(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('keeps a rare form of a name apart from the usual one, which NFC would make of it', () => {
    const rare = '\u{FA19}'
    expect(rare.normalize('NFC')).toBe('\u{795E}')
    expect(canonicalJson(rare)).not.toBe(canonicalJson('\u{795E}'))
  })

  it('is written once and for all', () => {
    expect(canonicalJson({ b: [1, 0.5, 1e21, null], a: '"𠮷\n\u{2028}', B: {} })).toBe(
      '{"B":{},"a":"\\"𠮷\\n\u{2028}","b":[1,0.5,1e+21,null]}',
    )
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it.each([
    ['no number', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['half of a surrogate pair', 'a\ud842'],
    ['half of a surrogate pair in a key', { '\udfb7': 1 }],
    ['nothing at all', [undefined] as unknown as Json],
  ])('is refused to %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow('No canonical form')
  })
})
