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
  const newest = newestOf(view.archives)
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
        <Revision key={archive.revision} archive={archive} isNewest={archive === newest} />
      ))}
    </section>
  )
}

type Of = { readonly archive: ArchiveView; readonly isNewest: boolean }

/** That has the keys: she prints it when it is made. */
function newestOf(archives: readonly ArchiveView[]): ArchiveView | undefined {
  return archives.toSorted((a, b) => b.revision - a.revision)[0]
}

function Revision({ archive, isNewest }: Of) {
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
          <Ways archive={archive} isNewest={isNewest} />
          <SignedPages archive={archive} />
        </>
      )}
    </article>
  )
}

function Ways({ archive, isNewest }: Of) {
  const { making, isPrinting } = useArchiving()
  return (
    <div className="ways">
      <ActionButton words={archiveWords.openFolder} run={() => openFolder(archive)} />
      <ActionButton words={archiveWords.check} isBusy={making !== null} run={() => checkArchive(archive)} />
      <ActionButton
        words={archiveWords.printBook}
        {...(isNewest && { shortcut: 'F9' })}
        isBusy={isPrinting || making !== null}
        run={() => choosePart(archive)}
      />
      <ActionButton
        words={archiveWords.printSeal}
        {...(isNewest && { shortcut: 'Alt+P' })}
        isBusy={isPrinting}
        run={() => printArchive(archive, { kind: 'seal' })}
      />
    </div>
  )
}
