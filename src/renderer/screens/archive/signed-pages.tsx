import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import type { ArchiveView, SignedPageKind } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { archiveWords } from '../../words/archive'
import { momentWords } from '../../words/moment'
import { takeSigned } from './store'

/** The signed 封存签字页 and F13 of that version: chosen, or dropped on their button. */
export function SignedPages({ archive }: { readonly archive: ArchiveView }) {
  const now = useNow()
  return (
    <section className="signed-pages" aria-label={archiveWords.signed}>
      {archive.signedPages.map(({ name, at, sha256 }) => (
        <p key={name} className="small" title={sha256}>
          {name}　<span className="dim">{momentWords(at, now)}</span>
        </p>
      ))}
      <div className="ways">
        <Way archive={archive} page="seal" words={archiveWords.signedSeal} />
        <Way archive={archive} page="F13" words={archiveWords.signedF13} />
        <span className="dim small">{archiveWords.signedDrop}</span>
      </div>
    </section>
  )
}

type WayOf = { readonly archive: ArchiveView; readonly page: SignedPageKind; readonly words: string }

function Way({ archive, page, words }: WayOf) {
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setIsOver(true)
  }
  // Anywhere else on the window a file is a scan of a sheet; here it is this page.
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file) takeSigned(archive, page, file)
  }
  return (
    <Button
      type={isOver ? 'primary' : 'default'}
      onClick={() => takeSigned(archive, page, null)}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {words}
    </Button>
  )
}
