import { Button } from 'antd'
import type { SlipView } from '#shared/ipc/slip-views'
import { useNow } from '../../ui/now'
import { archiveWords } from '../../words/archive'
import { momentWords } from '../../words/moment'
import { show } from './store'

/** 月报 made so far, the newest first. */
export function Reports({ reports }: { readonly reports: readonly SlipView[] }) {
  const now = useNow()
  return (
    <section className="card revisions" aria-label={archiveWords.reports}>
      <h3>{archiveWords.reports}</h3>
      {reports.length === 0 && <p className="dim">{archiveWords.noReports}</p>}
      {reports
        .toSorted((a, b) => b.id - a.id)
        .map((slip) => (
          <div key={slip.id} className="row">
            <span>
              {momentWords(slip.printedAt, now)}　<span className="dim">{slip.printedBy}</span>
            </span>
            <span className="push" />
            <Button onClick={() => show({ kind: 'pages', slipId: slip.id })}>{archiveWords.look}</Button>
          </div>
        ))}
    </section>
  )
}
