import { isReplyLetter } from '#shared/domain/referral'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { useNow } from '../../../ui/now'
import { caseWords, missingWords } from '../../../words/case'
import { dueWords } from '../../../words/moment'
import { referralWords } from '../../../words/referral'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly promiseId: number | null
  readonly words: string
  /** Of a 复函. */
  readonly letter: string
}

/** 承诺兑现: which promise, how it was kept. The 复函 of 上级转办 is kept by a letter with its number. */
export function KeepPromiseStep({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'keepPromise', {
    when: rightNow,
    promiseId: null,
    words: '',
    letter: '',
  })
  const open = view.promises.filter(({ kept }) => kept === null)
  const chosen =
    open.find(({ id }) => id === fields.promiseId) ?? (open.length === 1 ? (open[0] ?? null) : null)
  const isLetter = chosen !== null && isReplyLetter(chosen, view.matter.referral)
  const words = isLetter ? referralWords.kept(fields.letter, fields.words) : fields.words
  const missing =
    chosen === null ? missingWords.which : isLetter && words === '' ? referralWords.missing : null
  return (
    <StepCard
      act="keepPromise"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={missing}
      {...(isLetter && ofLetter)}
      send={(at) => {
        if (chosen) record('keepPromise', 'case.keepPromise', { at, promiseId: chosen.id, words })
      }}
    >
      {open.length > 1 ? (
        <div className="rows">
          <Cards
            label={sideWords.whichPromise}
            cards={open.map(({ id, words, dueAt }) => ({
              value: id,
              words,
              hint: caseWords.before(dueWords(dueAt, now)),
            }))}
            chosen={chosen?.id ?? null}
            onChoose={(promiseId) => change({ promiseId })}
          />
        </div>
      ) : (
        chosen && <p>{sideWords.promiseWords(chosen.words, dueWords(chosen.dueAt, now))}</p>
      )}
      {isLetter && (
        <LineField
          label={referralWords.letterNumber}
          value={fields.letter}
          onChange={(letter) => change({ letter })}
        />
      )}
      <LineField
        label={isLetter ? referralWords.howSent : sideWords.howKept}
        value={fields.words}
        onChange={(typed) => change({ words: typed })}
      />
    </StepCard>
  )
}

const ofLetter = {
  button: referralWords.record,
  whenLabel: referralWords.sentOn,
  hint: referralWords.hint,
} as const
