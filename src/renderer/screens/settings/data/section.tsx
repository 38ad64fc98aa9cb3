import { isAtLeast } from '#shared/domain/role'
import { useAnswer } from '../../../ask'
import { Cards } from '../../../ui/cards'
import { FaultBar, Notice } from '../../../ui/notice'
import { dataWords } from '../../../words/data'
import { useStanding } from '../../sign-in/standing'
import { DuePart } from './due-part'
import { ExportPart } from './export-part'
import { PeriodsPart } from './periods-part'
import { openPart, parts, usePart } from './store'
import './data.css'

/** 数据: what the desk has of one person, how long it keeps what, and what it has had long enough. */
export function DataSection() {
  const me = useStanding(({ standing }) => (standing.kind === 'known' ? standing.workedLast : null))
  if (me === null) return null
  if (!isAtLeast(me.role, 'supervisor'))
    return (
      <div className="stack">
        <Notice look="info">{dataWords.onlySupervisor}</Notice>
      </div>
    )
  return <Parts />
}

function Parts() {
  const part = usePart((store) => store.part)
  return (
    <div className="stack data">
      <Cards
        label={dataWords.what}
        cards={parts.map((one) => ({ value: one, words: dataWords.part[one] }))}
        chosen={part}
        onChoose={openPart}
      />
      {part === 'export' ? <ExportPart /> : <Retained part={part} />}
    </div>
  )
}

function Retained({ part }: { readonly part: 'periods' | 'due' }) {
  const answer = useAnswer('retention.show', {}, ['desk'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={dataWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return part === 'periods' ? <PeriodsPart {...answer.value} /> : <DuePart due={answer.value.due} />
}
