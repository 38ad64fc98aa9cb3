import { Notice } from '../../../ui/notice'
import { SaidNotice } from '../../../ui/said'
import { dataWords } from '../../../words/data'
import type { DataSaid } from './store'

/** What came of the last step. */
export function Outcome({ said }: { readonly said: DataSaid }) {
  if (said.kind === 'told') return <Notice look="info">{said.words}</Notice>
  return <SaidNotice said={said} kept={dataWords.kept} />
}
