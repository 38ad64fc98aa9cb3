import { Button } from 'antd'
import type { ArchiveView, MonthView } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { archiveWords } from '../../words/archive'
import { momentWords } from '../../words/moment'
import { checkArchive, openFolder, printArchive } from './store'

/** The month's archives, each version as it was made. */
export function Revisions({ view }: { readonly view: MonthView }) {
  return (
    <section className="card revisions" aria-label={archiveWords.revisions}>
      <h3>{archiveWords.revisions}</h3>
      {view.archives.length === 0 && <p className="dim">{archiveWords.none}</p>}
      {view.archives.map((archive) => (
        <Revision key={archive.revision} archive={archive} />
      ))}
    </section>
  )
}

function Revision({ archive }: { readonly archive: ArchiveView }) {
  const now = useNow()
  return (
    <article aria-label={archiveWords.revision(archive.revision)}>
      <div>
        <b>{archiveWords.revision(archive.revision)}</b>
        {'　'}
        <span className="dim small">
          {archiveWords.made(momentWords(archive.madeAt, now), archive.madeBy, archive.pages)}
        </span>
      </div>
      {archive.reason !== '' && <p className="small">{archive.reason}</p>}
      <p className="dim small selectable" title={archive.seal}>
        {archiveWords.seal} {archive.seal.slice(0, 16)}…
      </p>
      <div className="ways">
        <Button onClick={() => openFolder(archive)}>{archiveWords.openFolder}</Button>
        <Button onClick={() => checkArchive(archive)}>{archiveWords.check}</Button>
        <Button onClick={() => printArchive(archive, 'book')}>{archiveWords.printBook}</Button>
        <Button onClick={() => printArchive(archive, 'seal')}>{archiveWords.printSeal}</Button>
      </div>
    </article>
  )
}
