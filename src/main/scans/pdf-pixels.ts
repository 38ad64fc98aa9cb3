import type { Picture } from './read-code'

/** As pdf.js hands out a picture: rows of bits, of three or of four bytes a pixel. A mask has no kind: rows of bits. */
export type PdfPicture = {
  readonly width: number
  readonly height: number
  readonly data?: Uint8Array | Uint8ClampedArray | null
  readonly kind?: number
}

const [bits, rgb, rgba] = [1, 2, 3] as const

/** Null: it could not be made out, or is not as long as it says. */
export function pixelsOf(picture: PdfPicture | null): Picture | null {
  if (!picture?.data) return null
  const { width, height, data, kind = bits } = picture
  const row = kind === bits ? (width + 7) >> 3 : width * (kind === rgb ? 3 : 4)
  if (data.length < row * height) return null
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  switch (kind) {
    case bits:
      // 0 is ink, in a picture and in a mask.
      for (let y = 0, to = 0; y < height; y++)
        for (let x = 0; x < width; x++, to += 4) {
          if (((data[y * row + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0) continue
          pixels[to] = pixels[to + 1] = pixels[to + 2] = 0
        }
      break
    case rgb:
      for (let from = 0, to = 0; to < pixels.length; from += 3, to += 4) {
        pixels[to] = data[from] ?? 0
        pixels[to + 1] = data[from + 1] ?? 0
        pixels[to + 2] = data[from + 2] ?? 0
      }
      break
    case rgba:
      pixels.set(data.subarray(0, pixels.length))
      break
    default:
      return null
  }
  return { width, height, data: pixels }
}
