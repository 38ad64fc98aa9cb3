import type { OwnWay } from '#shared/domain/print-setting'

/** A form's setting as it is typed. */
export type WayTyped = Pick<OwnWay, 'queue' | 'media' | 'isDuplex'> & {
  readonly copies: string
  readonly offsetX: string
  readonly offsetY: string
  readonly scale: string
}

export type WayGap = 'copies' | 'offsetX' | 'offsetY' | 'scale'

type Ready =
  | { readonly kind: 'ready'; readonly way: OwnWay }
  | { readonly kind: 'wrong'; readonly gap: WayGap }

export function typedOf({ copies, offsetX, offsetY, scale, ...way }: OwnWay): WayTyped {
  return {
    ...way,
    copies: String(copies),
    offsetX: shown(offsetX),
    offsetY: shown(offsetY),
    scale: shown(scale),
  }
}

export function wayTyped({ copies, offsetX, offsetY, scale, ...way }: WayTyped): Ready {
  const read = {
    copies: within(tenths(copies), 10, 90),
    offsetX: within(tenths(offsetX), -300, 300),
    offsetY: within(tenths(offsetY), -300, 300),
    scale: within(tenths(scale), 900, 1100),
  }
  if (read.copies === null || read.copies % 10 !== 0) return { kind: 'wrong', gap: 'copies' }
  if (read.offsetX === null) return { kind: 'wrong', gap: 'offsetX' }
  if (read.offsetY === null) return { kind: 'wrong', gap: 'offsetY' }
  if (read.scale === null) return { kind: 'wrong', gap: 'scale' }
  return { kind: 'ready', way: { ...way, ...read, copies: read.copies / 10 } as OwnWay }
}

function shown(tenths: number): string {
  return (tenths / 10).toFixed(1)
}

/** `-2`, `3.0`, `＋１．５` or `−0.5`, as an IME may type it; null: no number, or finer than a tenth. */
function tenths(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−–—]/gu, '-').replace(/。/gu, '.').replace(/\s/gu, '')
  const parts = /^([+-]?)(\d{1,4})(?:\.(\d?)0*)?$/.exec(plain)
  if (!parts) return null
  const [, sign, whole = '', tenth = ''] = parts
  const value = Number(whole) * 10 + Number(tenth || '0')
  // Never -0, which is another number to JSON than to her.
  return sign === '-' && value !== 0 ? -value : value
}

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null
}
