import type { ScanFormat } from '#shared/domain/scan'

/** By what the file begins with: its name and what a program says of it are not asked. Null: none of ours. */
export function formatOf(bytes: Uint8Array): ScanFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  if (startsWith(bytes, pngSignature)) return 'png'
  // Some scanners write a few bytes before it; PDF's own readers look for it in the first kilobyte.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  return head.includes('%PDF-') ? 'pdf' : null
}

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}
