import type { Phrases } from '#shared/domain/desk-list'
import { jobGradeWord } from '#shared/domain/grade'
import { ActionButton } from '../../ui/action-button'
import { GradeTag } from '../../ui/grade-tag'
import { intakeWords } from '../../words/intake'
import { jobGradeOf } from './job-grade-of'
import { useIntake } from './store'

/** 小项 or 较大: by the category, and one key changes it (domain.md, What each kind gets). */
export function JobGrade({ phrases }: { readonly phrases: Phrases }) {
  const { content, change } = useIntake()
  const grade = jobGradeOf(content, phrases)
  const other = grade === 'minor' ? 'major' : 'minor'
  return (
    <fieldset className="field job-grade">
      <legend>{intakeWords.jobGrade}</legend>
      <div className="row">
        <GradeTag grade={grade} />
        <b>{jobGradeWord[grade]}</b>
        <span className="push" />
        <ActionButton
          words={intakeWords.makeJob[other]}
          shortcut="Alt+G"
          run={() => change({ jobGrade: other })}
        />
      </div>
    </fieldset>
  )
}
