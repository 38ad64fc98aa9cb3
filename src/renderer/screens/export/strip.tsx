import { isAtLeast } from '#shared/domain/role'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { SaidNotice } from '../../ui/said'
import { exportWords } from '../../words/export'
import { WorkUnderWay } from '../archive/work'
import { useStanding } from '../sign-in/standing'
import { exportWithPhones, useExporting } from './store'
import './export.css'

/** How far the export is, wherever she is; and what came of it, while she is where she asked for it. */
export function ExportStrip() {
  const { isUnderWay, said, visit, masked } = useExporting()
  const here = usePlace()
  const me = useStanding(({ standing }) => (standing.kind === 'known' ? standing.workedLast : null))
  // 归档 shows what is under way by itself.
  if (isUnderWay)
    return here.place.name === 'archive' ? null : (
      <div className="export-strip">
        <WorkUnderWay />
      </div>
    )
  if (said.kind === 'nothing' || here.visit !== visit) return null
  return (
    <div className="row export-strip">
      <SaidNotice said={said} kept={exportWords.kept} />
      {masked && me !== null && isAtLeast(me.role, 'supervisor') && (
        <ActionButton words={exportWords.withPhones} shortcut="Ctrl+H" run={() => exportWithPhones(masked)} />
      )}
    </div>
  )
}
