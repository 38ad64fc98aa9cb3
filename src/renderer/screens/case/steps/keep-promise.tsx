import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { useNow } from '../../../ui/now'
import { caseWords, missingWords } from '../../../words/case'
import { dueWords } from '../../../words/moment'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = { readonly when: When; readonly promiseId: number | null; readonly words: string }

/** 承诺兑现: which promise, how it was kept. */
export function KeepPromiseStep({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'keepPromise', {
    when: rightNow,
    promiseId: null,
    words: '',
  })
  const open = view.promises.filter(({ kept }) => kept === null)
  const chosen =
    open.find(({ id }) => id === fields.promiseId) ?? (open.length === 1 ? (open[0] ?? null) : null)
  return (
    <StepCard
      act="keepPromise"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={chosen === null ? missingWords.which : null}
      send={(at) => {
        if (chosen)
          record('keepPromise', 'case.keepPromise', { at, promiseId: chosen.id, words: fields.words })
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
      <LineField label={sideWords.howKept} value={fields.words} onChange={(words) => change({ words })} />
    </StepCard>
  )
}
