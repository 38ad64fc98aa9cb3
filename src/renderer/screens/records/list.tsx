import { Button } from 'antd'
import type { Output } from '#shared/ipc/contract'
import { type RecordFilter, type RecordRow, recordPageLength } from '#shared/ipc/record-questions'
import { ActionButton } from '../../ui/action-button'
import { GradeTag } from '../../ui/grade-tag'
import { KeyCap } from '../../ui/key-cap'
import { LineList, ListLine } from '../../ui/line-list'
import { Pages } from '../../ui/pages'
import { recordWords } from '../../words/records'
import { filters } from './filters'
import { recordStanding } from './standing'
import { chooseRecord, showFilter, showPage, turnRegister, useRecords } from './store'

type Listed = Output<'record.list'>

/** The filters with how many wait in each, and a line for each record. */
export function RecordList({ listed }: { readonly listed: Listed }) {
  const { filter, chosen, register } = useRecords()
  const { rows, page, total } = listed
  const row = rows.find(({ record }) => record.id === chosen) ?? rows[0]
  return (
    <div className="stack record-list">
      <nav className="record-filters" aria-label={recordWords.filter}>
        {filters.map(({ filter: one, key }) => (
          <Button
            key={one}
            size="small"
            type={one === filter ? 'primary' : 'default'}
            aria-pressed={one === filter}
            onClick={() => showFilter(one)}
          >
            {recordWords.filters[one]}
            {countOf(one, listed)}
            <KeyCap of={key} />
          </Button>
        ))}
      </nav>
      <LineList
        title={recordWords.filters[filter]}
        label={recordWords.list}
        count={total}
        lines={rows.map((one) => <Line key={one.record.id} row={one} isChosen={one === row} />)}
      >
        <Pages
          page={page}
          total={total}
          length={recordPageLength}
          words={recordWords.page}
          turnTo={showPage}
        />
        <div className="row register-button">
          <ActionButton
            words={register === null ? recordWords.register : recordWords.backToList}
            shortcut="Alt+D"
            run={turnRegister}
          />
        </div>
      </LineList>
    </div>
  )
}

function countOf(filter: RecordFilter, { waiting }: Listed): string {
  if (filter === 'month' || waiting[filter] === 0) return ''
  return ` ${waiting[filter] >= 100 ? '99+' : waiting[filter]}`
}

function Line({ row, isChosen }: { readonly row: RecordRow; readonly isChosen: boolean }) {
  const { record, grade, customer, address, isOwn } = row
  return (
    <ListLine isChosen={isChosen} onChoose={() => chooseRecord(record.id)}>
      <span className="row">
        <span className="chip">{recordStanding(row)}</span>
        {grade && <GradeTag grade={grade} />}
        {isOwn && <span className="chip">{recordWords.own}</span>}
        <b className="cut">{customer}</b>
      </span>
      <span className="dim small cut">
        {[record.number.slice(-4), address, recordWords.round(record.round)].filter(Boolean).join('　')}
      </span>
    </ListLine>
  )
}
