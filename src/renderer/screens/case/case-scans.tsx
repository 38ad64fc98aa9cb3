import type { ScanView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { useNow } from '../../ui/now'
import { momentWords } from '../../words/moment'
import { scanOfWords, scanWords } from '../../words/scans'
import { Thumbnail } from '../scans/thumbnail'

type Scans = { readonly view: CaseView; readonly onLook: (scan: ScanView) => void }

/** The signed sheets that came back as scans, by the slip they are of. */
export function CaseScans({ view: { scans }, onLook }: Scans) {
  const now = useNow()
  if (scans.length === 0) return null
  return (
    <section className="card case-side" aria-label={scanWords.title}>
      <h3>{scanWords.title}</h3>
      <ul>
        {scans.map((scan) => (
          <li key={scan.id}>
            <button
              type="button"
              className="case-scan"
              aria-label={`${scanWords.look} ${scanOfWords(scan)}`}
              onClick={() => onLook(scan)}
            >
              <Thumbnail scan={scan} />
              <span className="slip-words">
                <span className="cut">{scanOfWords(scan)}</span>
                <span className="dim small cut">
                  {[scanWords.pages(scan.pages), momentWords(scan.at, now), scan.by].join('　')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
