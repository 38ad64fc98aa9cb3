import { Input } from 'antd'
import { isAtLeast } from '#shared/domain/role'
import type { DrawView } from '#shared/ipc/draw-questions'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { drawWords, finishedWords, householdWords, makeWords, sizeOf } from '../../words/draw'
import { useStanding } from '../sign-in/standing'
import { householdsTyped, make, typeHouseholds, useDraw } from './store'

type Of = { readonly view: DrawView }

/** How many it will be, and why; drawn once the month is over. */
export function BeforeDraw({ view }: Of) {
  const typed = useDraw((store) => store.households)
  if (view.share.percent === 0) return <p className="calm">{drawWords.noneWanted}</p>
  if (view.finished === 0) return <p className="calm">{drawWords.noneFinished}</p>
  const households = view.households ?? householdsTyped(typed ?? proposed(view))
  const size = sizeOf(view, households)
  return (
    <div className="card part before">
      <dl>
        <Line term={drawWords.finished} words={finishedWords(view)} />
        {view.households === null ? (
          <HouseholdsField view={view} typed={typed ?? proposed(view)} />
        ) : (
          <Line
            term={drawWords.households}
            words={householdWords(view.households, view.share)}
            hint={drawWords.householdsKnown}
          />
        )}
        <Line
          term={drawWords.size}
          words={size === null ? '' : `${size} 张，取小的，至少 1 张`}
          hint={view.share.clause}
        />
      </dl>
      <Act view={view} size={size} typed={typed ?? proposed(view)} />
    </div>
  )
}

function proposed({ proposedHouseholds }: DrawView): string {
  return proposedHouseholds ? String(proposedHouseholds) : ''
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

type ActOf = Of & { readonly size: number | null; readonly typed: string }

function Act({ view, size, typed }: ActOf) {
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  if (!view.isMonthOver) return <p className="dim">{drawWords.notOver}</p>
  if (!operator || !isAtLeast(operator.role, 'supervisor'))
    return <p className="dim">{drawWords.onlySupervisor}</p>
  return (
    <div className="row end">
      <ActionButton
        words={makeWords(size, view.households !== null)}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        run={() => make(view, typed)}
      />
    </div>
  )
}
