import { pinyin } from 'pinyin-pro'

// Names as they are typed in pinyin. Worked out when a name is stored, never while somebody searches.

export type Spelled = {
  /** ` wanghuaxin huaxin xin`: from each syllable on, so that a search begins where a syllable does. */
  readonly spelled: string
  /** ` whx hx x`. */
  readonly initials: string
}

/** A surname is read as one: 单 shàn, 仇 qiú, 区 ōu; in a company's name the usual reading holds. */
export function spell(name: string, is: 'person' | 'company'): Spelled {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: is === 'person' ? 'head' : 'off',
  })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z\d]/gu, ''))
    .filter((syllable) => syllable !== '')
  return {
    spelled: fromEach(syllables),
    initials: fromEach(syllables.map((syllable) => syllable.slice(0, 1))),
  }
}

function fromEach(parts: readonly string[]): string {
  return parts.map((_, place) => ` ${parts.slice(place).join('')}`).join('')
}
