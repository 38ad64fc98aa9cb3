/** `138****0001`: what a screen shows of a phone until it is asked for (S1, S0). */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return digits === '' ? '' : '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
