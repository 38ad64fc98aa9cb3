import { crc32, inflateSync } from 'node:zlib'
import { mostScanPixels } from '#shared/domain/scan'
import { pngSignature } from './format'
import type { PictureSize } from './jpeg'

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Every chunk whole by its check sum, and as many bytes of picture as it says: never unfolded beyond that. */
export function sizeOfPng(bytes: Uint8Array): PictureSize {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let head: Head | null = null
  const data: Buffer[] = []
  for (let at: number = pngSignature.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const end = at + 12 + length
    if (end > file.length) return damaged
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return damaged
    const name = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, end - 4)
    if (head === null) {
      if (name !== 'IHDR') return damaged
      head = headIn(body)
      if (head === null) return damaged
    }
    if (name === 'IDAT') data.push(body)
    if (name === 'IEND') return isWhole(head, data) ? sizeOf(head) : damaged
    at = end
  }
  return damaged
}

const damaged = { kind: 'damaged' } as const

type Head = {
  readonly width: number
  readonly height: number
  readonly bitsPerPixel: number
  readonly isInterlaced: boolean
}

function headIn(body: Buffer): Head | null {
  if (body.length !== 13) return null
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)]
  const [depth = 0, colour = 0, , , interlace = 0] = body.subarray(8)
  const parts = channels[colour]
  if (width === 0 || height === 0 || parts === undefined || ![1, 2, 4, 8, 16].includes(depth)) return null
  return { width, height, bitsPerPixel: depth * parts, isInterlaced: interlace === 1 }
}

function isWhole({ width, height, bitsPerPixel, isInterlaced }: Head, data: readonly Buffer[]): boolean {
  // What is too large by its own words is not unfolded at all.
  if (width * height > mostScanPixels) return true
  const rows = height * (1 + Math.ceil((width * bitsPerPixel) / 8))
  // Its seven passes have some rows more.
  const longest = isInterlaced ? rows * 2 + 64 : rows
  try {
    const picture = inflateSync(Buffer.concat(data), { maxOutputLength: longest })
    return picture.length >= (isInterlaced ? Math.floor((width * height * bitsPerPixel) / 8) : rows)
  } catch {
    return false
  }
}

function sizeOf({ width, height }: Head): PictureSize {
  return { kind: 'size', width, height }
}
