import { create } from 'zustand'
import type { Profile } from '#shared/domain/profile'
import type { ProfileTemplate } from '#shared/domain/profile-template'
import { ask } from '../../../ask'
import type { Said } from '../../../ui/said'
import { adoptRefusal, exportRefusal, procedureWords, wrongFileWords } from '../../../words/procedure'
import {
  draftOf,
  draftOfCurrent,
  gapsOfProcedure,
  type ProcedureDraft,
  type ProcedureGap,
  procedureOf,
  type RuleTyped,
} from './draft'
import type { RevisitingTyped } from './revisiting-draft'

/** What the right side shows. */
export type Beside =
  | { readonly kind: 'rule'; readonly place: number }
  | { readonly kind: 'rest' }
  | { readonly kind: 'revisiting' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'versions' }

/** What is missing is said with how much there is of it. */
type ProcedureSaid =
  | Said
  | { readonly kind: 'incomplete'; readonly gap: ProcedureGap; readonly count: number }

type Procedure = {
  /** Null: nothing was changed, what is in force is shown. It stays when she goes elsewhere. */
  readonly draft: ProcedureDraft | null
  readonly beside: Beside
  /** Counts how often she asked for what is beside the table: each time the focus goes there. */
  readonly asked: number
  readonly said: ProcedureSaid
  readonly isAdopting: boolean
}

export const useProcedure = create<Procedure>()(() => ({
  draft: null,
  beside: { kind: 'rule', place: 0 },
  asked: 0,
  said: { kind: 'nothing' },
  isAdopting: false,
}))

export function show(beside: Beside): void {
  useProcedure.setState(({ asked }) => ({ beside, asked: asked + 1 }))
}

function say(said: ProcedureSaid): void {
  useProcedure.setState({ said })
}

/** Changes what is being typed; the first change takes what is in force as its ground. */
export function change(current: Profile, part: Partial<ProcedureDraft>): void {
  if (useProcedure.getState().isAdopting) return
  useProcedure.setState(({ draft }) => ({
    draft: { ...(draft ?? draftOfCurrent(current)), ...part },
    said: { kind: 'nothing' },
  }))
}

export function changeRule(current: Profile, place: number, part: Partial<RuleTyped>): void {
  const { rules } = useProcedure.getState().draft ?? draftOfCurrent(current)
  change(current, { rules: rules.map((rule, at) => (at === place ? { ...rule, ...part } : rule)) })
}

export function changeRevisiting(current: Profile, part: Partial<RevisitingTyped>): void {
  const { revisiting } = useProcedure.getState().draft ?? draftOfCurrent(current)
  change(current, { revisiting: { ...revisiting, ...part } })
}

/** Another procedure, not adopted yet: its open values (×) are asked for first. */
export function take(template: ProfileTemplate, words: string): void {
  const draft = draftOf(template)
  const [gap] = gapsOfProcedure(draft)
  useProcedure.setState(({ asked }) => ({
    draft,
    beside: besideGap(gap) ?? { kind: 'rule', place: 0 },
    asked: gap === undefined ? 0 : asked + 1,
    said: { kind: 'done', words },
  }))
}

/** 不改了: what is in force is shown again. */
export function giveUp(): void {
  useProcedure.setState({ draft: null, said: { kind: 'nothing' } })
}

/** She left the section: coming back, the focus is hers. */
export function leave(): void {
  useProcedure.setState({ asked: 0 })
}

/** Where a gap is closed. */
export function besideGap(gap: ProcedureGap | undefined): Beside | null {
  switch (gap?.kind) {
    case undefined:
      return null
    case 'limit':
    case 'clause':
      return { kind: 'rule', place: gap.place }
    case 'reportDay':
    case 'repeatFrom':
    case 'title':
      return { kind: 'rest' }
    case 'revisiting':
      return { kind: 'revisiting' }
  }
}

/** 采用: in force for new cases from now on. What is missing is shown and asked for. */
export async function adopt(): Promise<void> {
  const { draft, isAdopting, asked } = useProcedure.getState()
  if (draft === null || isAdopting) return
  const gaps = gapsOfProcedure(draft)
  const [gap] = gaps
  const profile = procedureOf(draft)
  if (gap) {
    const beside = besideGap(gap)
    return useProcedure.setState({
      said: { kind: 'incomplete', gap, count: gaps.length },
      ...(beside && { beside, asked: asked + 1 }),
    })
  }
  if (profile === null) return say({ kind: 'wrong', words: procedureWords.unclear })
  useProcedure.setState({ isAdopting: true })
  const reply = await ask('profile.adopt', { profile })
  useProcedure.setState({ isAdopting: false })
  switch (reply.kind) {
    case 'ok':
      giveUp()
      return say({ kind: 'done', words: procedureWords.adopted(reply.value.name, reply.value.version) })
    case 'refused':
      return say({ kind: 'wrong', words: adoptRefusal[reply.reason] })
    case 'fault':
      return say({ kind: 'fault', reference: reply.reference })
  }
}

/** 导出: what is in force, as a file. */
export async function exportFile(): Promise<void> {
  const reply = await ask('profile.export', {})
  switch (reply.kind) {
    case 'ok':
      return say(
        reply.value.path === null
          ? { kind: 'nothing' }
          : { kind: 'done', words: procedureWords.exported(reply.value.path) },
      )
    case 'refused':
      return say({ kind: 'wrong', words: exportRefusal[reply.reason] })
    case 'fault':
      return say({ kind: 'fault', reference: reply.reference })
  }
}

/** 导入: read, shown, and adopted only when she says so; a wrong file changes nothing. */
export async function importFile(): Promise<void> {
  const reply = await ask('profile.read', {})
  if (reply.kind === 'fault') return say({ kind: 'fault', reference: reply.reference })
  if (reply.kind === 'refused') return
  switch (reply.value.kind) {
    case 'canceled':
      return
    case 'wrong':
      return say({ kind: 'wrong', words: wrongFileWords(reply.value) })
    case 'read':
      return take(reply.value.content, procedureWords.read(reply.value.content.name))
  }
}
