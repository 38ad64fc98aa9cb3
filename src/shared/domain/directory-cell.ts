import { type Relation, relationWord } from '#shared/domain/customer'
import { IsoDay } from '#shared/domain/day'
import { normalText } from '#shared/domain/finding'
import { isSamePhone, isWholePhone, phoneDigits } from '#shared/domain/phone'
import { normalAddress } from '#shared/domain/unit'

// What stands in one cell of a list that an office keeps, in the directory's terms.

/** As it was typed, on one line, with nothing that cannot be seen. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** How names are compared: 甲（北京）公司 is 甲(北京)公司. */
export function nameKey(name: string): string {
  return normalText(name)
}

/** Several in one cell, however they are divided; `88886666/7` and `010 6666 0001` are one each. */
export function phonesIn(text: string): readonly string[] {
  const phones: string[] = []
  for (const part of normalText(text).split(/\s*[、;；]\s*/u))
    for (const phone of divided(part))
      if (phone !== '' && !phones.some((other) => isSamePhone(other, phone))) phones.push(phone)
  return phones
}

/** At a comma, a stroke or a space only where both sides are phones. */
function divided(part: string): readonly string[] {
  for (const mark of [/\s*[,，|/]\s*/u, /\s+/u]) {
    const pieces = part.split(mark)
    if (pieces.length > 1 && pieces.every(isWholePhone)) return pieces
  }
  return [part]
}

export function isOdd(phone: string): boolean {
  return !isWholePhone(phone) || phoneDigits(phone).length > 16
}

/** Building (with its entrance) and room in two columns or in one, several rooms in one cell; 1202 after A座-1201 is in A座. */
export function addressesIn(building: string, room: string): readonly string[] {
  const house = addressKey(building)
  const rooms = room
    .split(/\s*[、,，;；]\s*/u)
    .map(addressKey)
    .filter((part) => part !== '')
  if (rooms.length === 0) return house === '' ? [] : [house]
  let last = house
  const addresses = rooms.map((part) => {
    const isWhole = part.includes('-') && (house === '' || part.startsWith(`${house}-`))
    if (isWhole) {
      last = part.slice(0, part.lastIndexOf('-'))
      return part
    }
    return last === '' || !/\d/u.test(part)
      ? addressKey([house, part].filter(Boolean).join('-'))
      : addressKey(`${last}-${part}`)
  })
  return [...new Set(addresses)]
}

/** normalAddress takes one step; a spelling is compared by where the steps end. */
export function addressKey(address: string): string {
  const once = normalAddress(address)
  return once === address ? once : addressKey(once)
}

/** As it stands, and as it would be read again from a file. */
export function addressKeys(address: string): readonly string[] {
  const [building = '', ...rest] = address.split('-')
  return [addressKey(address), ...addressesIn(building, rest.join('-'))]
}

/** 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123, with or without a time; null: none of these. */
export function dayIn(text: string): IsoDay | null {
  const found =
    /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(
      normalText(text),
    )
  if (!found) return null
  const [, year = '', month = found[4] ?? '', day = found[5] ?? ''] = found
  const on = IsoDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return on.success ? on.data : null
}

const alsoCalled: readonly (readonly [RegExp, Relation])[] = [
  [/负责人|法人|法定代表|老板|经理|总|业主|本人|房主/u, 'responsible'],
  [/家属|家人|配偶|夫妻|妻|丈夫|子女|父|母/u, 'family'],
  [/代|委托/u, 'onBehalf'],
  [/员工|职员|行政|前台|助理|文员/u, 'employee'],
]

export function relationIn(text: string): Relation | null {
  const exact = Object.entries(relationWord).find(([, word]) => word === text)
  if (exact) return exact[0] as Relation
  return alsoCalled.find(([words]) => words.test(text))?.[1] ?? null
}
