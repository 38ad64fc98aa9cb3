/** `138****0001`: what a screen shows of a phone until it is asked for (S1, S0). */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return digits === '' ? '' : '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

// A mobile number, or one with its area code, however it was spaced; not a part of a longer run of digits.
const phoneInText = /(?<![\d-])(?:1[3-9]\d(?:[ -]?\d){8}|0\d{2,3}[ -]?\d{7,8})(?![\d])/gu

/** Free words in a list: who only looks through it needs no number that somebody typed into the text. */
export function maskPhonesIn(text: string): string {
  return text.replace(phoneInText, maskPhone)
}
