/**
 * What a sheet's QR code holds: `9`, the slip's id in ten digits, two check digits. Digits only, because a Chinese
 * input method turns letters and colons into something else before the window sees them (measured 9).
 */
const LARGEST_ID = 9_999_999_999

export function slipCodeOf(slipId: number): string {
  if (!Number.isInteger(slipId) || slipId < 1 || slipId > LARGEST_ID)
    throw new RangeError(`slip id ${slipId}`)
  const body = `9${String(slipId).padStart(10, '0')}`
  return body + checkDigitsOf(body)
}

/** The slip's id, or `null` if this is no slip code or was read wrongly: the desk is asked to scan again. */
export function slipIdOf(code: string): number | null {
  if (!/^9\d{12}$/.test(code)) return null
  const body = code.slice(0, 11)
  const slipId = Number(body.slice(1))
  return slipId > 0 && code === body + checkDigitsOf(body) ? slipId : null
}

/** ISO 7064 MOD 97-10, as in bank account numbers: finds each wrong digit and each swap of two neighbours. */
function checkDigitsOf(body: string): string {
  return String(98 - ((Number(body) * 100) % 97)).padStart(2, '0')
}
