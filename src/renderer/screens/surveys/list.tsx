import { Button } from 'antd'
import { useState } from 'react'
import { surveyStandingWord } from '#shared/domain/survey'
import type { SurveyLine } from '#shared/ipc/survey-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { KeyCap } from '../../ui/key-cap'
import { ListTable } from '../../ui/list-table'
import { FaultBar } from '../../ui/notice'
import { useRowFocus } from '../../ui/row-focus'
import { countCells, surveyWords } from '../../words/surveys'
import { beginMaking, openSurvey } from './store'

/** The campaigns, the newest first. */
export function SurveyList() {
  const answer = useAnswer('survey.list', {}, ['survey'])
  const [at, setAt] = useState(0)
  const rows = answer?.kind === 'ok' ? answer.value : []
  const { box, arrows } = useRowFocus<HTMLTableSectionElement>(rows.length, at)
  const open = ({ id, standing }: SurveyLine) => openSurvey(id, standing === 'approved' ? 'book' : 'plan')
  const chosen = rows[at]
  useKeys(
    chosen
      ? [
          { key: 'Enter', words: surveyWords.open, side: 'right', isMain: true, run: () => open(chosen) },
          ...arrows(surveyWords.next),
        ]
      : [],
  )
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  if (rows.length === 0)
    return (
      <div className="calm">
        <p className="calm-head">{surveyWords.none}</p>
        <p className="dim">{surveyWords.noneHint}</p>
        <ActionButton words={surveyWords.make} shortcut="Enter" bar="right" isMain run={beginMaking} />
      </div>
    )
  return (
    <section className="card surveys-list" aria-label={surveyWords.title}>
      <div className="row head">
        <h2>{surveyWords.title}</h2>
        <span className="push" />
        <ActionButton words={surveyWords.make} shortcut="Alt+A" bar="right" run={beginMaking} />
      </div>
      <ListTable label={surveyWords.list} columns={surveyWords.columns} hasWays body={box}>
        {rows.map((line, place) => (
          <tr key={line.id} className={place === at ? 'chosen' : undefined}>
            <td className="number">{line.number}</td>
            <td>{line.title}</td>
            <td>
              <span className="chip">{surveyStandingWord[line.standing]}</span>
            </td>
            <td>{line.handInOn}</td>
            {countCells(line).map((words, column) => (
              <td key={surveyWords.columns[column + 4]}>{words}</td>
            ))}
            <td className="ways">
              <Button
                size="small"
                autoFocus={place === 0}
                aria-label={`${surveyWords.open} ${line.number}`}
                onFocus={() => setAt(place)}
                onClick={() => open(line)}
              >
                {surveyWords.open}
                {place === at && <KeyCap of="Enter" />}
              </Button>
            </td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}
