import { useEffect, useRef } from 'react'
import { EmptyForm, formTitle } from '#shared/domain/blank-form'
import type { SlipView } from '#shared/ipc/slip-views'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { Notice } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { useRowFocus } from '../../ui/row-focus'
import { blankWords } from '../../words/blanks'
import { printForm, useBlanks } from './store'

const forms = EmptyForm.options
const inColumn = Math.ceil(forms.length / 3)

/** 打印空白表单, in three columns: the arrows choose, or the two digits of its code; Enter prints. */
export function Forms({ printed }: { readonly printed: SlipView | null }) {
  const { form, isPrinting } = useBlanks()
  const place = forms.indexOf(form)
  const { box, arrows, focusOn } = useRowFocus<HTMLUListElement>(forms.length, place)
  // The first of them waits for the second; anything that is no code begins anew.
  const typed = useRef('')
  const type = (digit: string) => {
    const both = typed.current + digit
    const at = forms.findIndex((one) => one.startsWith(`F${both}`))
    typed.current = at >= 0 && both.length === 1 ? both : ''
    if (both.length === 2) focusOn(at)
  }
  useKeys([
    { key: 'Enter', words: blankWords.printForm, side: 'right', isMain: true, run: () => printForm(form) },
    ...arrows(blankWords.choose),
    { key: 'ArrowRight', words: '', isHidden: true, run: () => focusOn(place + inColumn) },
    { key: 'ArrowLeft', words: '', isHidden: true, run: () => focusOn(place - inColumn) },
    ...[...'0123456789'].map((digit) => ({ key: digit, words: '', isHidden: true, run: () => type(digit) })),
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is shown
  useEffect(() => focusOn(place), [])
  return (
    <div className="stack">
      <p className="dim">{blankWords.formsExplain}</p>
      <ul ref={box} className="card list forms" aria-label={blankWords.forms}>
        {forms.map((one) => (
          <li key={one} className={one === form ? 'chosen' : undefined}>
            <button
              type="button"
              className="row"
              tabIndex={one === form ? 0 : -1}
              onFocus={() => useBlanks.setState({ form: one })}
              onClick={() => printForm(one)}
            >
              <span className="dim code">{one.slice(0, 3)}</span> {formTitle[one]}
              {one === form && (
                <span className="push">
                  <KeyCap of="Enter" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {isPrinting && <Notice look="info">{blankWords.printing}</Notice>}
      {printed && !isPrinting && <PrintingStrip key={printed.id} slip={printed} keptAs={null} />}
    </div>
  )
}
