import { Input } from 'antd'
import { forgedPoints, SheetAudit, sheetAuditWord } from '#shared/domain/survey'
import type { SheetView, SurveyView } from '#shared/ipc/survey-views'
import { ask, useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { LineList, ListLine } from '../../ui/line-list'
import { FaultBar, Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { HiddenPhones } from '../../ui/phones'
import { PrintingStrip } from '../../ui/printing-strip'
import { SaidNotice } from '../../ui/said'
import { momentWords } from '../../words/moment'
import { drawSurveyRefusal } from '../../words/survey-refusal'
import { customerWords, surveyWords } from '../../words/surveys'
import { audit, chooseDrawn, drawNow, typeAudit, useAuditing } from './audit-store'
import { useIsSupervisor } from './plan'
import { printList, useSurveying } from './store'

type Of = { readonly survey: SurveyView }

/** 抽查: drawn once, and what they said who were asked. */
export function AuditPart({ survey }: Of) {
  return survey.draw === null ? <Before survey={survey} /> : <Drawn survey={survey} />
}

function Before({ survey }: Of) {
  const isSupervisor = useIsSupervisor()
  const said = useSurveying((store) => store.said)
  const { auditPercent, counts, standing, id } = survey
  if (auditPercent === 0) return <p className="calm">{surveyWords.noneWanted}</p>
  return (
    <div className="card part stack survey-which">
      <p>
        {counts.entered === 0
          ? surveyWords.nothingEntered
          : surveyWords.drawExplain(auditPercent, counts.entered)}
      </p>
      {isSupervisor && counts.entered > 0 && standing === 'approved' && (
        <div className="row">
          <ActionButton
            words={surveyWords.parts.audit}
            shortcut="Ctrl+Enter"
            bar="right"
            isMain
            run={() => drawNow(id)}
          />
        </div>
      )}
      {!isSupervisor && <p className="dim">{surveyWords.onlySupervisor}</p>}
      <SaidNotice said={said} kept={surveyWords.kept} />
    </div>
  )
}

function Drawn({ survey }: Of) {
  const answer = useAnswer('survey.drawn', { surveyId: survey.id }, ['survey'])
  const chosen = useAuditing((store) => store.chosen)
  const rows = answer?.kind === 'ok' ? answer.value : []
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === chosen),
  )
  const move = (by: number) =>
    chooseDrawn(rows[Math.min(rows.length - 1, Math.max(0, place + by))]?.id ?? null)
  useKeys(
    rows.length > 0
      ? [
          { key: 'ArrowDown', words: surveyWords.next, side: 'right', run: () => move(1) },
          { key: 'ArrowUp', words: '', side: 'right', run: () => move(-1) },
        ]
      : [],
  )
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={surveyWords.kept} />
  if (answer.kind === 'refused') return <Notice look="info">{drawSurveyRefusal[answer.reason]}</Notice>
  const sheet = rows[place]
  return (
    <div className="survey-book">
      <LineList
        title={surveyWords.drawnList}
        label={surveyWords.drawnList}
        count={rows.length}
        lines={rows.map((row, at) => (
          <ListLine
            key={row.id}
            isChosen={at === place}
            isFocused={survey.standing !== 'approved'}
            onChoose={() => chooseDrawn(row.id)}
          >
            <span className="row">
              <span className="number">{String(row.place).padStart(3, '0')}</span>
              <b className="cut">{customerWords(row)}</b>
            </span>
            <span className="dim small cut">
              {[row.address, row.carrier, row.audit && sheetAuditWord[row.audit]].filter(Boolean).join('　')}
            </span>
          </ListLine>
        ))}
      />
      <div className="stack">
        <HowDrawn survey={survey} />
        {sheet && <Asked key={sheet.id} survey={survey} sheet={sheet} />}
        {survey.slips.draw && <PrintingStrip slip={survey.slips.draw} keptAs={survey.number} />}
      </div>
    </div>
  )
}

function HowDrawn({ survey: { id, draw } }: Of) {
  const now = useNow()
  if (!draw) return null
  const { by, at, seed, drawn, from, left } = draw
  return (
    <div className="card part row survey-drawn">
      <span>{surveyWords.drawnBy(by, momentWords(at, now), seed, drawn.length, from)}</span>
      <b>{surveyWords.left(left)}</b>
      <span className="push" />
      <ActionButton words={surveyWords.printDrawn} shortcut="F9" run={() => printList(id, 'draw')} />
    </div>
  )
}

const cards = SheetAudit.options.map((value) => ({ value, words: sheetAuditWord[value] }))

function Asked({ survey, sheet }: Of & { readonly sheet: SheetView }) {
  const store = useAuditing()
  const typed = store.typed.get(sheet.id) ?? {
    audit: sheet.audit,
    reason: sheet.struckReason,
    by: sheet.auditedBy || store.by,
  }
  const change = (changed: Partial<typeof typed>) => typeAudit(sheet.id, { ...typed, ...changed })
  return (
    <div className="card part stack survey-asked">
      <div className="row">
        <h2>{sheet.number}</h2>
        <b className="cut">{customerWords(sheet)}</b>
      </div>
      <div className="row">
        <span className="cut">{sheet.address}</span>
        <HiddenPhones masked={sheet.phones} show={() => ask('survey.showPhones', { sheetId: sheet.id })} />
      </div>
      {survey.standing === 'approved' && !sheet.isErased && (
        <>
          <Cards
            label={surveyWords.auditOutcome}
            cards={cards}
            chosen={typed.audit}
            isFocused
            onChoose={(value) => change({ audit: value })}
          />
          <div className="row survey-fields">
            <Field label={surveyWords.auditor}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={60}
                  value={typed.by}
                  onChange={(event) => change({ by: event.target.value })}
                />
              )}
            </Field>
            {typed.audit === 'forged' && (
              <Field label={surveyWords.auditReason}>
                {(control) => (
                  <Input
                    {...control}
                    maxLength={200}
                    value={typed.reason}
                    onChange={(event) => change({ reason: event.target.value })}
                  />
                )}
              </Field>
            )}
            <ActionButton
              words={surveyWords.auditNow}
              shortcut="Ctrl+Enter"
              bar="right"
              isMain
              run={() => audit(sheet.id, typed)}
            />
          </div>
        </>
      )}
      <p className="dim small">{surveyWords.struckPoints(forgedPoints)}</p>
      <SaidNotice said={store.said} kept={surveyWords.kept} />
    </div>
  )
}
