import { z } from 'zod'

/** What lies in the printer. 连续纸: 241 × 140 mm with tractor holes, as dot-matrix printers take it. */
export const Media = z.enum(['A4', 'A5', 'continuous'])
export type Media = z.infer<typeof Media>

/** In millimetres, as it is read upright. */
export const mediaSize: Readonly<Record<Media, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  continuous: { width: 241, height: 140 },
}

/** How far the page is moved on its paper. The top left corner stays where the offset puts it: there a ruler is laid on. */
export const Placing = z.strictObject({
  /** In 0.1 mm, to the right and down. */
  offsetX: z.number().int().min(-300).max(300),
  offsetY: z.number().int().min(-300).max(300),
  /** In 0.1 %. */
  scale: z.number().int().min(900).max(1100),
})
export type Placing = Readonly<z.infer<typeof Placing>>

/** How a sheet goes to paper, apart from its queue. */
export const SheetWay = Placing.extend({
  media: Media,
  copies: z.number().int().min(1).max(9),
  isDuplex: z.boolean(),
})
export type SheetWay = Readonly<z.infer<typeof SheetWay>>

export const plainWay: SheetWay = {
  media: 'A4',
  copies: 1,
  isDuplex: false,
  offsetX: 0,
  offsetY: 0,
  scale: 1000,
}

/** `queue`: null is the desk's own, as for 全部表单 always. */
export type OwnWay = SheetWay & { readonly queue: string | null }

export type PrintSettings = {
  /** The desk's printer, for every form that has none of its own. */
  readonly queue: string | null
  /** 全部表单. */
  readonly all: SheetWay
  /** By the form's code. */
  readonly own: Readonly<Record<string, OwnWay>>
}

/** What holds for a form: what was set for it, else for all. A queue is never chosen by anybody but a person. */
export function wayFor(
  form: string,
  { queue, all, own }: PrintSettings,
): { readonly queue: string | null; readonly way: SheetWay } {
  const its = own[form]
  if (!its) return { queue, way: all }
  const { queue: itsQueue, ...way } = its
  return { queue: itsQueue ?? queue, way }
}

export function isMoved({ offsetX, offsetY, scale }: Placing): boolean {
  return offsetX !== 0 || offsetY !== 0 || scale !== 1000
}
