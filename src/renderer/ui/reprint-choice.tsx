import { Input } from 'antd'
import { useState } from 'react'
import { useKeys } from '../keys'
import { caseWords } from '../words/case'
import { sheetWords } from '../words/slip'
import { ActionButton } from './action-button'
import { Field } from './field'
import { useInView } from './in-view'

type Choice = {
  /** What the button is called where several of them stand. */
  readonly label?: string
  readonly isLostAlready: boolean
  /** Answers whether the sheet was made. */
  readonly print: (kind: 'copy' | 'lost', reason: string) => Promise<boolean>
}

/** 补打: a copy without signatures, or the sheet that takes the place of a lost one, with why it is lost. */
export function ReprintChoice({ label, isLostAlready, print }: Choice) {
  const [asking, setAsking] = useState<'which' | 'why' | null>(null)
  const [reason, setReason] = useState('')
  const choice = useInView<HTMLDivElement>(asking === 'which')
  const make = (kind: 'copy' | 'lost') => async () => {
    if (kind === 'lost' && !isLostAlready && reason.trim() === '') return setAsking('why')
    if (!(await print(kind, reason))) return
    setAsking(null)
    setReason('')
  }
  useKeys(
    asking === null
      ? []
      : [
          { key: 'Escape', words: caseWords.back, side: 'right', run: () => setAsking(null) },
          // Its own field has the focus, not the step's card.
          ...(asking === 'why'
            ? [{ key: 'Enter', words: caseWords.reprintLost, isHidden: true, run: make('lost') }]
            : []),
        ],
  )
  switch (asking) {
    case null:
      return (
        <ActionButton
          words={caseWords.reprint}
          {...(label !== undefined && { label })}
          shortcut="F9"
          bar="left"
          run={() => setAsking('which')}
        />
      )
    case 'which':
      return (
        <div ref={choice} className="reprint">
          <span>{caseWords.reprintWhy}</span>
          <ActionButton words={caseWords.reprintCopy} shortcut="Alt+1" run={make('copy')} />
          <ActionButton words={caseWords.reprintLost} shortcut="Alt+2" run={make('lost')} />
        </div>
      )
    case 'why':
      return (
        <div className="reprint">
          <Field label={sheetWords.reason}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <ActionButton words={caseWords.reprintLost} shortcut="Ctrl+Enter" run={make('lost')} />
        </div>
      )
  }
}
