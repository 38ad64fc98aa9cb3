import { ReportWay, reportWayWord } from '#shared/domain/walk-finding'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { LaterField } from '../../ui/later-field'
import { NameField } from '../../ui/name-field'
import { nowAt } from '../../ui/now'
import { findingsWords, missingFindingWords } from '../../words/findings'
import { type Later, laterOf, laterWrong, rightNow, type When } from '../../words/when'
import { LineField } from '../case/steps/text-field'
import { FindingCard, type StepOf } from './step-card'
import { makeOrder, record, useTyped } from './store'

type Reporting = { readonly to: string; readonly way: ReportWay | null; readonly when: When }

/** Who is told most: the management and its head (S2 2.2), and whoever has the fire watch. */
function useAbove(): readonly string[] {
  const desk = useAnswer('desk.show', {}, ['desk'])
  const above = desk?.kind === 'ok' ? desk.value.departments.filter(({ kind }) => kind === 'management') : []
  return [...new Set([...above.flatMap(({ name, head }) => [head, name]), '项目经理', '消防中控室'])].slice(
    0,
    4,
  )
}

/** 登记上报. */
export function ReportCard(of: StepOf) {
  const { id } = of.view
  const above = useAbove()
  const [typed, change] = useTyped<Reporting>(id, 'report', { to: '', way: null, when: rightNow })
  const { to, way, when } = typed
  const missing = to.trim() === '' ? missingFindingWords.to : way === null ? missingFindingWords.way : null
  return (
    <FindingCard
      {...of}
      hint={findingsWords.reportNow}
      timed={{ when, onWhen: (next) => change({ when: next }) }}
      missing={missing}
      send={(at) => way && record(id, 'report', { findingId: id, to, way, at })}
    >
      <div className="step-fields">
        <NameField
          label={findingsWords.reportTo}
          value={to}
          suggestions={above}
          onChange={(name) => change({ to: name })}
        />
        <Cards
          label={findingsWords.reportWay}
          cards={ReportWay.options.map((value) => ({ value, words: reportWayWord[value] }))}
          chosen={way}
          onChoose={(value) => change({ way: value })}
        />
      </div>
    </FindingCard>
  )
}

type Telling = { readonly to: string; readonly due: Later; readonly when: When }

/** 口头或微信通知 (S2 2.1). */
export function TellCard(of: StepOf) {
  const { id, proposed } = of.view
  const [typed, change] = useTyped<Telling>(id, 'tell', {
    to: '',
    due: { kind: 'at', at: proposed.dueAt },
    when: rightNow,
  })
  const { to, due, when } = typed
  const dueAt = laterOf(due, nowAt())
  const missing =
    to.trim() === ''
      ? missingFindingWords.told
      : due.kind === 'wrong'
        ? laterWrong[due.reason]
        : dueAt === null
          ? missingFindingWords.due
          : null
  return (
    <FindingCard
      {...of}
      timed={{ when, onWhen: (next) => change({ when: next }) }}
      missing={missing}
      send={(at) => dueAt && record(id, 'tell', { findingId: id, to, at, dueAt })}
    >
      <div className="step-fields">
        <NameField
          label={findingsWords.toldTo}
          value={to}
          suggestions={[...new Set(Object.values(proposed.toPerson))]}
          onChange={(name) => change({ to: name })}
        />
        <LaterField label={findingsWords.dueAt} value={due} onChange={(later) => change({ due: later })} />
      </div>
    </FindingCard>
  )
}

/** 派工: the intake has the rest. */
export function OrderCard(of: StepOf) {
  return (
    <FindingCard {...of} missing={null} send={() => makeOrder(of.view.id)}>
      <p>{findingsWords.orderHint}</p>
    </FindingCard>
  )
}

/** 记为同一件. */
export function LinkCard(of: StepOf) {
  const { id } = of.view
  const [{ number }, change] = useTyped(id, 'link', { number: '' })
  return (
    <FindingCard
      {...of}
      hint={findingsWords.linkHint}
      missing={number.trim() === '' ? missingFindingWords.number : null}
      send={() => record(id, 'link', { findingId: id, number })}
    >
      <LineField
        label={findingsWords.caseNumber}
        value={number}
        maxLength={40}
        onChange={(typed) => change({ number: typed })}
      />
    </FindingCard>
  )
}

/** 作废. */
export function VoidCard(of: StepOf) {
  const { id, notice } = of.view
  const [{ reason }, change] = useTyped(id, 'void', { reason: '' })
  return (
    <FindingCard
      {...of}
      hint={findingsWords.voidHint}
      missing={reason.trim() === '' ? missingFindingWords.reason : null}
      send={() => notice && record(id, 'void', { noticeId: notice.id, reason })}
    >
      <ReasonField value={reason} onChange={(typed) => change({ reason: typed })} />
    </FindingCard>
  )
}

/** 撤下. */
export function DropCard(of: StepOf) {
  const { id } = of.view
  const [{ reason }, change] = useTyped(id, 'drop', { reason: '' })
  return (
    <FindingCard
      {...of}
      hint={findingsWords.dropHint}
      missing={reason.trim() === '' ? missingFindingWords.reason : null}
      send={() => record(id, 'drop', { findingId: id, reason })}
    >
      <ReasonField value={reason} onChange={(typed) => change({ reason: typed })} />
    </FindingCard>
  )
}

type Reason = { readonly value: string; readonly onChange: (value: string) => void }

function ReasonField(of: Reason) {
  return <LineField label={findingsWords.reason} maxLength={200} {...of} />
}
