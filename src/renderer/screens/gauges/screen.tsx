import { useEffect, useRef } from 'react'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { gaugesWords } from '../../words/gauges'
import { GaugeShown } from './gauge-shown'
import { GaugeLines } from './lines'
import { PeriodBar } from './period-bar'
import { SaidShown } from './said-shown'
import { chooseLine, lines, periodOf, useGauges } from './store'
import './gauges.css'

/** 指标: what the revisits are measured by at the left, at the right one of them with its list; live. */
export function GaugesPart() {
  const now = useNow()
  const period = periodOf(
    useGauges((store) => store.period),
    now,
  )
  const line = useGauges((store) => store.line)
  const box = useRef<HTMLElement>(null)
  const answer = useAnswer('gauge.show', { period }, ['case', 'visit', 'today', 'desk'])
  // Not the button that led here: Enter goes on into the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when a line was clicked
  useEffect(() => box.current?.focus(), [line])
  return (
    <section ref={box} tabIndex={-1} className="gauges" aria-label={gaugesWords.title}>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={gaugesWords.kept} />}
      {answer?.kind === 'ok' && <GaugeLines view={answer.value} />}
      <div className="stack shown">
        <PeriodBar period={period} />
        {answer?.kind === 'ok' && <ShownLine view={answer.value} period={period} />}
      </div>
    </section>
  )
}

type Line = { readonly view: Output<'gauge.show'>; readonly period: ReturnType<typeof periodOf> }

function ShownLine({ view, period }: Line) {
  const line = useGauges((store) => store.line)
  // Within the list the arrows are its own.
  useKeys([
    { key: 'ArrowDown', words: gaugesWords.nextLine, side: 'right', run: () => chooseLine(line + 1) },
    { key: 'ArrowUp', words: '', side: 'right', run: () => chooseLine(line - 1) },
  ])
  const shown = lines[line]
  if (shown?.kind === 'said')
    return <SaidShown key={shown.of} of={shown.of} all={view.satisfaction[shown.of]} period={period} />
  const gauge = view.gauges.find(({ name }) => name === shown?.name)
  return gauge && <GaugeShown key={gauge.name} gauge={gauge} period={period} />
}
