import { Checkbox, Input } from 'antd'
import { useEffect, useRef } from 'react'
import type { Output } from '#shared/ipc/contract'
import { ActionButton } from '../../../ui/action-button'
import { Field } from '../../../ui/field'
import { useNow } from '../../../ui/now'
import { countWords, dataWords, exportWords, recordWord } from '../../../words/data'
import { momentWords } from '../../../words/moment'
import { choose, exportChosen, findPeople, type, useExporting } from './export'
import { Outcome } from './outcome'

/** 查阅、复制: who it is, what the desk has of them, and the file that they are given. */
export function ExportPart() {
  return (
    <div className="halves">
      <Search />
      <Records />
    </div>
  )
}

function Search() {
  const { words, found } = useExporting()
  // Once they are found, Enter is the list's.
  const isFound = found?.words === words.trim()
  return (
    <div className="card stack part scroll">
      <h2>{dataWords.part.export}</h2>
      <p className="dim">{exportWords.explain}</p>
      <div className="search">
        <Field label={exportWords.words} hint={exportWords.hint}>
          {(control) => (
            <Input {...control} maxLength={60} value={words} onChange={(event) => type(event.target.value)} />
          )}
        </Field>
        <ActionButton
          words={exportWords.find}
          {...(!isFound && { shortcut: 'Enter' })}
          isMain={!isFound}
          run={findPeople}
        />
      </div>
      {found && <People people={found.people} />}
    </div>
  )
}

function People({ people }: { readonly people: Output<'person.find'> }) {
  const keys = useExporting((store) => store.keys)
  const list = useRef<HTMLFieldSetElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is chosen from next
  useEffect(() => list.current?.querySelector('input')?.focus(), [people])
  if (people.length === 0) return <p>{exportWords.none}</p>
  return (
    <fieldset ref={list} className="people" aria-label={exportWords.people}>
      {people.length > 1 && <p className="dim small">{exportWords.sameOne}</p>}
      {people.length === 50 && <p className="dim small">{exportWords.many}</p>}
      {people.map((person) => (
        <Checkbox
          key={person.key}
          checked={keys.includes(person.key)}
          onChange={() => void choose(person.key)}
        >
          <b>{person.name || exportWords.nobodyNamed}</b>　{person.company}
          <span className="dim small">
            {[person.phones.join('、'), person.address].filter(Boolean).join('　')}
          </span>
          <span className="dim small">{countWords(person)}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}

function Records() {
  const { keys, records, isExporting, said } = useExporting()
  return (
    <section className="card stack part" aria-label={exportWords.records}>
      <h2>{exportWords.records}</h2>
      {keys.length === 0 && <p className="dim">{exportWords.choose}</p>}
      {keys.length > 0 && records === null && <p className="dim">{exportWords.counting}</p>}
      {records && (
        <>
          <b>{exportWords.inAll(records.records.length, records.rows)}</b>
          <RecordList records={records.records} />
          <p className="dim small">
            {exportWords.whole}
            {exportWords.noted}
          </p>
        </>
      )}
      <Outcome said={said} />
      {records && (
        <div className="row">
          <span className="push" />
          <ActionButton words={exportWords.csv} isBusy={isExporting} run={() => exportChosen('csv')} />
          <ActionButton
            words={exportWords.pdf}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            isBusy={isExporting}
            run={() => exportChosen('pdf')}
          />
        </div>
      )}
    </section>
  )
}

function RecordList({ records }: Pick<Output<'person.records'>, 'records'>) {
  const now = useNow()
  return (
    <ul className="lines scroll">
      {records.map(({ kind, reference, at, rows }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several calls about one case at one minute are alike
        <li key={place}>
          <span>
            {recordWord[kind]}
            {(kind === 'case' || kind === 'call') && `　${reference}`}
          </span>
          <span className="dim">{momentWords(at, now)}</span>
          <span>{exportWords.rows(rows)}</span>
        </li>
      ))}
    </ul>
  )
}
