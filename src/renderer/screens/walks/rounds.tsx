import { useEffect, useState } from 'react'
import { clockTimeOf, dayOf, type IsoDay, type IsoMonth, monthOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { WalkId } from '#shared/domain/walk'
import type { Output } from '#shared/ipc/contract'
import type { RoundDay } from '#shared/ipc/walk-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { PrintOutcome } from '../../ui/print-outcome'
import { useRowFocus } from '../../ui/row-focus'
import { roundDayWords, walkWords } from '../../words/walks'
import { neighbour } from '../periodic/store'
import { RoundAside } from './round-aside'
import { printRounds, set, showLook, useWalking } from './store'

type Listed = Output<'walk.rounds'>

/** 每日巡视 of a month: at the left its days, at the right a round that is recorded or corrected, and what it found. */
export function Rounds() {
  const { month: wanted, round } = useWalking()
  const now = useNow()
  const month = wanted ?? monthOf(dayOf(now))
  const answer = useAnswer('walk.rounds', { month }, ['walk', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={walkWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const listed = answer.value
  return (
    <section
      className={round === null ? 'walks rounds' : 'walks rounds beside'}
      aria-label={walkWords.roundTitle}
    >
      <div className="card stack list" inert={round !== null}>
        <Head month={month} listed={listed} />
        {listed.days.length === 0 ? (
          <p className="calm dim">{walkWords.noRounds}</p>
        ) : (
          <Days days={listed.days} isActive={round === null} />
        )}
      </div>
      {round !== null && <RoundAside key={round} round={round} listed={listed} />}
    </section>
  )
}

function Head({ month, listed }: { readonly month: IsoMonth; readonly listed: Listed }) {
  const { said, round, isPrinting } = useWalking()
  if (round !== null)
    return (
      <div className="head">
        <b className="period">{monthWords(month)}</b>
      </div>
    )
  return (
    <div className="head stack">
      <Buttons month={month} />
      <PrintOutcome
        isPrinting={isPrinting}
        printing={walkWords.printing}
        said={said}
        kept={walkWords.kept}
        slip={listed.slip?.job?.state === 'confirmed' ? null : listed.slip}
      />
    </div>
  )
}

function Buttons({ month }: { readonly month: IsoMonth }) {
  const isPrinting = useWalking((store) => store.isPrinting)
  const now = useNow()
  const turn = (by: -1 | 1) => set({ month: neighbour(month, by), said: { kind: 'nothing' } })
  useKeys([{ key: 'Escape', words: walkWords.back, side: 'right', run: () => showLook('walks') }])
  return (
    <div className="row">
      <b className="period" role="status">
        {monthWords(month)}
      </b>
      <span className="push" />
      <ActionButton words={walkWords.previousMonth} shortcut="Alt+ArrowLeft" run={() => turn(-1)} />
      <ActionButton
        words={walkWords.nextMonth}
        shortcut="Alt+ArrowRight"
        isDisabled={month >= monthOf(dayOf(now))}
        run={() => turn(1)}
      />
      <ActionButton
        words={walkWords.printRounds}
        shortcut="F9"
        isBusy={isPrinting}
        run={() => printRounds(month)}
      />
      <ActionButton
        words={walkWords.newRound}
        shortcut="Alt+R"
        bar="right"
        isMain
        run={() => set({ round: 'new', said: { kind: 'nothing' } })}
      />
    </div>
  )
}

type Line = {
  readonly on: IsoDay
  readonly isMissed: boolean
  readonly round: RoundDay['rounds'][number] | null
}

function linesOf(days: readonly RoundDay[]): readonly Line[] {
  return days.flatMap(({ on, isMissed, rounds }) =>
    (rounds.length === 0 ? [null] : rounds).map((round) => ({ on: on as IsoDay, isMissed, round })),
  )
}

type DaysOf = { readonly days: readonly RoundDay[]; readonly isActive: boolean }

function Days({ days, isActive }: DaysOf) {
  const lines = linesOf(days)
  const [chosen, setChosen] = useState(0)
  const place = Math.min(chosen, lines.length - 1)
  const { box, arrows, focusOn } = useRowFocus<HTMLTableSectionElement>(lines.length, place)
  useKeys(isActive ? arrows(walkWords.choose) : [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list is hers again, not at every answer
  useEffect(() => {
    if (isActive) focusOn(place)
  }, [isActive])
  return (
    <ListTable label={walkWords.roundTitle} columns={walkWords.columns} body={box}>
      {lines.map((line, at) => (
        <Row
          key={line.round?.walkId ?? line.on}
          line={line}
          isChosen={at === place}
          onFocus={() => setChosen(at)}
        />
      ))}
    </ListTable>
  )
}

type RowOf = { readonly line: Line; readonly isChosen: boolean; readonly onFocus: () => void }

function Row({ line: { on, isMissed, round }, isChosen, onFocus }: RowOf) {
  const today = dayOf(useNow())
  const open = (walkId: WalkId | 'new') => () => set({ round: walkId, said: { kind: 'nothing' } })
  return (
    <tr className={isChosen ? 'chosen' : ''}>
      <td>
        <button type="button" className="link" onFocus={onFocus} onClick={open(round?.walkId ?? 'new')}>
          {roundDayWords(on, today)}
        </button>
      </td>
      <td>{round && clockTimeOf(round.at)}</td>
      <td>{round?.walker}</td>
      <td>
        {round?.remark ?? (
          <span className={isMissed ? 'chip late' : 'dim'}>
            {isMissed ? walkWords.missed : walkWords.notYet}
          </span>
        )}
      </td>
      <td>{round && round.findings > 0 && round.findings}</td>
      <td className="number dim">{round?.number}</td>
    </tr>
  )
}
