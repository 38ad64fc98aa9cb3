import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Instant } from '#shared/domain/day'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { type RecordStep, recordStepWord, Verdict, verdictWord } from '#shared/domain/revisit-record'
import { isAtLeast } from '#shared/domain/role'
import type { RecordRow } from '#shared/ipc/record-questions'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { focusNext } from '../../ui/focus'
import { NameField } from '../../ui/name-field'
import { FaultBar, Notice } from '../../ui/notice'
import { useTimedSend } from '../../ui/timed-send'
import { WhenField } from '../../ui/when-field'
import { caseWords } from '../../words/case'
import { recordWords } from '../../words/records'
import { rightNow, type When } from '../../words/when'
import { TextField } from '../case/steps/text-field'
import { showPart } from '../revisit/part'
import { useStanding } from '../sign-in/standing'
import { record, useRecords, useTypedOf } from './store'

type Of = { readonly row: RecordRow; readonly next: RevisitRecordId | null }

/** The next step of a record, as one card with just its fields. */
export function RecordCard({ row, next }: Of) {
  switch (row.step) {
    case 'take':
      return <TakeCard row={row} next={next} />
    case 'return':
      return <ReturnCard row={row} next={next} />
    case 'review':
      return <ReviewCard row={row} next={next} />
    case 'manage':
      return <ManageCard row={row} next={next} />
    case null:
      return <NothingNext row={row} next={next} />
  }
}

type Timed = { readonly when: When }

function TakeCard({ row, next }: Of) {
  const [fields, change] = useTypedOf<Timed & { readonly by: string }>(row, 'take', {
    when: rightNow,
    by: '',
  })
  const { by, when } = fields
  return (
    <Card
      row={row}
      step="take"
      when={when}
      onWhen={(typed) => change({ when: typed })}
      missing={by.trim() === '' ? recordWords.missing.by : null}
      send={(at) => record(row, 'take', { by, at }, next)}
    >
      <NameField label={recordWords.takenBy} value={by} onChange={(typed) => change({ by: typed })} />
    </Card>
  )
}

function ReturnCard({ row, next }: Of) {
  const [{ when }, change] = useTypedOf<Timed>(row, 'return', { when: rightNow })
  return (
    <Card
      row={row}
      step="return"
      when={when}
      onWhen={(typed) => change({ when: typed })}
      missing={null}
      send={(at) => record(row, 'return', { at }, next)}
    />
  )
}

type Reviewed = { readonly words: string; readonly verdict: Verdict | null }

function ReviewCard({ row, next }: Of) {
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  const [fields, change] = useTypedOf<Reviewed>(row, 'review', { words: '', verdict: null })
  const { words, verdict } = fields
  if (!operator || !isAtLeast(operator.role, 'supervisor'))
    return <Waiting words={recordWords.waitsForSupervisor} />
  if (row.notByHer) return <Waiting words={recordWords.notByHer[row.notByHer]} />
  return (
    <Card
      row={row}
      step="review"
      when={rightNow}
      onWhen={null}
      missing={reviewLacks(fields)}
      send={() => {
        if (verdict !== null) record(row, 'review', { words, verdict }, next)
      }}
    >
      <Cards
        label={recordWords.verdict}
        cards={Verdict.options.map((value) => ({ value, words: verdictWord[value] }))}
        chosen={verdict}
        isFocused
        onChoose={(chosen) => change({ verdict: chosen })}
      />
      <TextField
        label={recordWords.opinion}
        value={words}
        rows={2}
        onChange={(typed) => change({ words: typed })}
      />
    </Card>
  )
}

function reviewLacks({ verdict, words }: Reviewed): string | null {
  if (verdict === null) return recordWords.missing.verdict
  return verdict === 'raised' && words.trim() === '' ? recordWords.missing.words : null
}

type Managed = Timed & { readonly by: string; readonly words: string }

function ManageCard({ row, next }: Of) {
  const [fields, change] = useTypedOf<Managed>(row, 'manage', { when: rightNow, by: '', words: '' })
  const { when, by, words } = fields
  return (
    <Card
      row={row}
      step="manage"
      when={when}
      onWhen={(typed) => change({ when: typed })}
      missing={manageLacks(fields)}
      send={(at) => record(row, 'manage', { by, words, at }, next)}
    >
      <NameField label={recordWords.manager} value={by} onChange={(typed) => change({ by: typed })} />
      <TextField
        label={recordWords.managerWords}
        value={words}
        rows={2}
        onChange={(typed) => change({ words: typed })}
      />
    </Card>
  )
}

function manageLacks({ by, words }: Managed): string | null {
  if (by.trim() === '') return recordWords.missing.manager
  return words.trim() === '' ? recordWords.missing.managed : null
}

/** The form is back: what stands on it is written down in 该回访, or it goes out again. */
function NothingNext({ row, next }: Of) {
  const { isAsked, caseId } = row
  const [isAgain, setIsAgain] = useState(false)
  if (isAgain) return <TakeCard row={row} next={next} />
  if (isAsked) return <Waiting words={recordWords.nothingNext.done} />
  return (
    <Waiting words={recordWords.nothingNext.open}>
      <Button onClick={() => setIsAgain(true)}>{recordWords.takeAgain}</Button>
      <ActionButton
        words={recordWords.revisit}
        shortcut="Ctrl+Enter"
        isMain
        run={() => {
          showPart('due')
          usePlace.getState().go({ name: 'revisit', caseId })
        }}
      />
    </Waiting>
  )
}

/** Nothing to fill in: what there is to press has the focus, else the line of this record in the list. */
function Waiting({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const main = box.current?.querySelector<HTMLElement>('[data-main]')
    const shown = main ?? document.querySelector<HTMLElement>('.record-list [aria-current=true]')
    shown?.focus()
  }, [])
  return (
    <section ref={box} className="card step-card row">
      <span className="dim">{words}</span>
      <span className="push" />
      {children}
    </section>
  )
}

type CardOf = {
  readonly row: RecordRow
  readonly step: RecordStep
  readonly when: When
  /** Null: it happens now, by whoever is signed in. */
  readonly onWhen: ((when: When) => void) | null
  readonly missing: string | null
  readonly send: (at: Instant) => void
  readonly children?: ReactNode
}

/** Shown, it takes the focus; pressed too early, it says what is missing. */
function Card({ row, step, when, onWhen, missing, send, children }: CardOf) {
  const stage = useRecords((store) => store.stage)
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  const words = recordStepWord[step]
  const { wrong, record: press } = useTimedSend({ when, missing, send })
  useKeys([{ key: 'Enter', words, side: 'right', isMain: true, run: () => advance(press) }])
  return (
    <section className="card step-card" aria-label={words}>
      <header ref={head} className="row">
        <h2>{words}</h2>
      </header>
      {children}
      <footer className="stack">
        {stage.name === 'refused' && <Notice>{stage.words}</Notice>}
        {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={caseWords.kept} />}
        {wrong !== null && <Notice>{wrong}</Notice>}
        <div className="row">
          {onWhen && (
            <WhenField label={caseWords.at} value={when} notBefore={row.record.madeAt} onChange={onWhen} />
          )}
          <span className="push" />
          <ActionButton
            words={words}
            shortcut="Ctrl+Enter"
            isMain
            isBusy={stage.name === 'recording'}
            run={press}
          />
        </div>
      </footer>
    </section>
  )
}
