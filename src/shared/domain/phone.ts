/** A phone as its digits, however it was spaced; empty: it has none. */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/gu, '')
}

/** How phones are compared: by their digits; what has no digit as it stands. */
export function phoneKey(phone: string): string {
  return phoneDigits(phone) || phone.trim()
}

export function isSamePhone(one: string, other: string): boolean {
  return phoneKey(one) === phoneKey(other)
}

/** Fewer digits are an extension of the house, or a number not typed to its end. */
export function isWholePhone(phone: string): boolean {
  return phoneDigits(phone).length >= 7
}
