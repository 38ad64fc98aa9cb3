import { Input } from 'antd'
import { dayOf, monthOf } from '#shared/domain/day'
import { formatNumber, NumberPrefix } from '#shared/domain/number'
import { Field } from '../../ui/field'
import { useNow } from '../../ui/now'
import { gapWords, setUpWords } from '../../words/set-up'
import { answer, useSetUp } from './store'

export function OrganisationStep() {
  const { answers, stage } = useSetUp()
  const gap = stage.name === 'incomplete' ? stage.gap : null
  const month = monthOf(dayOf(useNow()))
  const prefix = NumberPrefix.safeParse(answers.numberPrefix)
  const example = prefix.success ? formatNumber({ prefix: answers.numberPrefix, month, place: 1 }) : null
  return (
    <>
      <Field label={setUpWords.organisation} error={gap === 'organisation' ? gapWords[gap] : null}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={60}
            value={answers.organisation}
            onChange={(event) => answer({ organisation: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={setUpWords.numberPrefix}
        hint={example && setUpWords.numberExample(example)}
        error={gap === 'numberPrefix' ? (prefix.error?.issues[0]?.message ?? null) : null}
      >
        {(control) => (
          <Input
            {...control}
            className="short"
            maxLength={4}
            value={answers.numberPrefix}
            onChange={(event) => answer({ numberPrefix: event.target.value.normalize('NFKC').toUpperCase() })}
          />
        )}
      </Field>
    </>
  )
}
