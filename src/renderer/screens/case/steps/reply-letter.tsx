import { useState } from 'react'
import { dayOf } from '#shared/domain/day'
import type { ScanId } from '#shared/domain/scan'
import type { ScanView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { ask, useAnswer } from '../../../ask'
import { ActionButton } from '../../../ui/action-button'
import { Cards } from '../../../ui/cards'
import { useNow } from '../../../ui/now'
import { type Said, SaidNotice } from '../../../ui/said'
import { saidOf } from '../../../ui/said-of'
import { dayTyped } from '../../../words/day-typed'
import { momentWords } from '../../../words/moment'
import { scanFaultWords, scanWords } from '../../../words/scans'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly number: string
  readonly on: string
  readonly scanId: ScanId | null
}

/** The newest files that wait: what was chosen or dropped just now is the first of them. */
const offered = 4

/** 复函归档: its number, its day and its file, without which an exempt case does not close. */
export function ReplyLetterStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const today = dayOf(useNow())
  const [fields, change] = useTyped<Fields>(view.matter.id, 'replyLetter', {
    when: rightNow,
    number: '',
    on: '今天',
    scanId: null,
  })
  const waiting = useWaitingScans()
  const on = dayTyped(fields.on, today)
  const file = waiting.find(({ id }) => id === fields.scanId) ?? null
  return (
    <StepCard
      act="replyLetter"
      view={view}
      when={fields.when}
      onWhen={(when) => change({ when })}
      hint={sideWords.letterHint}
      missing={missingOf(fields.number, on !== null, file !== null)}
      send={(at) => {
        if (on !== null && file !== null)
          record('replyLetter', 'exemption.reply', { at, number: fields.number, on, scanId: file.id })
      }}
    >
      <div className="step-fields">
        <LineField
          label={sideWords.letterNumber}
          value={fields.number}
          maxLength={60}
          onChange={(number) => change({ number })}
        />
        <LineField
          label={sideWords.letterOn}
          value={fields.on}
          maxLength={20}
          onChange={(typed) => change({ on: typed })}
        />
      </div>
      <Files waiting={waiting} chosen={fields.scanId} onChoose={(scanId) => change({ scanId })} />
    </StepCard>
  )
}

type FilesOf = {
  readonly waiting: readonly ScanView[]
  readonly chosen: ScanId | null
  readonly onChoose: (scanId: ScanId) => void
}

function Files({ waiting, chosen, onChoose }: FilesOf) {
  const now = useNow()
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const choose = async () => {
    const answer = await ask('scan.choose', {})
    setSaid(saidOf(answer, scanFaultWords))
    if (answer.kind !== 'ok' || answer.value === null) return
    const { id, slip, attachedAs } = answer.value.scan
    if (slip === null && attachedAs === null) onChoose(id)
    else setSaid({ kind: 'wrong', words: sideWords.letterFiled })
  }
  return (
    <>
      <div className="row">
        {waiting.length === 0 ? (
          <span className="dim">{sideWords.noLetter}</span>
        ) : (
          <Cards
            label={sideWords.letterFile}
            cards={waiting.slice(0, offered).map(({ id, fileName, at }) => ({
              value: id,
              words: fileName,
              hint: momentWords(at, now),
            }))}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
        <ActionButton words={sideWords.chooseLetter} run={choose} />
      </div>
      <SaidNotice said={said} kept={scanWords.kept} />
    </>
  )
}

/** The newest first. */
function useWaitingScans(): readonly ScanView[] {
  const answer = useAnswer('scan.list', {}, ['scan'])
  return answer?.kind === 'ok' ? answer.value.waiting.toReversed() : []
}

function missingOf(number: string, hasDay: boolean, hasFile: boolean): string | null {
  const { letterMissing } = sideWords
  if (number.trim() === '') return letterMissing.number
  if (!hasDay) return letterMissing.on
  return hasFile ? null : letterMissing.file
}
