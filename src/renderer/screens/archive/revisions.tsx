import type { ArchiveView, MonthView } from '#shared/ipc/views'
import { ActionButton } from '../../ui/action-button'
import { useNow } from '../../ui/now'
import { archiveWords, pointWords } from '../../words/archive'
import { momentWords } from '../../words/moment'
import { SignedPages } from './signed-pages'
import { checkAll, checkArchive, choosePart, openFolder, printArchive, useArchiving } from './store'

/** The month's archives, each version as it was made. */
export function Revisions({ view }: { readonly view: MonthView }) {
  const { making } = useArchiving()
  return (
    <section className="card revisions scroll" aria-label={archiveWords.revisions}>
      <div className="row head">
        <h3>{archiveWords.revisions}</h3>
        <span className="push" />
        <ActionButton
          words={archiveWords.checkAll}
          shortcut="Alt+K"
          isBusy={making !== null}
          run={checkAll}
        />
      </div>
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
      {archive.reason !== '' && (
        <p className="small">
          {archive.reason}　<span className="dim">{archive.approvedBy}</span>
        </p>
      )}
      {archive.openPoints.length > 0 && (
        <p className="small">
          {archive.openPoints.map(({ kind, count }) => pointWords(kind, count)).join('　')}
          <span className="dim">　{archive.openReason}</span>
        </p>
      )}
      <p className="dim small selectable" title={archive.seal}>
        {archiveWords.seal} {archive.seal.slice(0, 16)}…
      </p>
      {archive.isErased ? (
        <p>{archiveWords.erased}</p>
      ) : (
        <>
          <Ways archive={archive} />
          <SignedPages archive={archive} />
        </>
      )}
    </article>
  )
}

function Ways({ archive }: { readonly archive: ArchiveView }) {
  const { making, isPrinting } = useArchiving()
  return (
    <div className="ways">
      <ActionButton words={archiveWords.openFolder} run={() => openFolder(archive)} />
      <ActionButton words={archiveWords.check} isBusy={making !== null} run={() => checkArchive(archive)} />
      <ActionButton
        words={archiveWords.printBook}
        isBusy={isPrinting || making !== null}
        run={() => choosePart(archive)}
      />
      <ActionButton
        words={archiveWords.printSeal}
        isBusy={isPrinting}
        run={() => printArchive(archive, { kind: 'seal' })}
      />
    </div>
  )
}
