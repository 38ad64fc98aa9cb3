import { useEffect } from 'react'
import { EmptyForm, formTitle } from '#shared/domain/blank-form'
import type { SlipView } from '#shared/ipc/slip-views'
import { useKeys } from '../../keys'
import { KeyCap } from '../../ui/key-cap'
import { Notice } from '../../ui/notice'
import { PrintingStrip } from '../../ui/printing-strip'
import { useRowFocus } from '../../ui/row-focus'
import { blankWords } from '../../words/blanks'
import { printForm, useBlanks } from './store'

const half = Math.ceil(EmptyForm.options.length / 2)

/** 打印空白表单, in two columns: the arrows choose, Enter prints. */
export function Forms({ printed }: { readonly printed: SlipView | null }) {
  const { form, isPrinting } = useBlanks()
  const place = EmptyForm.options.indexOf(form)
  const { box, arrows, focusOn } = useRowFocus<HTMLUListElement>(EmptyForm.options.length, place)
  useKeys([
    { key: 'Enter', words: blankWords.printForm, side: 'right', isMain: true, run: () => printForm(form) },
    ...arrows(blankWords.choose),
    { key: 'ArrowRight', words: '', isHidden: true, run: () => focusOn(place + half) },
    { key: 'ArrowLeft', words: '', isHidden: true, run: () => focusOn(place - half) },
  ])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is shown
  useEffect(() => focusOn(place), [])
  return (
    <div className="two">
      <ul ref={box} className="card list forms" aria-label={blankWords.forms}>
        {EmptyForm.options.map((one) => (
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
                  {blankWords.printForm} <KeyCap of="Enter" />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <aside className="stack">
        <section className="card part stack" aria-label={blankWords.parts.forms}>
          <p className="dim small">{blankWords.formsExplain}</p>
          {isPrinting && <Notice look="info">{blankWords.printing}</Notice>}
          {printed && !isPrinting && <PrintingStrip key={printed.id} slip={printed} keptAs={null} />}
        </section>
      </aside>
    </div>
  )
}
