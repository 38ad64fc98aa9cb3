import { isWholePhone, phoneDigits } from '#shared/domain/phone'

/** `138****0001`: what a screen shows of a phone until it is asked for (S1, S0). */
export function maskPhone(phone: string): string {
  // As an input method writes it, with wide digits, it is a phone all the same; the country's own prefix tells nobody apart.
  const digits = phoneDigits(phone.normalize('NFKC')).replace(/^(?:00)?86(?=1[3-9]\d{9}$)/u, '')
  if (!isWholePhone(digits)) return digits === '' ? '' : '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

const digit = '[\\d０-９]'
const gap = '[\\s\\p{Pd}\\p{Cf}.·]?'
const country = `(?:[+＋]|[0０]{2})?[8８][6６]${gap}`
const mobile = `[1１][3-9３-９]${digit}(?:${gap}${digit}){8}`
const landline = `[0０]${digit}{2,3}${gap}${digit}{7,8}`

// A mobile number, or one with its area code, however it was spaced; not a part of a longer run of digits.
const phoneInText = new RegExp(`(?<![\\d０-９-])(?:(?:${country})?${mobile}|${landline})(?!${digit})`, 'gu')

/** Free words in a list: who only looks through it needs no number that somebody typed into the text. */
export function maskPhonesIn(text: string): string {
  return text.replace(phoneInText, maskPhone)
}
