import { useNow } from '../../ui/now'
import { periodOf } from '../contacts/store'
import { ExportButton } from '../export/button'
import { type Part, useSlips } from './store'

/** What 导出 Excel writes of 单据; 下班检查 is looked through at the desk. */
export function ExportOfPart({ part }: { readonly part: Part }) {
  const wanted = useSlips((store) => store.period)
  const period = periodOf(wanted, useNow())
  switch (part) {
    case 'out':
      return <ExportButton list={{ list: 'sheetsOut' }} />
    case 'dispatch':
      return <ExportButton list={{ list: 'dispatches', period }} />
    case 'closing':
      return null
  }
}
