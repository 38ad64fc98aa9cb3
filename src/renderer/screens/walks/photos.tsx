import { type DragEvent, useEffect, useState } from 'react'
import { largestPhoto } from '#shared/domain/photo'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { FoundView, WalkPhotoView } from '#shared/ipc/walk-views'
import { ask } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Notice } from '../../ui/notice'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { photoFaultWords, walkWords } from '../../words/walks'
import { mediaTypeOf } from '../scans/thumbnail'

const removeRefusal = { 'no-such-photo': walkWords.kept, 'finding-out': walkWords.isOut } as const

/** Thumbnails, made here and kept nowhere; more by the file dialog or dropped on them. */
export function Photos({ found, isLast }: { readonly found: FoundView; readonly isLast: boolean }) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const [taking, setTaking] = useState<string | null>(null)
  const [large, setLarge] = useState<WalkPhotoView | null>(null)
  const choose = async () =>
    setSaid(saidOf(await ask('walk.choosePhoto', { findingId: found.id }), photoFaultWords))
  const drop = async (event: DragEvent) => {
    // Elsewhere on the window a file that is dropped is a scan.
    event.preventDefault()
    for (const file of [...event.dataTransfer.files]) {
      setTaking(file.name)
      setSaid(await taken(found.id, file))
    }
    setTaking(null)
  }
  return (
    <section
      className="photos"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      aria-label={walkWords.photos(found.photos.length)}
    >
      <div className="row wrap">
        {found.photos.map((photo, place) => (
          <button
            key={photo.id}
            type="button"
            className="photo"
            aria-label={walkWords.photo(place + 1)}
            onClick={() => setLarge(photo)}
          >
            <Picture photo={photo} width={176} />
          </button>
        ))}
        <ActionButton
          words={walkWords.addPhoto}
          isSmall
          {...(isLast && { shortcut: 'Alt+O' })}
          run={choose}
        />
      </div>
      <span className="dim small">{walkWords.dropPhotos}</span>
      {taking !== null && <Notice look="info">{walkWords.taking(taking)}</Notice>}
      <SaidNotice said={said} kept={walkWords.kept} />
      {large && <Large photo={large} mayRemove={!found.isOut} close={() => setLarge(null)} hear={setSaid} />}
    </section>
  )
}

async function taken(findingId: WalkFindingId, file: File): Promise<Said> {
  if (file.size > largestPhoto) return { kind: 'wrong', words: photoFaultWords['too-large'] }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { kind: 'wrong', words: photoFaultWords.unreadable }
  const name = file.name.slice(0, 255)
  return saidOf(
    await ask('walk.addPhoto', { findingId, name, bytes: new Uint8Array(bytes) }),
    photoFaultWords,
  )
}

type LargeOf = {
  readonly photo: WalkPhotoView
  readonly mayRemove: boolean
  readonly close: () => void
  readonly hear: (said: Said) => void
}

function Large({ photo, mayRemove, close, hear }: LargeOf) {
  useKeys([{ key: 'Escape', words: walkWords.closePhoto, side: 'right', run: close }])
  const remove = async () => {
    hear(saidOf(await ask('walk.removePhoto', { photoId: photo.id }), removeRefusal))
    close()
  }
  return (
    <div className="stack large-photo">
      <Picture photo={photo} width={1200} />
      <div className="row">
        {mayRemove && <ActionButton words={walkWords.removePhoto} isSmall isDanger run={remove} />}
        <ActionButton words={walkWords.closePhoto} isSmall run={close} />
      </div>
    </div>
  )
}

type PictureOf = { readonly photo: WalkPhotoView; readonly width: number }

/** So wide at most, in device pixels: ten pictures of a telephone would be too much for a window. */
function Picture({ photo, width }: PictureOf) {
  const [address, setAddress] = useState<string | null>(null)
  const { id, format } = photo
  useEffect(() => {
    let isGone = false
    const make = async () => {
      const answer = await ask('walk.photo', { photoId: id })
      if (answer.kind !== 'ok' || isGone) return
      const blob = new Blob([answer.value.bytes.slice()], { type: mediaTypeOf(format) })
      const whole = await createImageBitmap(blob)
      const scale = Math.min(1, width / whole.width)
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(whole.width * scale))
      canvas.height = Math.max(1, Math.round(whole.height * scale))
      canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height)
      whole.close()
      if (!isGone) setAddress(canvas.toDataURL('image/jpeg', 0.8))
    }
    make().catch(() => {})
    return () => {
      isGone = true
    }
  }, [id, format, width])
  return address ? <img src={address} alt="" /> : <span className="dim small">…</span>
}
