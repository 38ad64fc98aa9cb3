import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { whereWords } from '#shared/domain/slip-place'
import type { SlipView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { focusNext } from '../../ui/focus'
import { LaterField } from '../../ui/later-field'
import { NameField } from '../../ui/name-field'
import { type Said, SaidNotice } from '../../ui/said'
import { slipWords } from '../../words/print'
import { markWords, type SheetAct, sheetActWord, sheetWords } from '../../words/slip'
import { blankSheet, type SheetFields, sendSheet, sheetActsOf, sheetMissing } from './sheet-acts'
import { LineField } from './steps/text-field'
import { forgetTyped, useTyped } from './typed'

type Card = {
  readonly view: CaseView
  readonly slip: SlipView
  /** What the scan proposed, or what she came for. */
  readonly proposed: SheetAct | null
  readonly onClose: () => void
}

/** 单据去向, in the place of the step card: where one sheet goes, that it is lost, signed anew, void. */
export function SheetCard({ view, slip, proposed, onClose }: Card) {
  const caseId = view.matter.id
  const as = `sheet/${slip.id}` as const
  const acts = sheetActsOf(slip, view.slips)
  const replacing = view.slips.find(({ id }) => id === slip.replacedBy)
  const first = { ...blankSheet(slip), act: proposed !== null && acts.includes(proposed) ? proposed : null }
  const [fields, change] = useTyped<SheetFields>(caseId, as, first)
  const act = fields.act !== null && acts.includes(fields.act) ? fields.act : null
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  const save = async () => {
    const missing = sheetMissing(act, fields)
    if (missing !== null || act === null) {
      setSaid({ kind: 'wrong', words: missing ?? sheetWords.missing.choice })
      return
    }
    const outcome = await sendSheet(slip, act, fields)
    setSaid(outcome)
    if (outcome.kind !== 'nothing') return
    forgetTyped(caseId, as)
    if (act !== 'lost') return onClose()
    // What is lost is replaced at once, where she wants that.
    change({ act: 'replace' })
  }
  const words = act === null ? sheetWords.whereTo : sheetActWord(slip.where.place, act)
  useKeys([
    { key: 'Escape', words: sheetWords.close, side: 'right', run: onClose },
    { key: 'Enter', words, side: 'right', isMain: true, run: () => advance(save) },
  ])
  return (
    <section className="card step-card" aria-label={sheetWords.title}>
      <header ref={head} className="row">
        <h2>{slipWords(slip)}</h2>
        <span className="dim">{whereWords(slip.where, slip.department)}</span>
        {slip.wants.length > 0 && (
          <span className="chip soon">{sheetWords.wants(markWords(slip.wants))}</span>
        )}
        {replacing && <span className="dim">{sheetWords.replacedBy(replacing.copy)}</span>}
      </header>
      <Cards
        label={sheetWords.whereTo}
        cards={acts.map((one) => ({ value: one, words: sheetActWord(slip.where.place, one) }))}
        chosen={act}
        onChoose={(chosen) => change({ act: chosen })}
      />
      {act !== null && (
        <FieldsOf
          act={act}
          slip={slip}
          isReturned={!/^F0[15]$/.test(slip.form) || !view.steps.includes('return')}
          fields={fields}
          change={change}
        />
      )}
      <SaidNotice said={said} kept={sheetWords.kept} />
      <footer className="row">
        <span className="push" />
        <ActionButton
          words={words}
          shortcut="Ctrl+Enter"
          isMain
          isDanger={act === 'void' || act === 'lost'}
          run={save}
        />
      </footer>
    </section>
  )
}

type Of = {
  readonly act: SheetAct
  readonly slip: SlipView
  /** The case does not wait for 登记交回. */
  readonly isReturned: boolean
  readonly fields: SheetFields
  readonly change: (part: Partial<SheetFields>) => void
}

function FieldsOf({ act, slip, isReturned, fields, change }: Of) {
  switch (act) {
    case 'desk':
      return isReturned ? null : <p className="dim">{sheetWords.returnHint}</p>
    case 'department':
      return <ToDepartment fields={fields} change={change} />
    case 'customer':
    case 'lent':
      return (
        <div className="step-fields">
          <LineField
            label={sheetWords.with[act]}
            maxLength={60}
            value={fields.with}
            onChange={(name) => change({ with: name })}
          />
          <LaterField
            label={sheetWords.dueBack[act]}
            value={fields.dueBack}
            onChange={(dueBack) => change({ dueBack })}
          />
        </div>
      )
    case 'filed':
      return (
        <Field label={sheetWords.filedAs} hint={sheetWords.filedHint}>
          {(control) => (
            <Input
              {...control}
              maxLength={30}
              value={fields.filedAs}
              onChange={(event) => change({ filedAs: event.target.value })}
            />
          )}
        </Field>
      )
    case 'lost':
      return (
        <LineField
          label={sheetWords.reason}
          maxLength={200}
          value={fields.reason}
          onChange={(reason) => change({ reason })}
        />
      )
    case 'mark':
      return (
        <>
          <Cards
            label={sheetWords.mark}
            cards={slip.wants.map((mark) => ({ value: mark, words: markWords([mark]) }))}
            chosen={fields.mark ?? (slip.wants.length === 1 ? (slip.wants[0] ?? null) : null)}
            onChoose={(mark) => change({ mark })}
          />
          <p className="dim">{sheetWords.scanOr}</p>
        </>
      )
    case 'void':
      return <p className="dim">{sheetWords.voidHint}</p>
    case 'replace':
      return <p className="dim">{sheetWords.replaceHint}</p>
  }
}

function ToDepartment({ fields, change }: Pick<Of, 'fields' | 'change'>) {
  const desk = useAnswer('desk.show', {}, ['desk'])
  if (desk?.kind !== 'ok') return null
  const departments = desk.value.departments.filter(({ kind }) => kind !== 'desk')
  const taker = departments.find(({ id }) => id === fields.departmentId)
  return (
    <>
      <Cards
        label={sheetWords.department}
        cards={departments.map(({ id, name }) => ({ value: id, words: name }))}
        chosen={fields.departmentId}
        onChoose={(departmentId) => change({ departmentId })}
      />
      <div className="step-fields">
        <NameField
          label={sheetWords.with.department}
          value={fields.with}
          suggestions={taker ? [taker.head, taker.contact] : []}
          onChange={(name) => change({ with: name })}
        />
      </div>
    </>
  )
}
