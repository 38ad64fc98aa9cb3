import { type PrintSettings, wayFor } from '#shared/domain/print-setting'
import { formWord, settable } from '#shared/ipc/form-words'
import { FormCode, type PrintedForm } from '#shared/ipc/slip-views'
import { useAnswer } from '../../../ask'
import { useKeys } from '../../../keys'
import { usePlace } from '../../../place'
import { ActionButton } from '../../../ui/action-button'
import { useInView } from '../../../ui/in-view'
import { FaultBar } from '../../../ui/notice'
import { usePrinterNames } from '../../../ui/printer-name'
import { printSettingWords, wayWords } from '../../../words/print-setting'
import { settingsWords } from '../../../words/settings'
import { WayForm } from './form'
import { openForm, usePrinters } from './store'
import './printers.css'

const forms: readonly PrintedForm[] = ['all', ...FormCode.options.filter(settable)]

/** 打印机: how each form goes to paper, and a page to measure it by. */
export function PrintersSection() {
  const answer = useAnswer('print.settings', {}, ['desk', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Printers settings={answer.value} />
}

function Printers({ settings }: { readonly settings: PrintSettings }) {
  const form = usePrinters((store) => store.form)
  // Once for all rows: each question goes to the print system.
  const nameOf = usePrinterNames()
  const step = (by: number) => () => {
    const next = forms[forms.indexOf(form) + by]
    if (next !== undefined) openForm(next)
  }
  useKeys([
    { key: 'Alt+ArrowUp', words: '', isHidden: true, run: step(-1) },
    { key: 'Alt+ArrowDown', words: '', isHidden: true, run: step(1) },
  ])
  return (
    <div className="halves printers">
      <div className="card stack part">
        <div className="row">
          <h2>{printSettingWords.forms}</h2>
          <span className="push" />
          <ActionButton
            words={printSettingWords.jobs}
            shortcut="F9"
            run={() => usePlace.getState().go({ name: 'prints' })}
          />
        </div>
        <p className="dim small">{printSettingWords.formsHint}</p>
        <ul className="scroll">
          {forms.map((one) => (
            <Form key={one} form={one} settings={settings} nameOf={nameOf} isChosen={one === form} />
          ))}
        </ul>
      </div>
      <WayForm key={form} settings={settings} />
    </div>
  )
}

type FormOf = {
  readonly form: PrintedForm
  readonly settings: PrintSettings
  readonly nameOf: (queue: string) => string
  readonly isChosen: boolean
}

function Form({ form, settings, nameOf, isChosen }: FormOf) {
  const row = useInView<HTMLLIElement>(isChosen)
  const { queue, way } = wayFor(form, settings)
  const isOwn = form === 'all' || settings.own[form] !== undefined
  const words = isOwn ? wayWords(queue && nameOf(queue), way) : printSettingWords.asAll
  return (
    <li ref={row}>
      {/* Alt+↑ ↓ choose: three dozen forms are one stop on the way to the fields of the chosen one. */}
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onClick={() => openForm(form)}
      >
        <b>{formWord(form)}</b>
        <span className={isOwn ? 'cut' : 'dim cut'}>{words}</span>
      </button>
    </li>
  )
}
