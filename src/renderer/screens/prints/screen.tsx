import { useEffect, useState } from 'react'
import { clockTimeOf } from '#shared/domain/day'
import type { PrintJobView } from '#shared/ipc/slip-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { useInView } from '../../ui/in-view'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { usePrinterNames } from '../../ui/printer-name'
import { PrintingStrip } from '../../ui/printing-strip'
import { useRowFocus } from '../../ui/row-focus'
import { SheetPicture } from '../../ui/sheet-picture'
import { frameWords } from '../../words/frame'
import { momentWords } from '../../words/moment'
import { slipWords } from '../../words/print'
import { wayWords } from '../../words/print-setting'
import { jobWords, printsWords } from '../../words/prints'
import './prints.css'

/** 打印任务: today's sendings and those that stand open, one chosen with its picture and what can be done. */
export function PrintsScreen() {
  const answer = useAnswer('print.jobs', {}, ['print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={printsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return (
    <section className="prints" aria-label={printsWords.title}>
      <div className="card stack part">
        <div className="row">
          <h2>{printsWords.title}</h2>
          <span className="dim">{printsWords.explain}</span>
          <div className="push">
            <ActionButton
              words={frameWords.blanks}
              shortcut="Alt+B"
              run={() => usePlace.getState().go({ name: 'blanks' })}
            />
          </div>
        </div>
        {answer.value.length === 0 ? <p className="dim">{printsWords.none}</p> : <Jobs jobs={answer.value} />}
      </div>
    </section>
  )
}

function Jobs({ jobs }: { readonly jobs: readonly PrintJobView[] }) {
  // Once for all rows: each question goes to the print system.
  const nameOf = usePrinterNames()
  const [chosenId, setChosenId] = useState<number | null>(null)
  const place = Math.max(
    0,
    jobs.findIndex(({ id }) => id === chosenId),
  )
  const chosen = jobs[place]
  const { box, arrows, focusChosen } = useRowFocus<HTMLOListElement>(jobs.length, place)
  useKeys(arrows(printsWords.down))
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is the chosen one, not at every answer
  useEffect(focusChosen, [chosen?.id])
  return (
    <div className="jobs">
      <ol ref={box} className="scroll" aria-label={printsWords.list}>
        {jobs.map((job) => (
          <Job
            key={job.id}
            job={job}
            nameOf={nameOf}
            isChosen={job === chosen}
            onChoose={() => setChosenId(job.id)}
          />
        ))}
      </ol>
      {chosen && (
        <div className="stack chosen-job">
          {chosen.isLatest ? (
            <PrintingStrip key={chosen.id} slip={chosen.slip} keptAs={chosen.slip.number} />
          ) : (
            <p>
              <b>{slipWords(chosen.slip)}</b>　<span className="dim">{printsWords.again}</span>
            </p>
          )}
          <div className="picture">
            <SheetPicture slip={chosen.slip} />
          </div>
        </div>
      )}
    </div>
  )
}

type JobOf = {
  readonly job: PrintJobView
  readonly nameOf: (queue: string) => string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Job({ job, nameOf, isChosen, onChoose }: JobOf) {
  const row = useInView<HTMLLIElement>(isChosen)
  const now = useNow()
  const { slip, madeAt, by, way, isToday } = job
  const time = isToday ? clockTimeOf(madeAt) : momentWords(madeAt, now)
  const isLate = slip.job?.state === 'failed' && job.isLatest
  return (
    <li ref={row}>
      <button
        type="button"
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onFocus={onChoose}
        onClick={onChoose}
      >
        <span className="row">
          <span className="dim">{time}</span>
          <b className="cut">{slipWords(slip)}</b>
          <span className="push dim small">{slip.number}</span>
        </span>
        <span className="row small">
          <span className="dim cut">
            {by}　{wayWords(slip.job && nameOf(slip.job.queue), way)}
          </span>
          <span className={isLate ? 'push chip late' : 'push'}>{jobWords(job)}</span>
        </span>
      </button>
    </li>
  )
}
