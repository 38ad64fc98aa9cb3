import { useEffect, useRef } from 'react'
import { customerWords } from '#shared/domain/customer'
import { gapsOf } from '#shared/domain/draft'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { intakeWords } from '../../words/intake'
import { register } from './finish'
import { stepOfGap } from './steps'
import { useIntake } from './store'
import './read-back.css'

/**
 * 给客户看: what was written down, large enough to be read across the counter; no grade, no earlier matters, nothing of
 * anybody else. What is known of the phones stands masked: its last digits tell the customer which it is.
 */
export function ReadBack({ onClose }: { readonly onClose: () => void }) {
  const { content, knownPhones } = useIntake()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const confirm = () => {
    onClose()
    const [gap] = gapsOf(content)
    if (gap) useIntake.getState().goTo(stepOfGap(gap))
    else register()
  }
  const scroll = (way: 1 | -1) => box.current?.scrollBy({ top: way * 240 })
  useKeys(
    [
      { key: 'Escape', words: intakeWords.notRight, side: 'right', run: onClose },
      { key: 'F8', words: intakeWords.notRight, isHidden: true, run: onClose },
      { key: 'ArrowDown', words: intakeWords.forCustomer, isHidden: true, run: () => scroll(1) },
      { key: 'ArrowUp', words: intakeWords.forCustomer, isHidden: true, run: () => scroll(-1) },
    ],
    { isAlone: true },
  )
  const { customer } = content
  const lines = [
    [intakeWords.step.customer, customerWords(customer)],
    [intakeWords.address, customer.address],
    [intakeWords.phone, customer.isAnonymous ? '' : [...knownPhones, ...customer.phones].join('　')],
    [intakeWords.occurredWhen, content.occurredWhen],
    [intakeWords.place, content.place],
    [intakeWords.contentOf[content.kind], content.content],
    [intakeWords.demand, content.demand],
  ] as const
  return (
    <div className="read-back" role="dialog" aria-modal="true" aria-label={intakeWords.forCustomer}>
      <h1>{intakeWords.forCustomerHead}</h1>
      <div ref={box} tabIndex={-1} className="scroll">
        <dl>
          {lines
            .filter(([, words]) => words !== '')
            .map(([term, words]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{words}</dd>
              </div>
            ))}
        </dl>
      </div>
      <div className="row">
        <ActionButton words={intakeWords.notRight} shortcut="Escape" run={onClose} />
        <span className="push" />
        <ActionButton words={intakeWords.confirmed} shortcut="Enter" isMain run={confirm} />
      </div>
    </div>
  )
}
