import { describe, expect, it } from 'vitest'
import { openFonts } from '../../src/main/forms/fonts'
import { drawable, printable, runsOf } from '../../src/main/forms/glyphs'
import { fontsDir } from './look'

const fonts = openFonts(fontsDir)

describe('what was typed', () => {
  it('keeps its lines, however they were ended', () => {
    expect(printable('一\r\n二\r三\u2028四\u0085五\v六')).toBe('一\n二\n三\n四\n五\n六')
  })

  it('keeps its indents: two full-width spaces, and a tab as four spaces', () => {
    expect(printable('　　段首\t表')).toBe('　　段首    表')
  })

  it('loses what has no shape', () => {
    expect(printable('A\u0000\u200b\u200d\ufeff\u00ad\u202eB\ufe0f')).toBe('AB')
  })

  it('keeps letters composed or not, as typed', () => {
    expect(printable('é e\u0301')).toBe('é e\u0301')
  })

  it('names what no font has, and says so', () => {
    expect(drawable('好😀\ud842', 'Song', fonts)).toEqual({
      text: '好〔U+1F600〕〔U+D842〕',
      missing: ['😀', '\ud842'],
    })
    expect(drawable('👨‍👩‍👧️', 'Song', fonts).text).toBe('〔U+1F468〕〔U+1F469〕〔U+1F467〕')
  })
})

describe('runs', () => {
  const whole = (text: string) => runsOf(text, 'Song', fonts).filter((run) => run.noWrap)
  const words = (text: string) => whole(text).map((run) => run.text)

  it('change the font only where it must change', () => {
    expect(runsOf('王𠮷明☑是', 'Song', fonts).map(({ text, family }) => [text, family])).toEqual([
      ['王', 'Song'],
      ['𠮷', 'HanaA'],
      ['明', 'Song'],
      ['☑', 'Symbols'],
      ['是', 'Song'],
    ])
  })

  it('keep dates, times, phones, numbers and amounts whole', () => {
    expect(
      words('请于2026年11月30日14:30前回电138 0000 0001或0579-85550001，单号TS-202611-0007，退1,200.50元。'),
    ).toEqual(['2026年11月30日', '14:30', '138 0000 0001', '0579-85550001', 'TS-202611-0007', '1,200.50元'])
  })

  it('leave a number in a long word to be broken with it', () => {
    expect(words(`${'A'.repeat(80)}138-0000-0001${'B'.repeat(80)}`)).toEqual([])
  })

  it('say together what was to be said', () => {
    const text = '电话138 0000 0001，𠮷先生\n2026年11月30日'
    const runs = runsOf(text, 'Song', fonts)
    expect(runs.map((run) => run.text).join('')).toBe(text)
  })
})
