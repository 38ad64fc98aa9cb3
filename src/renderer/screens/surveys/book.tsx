import { Input } from 'antd'
import { useEffect } from 'react'
import { buildingWords } from '#shared/domain/periodic-visit'
import type { Output } from '#shared/ipc/contract'
import { mostForms, sheetPageLength } from '#shared/ipc/survey-questions'
import type { SheetLine, SurveyView } from '#shared/ipc/survey-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { KeyCap } from '../../ui/key-cap'
import { ListLine } from '../../ui/line-list'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { Pages } from '../../ui/pages'
import { SaidNotice } from '../../ui/said'
import { sheetRefusal, standingRefusal } from '../../words/survey-refusal'
import { customerWords, sheetStanding, surveyWords } from '../../words/surveys'
import {
  beginBook,
  choose,
  confirmAll,
  issueAll,
  issueOne,
  narrow,
  onlys,
  print,
  sendAgain,
  showBuilding,
  showPage,
  takeIn,
  typeCarrier,
  useBook,
} from './book-store'
import { openSheet } from './enter-store'
import { Rates } from './rates'
import { useSurveying } from './store'

type Listed = Output<'survey.sheets'>
type Of = { readonly survey: SurveyView }
type ListOf = Of & { readonly listed: Listed }

/** 发放回收: room by room what went out and what came of it; beside it how many are missing, and who brings what. */
export function BookPart({ survey }: Of) {
  const { only, building, page } = useBook()
  const isThere = building === null || survey.buildingCounts.some(({ name }) => name === building)
  useEffect(() => {
    if (!isThere) beginBook()
  }, [isThere])
  const asked = { surveyId: survey.id, building: isThere ? building : null, only, page }
  const answer = useAnswer('survey.sheets', asked, ['survey', 'print'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{sheetRefusal[answer.reason]}</Notice>
  return (
    <div className="survey-book">
      <SheetList survey={survey} listed={answer.value} />
      <div className="stack">
        <Acts survey={survey} listed={answer.value} />
        <Rates survey={survey} />
      </div>
    </div>
  )
}

function SheetList({ survey, listed }: ListOf) {
  const { chosen } = useBook()
  const { rows } = listed
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const move = (by: number) => choose(rows[Math.min(rows.length - 1, Math.max(0, place + by))]?.id ?? null)
  useKeys(
    rows.length > 0
      ? [
          { key: 'ArrowDown', words: surveyWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  return (
    <div className="card line-list">
      <Narrowing survey={survey} />
      {rows.length === 0 && <p className="dim none">{surveyWords.noneOf}</p>}
      <ul className="scroll" aria-label={surveyWords.sheets}>
        {rows.map((row, at) => (
          <Line key={row.id} row={row} isChosen={at === place} />
        ))}
      </ul>
      <Pages
        page={listed.page}
        total={listed.total}
        length={sheetPageLength}
        words={surveyWords.page}
        turnTo={showPage}
      />
    </div>
  )
}

function Line({ row, isChosen }: { readonly row: SheetLine; readonly isChosen: boolean }) {
  const now = useNow()
  return (
    <ListLine isChosen={isChosen} isFocused onChoose={() => choose(row.id)}>
      <span className="row">
        <span className="number">{String(row.place).padStart(3, '0')}</span>
        <b className="cut">{customerWords(row)}</b>
        <span className="push dim small cut">{row.address}</span>
      </span>
      <span className="dim small cut">{sheetStanding(row, now)}</span>
    </ListLine>
  )
}

/** Which building, and which of its sheets. */
function Narrowing({ survey }: Of) {
  const { only, building } = useBook()
  const buildings = [null, ...survey.buildingCounts.map(({ name }) => name)]
  const nextBuilding = buildings[(buildings.indexOf(building) + 1) % buildings.length] ?? null
  const nextOnly = onlys[(onlys.indexOf(only) + 1) % onlys.length] ?? 'all'
  useKeys([
    {
      key: 'Alt+D',
      words: surveyWords.changeBuilding,
      isHidden: true,
      run: () => showBuilding(nextBuilding),
    },
    { key: 'Alt+F', words: surveyWords.changeOnly, isHidden: true, run: () => narrow(nextOnly) },
  ])
  return (
    <div className="narrowing">
      <button type="button" tabIndex={-1} className="row" onClick={() => showBuilding(nextBuilding)}>
        <b className="cut">{building === null ? surveyWords.allOfThem : buildingWords(building)}</b>
        <KeyCap of="Alt+D" />
      </button>
      <div className="row" role="radiogroup" aria-label={surveyWords.changeOnly}>
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
            {surveyWords.only[one]}
          </button>
        ))}
        <KeyCap of="Alt+F" />
      </div>
    </div>
  )
}

/** What is done with the chosen sheet, one digit each, and with all of the building. */
function Acts({ survey, listed }: ListOf) {
  const { chosen, carrier, building } = useBook()
  const said = useSurveying((store) => store.said)
  const { rows, unprinted, unsent, unconfirmed } = listed
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const sheet = rows[place]
  const { id } = survey
  const refusal = standingRefusal[survey.standing]
  return (
    <div className="card part stack survey-acts-card">
      {sheet && (
        <>
          <p className="cut">
            <b>{sheet.number}</b>　{customerWords(sheet)}
          </p>
          <SheetActs survey={survey} sheet={sheet} next={(rows[place + 1] ?? sheet).id} />
        </>
      )}
      {refusal ? (
        <Notice look="info">{refusal}</Notice>
      ) : (
        <div className="row survey-fields">
          <Field label={surveyWords.carrier}>
            {(control) => (
              <Input
                {...control}
                maxLength={60}
                placeholder={surveyWords.carrierHint}
                value={carrier}
                onChange={(event) => typeCarrier(event.target.value)}
              />
            )}
          </Field>
          <ActionButton words={surveyWords.issueAll(building)} shortcut="Alt+A" run={() => issueAll(id)} />
          {unprinted > 0 && (
            <ActionButton
              words={surveyWords.printSome(unprinted, mostForms)}
              shortcut="Alt+P"
              run={() => print(id, { building })}
            />
          )}
        </div>
      )}
      {(unsent > 0 || unconfirmed > 0) && (
        <div className="row">
          {unconfirmed > 0 && (
            <>
              <span className="small">{surveyWords.unconfirmed(unconfirmed)}</span>
              <ActionButton
                words={surveyWords.confirm}
                shortcut="Alt+O"
                run={() => confirmAll(id, building)}
              />
            </>
          )}
          {unsent > 0 && (
            <>
              <span className="small">{surveyWords.unsent(unsent)}</span>
              <ActionButton words={surveyWords.send} shortcut="Alt+R" run={() => sendAgain(id, building)} />
            </>
          )}
        </div>
      )}
      <SaidNotice said={said} kept={surveyWords.kept} />
    </div>
  )
}

/** Of a campaign that is not approved, or is over, none of it would be recorded; what was entered can be looked at. */
function SheetActs({
  survey,
  sheet,
  next,
}: Of & { readonly sheet: SheetLine; readonly next: SheetLine['id'] }) {
  const { id, standing } = survey
  const enter = (
    <ActionButton words={surveyWords.enterThis} shortcut="5" run={() => openSheet(id, sheet.id)} />
  )
  if (standing !== 'approved') return sheet.enteredAt && <div className="row">{enter}</div>
  return (
    <div className="row">
      <ActionButton words={surveyWords.issue} shortcut="1" run={() => issueOne(id, sheet, next)} />
      <ActionButton words={surveyWords.returned} shortcut="2" run={() => takeIn(sheet, 'returned', next)} />
      <ActionButton words={surveyWords.refused} shortcut="3" run={() => takeIn(sheet, 'refused', next)} />
      <ActionButton words={surveyWords.absent} shortcut="4" run={() => takeIn(sheet, 'absent', next)} />
      {enter}
      <ActionButton words={surveyWords.printOne} shortcut="6" run={() => print(id, { sheetId: sheet.id })} />
    </div>
  )
}
