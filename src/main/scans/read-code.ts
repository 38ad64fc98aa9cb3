import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { slipIdOf } from '#shared/domain/slip-code'

/** A picture as the reader takes it: the whole file of a JPEG or PNG, or pixels in four bytes each. */
export type Picture =
  | Uint8Array
  | { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> }

let isPrepared = false

/** Its own bytes come from the package: by itself it would fetch them from a server. */
function prepare(): void {
  if (isPrepared) return
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } })
  isPrepared = true
}

const usual: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 20,
  textMode: 'Plain',
  // Says, too, that a file holds no picture.
  returnErrors: true,
}

/** One after the other, until one finds a slip: a pale print, a speckled one. */
const tries: readonly ReaderOptions[] = [
  usual,
  { ...usual, binarizer: 'GlobalHistogram' },
  { ...usual, tryDenoise: true },
]

/**
 * The slips whose codes stand in the picture. Other QR codes, and what was read wrongly, are none (slip-code.ts). Null:
 * the file cannot be made out as a picture.
 */
export async function slipsIn(picture: Picture): Promise<readonly number[] | null> {
  prepare()
  for (const options of tries) {
    const found = await readBarcodes(picture as Uint8Array | ImageData, options)
    if (found.some(({ error }) => error.includes('load image'))) return null
    const ids = found.flatMap(({ isValid, text }) => (isValid ? (slipIdOf(text) ?? []) : []))
    if (ids.length > 0) return [...new Set(ids)]
  }
  return []
}
