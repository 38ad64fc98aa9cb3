import { Button } from 'antd'
import { dayOf, type IsoMonth, monthOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import { buildingWords } from '#shared/domain/periodic-visit'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { FaultBar } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import { periodicWords } from '../../words/periodic'
import { planWords } from '../../words/periodic-plan'
import { WorkUnderWay } from '../archive/work'
import { wayCards } from './asked'
import { CustomerSearch } from './customer-search'
import { change, makePlan, pick, unpick, usePlanning, type WhoKind } from './plan-store'
import { monthShown, neighbour, showLook, showMonth, useVisiting } from './store'

type Standing = Output<'periodic.plan'>

const whos: readonly WhoKind[] = ['all', 'building', 'customers']

/** 排计划: who is visited in that month, and how. */
export function Plan() {
  const now = useNow()
  const wanted = useVisiting((store) => store.month)
  const thisMonth = monthOf(dayOf(now))
  const shown = monthShown(wanted, now)
  // A month that is over has no plan to be made.
  const month = shown < thisMonth ? thisMonth : shown
  const answer = useAnswer('periodic.plan', { month }, ['visit', 'customer'])
  const { said, isUnderWay } = usePlanning()
  return (
    <section className="card part stack scroll plan" aria-label={planWords.title}>
      <div className="row">
        <h2>{planWords.title}</h2>
        <span className="push" />
        <ActionButton
          words={periodicWords.round}
          shortcut="Escape"
          bar="right"
          run={() => showLook('round')}
        />
      </div>
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={periodicWords.kept} />}
      {answer?.kind === 'ok' && <Choices standing={answer.value} month={month} thisMonth={thisMonth} />}
      {isUnderWay && (
        <>
          <WorkUnderWay />
          <p className="dim">{planWords.underWay}</p>
        </>
      )}
      <SaidNotice said={said} kept={periodicWords.kept} />
    </section>
  )
}

type ChoicesOf = {
  readonly standing: Standing
  readonly month: IsoMonth
  readonly thisMonth: IsoMonth
}

function Choices({ standing, month, thisMonth }: ChoicesOf) {
  const now = useNow()
  const { who, way, isUnderWay } = usePlanning()
  const { plan, here, planned, missing } = standing
  const months = [thisMonth, neighbour(thisMonth, 1)]
  return (
    <>
      <Cards
        label={planWords.months}
        cards={months.map((value) => ({ value, words: monthWords(value) }))}
        chosen={month}
        onChoose={(value) => showMonth(value)}
      />
      <p>
        {planWords.standing(here, planned, missing)}
        {plan && (
          <span className="dim">{planWords.made(plan.scope, momentWords(plan.madeAt, now), plan.by)}</span>
        )}
      </p>
      <p className="dim">{planWords.explain}</p>
      <Cards
        label={planWords.who}
        cards={whos.map((value) => ({ value, words: planWords.whoWord[value] }))}
        chosen={who}
        isFocused
        onChoose={(value) => change({ who: value })}
      />
      {who === 'building' && <Building standing={standing} />}
      {who === 'customers' && <Customers />}
      <div>
        <Cards
          label={planWords.way}
          cards={wayCards}
          chosen={way}
          onChoose={(value) => change({ way: value })}
        />
        <p className="dim small">{planWords.wayHint}</p>
      </div>
      <div className="row">
        <ActionButton
          words={planWords.make}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isUnderWay}
          run={() => makePlan(month)}
        />
      </div>
    </>
  )
}

function Building({ standing: { buildings } }: { readonly standing: Standing }) {
  const building = usePlanning((store) => store.building)
  return (
    <div className="by-building">
      <Cards
        label={planWords.building}
        cards={buildings.map((one) => ({
          value: one.building,
          words: planWords.ofBuilding(buildingWords(one.building), one.here, one.missing),
        }))}
        chosen={building}
        onChoose={(value) => change({ building: value })}
      />
    </div>
  )
}

function Customers() {
  const { words, picked } = usePlanning()
  return (
    <>
      <Field label={planWords.search}>
        {(control) => (
          <CustomerSearch
            control={control}
            words={words}
            isFocused
            onType={(typed) => change({ words: typed })}
            onChoose={({ customerId, company, contactName }) =>
              pick({ id: customerId, name: company || contactName })
            }
          />
        )}
      </Field>
      {picked.length > 0 && (
        <ul className="row picked" aria-label={planWords.chosen}>
          {picked.map(({ id, name }) => (
            <li key={id} className="chip">
              {name}
              <Button
                size="small"
                type="text"
                aria-label={`${planWords.takeOff} ${name}`}
                onClick={() => unpick(id)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
