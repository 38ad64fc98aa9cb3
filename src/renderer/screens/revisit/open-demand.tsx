import { Input } from 'antd'
import { useState } from 'react'
import type { DemandSource } from '#shared/domain/demand-source'
import { longestText } from '#shared/domain/draft'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { demandRefusal, demandWords } from '../../words/demand'
import './open-demand.css'

type Open = {
  readonly source: DemandSource
  readonly words: string
  /** 立新案 has Alt+I, as 月回访 has: there is no other demand on the screen. */
  readonly isKeyed?: boolean
  /** It is a draft now, or was answered. */
  readonly onLeft?: () => void
}

/** 新的要求 that is open: on to a draft that has the customer and the words, or settled with what was answered. */
export function OpenDemand({ source, words, isKeyed = false, onLeft }: Open) {
  const [answer, setAnswer] = useState('')
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const open = async () => {
    const reply = await ask('demand.openCase', { source })
    if (reply.kind !== 'ok') return setSaid(saidOf(reply, demandRefusal))
    onLeft?.()
    usePlace.getState().go({ name: 'intake', draft: reply.value.id })
  }
  const settle = async () => {
    const reply = await ask('demand.settle', { source, words: answer })
    if (reply.kind === 'ok') onLeft?.()
    setSaid(saidOf(reply, demandRefusal))
  }
  return (
    <div className="open-demand">
      <p className="demand-words">{words}</p>
      <ActionButton words={demandWords.open} {...(isKeyed && { shortcut: 'Alt+I' })} run={open} />
      <div className="row">
        <Input
          aria-label={demandWords.answer}
          placeholder={demandWords.answer}
          maxLength={longestText}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
        <ActionButton words={demandWords.settle} isDisabled={answer.trim() === ''} run={settle} />
      </div>
      <SaidNotice said={said} kept={demandWords.kept} />
    </div>
  )
}
