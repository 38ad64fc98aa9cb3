import { type Grade, type Ground, gradesOf, gradeWord, isRaised } from '#shared/domain/grade'
import { isJob } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { caseWords, missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { approverOf } from '../approvals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { ApproverField } from './approver-field'
import { GroundCards, groundOf } from './ground-cards'
import { TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly to: Grade | null
  readonly ground: Ground | null
  readonly reason: string
  readonly approver: string | null
}

/** 改等级: raised at once, with its ground; a lower one is asked for (domain.md, Grade). */
export function RegradeStep({ view }: { readonly view: CaseView }) {
  const { id, kind, grade } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'regrade', {
    when: rightNow,
    to: null,
    ground: null,
    reason: '',
    approver: null,
  })
  if (grade === null) return null
  const { reason } = fields
  const to = fields.to === grade ? null : fields.to
  const isRaise = to !== null && isRaised(grade, to)
  // A job is 较大 by the desk's eye.
  const isGrounded = isRaise && !isJob(kind)
  const ground = isGrounded ? groundOf(to, fields.ground) : null
  const named = approverOf(view, 'lower')
  const approver = fields.approver ?? named?.name ?? ''
  const who = isRaise || approver.trim() !== '' ? null : missingWords.person
  const lacking = isGrounded && ground === null ? missingWords.ground : who
  return (
    <StepCard
      act="regrade"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      {...(to !== null && { hint: isRaise ? sideWords.raiseHint : sideWords.lowerHint })}
      {...(to !== null && !isRaise && { button: sideWords.askLower })}
      missing={
        to === null ? missingWords.grade : (lacking ?? (reason.trim() === '' ? missingWords.reason : null))
      }
      send={(at) => {
        if (to === null) return
        if (isRaise) return record('regrade', 'case.regrade', { at, to, ground, reason })
        return record('regrade', 'approval.ask', {
          at,
          subject: 'lower',
          reason,
          approver,
          deadlineId: null,
          wantedDueAt: null,
          toGrade: to,
        })
      }}
    >
      <Cards
        label={sideWords.grade}
        cards={gradesOf(kind)
          .filter((each) => each !== grade)
          .map((value) =>
            isRaised(grade, value)
              ? { value, words: caseWords.raiseTo(gradeWord[value]) }
              : { value, words: caseWords.lowerTo(gradeWord[value]), hint: caseWords.lowerHint },
          )}
        chosen={to}
        onChoose={(chosen) => change({ to: chosen, ground: null })}
      />
      {isGrounded && (
        <GroundCards
          texts={view.grounds}
          grade={to}
          chosen={ground}
          onChoose={(chosen) => change({ ground: chosen })}
        />
      )}
      {to !== null && !isRaise && (
        <div className="step-fields">
          <ApproverField named={named} value={approver} onChange={(name) => change({ approver: name })} />
        </div>
      )}
      <TextField
        label={sideWords.gradeWhy}
        value={reason}
        rows={2}
        onChange={(typed) => change({ reason: typed })}
      />
    </StepCard>
  )
}
