import { readFileSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

// What a virtual screen shows, taken from its memory (Xvfb -fbdir, an XWD file): a packaged program lets nothing ask it.

export type ScreenPicture = {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each dot. */
  readonly dots: Uint8Array
}

export function pictureOf(framebuffer: string): ScreenPicture {
  const xwd = readFileSync(framebuffer)
  // XWDFileHeader: its own size, then width, height, bytes of a line and count of colours by their places.
  const field = (place: number) => xwd.readUInt32BE(place * 4)
  const [width, height, bytesPerLine] = [field(4), field(5), field(12)]
  const start = field(0) + field(19) * 12
  const dots = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4
      const to = (y * width + x) * 3
      // Blue comes first.
      dots.set([xwd[from + 2] ?? 0, xwd[from + 1] ?? 0, xwd[from] ?? 0], to)
    }
  return { width, height, dots }
}

/** How many colours there are: a window that shows nothing has one or two. */
export function coloursIn({ dots }: ScreenPicture): number {
  const seen = new Set<number>()
  for (let at = 0; at < dots.length; at += 3)
    seen.add(((dots[at] ?? 0) << 16) | ((dots[at + 1] ?? 0) << 8) | (dots[at + 2] ?? 0))
  return seen.size
}

export function writePng(file: string, { width, height, dots }: ScreenPicture): void {
  const lines = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++)
    lines.set(dots.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]
  writeFileSync(file, Buffer.concat([signature, ...parts]))
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
