import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { recordWords } from '../../words/records'
import { RecordCard } from './card'
import { filters } from './filters'
import { RecordLines } from './lines'
import { RecordList } from './list'
import { Register } from './register'
import { chooseRecord, showFilter, useRecords } from './store'
import './records.css'

/** 回访记录: by what waits for them at the left, at the right the record and its next step; or F09. */
export function RecordsPart() {
  const { filter, page, register } = useRecords()
  const answer = useAnswer('record.list', { filter, page }, ['case', 'today', 'print'])
  useKeys(
    filters.map(({ filter: one, key }) => ({
      key,
      words: recordWords.filters[one],
      isHidden: true,
      run: () => showFilter(one),
    })),
  )
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={recordWords.kept} />
  if (answer?.kind !== 'ok') return null
  return (
    <section className="revisits records" aria-label={recordWords.title}>
      <RecordList listed={answer.value} />
      {register === null ? <Chosen rows={answer.value.rows} /> : <Register period={register} />}
    </section>
  )
}

function Chosen({ rows }: Pick<Parameters<typeof RecordList>[0]['listed'], 'rows'>) {
  const { chosen, filter, recorded } = useRecords()
  const place = Math.max(
    0,
    rows.findIndex(({ record }) => record.id === chosen),
  )
  const row = rows[place]
  const move = (by: number) => chooseRecord(rows[place + by]?.record.id ?? row?.record.id ?? null)
  useKeys(
    row
      ? [
          { key: 'ArrowDown', words: recordWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  if (!row)
    return (
      <div className="calm">
        <p className="calm-head">{recordWords.none[filter]}</p>
        <p className="dim">{recordWords.noneHint}</p>
      </div>
    )
  const next = (rows[place + 1] ?? rows[place - 1])?.record.id ?? null
  return (
    <div className="stack scroll order" key={row.record.id}>
      <RecordLines row={row} />
      <RecordCard key={`${row.step}/${recorded}`} row={row} next={next} />
    </div>
  )
}
