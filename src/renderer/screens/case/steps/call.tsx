import { CallPurpose, callPurposeWord } from '#shared/domain/follow-up'
import { Channel, channelWord } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { useNow } from '../../../ui/now'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { sayable, tellable } from '../../../words/tell'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly purpose: CallPurpose | null
  readonly channel: Channel
  readonly caller: string
  readonly phone: string
  readonly words: string
  readonly told: string
}

/** Who came up to the desk or called, most days. */
const channels = Channel.extract(['phone', 'walkIn', 'letter', 'network']).options

/** 记来电来访: who asks again, and what she was told; with 催办 and 查询进度 it stands there to be read out. */
export function CallStep({ view }: { readonly view: CaseView }) {
  const { id, customer } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'call', {
    when: rightNow,
    purpose: null,
    channel: 'phone',
    caller: customer.contactName,
    phone: '',
    words: '',
    told: '',
  })
  const { when, purpose, ...said } = fields
  const isAnother = purpose === 'sameFault'
  return (
    <StepCard
      act="call"
      view={view}
      when={when}
      onWhen={(typed) => change({ when: typed })}
      missing={purpose === null ? missingWords.purpose : null}
      send={(at) => {
        if (purpose !== null) record('call', 'case.call', { at, purpose, ...said })
      }}
    >
      <Cards
        label={sideWords.purpose}
        cards={CallPurpose.options.map((value) => ({ value, words: callPurposeWord[value] }))}
        chosen={purpose}
        onChoose={(chosen) => change({ purpose: chosen, ...callerFor(chosen, said.caller, view) })}
      />
      {(purpose === 'urge' || purpose === 'ask') && <Tell view={view} onSay={(told) => change({ told })} />}
      <LineField label={sideWords.callWords} value={said.words} onChange={(words) => change({ words })} />
      <LineField label={sideWords.told} value={said.told} onChange={(told) => change({ told })} />
      <div className="step-fields">
        <NameField
          label={sideWords.caller}
          value={said.caller}
          suggestions={isAnother ? [] : [customer.contactName]}
          onChange={(caller) => change({ caller })}
        />
        <LineField
          label={sideWords.phone}
          value={said.phone}
          maxLength={40}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <Cards
        label={sideWords.channel}
        cards={channels.map((value) => ({ value, words: channelWord[value] }))}
        chosen={said.channel}
        onChoose={(channel) => change({ channel })}
      />
    </StepCard>
  )
}

/** One fault, many callers: this one is somebody else; her own name is asked for. */
function callerFor(purpose: CallPurpose, caller: string, { matter }: CaseView): Partial<Fields> {
  return purpose === 'sameFault' && caller === matter.customer.contactName ? { caller: '' } : {}
}

function Tell({ view, onSay }: { readonly view: CaseView; readonly onSay: (told: string) => void }) {
  const now = useNow()
  return (
    <div className="tell">
      <dl>
        {tellable(view, now).map(({ label, words }) => (
          <div key={label}>
            <dt className="dim">{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="link" onClick={() => onSay(sayable(view, now))}>
        {sideWords.sayThis}
      </button>
    </div>
  )
}
