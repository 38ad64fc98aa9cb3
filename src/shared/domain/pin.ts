export type PinWeakness = 'not-digits' | 'too-short' | 'repeated' | 'run' | 'common'

const shortest = 6

/** Down a column of the keypad, across it, and the numbers that sound like words: tried first by anybody. */
const common = new Set([
  '147258',
  '258369',
  '147369',
  '159357',
  '159753',
  '520131',
  '5201314',
  '131452',
  '1314520',
])

/** Why this PIN would be guessed (findings D3); null when it is good enough. */
export function pinWeakness(pin: string): PinWeakness | null {
  if (!/^\d*$/.test(pin)) return 'not-digits'
  if (pin.length < shortest) return 'too-short'
  if (common.has(pin)) return 'common'
  // 121212, 123123
  if (/^(\d{1,4}?)\1+$/.test(pin)) return 'repeated'
  // 112233, 111222: the run is what is left when each digit is said once
  const digits = [...pin.replace(/(\d)\1+/g, '$1')].map(Number)
  const steps = new Set(digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10))
  const [step] = steps
  return steps.size === 1 && (step === 1 || step === 9) ? 'run' : null
}
