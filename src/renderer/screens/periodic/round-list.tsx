import type { IsoMonth } from '#shared/domain/day'
import { buildingWords } from '#shared/domain/periodic-visit'
import { mostSheets, type VisitLine, visitPageLength } from '#shared/ipc/periodic-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { ListLine } from '../../ui/line-list'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { SaidNotice } from '../../ui/said'
import { periodicWords, visitedWords, visitLineWords } from '../../words/periodic'
import { Months } from './months'
import type { Listed } from './round'
import {
  choose,
  chooseBuildings,
  confirmAll,
  narrow,
  type Only,
  print,
  sendAgain,
  showLook,
  showPage,
  useVisiting,
} from './store'

type Of = { readonly listed: Listed; readonly month: IsoMonth }

const onlys: readonly Only[] = ['left', 'done', 'dropped']

/** One building's customers: still to be visited, visited, or off the round. */
export function RoundList({ listed, month }: Of) {
  const { chosen, said } = useVisiting()
  const { rows } = listed
  return (
    <div className="card line-list">
      <div className="row round-head">
        <Months month={month} />
      </div>
      {listed.building !== null && <Building listed={listed} building={listed.building} />}
      <ul className="scroll" aria-label={periodicWords.list}>
        {rows.map((row, place) => (
          <Line key={row.id} row={row} isChosen={chosen === null ? place === 0 : row.id === chosen} />
        ))}
      </ul>
      <Pages
        page={listed.page}
        total={listed.total}
        length={visitPageLength}
        words={periodicWords.page}
        turnTo={showPage}
      />
      <div className="foot stack">
        <SaidNotice said={said} kept={periodicWords.kept} />
        {listed.building !== null && <Sheets listed={listed} month={month} building={listed.building} />}
        <div className="row">
          <ActionButton
            words={periodicWords.pointsOpen(listed.open)}
            shortcut="Alt+T"
            run={() => showLook('points')}
          />
          <ActionButton words={periodicWords.plan} shortcut="Alt+P" run={() => showLook('plan')} />
        </div>
      </div>
    </div>
  )
}

type Walked = { readonly listed: Listed; readonly building: string }

/** Which building, how many are left there, and of which kind the list is. */
function Building({ listed, building }: Walked) {
  const only = useVisiting((store) => store.only)
  const count = listed.buildings.find((one) => one.building === building)
  const next = onlys[(onlys.indexOf(only) + 1) % onlys.length] ?? 'left'
  useKeys([
    { key: 'Alt+D', words: periodicWords.chooseBuilding, isHidden: true, run: () => chooseBuildings(true) },
    { key: 'Alt+F', words: periodicWords.changeOnly, isHidden: true, run: () => narrow(next) },
  ])
  return (
    <div className="walked">
      <button type="button" className="row building" onClick={() => chooseBuildings(true)}>
        <b className="cut">{buildingWords(building)}</b>
        <span className="dim small">{count && periodicWords.left(count.left, count.total)}</span>
        <span className="push">
          <KeyCap of="Alt+D" />
        </span>
      </button>
      <div className="row narrowing" role="radiogroup" aria-label={periodicWords.changeOnly}>
        {onlys.map((one) => (
          // biome-ignore lint/a11y/useSemanticElements: small words in a line, changed with one key; no digit chooses them
          <button
            key={one}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={one === only}
            onClick={() => narrow(one)}
          >
            {periodicWords.only[one]}
          </button>
        ))}
        <KeyCap of="Alt+F" />
      </div>
    </div>
  )
}

function Line({ row, isChosen }: { readonly row: VisitLine; readonly isChosen: boolean }) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} onChoose={() => choose(row.id)}>
      <b className="cut">{visitedWords(row)}</b>
      <span className="dim small cut">{visitLineWords(row, now)}</span>
    </ListLine>
  )
}

type Printing = Of & { readonly building: string }

/** F02 of the building: what is still to be printed, sent again, or looked at in the printer. */
function Sheets({ listed, month, building }: Printing) {
  const { unprinted, unsent, unconfirmed } = listed
  return (
    <>
      {unconfirmed > 0 && (
        <div className="row">
          <span className="small">{periodicWords.unconfirmed(unconfirmed)}</span>
          <span className="push" />
          <ActionButton
            words={periodicWords.confirm}
            shortcut="Alt+O"
            run={() => confirmAll(month, building)}
          />
        </div>
      )}
      {unsent > 0 && (
        <div className="row">
          <span className="small">{periodicWords.unsent(unsent)}</span>
          <span className="push" />
          <ActionButton words={periodicWords.send} shortcut="Alt+R" run={() => sendAgain(month, building)} />
        </div>
      )}
      {unprinted > 0 && (
        <ActionButton
          words={periodicWords.printBuilding(unprinted, mostSheets)}
          shortcut="Alt+A"
          run={() => print(month, { building })}
        />
      )}
    </>
  )
}
