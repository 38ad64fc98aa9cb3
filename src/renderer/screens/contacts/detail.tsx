import { useEffect, useRef } from 'react'
import { contactEndWord } from '#shared/domain/draft'
import { channelWord } from '#shared/domain/kind'
import type { ContactShown } from '#shared/ipc/contact-questions'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { HiddenPhones } from '../../ui/phones'
import { contactWords, showContactRefusal } from '../../words/contacts'
import { momentWords } from '../../words/moment'
import { look, makeCase } from './store'

/** One that opened no case: all that was typed; one key makes it a case. */
export function Detail({ contactId }: { readonly contactId: number }) {
  const answer = useAnswer('contact.show', { contactId }, ['case', 'draft'])
  const box = useRef<HTMLElement>(null)
  useKeys([{ key: 'Escape', words: contactWords.closeDetail, side: 'right', run: () => look(null) }])
  const isShown = answer !== null
  useEffect(() => {
    // Not the button: a second Enter from the list must begin nothing.
    if (isShown) box.current?.focus()
  }, [isShown])
  if (answer === null) return null
  return (
    <section ref={box} tabIndex={-1} className="card part stack scroll detail" aria-label={contactWords.look}>
      {answer.kind === 'fault' && <FaultBar reference={answer.reference} kept={contactWords.kept} />}
      {answer.kind === 'refused' && <Notice look="info">{showContactRefusal[answer.reason]}</Notice>}
      {answer.kind === 'ok' && <Shown contact={answer.value} contactId={contactId} />}
    </section>
  )
}

type Of = { readonly contact: ContactShown; readonly contactId: number }

function Shown({ contact, contactId }: Of) {
  const now = useNow()
  const { answer, reason, demand } = contact
  return (
    <>
      <div className="row">
        <h2>
          {momentWords(contact.at, now)}　{channelWord[contact.channel]}
        </h2>
        <span className="chip">{contactEndWord[contact.how]}</span>
        <span className="push" />
        <span className="dim">
          {contactWords.by} {contact.by}
        </span>
      </div>
      <div className="row">
        <b>{contact.name || contactWords.unknown}</b>
        <span>{contact.from}</span>
        <HiddenPhones masked={contact.phones} show={() => ask('contact.showPhones', { contactId })} />
      </div>
      <dl>
        <Line label={contactWords.content} words={contact.content} />
        <Line label={contactWords.occurredWhen} words={contact.occurredWhen} />
        <Line label={contactWords.place} words={contact.place} />
        <Line label={contactWords.demand} words={demand} />
        <Line label={contactWords.answer} words={answer} />
        <Line label={contactWords.reason} words={reason} />
      </dl>
      {contact.isErased ? (
        <Notice look="info">{contactWords.erased}</Notice>
      ) : (
        <div className="row">
          <span className="dim small">{contactWords.makeCaseHint}</span>
          <span className="push" />
          <ActionButton
            words={contactWords.makeCase}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={() => makeCase(contactId)}
          />
        </div>
      )}
    </>
  )
}

function Line({ label, words }: { readonly label: string; readonly words: string }) {
  if (words === '') return null
  return (
    <>
      <dt className="dim">{label}</dt>
      <dd className="selectable">{words}</dd>
    </>
  )
}
