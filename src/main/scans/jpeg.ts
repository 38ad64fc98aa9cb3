/** Width and height, or why the picture is none. */
export type PictureSize =
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'damaged' }

/** More than any camera or scanner writes; each one more is a pass over all pixels for whoever draws it. */
const mostPasses = 100

/** Follows the markers from the first to the last: a file that was cut off has no last one. */
export function sizeOfJpeg(bytes: Uint8Array): PictureSize {
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  let size: PictureSize | null = null
  let passes = 0
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return damaged
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return passes > 0 && size !== null ? size : damaged
    const length = word(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return damaged
    if (isFrame(marker)) {
      // A second frame would be a second picture.
      if (size !== null || length < 8) return damaged
      const [height, width] = [word(at + 5), word(at + 7)]
      if (width === 0 || height === 0) return damaged
      size = { kind: 'size', width, height }
    }
    at += 2 + length
    if (marker !== startOfScan) continue
    passes += 1
    if (passes > mostPasses) return damaged
    at = afterEntropy(bytes, at)
  }
  return damaged
}

const damaged = { kind: 'damaged' } as const
const startOfScan = 0xda
const endOfImage = 0xd9

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Where the next marker stands: 0xff 0x00 is a byte of the picture, 0xff 0xd0 to 0xd7 a place to begin anew. */
function afterEntropy(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}
