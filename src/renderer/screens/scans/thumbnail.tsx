import { useEffect, useRef, useState } from 'react'
import type { ScanFormat, ScanId } from '#shared/domain/scan'
import type { ScanView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import { firstPageOf } from '../../ui/pdf-page'
import './scans.css'

/** In device pixels: twice what the list shows. */
const width = 176

/** Made here and kept only while the program runs: on a disk they would be one more thing to erase. */
const made = new Map<ScanId, Promise<string | null>>()
const keptAtMost = 200

function thumbnailOf(scanId: ScanId): Promise<string | null> {
  const known = made.get(scanId)
  if (known) return known
  const [oldest] = made.keys()
  if (oldest !== undefined && made.size >= keptAtMost) made.delete(oldest)
  const making = make(scanId).catch(() => null)
  made.set(scanId, making)
  // What could not be read now may be the next time.
  making.then((picture) => picture ?? made.delete(scanId))
  return making
}

async function make(scanId: ScanId): Promise<string | null> {
  const answer = await ask('scan.picture', { scanId })
  if (answer.kind !== 'ok') return null
  const { format, bytes } = answer.value
  const canvas = format === 'pdf' ? await firstPageOf(bytes, width) : await small(bytes, format)
  return canvas.toDataURL('image/jpeg', 0.8)
}

async function small(bytes: Uint8Array, format: ScanFormat): Promise<HTMLCanvasElement> {
  const blob = new Blob([bytes.slice()], { type: mediaTypeOf(format) })
  const bitmap = await createImageBitmap(blob, { resizeWidth: width, resizeQuality: 'medium' })
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas
}

export function mediaTypeOf(format: ScanFormat): string {
  return { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }[format]
}

/** The first page in small, once it is on the screen. */
export function Thumbnail({ scan }: { readonly scan: ScanView }) {
  const box = useRef<HTMLSpanElement>(null)
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    let isOver = false
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      thumbnailOf(scan.id).then((made) => {
        if (!isOver) setPicture(made)
      })
    })
    observer.observe(element)
    return () => {
      isOver = true
      observer.disconnect()
    }
  }, [scan.id])
  return (
    <span ref={box} className="scan-thumbnail" aria-hidden="true">
      {picture && <img src={picture} alt="" />}
    </span>
  )
}
