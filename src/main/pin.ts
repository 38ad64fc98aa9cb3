import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

// On a machine whose disk the clerk owns a PIN is no lock (findings D3); it says who typed.

/** N=2^16, r=8: an eighth of a second and 64 MB a try. Without maxmem Electron refuses it (measured 34). */
const usual = { N: 2 ** 16, r: 8, p: 1 } as const
export type PinCost = Pick<Required<ScryptOptions>, 'N' | 'r' | 'p'>
export type HashPin = (pin: string) => Promise<string>

const maxmem = 256 * 2 ** 20
const keyLength = 32

/** `scrypt$65536$8$1$salt$key`, so that a later version may ask more and old hashes still hold. */
export async function hashPin(pin: string, cost: PinCost = usual): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(pin, salt, keyLength, { ...cost, maxmem })
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [scheme, N, r, p, salt = '', key = ''] = hash.split('$')
  if (scheme !== 'scrypt') throw new Error('Not a PIN hash of this program')
  const known = Buffer.from(key, 'base64')
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem }
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64'), known.length, options), known)
}

function derive(pin: string, salt: Buffer, length: number, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
