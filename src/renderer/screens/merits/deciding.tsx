import { Input } from 'antd'
import { useEffect } from 'react'
import { type MeritRules, meritRuleWord, OverLevel, overLevelWord } from '#shared/domain/merit'
import type { MeritLine } from '#shared/ipc/merit-questions'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { meritGapWords, meritWords } from '../../words/merits'
import { decide, endDeciding, pointsShown, type Turn, typedOf, type as typeInto, useMerits } from './store'

type Of = { readonly turn: Turn; readonly rules: MeritRules }

/** 确认 with other points, another person or a level; or 免扣: over the list, of the chosen one. */
export function DecidingForm({ turn, rules }: Of) {
  const { line } = turn
  const { deciding, gap, ...store } = useMerits()
  const typed = typedOf(store, line)
  const isLifting = deciding === 'lift'
  const proposed = proposedNow(line, rules, typed.level)
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>(`.merit-form .of-${gap} input`)?.focus()
  }, [gap])
  const title = [meritRuleWord[line.rule], line.department, line.person, line.ground].filter(Boolean)
  return (
    <section className="stack merit-form" aria-label={isLifting ? meritWords.lift : meritWords.confirm}>
      <b>{title.join('　')}</b>
      {!isLifting && line.rule === 'over' && (
        <div className="of-level">
          <Cards
            label={meritWords.level}
            cards={OverLevel.options.map((value) => ({
              value,
              words: overLevelWord[value],
              hint: meritWords.levelHints[value](rules),
            }))}
            chosen={typed.level}
            isFocused
            onChoose={(level) => typeInto(line, { level, points: null })}
          />
          {gap === 'level' && <Wrong words={meritGapWords.level} />}
        </div>
      )}
      <div className="row fields">
        {!isLifting && (
          <>
            <div className="of-person">
              <Field label={meritWords.person}>
                {(control) => (
                  <Input
                    {...control}
                    maxLength={60}
                    value={typed.person ?? line.person}
                    onChange={(event) => typeInto(line, { person: event.target.value })}
                  />
                )}
              </Field>
            </div>
            <div className="of-points">
              <Field label={meritWords.points} error={gap === 'points' ? meritGapWords.points : null}>
                {(control) => (
                  <Input
                    {...control}
                    autoFocus={line.rule !== 'over'}
                    inputMode="decimal"
                    maxLength={5}
                    value={pointsShown(line, typed, proposed)}
                    onChange={(event) => typeInto(line, { points: event.target.value })}
                  />
                )}
              </Field>
            </div>
          </>
        )}
        <div className="of-reason">
          <Field
            label={meritWords.reason}
            hint={isLifting || line.decided ? meritWords.reasonWanted : meritWords.reasonHint}
            error={gap === 'reason' ? meritGapWords.reason : null}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus={isLifting}
                maxLength={200}
                value={typed.reason}
                onChange={(event) => typeInto(line, { reason: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <div className="row">
        <ActionButton words={meritWords.leave} shortcut="Escape" bar="right" run={endDeciding} />
        <span className="push" />
        <ActionButton
          words={isLifting ? meritWords.liftNow : meritWords.confirmNow}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          run={() => decide(turn, proposed)}
        />
      </div>
    </section>
  )
}

function proposedNow(line: MeritLine, rules: MeritRules, level: OverLevel | null): number | null {
  if (line.rule !== 'over') return line.proposed
  if (level === null) return null
  return line.decided?.level === level ? line.proposed : rules.over[level]
}

function Wrong({ words }: { readonly words: string }) {
  return (
    <div className="below wrong" role="alert">
      {words}
    </div>
  )
}
