import { Input } from 'antd'
import { isAtLeast } from '#shared/domain/role'
import type { DrawView } from '#shared/ipc/draw-questions'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { drawWords, finishedWords, householdWords, makeWords, sizeOf, sizeWords } from '../../words/draw'
import { useStanding } from '../sign-in/standing'
import { householdsTyped, make, typeHouseholds, useDraw } from './store'

type Of = { readonly view: DrawView }

/** How many it will be, and why; drawn once the month is over. */
export function BeforeDraw({ view }: Of) {
  const typed = useDraw((store) => store.households) ?? String(view.proposedHouseholds || '')
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  const isSupervisor = operator !== null && isAtLeast(operator.role, 'supervisor')
  const mayDraw = view.isMonthOver && isSupervisor
  if (view.share.percent === 0) return <p className="calm">{drawWords.noneWanted}</p>
  if (view.finished === 0) return <p className="calm">{drawWords.noneFinished}</p>
  const households = view.households ?? (mayDraw ? householdsTyped(typed) : null)
  const size = sizeOf(view, households)
  return (
    <div className="card part before">
      <dl>
        <Line term={drawWords.finished} words={finishedWords(view)} />
        {mayDraw && view.households === null ? (
          <HouseholdsField view={view} typed={typed} />
        ) : (
          <Line
            term={drawWords.households}
            words={householdWords(view.households, view.share)}
            hint={drawWords.householdsKnown}
          />
        )}
        <Line term={drawWords.size} words={sizeWords(view, size)} hint={view.share.clause} />
      </dl>
      {mayDraw ? (
        <div className="row end">
          <ActionButton
            words={makeWords(size, view.households !== null)}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={() => make(view, typed)}
          />
        </div>
      ) : (
        <p className="dim">{view.isMonthOver ? drawWords.onlySupervisor : drawWords.notOver}</p>
      )}
    </div>
  )
}

type LineOf = { readonly term: string; readonly words: string; readonly hint?: string }

function Line({ term, words, hint }: LineOf) {
  return (
    <div>
      <dt className="dim">{term}</dt>
      <dd>
        {words}
        {hint && <p className="dim small">{hint}</p>}
      </dd>
    </div>
  )
}

function HouseholdsField({ view, typed }: Of & { readonly typed: string }) {
  const households = householdsTyped(typed)
  const units = drawWords.householdsHint(view.proposedHouseholds ?? 0)
  return (
    <div>
      <dt />
      <dd className="households">
        <Field
          label={drawWords.households}
          hint={households === null ? units : householdWords(households, view.share)}
          error={typed !== '' && households === null ? drawWords.householdsWrong : null}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              inputMode="numeric"
              maxLength={7}
              value={typed}
              onFocus={(event) => event.target.select()}
              onChange={(event) => typeHouseholds(event.target.value)}
            />
          )}
        </Field>
      </dd>
    </div>
  )
}
