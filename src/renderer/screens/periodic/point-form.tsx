import { Input } from 'antd'
import { useEffect } from 'react'
import { longestText } from '#shared/domain/draft'
import { DemandKind, demandKindWord } from '#shared/domain/periodic-visit'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { WhenField } from '../../ui/when-field'
import { type PointGap, pointGapWords, pointWords } from '../../words/periodic-points'
import { CustomerSearch } from './customer-search'
import type { Point } from './point'
import { addPoint, openForm, type, usePoints } from './points-store'

/** What a department's own visitor brings back, typed off F02b; the next one is of the same department and visitor. */
export function PointForm() {
  const { point, gap } = usePoints()
  const shown = useAnswer('desk.show', {}, ['desk'])
  const departments = shown?.kind === 'ok' ? shown.value.departments : []
  const wrong = (of: PointGap) => (gap === of ? pointGapWords[of] : null)
  useEffect(() => {
    if (gap)
      document.querySelector<HTMLElement>(`.point-form [data-gap="${gap}"] :is(input, textarea)`)?.focus()
  }, [gap])
  return (
    <div className="card part stack scroll point-form">
      <div data-gap="department">
        <Cards
          label={pointWords.department}
          cards={departments.map(({ id, name }) => ({ value: id, words: name }))}
          chosen={point.departmentId}
          isFocused
          onChoose={(departmentId) => type({ departmentId })}
        />
        <Wrong words={wrong('department')} />
      </div>
      <div className="four">
        <div data-gap="visitor">
          <NameField
            label={pointWords.visitor}
            value={point.visitor}
            error={wrong('visitor')}
            onChange={(visitor) => type({ visitor })}
          />
        </div>
        <div data-gap="when">
          <WhenField label={pointWords.when} value={point.when} onChange={(when) => type({ when })} />
        </div>
        <div data-gap="customer" className="wide">
          <Field label={pointWords.customer} error={wrong('customer')}>
            {(control) => (
              <CustomerSearch
                control={control}
                hint={pointWords.customerHint}
                words={point.company}
                onType={(company) => type({ company, customerId: null })}
                onChoose={({ customerId, company, contactName, addresses }) =>
                  type({ customerId, company, contactName, address: addresses[0] ?? '', phone: '' })
                }
              />
            )}
          </Field>
        </div>
      </div>
      <div className="four">
        <NameField
          label={pointWords.contactName}
          value={point.contactName}
          onChange={(contactName) => type({ contactName })}
        />
        <Line label={pointWords.phone} field="phone" most={120} point={point} />
        <div className="wide">
          <Line label={pointWords.address} field="address" most={120} point={point} />
        </div>
      </div>
      <div className="said">
        <div data-gap="kind">
          <Cards
            label={pointWords.kind}
            cards={DemandKind.options.map((value) => ({ value, words: demandKindWord[value] }))}
            chosen={point.kind}
            onChoose={(kind) => type({ kind })}
          />
        </div>
        <div data-gap="words">
          <Field label={pointWords.words} error={wrong('words') ?? wrong('kind')}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={1}
                maxLength={longestText}
                value={point.words}
                onChange={(event) => type({ words: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <Line
        label={pointWords.settled}
        hint={pointWords.settledHint}
        field="settled"
        most={2_000}
        point={point}
      />
      <div className="row">
        <ActionButton words={pointWords.save} shortcut="Ctrl+Enter" bar="right" isMain run={addPoint} />
        <ActionButton words={pointWords.back} shortcut="Escape" bar="right" run={() => openForm(false)} />
      </div>
    </div>
  )
}

type LineOf = {
  readonly label: string
  readonly hint?: string
  readonly field: 'phone' | 'address' | 'settled'
  readonly most: number
  readonly point: Point
}

function Line({ label, hint, field, most, point }: LineOf) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          placeholder={hint}
          value={point[field]}
          onChange={(event) => type({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
}

function Wrong({ words }: { readonly words: string | null }) {
  if (words === null) return null
  return (
    <p className="wrong" role="alert">
      {words}
    </p>
  )
}
