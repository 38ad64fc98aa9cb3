import { Input } from 'antd'
import { useEffect } from 'react'
import { Media, type PrintSettings } from '#shared/domain/print-setting'
import { formWord } from '#shared/ipc/form-words'
import { useAnswer } from '../../../ask'
import { useKeys } from '../../../keys'
import { ActionButton } from '../../../ui/action-button'
import { advance } from '../../../ui/advance'
import { Cards } from '../../../ui/cards'
import { Field } from '../../../ui/field'
import { Notice } from '../../../ui/notice'
import { usePrinterNames } from '../../../ui/printer-name'
import { PrintingStrip } from '../../../ui/printing-strip'
import { SaidNotice } from '../../../ui/said'
import { queueName, queueStateWords } from '../../../words/print'
import { queuesRefusal } from '../../../words/print-refusal'
import { mediaHint, mediaWord, printSettingWords } from '../../../words/print-setting'
import { keepWay, printTest, shownOf, takeBack, type, usePrinters } from './store'
import type { WayGap, WayTyped } from './typed'

/** The chosen form's queue, paper, copies, sides and place on the paper. */
export function WayForm({ settings }: { readonly settings: PrintSettings }) {
  const { form, typed, said, test } = usePrinters()
  const shown = shownOf(form, settings)
  const way = typed ?? shown
  const change = (part: Partial<WayTyped>) => type(shown, part)
  const gap = said.kind === 'gap' ? said.gap : null
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>('.printers [aria-invalid=true]')?.focus()
  }, [gap])
  const keep = () => keepWay(shown)
  useKeys([{ key: 'Enter', words: '', isHidden: true, run: () => advance(keep) }])
  return (
    <div className="card stack part scroll">
      <div className="row">
        <h2>{formWord(form)}</h2>
        <span className="push" />
        {form !== 'all' && settings.own[form] && (
          <ActionButton words={printSettingWords.takeBack} shortcut="Alt+X" run={takeBack} />
        )}
      </div>
      <QueueCards way={way} isAll={form === 'all'} deskQueue={settings.queue} onChange={change} />
      <div className="way">
        <Cards
          label={printSettingWords.media}
          cards={Media.options.map((media) => ({
            value: media,
            words: mediaWord[media],
            hint: mediaHint[media],
          }))}
          chosen={way.media}
          onChoose={(media) => change({ media })}
        />
        <Cards
          label={printSettingWords.sides}
          cards={[
            { value: false, words: printSettingWords.oneSided },
            { value: true, words: printSettingWords.bothSides },
          ]}
          chosen={way.isDuplex}
          onChoose={(isDuplex) => change({ isDuplex })}
        />
      </div>
      <Numbers way={way} gap={gap} onChange={change} />
      {said.kind !== 'gap' && <SaidNotice said={said} kept={printSettingWords.kept} />}
      <div className="row">
        <ActionButton
          words={printSettingWords.test}
          shortcut="Alt+T"
          isDisabled={typed !== null}
          run={printTest}
        />
        <span className="push" />
        <ActionButton words={printSettingWords.keep} shortcut="Ctrl+Enter" bar="right" isMain run={keep} />
      </div>
      {test && <TestStrip id={test.id} />}
    </div>
  )
}

type Change = { readonly way: WayTyped; readonly onChange: (part: Partial<WayTyped>) => void }

type QueuesOf = Change & { readonly isAll: boolean; readonly deskQueue: string | null }

const asDesk = ''

function QueueCards({ way, isAll, deskQueue, onChange }: QueuesOf) {
  const answer = useAnswer('print.queues', {}, ['print'])
  const nameOf = usePrinterNames()
  const queues = answer?.kind === 'ok' ? answer.value : []
  const known = queues.map((queue) => ({
    value: queue.name,
    words: queueName(queue),
    hint: queueStateWords(queue),
  }))
  // A queue that is gone stays what was chosen until somebody chooses another.
  const gone =
    answer?.kind === 'ok' && way.queue !== null && !known.some(({ value }) => value === way.queue)
      ? [{ value: way.queue, words: way.queue, hint: printSettingWords.gone }]
      : []
  const desk = {
    value: asDesk,
    words: printSettingWords.deskQueue,
    hint: printSettingWords.deskQueueNow(deskQueue && nameOf(deskQueue)),
  }
  return (
    <>
      {answer?.kind === 'refused' && <Notice look="info">{queuesRefusal[answer.reason]}</Notice>}
      <Cards
        label={printSettingWords.queue}
        cards={isAll ? [...known, ...gone] : [desk, ...known, ...gone]}
        chosen={isAll ? way.queue : (way.queue ?? asDesk)}
        onChoose={(queue) => onChange({ queue: queue === asDesk ? null : queue })}
      />
    </>
  )
}

function Numbers({ way, gap, onChange }: Change & { readonly gap: WayGap | null }) {
  const field = (name: WayGap, label: string, wrong: string) => (
    <Field label={label} error={gap === name ? wrong : null}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          maxLength={8}
          value={way[name]}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div>
      <div className="numbers">
        {field('copies', printSettingWords.copies, printSettingWords.badCopies)}
        {field('offsetX', printSettingWords.offsetX, printSettingWords.badOffset)}
        {field('offsetY', printSettingWords.offsetY, printSettingWords.badOffset)}
        {field('scale', printSettingWords.scale, printSettingWords.badScale)}
      </div>
      <p className="dim small">{printSettingWords.placeHint}</p>
    </div>
  )
}

/** How the test page stands: as its printing changes, not as it was made. */
function TestStrip({ id }: { readonly id: number }) {
  const jobs = useAnswer('print.jobs', {}, ['print'])
  const job = jobs?.kind === 'ok' ? jobs.value.find(({ slip }) => slip.id === id) : undefined
  return job ? <PrintingStrip slip={job.slip} keptAs={null} isAwaited /> : null
}
