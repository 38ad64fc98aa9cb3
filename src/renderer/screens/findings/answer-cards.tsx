import { NameField } from '../../ui/name-field'
import { findingsWords, missingFindingWords } from '../../words/findings'
import { rightNow, type When } from '../../words/when'
import { TextField } from '../case/steps/text-field'
import { FindingCard, type StepOf } from './step-card'
import { record, useTyped } from './store'

type Signing = { readonly by: string; readonly when: When }

/** 登记签收. */
export function SignCard(of: StepOf) {
  const { notice, id } = of.view
  const [typed, change] = useTyped<Signing>(id, 'sign', { by: '', when: rightNow })
  const { by, when } = typed
  return (
    <FindingCard
      {...of}
      hint={findingsWords.signHint}
      timed={{ when, onWhen: (next) => change({ when: next }) }}
      missing={by.trim() === '' ? missingFindingWords.by : null}
      send={(at) => notice && record(id, 'sign', { noticeId: notice.id, by, at })}
    >
      <div className="step-fields">
        <NameField
          label={findingsWords.signedBy}
          value={by}
          suggestions={notice ? [notice.toPerson] : []}
          onChange={(name) => change({ by: name })}
        />
      </div>
    </FindingCard>
  )
}

type Answering = Signing & { readonly words: string }

/** 登记回复. */
export function AnswerCard(of: StepOf) {
  const { notice, id } = of.view
  const [typed, change] = useTyped<Answering>(id, 'answer', {
    by: notice?.signed?.by ?? '',
    words: '',
    when: rightNow,
  })
  const { by, words, when } = typed
  const missing =
    by.trim() === '' ? missingFindingWords.by : words.trim() === '' ? missingFindingWords.words : null
  return (
    <FindingCard
      {...of}
      hint={findingsWords.answerHint}
      timed={{ when, onWhen: (next) => change({ when: next }) }}
      missing={missing}
      send={(at) => notice && record(id, 'answer', { noticeId: notice.id, by, words, at })}
    >
      <TextField
        label={findingsWords.answerWords}
        value={words}
        rows={2}
        onChange={(said) => change({ words: said })}
      />
      <div className="step-fields">
        <NameField
          label={findingsWords.answeredBy}
          value={by}
          suggestions={notice ? [notice.signed?.by ?? '', notice.toPerson] : []}
          onChange={(name) => change({ by: name })}
        />
      </div>
    </FindingCard>
  )
}
