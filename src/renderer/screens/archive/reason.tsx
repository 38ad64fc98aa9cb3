import { Input } from 'antd'
import { useState } from 'react'
import type { IsoMonth } from '#shared/domain/day'
import { standingPoints } from '#shared/domain/open-point'
import type { Output } from '#shared/ipc/contract'
import type { ManagersWord } from '#shared/ipc/month-questions'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { PinField } from '../../ui/pin-field'
import { archiveWords, pointWords, wordWay } from '../../words/archive'
import { makeArchive, show, typeClosing, useArchiving } from './store'

type Closing = {
  readonly month: IsoMonth
  readonly revision: number
  readonly points: Output<'month.points'>
}

const ways: readonly ManagersWord['way'][] = ['pin', 'paper']

/**
 * What an archive wants to be told: why it is made though points are open; of a further version why, and a manager's word.
 * The versions before stay as they are.
 */
export function ReasonOfArchive({ month, revision, points }: Closing) {
  const { typed, making } = useArchiving()
  // A manager's PIN is nothing to be kept: it goes with the card.
  const [pin, setPin] = useState('')
  const standing = standingPoints(points.points)
  const isAgain = revision > 1
  const isOpen = standing.length > 0
  const word: ManagersWord =
    typed.way === 'pin' ? { way: 'pin', by: typed.by, pin } : { way: 'paper', by: typed.by }
  const isReady =
    (!isOpen || typed.openReason.trim() !== '') &&
    (!isAgain ||
      (typed.reason.trim() !== '' && typed.by.trim() !== '' && (typed.way === 'paper' || pin !== '')))
  return (
    <div className="card reason stack scroll">
      {isOpen && (
        <>
          <p>{standing.map(({ kind, count }) => pointWords(kind, count)).join('　')}</p>
          <ReasonField
            label={archiveWords.openReason}
            hint={archiveWords.openReasonHint}
            value={typed.openReason}
            isFocused
            onChange={(openReason) => typeClosing({ openReason })}
          />
        </>
      )}
      {isAgain && (
        <>
          <ReasonField
            label={archiveWords.reason}
            hint={archiveWords.reasonHint}
            value={typed.reason}
            isFocused={!isOpen}
            onChange={(reason) => typeClosing({ reason })}
          />
          <div className="word">
            <NameField
              label={archiveWords.agreedBy}
              value={typed.by}
              onChange={(by) => typeClosing({ by })}
            />
            <Cards
              label={archiveWords.agreedHow}
              cards={ways.map((way) => ({ value: way, words: wordWay[way] }))}
              chosen={typed.way}
              onChoose={(way) => typeClosing({ way })}
            />
            {typed.way === 'pin' && <PinField label={archiveWords.pin} value={pin} onChange={setPin} />}
          </div>
        </>
      )}
      <div className="row">
        <ActionButton
          words={making !== null ? archiveWords.close : isAgain ? archiveWords.giveUp : archiveWords.notYet}
          shortcut="Escape"
          bar="right"
          run={() => show({ kind: 'parts' })}
        />
        <span className="push" />
        <ActionButton
          words={isAgain ? archiveWords.makeRevision(revision) : archiveWords.archiveAsItIs}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDisabled={!isReady}
          isBusy={making !== null}
          run={() => makeArchive(month, isAgain ? word : null)}
        />
      </div>
    </div>
  )
}

type Reason = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly isFocused: boolean
  readonly onChange: (value: string) => void
}

function ReasonField({ label, hint, value, isFocused, onChange }: Reason) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoFocus={isFocused}
          rows={2}
          maxLength={500}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
