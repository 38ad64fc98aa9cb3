import { Input } from 'antd'
import { useState } from 'react'
import type { ProposedSlip } from '#shared/ipc/scan-questions'
import type { ScanView } from '#shared/ipc/slip-views'
import { useAnswered } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { useInView } from '../../ui/in-view'
import { FaultBar } from '../../ui/notice'
import { proposedWords, scanWords } from '../../words/scans'
import { askWhy, match, type, useScans } from './store'

/** 归到哪张单子: by what stands on the sheet; ↑ ↓ among what is found, Enter takes it. */
export function MatchForm({ scan }: { readonly scan: ScanView }) {
  const words = useScans((store) => store.words)
  const found = useAnswered('scan.propose', { words }, [])
  const slips = found?.answer.kind === 'ok' ? found.answer.value : []
  const [place, setPlace] = useState(0)
  const chosen = Math.min(place, Math.max(0, slips.length - 1))
  // Enter before the answer to what is typed would take a slip that was found by other words.
  const isAnswered = found?.input.words === words
  const take = () => {
    const slip = slips[chosen]
    return isAnswered && slip ? match(scan.id, slip) : undefined
  }
  useKeys([
    { key: 'Enter', words: scanWords.match, side: 'right', isMain: true, run: take },
    { key: 'ArrowUp', words: '', side: 'right', run: () => setPlace(Math.max(0, chosen - 1)) },
    {
      key: 'ArrowDown',
      words: scanWords.down,
      side: 'right',
      run: () => setPlace(Math.min(slips.length - 1, chosen + 1)),
    },
  ])
  return (
    <>
      <Field label={scanWords.whose} hint={scanWords.whoseHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={120}
            aria-controls="found-slips"
            aria-activedescendant={slips[chosen] ? `slip-${slips[chosen].slipId}` : undefined}
            value={words}
            onChange={(event) => {
              type({ words: event.target.value })
              setPlace(0)
            }}
          />
        )}
      </Field>
      {found?.answer.kind === 'fault' && (
        <FaultBar reference={found.answer.reference} kept={scanWords.kept} />
      )}
      <div id="found-slips" role="listbox" aria-label={scanWords.slips}>
        {slips.map((slip, at) => (
          <Proposed
            key={slip.slipId}
            slip={slip}
            isChosen={at === chosen}
            onTake={() => match(scan.id, slip)}
          />
        ))}
      </div>
      {words.trim() !== '' && isAnswered && slips.length === 0 && found?.answer.kind === 'ok' && (
        <p className="dim">{scanWords.noSlip}</p>
      )}
      <div className="row wrap">
        {slips.length > 0 && <ActionButton words={scanWords.match} isMain run={take} />}
        <ActionButton words={scanWords.isOther} shortcut="Alt+X" run={() => askWhy(true)} />
      </div>
    </>
  )
}

type Row = { readonly slip: ProposedSlip; readonly isChosen: boolean; readonly onTake: () => void }

function Proposed({ slip, isChosen, onTake }: Row) {
  const row = useInView<HTMLDivElement>(isChosen)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the form's keys work on the chosen row, the focus stays in the field
    <div
      ref={row}
      id={`slip-${slip.slipId}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="found-slip"
      onClick={onTake}
    >
      {slip.number !== '' && <b>{slip.number}</b>}
      <span>{proposedWords(slip)}</span>
      <span className="dim small cut">{[slip.customer, slip.matter].filter(Boolean).join('　')}</span>
    </div>
  )
}
