import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { advancing } from '../../ui/advance'
import { Field } from '../../ui/field'
import { firstStepWords } from '../../words/first-step'
import { intakeWords } from '../../words/intake'

const mostPhones = 9

type Phones = {
  readonly phones: readonly string[]
  /** What the desk knows already, masked: need not be typed again. */
  readonly known: readonly string[]
  readonly onChange: (phones: string[]) => void
}

/** 联系电话, as many as there are: Enter after one opens the next, Enter in an empty one goes on. */
export function PhoneFields({ phones, known, onChange }: Phones) {
  const [hasNext, setHasNext] = useState(phones.length === 0)
  const box = useRef<HTMLDivElement>(null)
  const shown = hasNext ? [...phones, ''] : phones
  const put = (place: number, phone: string) => {
    onChange(place < phones.length ? phones.with(place, phone) : [...phones, phone])
    if (place === phones.length) setHasNext(false)
  }
  const leave = () => {
    const kept = phones.filter((phone) => phone.trim() !== '')
    if (kept.length < phones.length) onChange(kept)
    setHasNext(kept.length === 0)
  }
  useEffect(() => {
    const openNext = (event: Event) => {
      const isLastFilled = event.target === lastInput(box.current) && phones.at(-1)?.trim() && !hasNext
      if (!isLastFilled || phones.length === mostPhones) return
      event.preventDefault()
      // The next key belongs to the next field, so it has to be there now.
      flushSync(() => setHasNext(true))
      lastInput(box.current)?.focus()
    }
    const element = box.current
    element?.addEventListener(advancing, openNext)
    return () => element?.removeEventListener(advancing, openNext)
  }, [phones, hasNext])
  return (
    <div ref={box} className="phones">
      {shown.map((phone, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a phone being typed has no other name than its place
          key={place}
          label={place === 0 ? intakeWords.phone : intakeWords.furtherPhone(place + 1)}
          hint={place === 0 && known.length > 0 && <Known phones={known} />}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="tel"
              maxLength={40}
              value={phone}
              onBlur={(event) => {
                if (!box.current?.contains(event.relatedTarget)) leave()
              }}
              onChange={(event) => put(place, event.target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

function Known({ phones }: { readonly phones: readonly string[] }) {
  return (
    <span className="known-phones" title={firstStepWords.knownHint}>
      {firstStepWords.known}
      {phones.map((phone) => (
        <span key={phone} className="chip">
          {phone}
        </span>
      ))}
    </span>
  )
}

function lastInput(box: HTMLElement | null): HTMLInputElement | undefined {
  return [...(box?.querySelectorAll('input') ?? [])].at(-1)
}
