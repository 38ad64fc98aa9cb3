import { Button } from 'antd'
import { useState } from 'react'
import { type Mark, markWord } from '#shared/domain/marks'
import type { CaseView } from '#shared/ipc/views'
import { caseWords, markStateWord } from '../../words/case'

const sign: Readonly<Record<Mark['state'], string>> = { clear: '✓', missing: '○', later: '–' }

/** 五清楚一报告 (S3): six marks from the record, each with what it rests on. */
export function CaseMarks({ marks }: Pick<CaseView, 'marks'>) {
  const [isAsked, setIsAsked] = useState(false)
  if (marks.length === 0) return null
  return (
    <div className="case-marks small">
      <div className="row">
        <ul aria-label={caseWords.marks}>
          {marks.map(({ name, state, words }) => (
            <li key={name} className={state} title={words}>
              <span aria-hidden="true">{sign[state]}</span> {markWord[name]}
              <span className="unseen">{markStateWord[state]}</span>
            </li>
          ))}
        </ul>
        <span className="push" />
        <Button size="small" type="text" aria-expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
          {caseWords.marksWhy}
        </Button>
      </div>
      {isAsked && (
        <ul className="why">
          {marks.map(({ name, state, words }) => (
            <li key={name}>
              {markWord[name]}：{words || markStateWord[state]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
