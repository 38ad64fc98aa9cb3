import { z } from 'zod'

// A signed sheet that came back as a file: what is taken in, and why something is not.

export const ScanId = z.number().int().positive().brand<'ScanId'>()
export type ScanId = z.infer<typeof ScanId>

export const ScanFormat = z.enum(['pdf', 'jpg', 'png'])
export type ScanFormat = z.infer<typeof ScanFormat>

/** In bytes: 50 pages in colour, and what one bridge message may hold. */
export const largestScan = 30 * 1024 * 1024
export const mostScanPages = 50
/** Of one picture: A3 at 600 dpi has 70 million. */
export const mostScanPixels = 100_000_000

/** Why a file is not taken in. `too-much`: it broke the process that looked at it. */
export const ScanFault = z.enum([
  'empty',
  'too-large',
  'not-a-scan',
  'encrypted',
  'damaged',
  'too-many-pages',
  'too-many-pixels',
  'too-slow',
  'too-much',
  'unreadable',
])
export type ScanFault = z.infer<typeof ScanFault>

/** How a scan came to its slip. */
export const MatchedBy = z.enum(['code', 'hand'])
export type MatchedBy = z.infer<typeof MatchedBy>
