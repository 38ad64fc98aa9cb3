import { create } from 'zustand'
import type { Refusal } from '#shared/ipc/contract'
import { ask } from '../../ask'
import { askStanding } from '../sign-in/standing'
import { type Answers, blankAnswers, gapOf, type SetUpGap, type SetUpStep, setUpOf, steps } from './answers'
import { hoursOf } from './hours-typed'

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'incomplete'; readonly gap: SetUpGap }
  | { readonly name: 'settingUp' }
  | { readonly name: 'refused'; readonly reason: Refusal<'desk.setUp'> }
  | { readonly name: 'failed'; readonly reference: string }

type SetUp = { readonly step: SetUpStep; readonly answers: Answers; readonly stage: Stage }

export const useSetUp = create<SetUp>()(() => ({
  step: 'organisation',
  answers: blankAnswers,
  stage: { name: 'asking' },
}))

export function answer(changed: Partial<Answers>): void {
  useSetUp.setState(({ answers }) => ({ answers: { ...answers, ...changed }, stage: { name: 'asking' } }))
}

/** On to the next step, or, after the last, to work. */
export async function goOn(): Promise<void> {
  const { step, answers, stage } = useSetUp.getState()
  if (stage.name === 'settingUp') return
  const gap = gapOf(step, answers)
  if (gap) return useSetUp.setState({ stage: { name: 'incomplete', gap } })
  const next = steps[steps.indexOf(step) + 1]
  if (next) return useSetUp.setState({ step: next, stage: { name: 'asking' } })
  await setUp(answers)
}

export function goBack(): void {
  const { step } = useSetUp.getState()
  goTo(steps[Math.max(0, steps.indexOf(step) - 1)] ?? step)
}

export function goTo(step: SetUpStep): void {
  useSetUp.setState({ step, stage: { name: 'asking' } })
}

async function setUp(answers: Answers): Promise<void> {
  const incomplete = steps.find((step) => gapOf(step, answers) !== null)
  const calendar = hoursOf(answers)
  if (incomplete || calendar === null) return goTo(incomplete ?? 'hours')
  useSetUp.setState({ stage: { name: 'settingUp' } })
  const reply = await ask('desk.setUp', setUpOf(answers, calendar))
  switch (reply.kind) {
    case 'ok':
      useSetUp.setState({ step: 'organisation', answers: blankAnswers, stage: { name: 'asking' } })
      return askStanding()
    case 'refused':
      return useSetUp.setState({ stage: { name: 'refused', reason: reply.reason } })
    case 'fault':
      return useSetUp.setState({ stage: { name: 'failed', reference: reply.reference } })
  }
}
