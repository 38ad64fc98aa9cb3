import { Input } from 'antd'
import { useState } from 'react'
import { isAtLeast } from '#shared/domain/role'
import type { SurveyView } from '#shared/ipc/survey-views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { nowAt, useNow } from '../../ui/now'
import { PrintingStrip } from '../../ui/printing-strip'
import { SaidNotice } from '../../ui/said'
import { WhenField } from '../../ui/when-field'
import { momentWords } from '../../words/moment'
import { buildingsWords, surveyWords } from '../../words/surveys'
import { momentOf, rightNow, type When } from '../../words/when'
import { WorkUnderWay } from '../archive/work'
import { useStanding } from '../sign-in/standing'
import { approve, askFor, close, drop, fill, printList, typeIn, useSurveying } from './store'

type Of = { readonly survey: SurveyView }

export function useIsSupervisor(): boolean {
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  return operator !== null && isAtLeast(operator.role, 'supervisor')
}

/** 策划书, its 审批, the sheets that hang and lie about it, and how it ends. */
export function PlanPart({ survey }: Of) {
  const { asking, said, isUnderWay } = useSurveying()
  const { id, standing, newcomers, slips } = survey
  const isOver = standing === 'closed' || standing === 'dropped'
  const sheets = [slips.plan, slips.notice, slips.book].filter((slip) => slip !== null)
  const newest = sheets.toSorted((a, b) => b.id - a.id)[0]
  return (
    <section className="card part stack scroll survey-plan" aria-label={surveyWords.plan}>
      <Told survey={survey} />
      {standing === 'planned' && <Approve survey={survey} />}
      {newcomers > 0 && !isOver && (
        <div className="row">
          <span>{surveyWords.newcomers(newcomers)}</span>
          <ActionButton words={surveyWords.fill} shortcut="Alt+G" isBusy={isUnderWay} run={() => fill(id)} />
        </div>
      )}
      {isUnderWay && <WorkUnderWay />}
      <SaidNotice said={said} kept={surveyWords.kept} />
      {asking === 'drop' && <Drop survey={survey} />}
      {asking === 'close' && <Close survey={survey} />}
      {asking === 'nothing' && <Acts survey={survey} />}
      {newest && <PrintingStrip key={newest.id} slip={newest} keptAs={survey.number} />}
    </section>
  )
}

function Told({ survey }: Of) {
  const now = useNow()
  const { number, by, purpose, fromOn, untilOn, counts, approved, dropped, closed } = survey
  const days = [
    [surveyWords.meetingOn, survey.meetingOn],
    [surveyWords.noticeOn, survey.noticeOn],
    [surveyWords.handInOn, survey.handInOn],
    [surveyWords.summaryOn, survey.summaryOn],
  ].flatMap(([name, on]) => (on ? [`${name} ${on}`] : []))
  const lines = [
    [surveyWords.plan, `${number}　${by} ${momentWords(survey.madeAt, now)}`],
    [surveyWords.purpose, purpose],
    [surveyWords.period, `${fromOn} 至 ${untilOn}`],
    [surveyWords.households, `${buildingsWords(survey)}　${counts.total} 户`],
    [surveyWords.days, days.join('　')],
    [
      surveyWords.approval,
      approved
        ? `${surveyWords.approvedWords(approved.by, approved.words)}　${momentWords(approved.at, now)}`
        : surveyWords.notApproved,
    ],
  ]
  return (
    <>
      <dl className="survey-told">
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt className="dim">{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {dropped && <Notice look="info">{surveyWords.droppedWords(dropped.reason)}</Notice>}
      {closed && <Notice look="info">{surveyWords.closedWords(closed.by)}</Notice>}
    </>
  )
}

function Approve({ survey }: Of) {
  const { approver, approval } = useSurveying()
  const [when, setWhen] = useState<When>(rightNow)
  const run = () => {
    const at = momentOf(when, nowAt())
    return at === null ? undefined : approve(survey.id, at)
  }
  return (
    <div className="row survey-fields">
      <Field label={surveyWords.approver}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={60}
            value={approver}
            onChange={(event) => typeIn({ approver: event.target.value })}
          />
        )}
      </Field>
      <Field label={surveyWords.approvalWords}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            placeholder={surveyWords.approvalHint}
            value={approval}
            onChange={(event) => typeIn({ approval: event.target.value })}
          />
        )}
      </Field>
      <WhenField label={surveyWords.approvedOn} value={when} onChange={setWhen} />
      <ActionButton words={surveyWords.approve} shortcut="Ctrl+Enter" bar="right" isMain run={run} />
    </div>
  )
}

function Acts({ survey }: Of) {
  const isSupervisor = useIsSupervisor()
  const { id, standing } = survey
  const isApproved = standing === 'approved' || standing === 'closed'
  const isUnderWay = standing === 'planned' || standing === 'approved'
  return (
    <div className="row survey-acts">
      {standing !== 'dropped' && (
        <ActionButton words={surveyWords.printPlan} shortcut="Alt+P" run={() => printList(id, 'plan')} />
      )}
      {isApproved && (
        <>
          <ActionButton
            words={surveyWords.printNotice}
            shortcut="Alt+T"
            run={() => printList(id, 'notice')}
          />
          <ActionButton words={surveyWords.printBook} shortcut="F9" run={() => printList(id, 'book')} />
        </>
      )}
      <span className="push" />
      {isUnderWay && isSupervisor && (
        <ActionButton words={surveyWords.drop} shortcut="Alt+X" run={() => askFor('drop')} />
      )}
      {standing === 'approved' && isSupervisor && (
        <ActionButton words={surveyWords.close} shortcut="Alt+K" run={() => askFor('close')} />
      )}
      {isUnderWay && !isSupervisor && <span className="dim small">{surveyWords.onlySupervisor}</span>}
    </div>
  )
}

function Drop({ survey }: Of) {
  const reason = useSurveying((store) => store.reason)
  return (
    <div className="row survey-fields">
      <Field label={surveyWords.dropReason}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => typeIn({ reason: event.target.value })}
          />
        )}
      </Field>
      <ActionButton words={surveyWords.stopDropping} shortcut="Escape" run={() => askFor('nothing')} />
      <ActionButton
        words={surveyWords.dropNow}
        shortcut="Ctrl+Enter"
        bar="right"
        isDanger
        run={() => drop(survey.id)}
      />
    </div>
  )
}

function Close({ survey: { id, toEnter } }: Of) {
  const begun = useAnswer('survey.halfTyped', { surveyId: id }, ['survey'])
  const half = begun?.kind === 'ok' ? begun.value.length : 0
  return (
    <div className="stack">
      <Notice look="info">
        {surveyWords.closeExplain}
        {toEnter > 0 && surveyWords.closeLeaves(toEnter)}
        {half > 0 && surveyWords.closeDrops(half)}
      </Notice>
      <div className="row">
        <span className="push" />
        <ActionButton words={surveyWords.stopClosing} shortcut="Escape" run={() => askFor('nothing')} />
        <ActionButton
          words={surveyWords.closeNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => close(id, toEnter)}
        />
      </div>
    </div>
  )
}
