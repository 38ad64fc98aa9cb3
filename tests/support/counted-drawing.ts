import { setImmediate } from 'node:timers/promises'
import type { Workshop } from '../../src/main/workshop'
import { plainSheets } from './busy-desk'

/** Draws plain sheets, and knows how many were being drawn at once, at most, since `most` was set back. */
export function countedDrawing(): { readonly draw: Workshop['draw']; most: number } {
  let atOnce = 0
  const counted = {
    most: 0,
    draw: async (form: Parameters<Workshop['draw']>[0]) => {
      atOnce++
      counted.most = Math.max(counted.most, atOnce)
      await setImmediate()
      return plainSheets.draw(form).finally(() => {
        atOnce--
      })
    },
  }
  return counted
}
