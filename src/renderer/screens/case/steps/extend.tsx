import { hour, plus } from '#shared/domain/day'
import { clockWord } from '#shared/domain/profile'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { LaterField } from '../../../ui/later-field'
import { Notice } from '../../../ui/notice'
import { nowAt, useNow } from '../../../ui/now'
import { missingWords } from '../../../words/case'
import { dueWords } from '../../../words/moment'
import { sideWords } from '../../../words/side-step'
import { type Later, laterOf, noLater, rightNow, type When } from '../../../words/when'
import { approverOf } from '../approvals'
import { extendable } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { laterMissing } from '../times'
import { useTyped } from '../typed'
import { ApproverField } from './approver-field'
import { TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly deadlineId: number | null
  readonly until: Later
  readonly reason: string
  /** null: whom the procedure names. */
  readonly approver: string | null
}

/** 延期: asked before the time is up; which clock, until when, why, and whom the procedure wants asked. */
export function ExtendStep({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'extend', {
    when: rightNow,
    deadlineId: null,
    until: noLater,
    reason: '',
    approver: null,
  })
  const clocks = extendable(view, now)
  const clock = clocks.find(({ id }) => id === fields.deadlineId) ?? clocks[0] ?? null
  const named = approverOf(view, 'extension')
  const approver = fields.approver ?? named?.name ?? ''
  const until = laterOf(fields.until, nowAt())
  const untilMissing = laterMissing(fields.until, nowAt())
  const lacking = fields.reason.trim() === '' ? missingWords.reason : null
  return (
    <StepCard
      act="extend"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={sideWords.extendHint}
      missing={
        clock === null
          ? sideWords.noClockLeft
          : (untilMissing ?? lacking ?? (approver.trim() === '' ? missingWords.person : null))
      }
      send={(at) => {
        if (clock === null || until === null) return
        record('extend', 'approval.ask', {
          at,
          subject: 'extension',
          reason: fields.reason,
          approver,
          deadlineId: clock.id,
          wantedDueAt: until,
          toGrade: null,
        })
      }}
    >
      {clock === null ? (
        <Notice look="info">{sideWords.noClockLeft}</Notice>
      ) : (
        <>
          <Cards
            label={sideWords.whichClock}
            cards={clocks.map((each) => ({
              value: each.id,
              words: clockWord[each.clock],
              hint: sideWords.dueNow(dueWords(each.dueAt, now)),
            }))}
            chosen={clock.id}
            onChoose={(deadlineId) => change({ deadlineId })}
          />
          <div className="step-fields">
            <LaterField
              label={sideWords.extendUntil}
              value={fields.until}
              laterThan={clock.dueAt}
              suggestions={[1, 3].map((days) => plus(clock.dueAt, days * 24 * hour))}
              onChange={(typed) => change({ until: typed })}
            />
            <ApproverField named={named} value={approver} onChange={(name) => change({ approver: name })} />
          </div>
          <TextField
            label={sideWords.extendWhy}
            value={fields.reason}
            rows={2}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </StepCard>
  )
}
