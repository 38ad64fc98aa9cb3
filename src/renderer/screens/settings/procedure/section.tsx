import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { Output } from '#shared/ipc/contract'
import { useAnswer } from '../../../ask'
import { useKeys } from '../../../keys'
import { ActionButton } from '../../../ui/action-button'
import { advance } from '../../../ui/advance'
import { LookedAt } from '../../../ui/looked-at'
import { FaultBar, Notice } from '../../../ui/notice'
import { SaidNotice } from '../../../ui/said'
import { procedureWords } from '../../../words/procedure'
import { settingsWords } from '../../../words/settings'
import { Templates, Versions } from './choices'
import { draftOfCurrent, isChanged, nextVersion, type ProcedureDraft } from './draft'
import { RestOfProcedure } from './rest'
import { RevisitingEditor } from './revisiting-editor'
import { RuleEditor } from './rule-editor'
import { adopt, type Beside, exportFile, giveUp, importFile, leave, show, useProcedure } from './store'
import { RuleTable } from './table'

type LookedAtOnly = { readonly isLookedAt: boolean }

/** 作业规程: what the clocks are counted by, readable as one table; changed beside it, adopted as a version. */
export function ProcedureSection({ isLookedAt }: LookedAtOnly) {
  const answer = useAnswer('profile.show', {}, ['desk', 'case'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={settingsWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  return <Procedure shown={answer.value} isLookedAt={isLookedAt} />
}

type Shown = { readonly shown: Output<'profile.show'> }

function Procedure({ shown, isLookedAt }: Shown & LookedAtOnly) {
  const { current, versions } = shown
  const { said, ...store } = useProcedure()
  // Of whoever was signed in before her.
  const changed = isLookedAt ? null : store.draft
  const draft = changed ?? draftOfCurrent(current)
  useKeys([{ key: 'Enter', words: '', isHidden: true, run: () => advance(() => {}) }])
  useEffect(() => {
    if (said.kind === 'incomplete')
      document.querySelector<HTMLElement>('.procedure [aria-invalid=true]')?.focus()
  }, [said])
  const isAsInForce = changed === null
  useEffect(() => leave, [])
  // The button that adopted it, or gave it up, is gone.
  useEffect(() => {
    if (isAsInForce && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.rules [aria-pressed=true]')?.focus()
  }, [isAsInForce])
  return (
    <div className="stack procedure">
      <div className="row">
        <h2>{draft.base.name}</h2>
        <span className="dim">
          {changed && draft.base.code !== current.code
            ? procedureWords.beingChanged
            : procedureWords.standing(current.version, current.validFrom)}
        </span>
        <span className="push" />
        <Ways isLookedAt={isLookedAt} />
      </div>
      <div className="two">
        <RuleTable draft={draft} current={current} />
        <aside className="card stack scroll">
          <BesideTable shown={shown} draft={draft} isLookedAt={isLookedAt} />
        </aside>
      </div>
      <Outcome />
      {changed && isChanged(changed, current) && (
        <Adopting version={nextVersion(changed.base.code, versions)} />
      )}
    </div>
  )
}

const ways: readonly (readonly [string, Beside])[] = [
  [procedureWords.rest, { kind: 'rest' }],
  [procedureWords.revisiting, { kind: 'revisiting' }],
  [procedureWords.another, { kind: 'templates' }],
  [procedureWords.versions, { kind: 'versions' }],
]

function Ways({ isLookedAt }: LookedAtOnly) {
  const beside = useProcedure((store) => store.beside)
  return (
    <div className="row ways">
      {ways
        .filter(([, { kind }]) => !isLookedAt || kind !== 'templates')
        .map(([words, there]) => (
          <Button key={words} aria-pressed={beside.kind === there.kind} onClick={() => show(there)}>
            {words}
          </Button>
        ))}
      {!isLookedAt && (
        <>
          <ActionButton words={procedureWords.import} run={importFile} />
          <ActionButton words={procedureWords.export} run={exportFile} />
        </>
      )}
    </div>
  )
}

type BesideOf = Shown & LookedAtOnly & { readonly draft: ProcedureDraft }

function BesideTable({ isLookedAt, ...of }: BesideOf) {
  return (
    <LookedAt isLookedAt={isLookedAt} words={settingsWords.bySupervisor}>
      <Chosen {...of} />
    </LookedAt>
  )
}

function Chosen({ shown, draft }: Omit<BesideOf, 'isLookedAt'>): ReactNode {
  const { beside, asked } = useProcedure()
  const { current } = shown
  switch (beside.kind) {
    case 'rule':
      return (
        <RuleEditor key={`${beside.place} ${asked}`} draft={draft} current={current} place={beside.place} />
      )
    case 'rest':
      return <RestOfProcedure key={asked} draft={draft} current={current} />
    case 'revisiting':
      return <RevisitingEditor key={asked} draft={draft} current={current} />
    case 'templates':
      return <Templates templates={shown.templates} />
    case 'versions':
      return <Versions versions={shown.versions} />
  }
}

function Outcome() {
  const said = useProcedure((store) => store.said)
  if (said.kind !== 'incomplete') return <SaidNotice said={said} kept={procedureWords.kept} />
  return said.count > 1 && <Notice>{procedureWords.stillOpen(said.count)}</Notice>
}

function Adopting({ version }: { readonly version: number }) {
  const isAdopting = useProcedure((store) => store.isAdopting)
  return (
    <div className="row">
      <span className="dim">{procedureWords.adoptMeans}</span>
      <span className="push" />
      <ActionButton words={procedureWords.giveUp} run={giveUp} />
      <ActionButton
        words={procedureWords.adopt(version)}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isBusy={isAdopting}
        run={adopt}
      />
    </div>
  )
}
