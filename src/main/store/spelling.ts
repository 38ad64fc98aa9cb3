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

const legalForm = /(?:有限责任公司|股份有限公司|有限公司|公司)$/u

/** What is typed of a name is near its beginning: a row that is read at each key is kept short. */
export function spellShort(name: string, is: 'person' | 'company'): Spelled {
  const { spelled, initials } = spell(name.replace(legalForm, '') || name, is)
  const short = (parts: string, most: number) =>
    parts
      .split(' ')
      .slice(0, 7)
      .map((part) => part.slice(0, most))
      .join(' ')
  return { spelled: short(spelled, 24), initials: short(initials, 8) }
}

function fromEach(parts: readonly string[]): string {
  return parts.map((_, place) => ` ${parts.slice(place).join('')}`).join('')
}
