import { type Grade, type Ground, gradesOf, gradeWord, isRaised } from '#shared/domain/grade'
import { isJob, type Kind, type Nature } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { NameField } from '../../../ui/name-field'
import { Notice } from '../../../ui/notice'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { leadNow } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { typeInto, useTyped } from '../typed'
import { GroundCards, groundOf } from './ground-cards'
import { NatureCards } from './nature-cards'
import { TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly by: string
  readonly words: string
  readonly nature: Nature | null
  /** null: the 初判 holds. */
  readonly grade: Grade | null
  readonly ground: Ground | null
}

/** 登记部门意见: with it a complaint's nature is decided (S1: 有效 is 经查实), and the 初判 confirmed or raised. */
export function OpinionStep({ view }: { readonly view: CaseView }) {
  const { id, kind, grade: judged } = view.matter
  const record = useCase((opened) => opened.record)
  const lead = leadNow(view)
  const [fields, change] = useTyped<Fields>(id, 'opinion', {
    when: rightNow,
    by: lead?.person ?? '',
    words: '',
    nature: null,
    grade: null,
    ground: null,
  })
  const { by, words, nature } = fields
  const grade = fields.grade ?? judged
  const isRaise = judged !== null && grade !== null && isRaised(judged, grade)
  const isGrounded = isRaise && !isJob(kind)
  const ground = isGrounded ? groundOf(grade, fields.ground) : null
  return (
    <StepCard
      act="opinion"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={whatIsMissing(fields, view)}
      send={(at) => record('opinion', 'case.opinion', { at, by, words, nature, grade, ground })}
    >
      <TextField
        label={caseWords.opinion}
        value={words}
        rows={2}
        onChange={(typed) => change({ words: typed })}
      />
      {kind === 'complaint' && (
        <NatureCards nature={nature} onChoose={(chosen) => change({ nature: chosen })} />
      )}
      {judged !== null && (
        <Cards
          label={caseWords.gradeConfirm}
          cards={gradeCards(judged, kind)}
          chosen={grade}
          onChoose={(chosen) => change({ grade: chosen, ground: null })}
        />
      )}
      {isGrounded && (
        <GroundCards
          texts={view.grounds}
          grade={grade}
          chosen={ground}
          onChoose={(chosen) => change({ ground: chosen })}
        />
      )}
      {judged !== null && grade !== null && isRaised(grade, judged) && <Lower view={view} to={grade} />}
      <div className="step-fields">
        <NameField
          label={caseWords.opinionBy}
          value={by}
          suggestions={lead?.received ? [lead.received.by] : []}
          onChange={(name) => change({ by: name })}
        />
      </div>
    </StepCard>
  )
}

/** The 初判 first, then what it may be raised to; a lower one says what it wants before. */
function gradeCards(judged: Grade, kind: Kind) {
  const others = gradesOf(kind).filter((grade) => grade !== judged)
  return [
    { value: judged, words: `${caseWords.confirmGrade}（${gradeWord[judged]}）` },
    ...others.map((grade) =>
      isRaised(judged, grade)
        ? { value: grade, words: caseWords.raiseTo(gradeWord[grade]) }
        : { value: grade, words: caseWords.lowerTo(gradeWord[grade]), hint: caseWords.lowerHint },
    ),
  ]
}

/** A lower grade wants a manager's word first: the way there. */
function Lower({ view, to }: { readonly view: CaseView; readonly to: Grade }) {
  const choose = useCase((opened) => opened.choose)
  const go = () => {
    typeInto(view.matter.id, 'regrade', { to })
    choose('regrade')
  }
  return (
    <Notice look="info">
      {caseWords.lowerNotice}{' '}
      <button type="button" className="link" onClick={go}>
        {caseWords.goLower}
      </button>
    </Notice>
  )
}

function whatIsMissing({ by, words, nature, grade, ground }: Fields, { matter }: CaseView): string | null {
  if (words.trim() === '') return missingWords.words
  if (matter.kind === 'complaint' && nature === null) return missingWords.nature
  if (matter.grade !== null && grade !== null && grade !== matter.grade) {
    if (isRaised(grade, matter.grade)) return missingWords.lower
    if (!isJob(matter.kind) && groundOf(grade, ground) === null) return missingWords.ground
  }
  return by.trim() === '' ? missingWords.person : null
}
