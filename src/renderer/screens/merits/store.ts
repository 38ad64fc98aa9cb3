import { create } from 'zustand'
import type { IsoMonth } from '#shared/domain/day'
import { type OverLevel, pointsWords, tenthsTyped } from '#shared/domain/merit'
import type { Input } from '#shared/ipc/contract'
import type { MeritLine } from '#shared/ipc/merit-questions'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { decideMeritRefusal, type MeritGap, meritWords, printMeritsRefusal } from '../../words/merits'

export type Only = Input<'merit.list'>['only']
export type Deciding = 'confirm' | 'lift'
/** As it stands in the fields; null: as the record has it. */
export type Typed = {
  readonly level: OverLevel | null
  readonly person: string | null
  readonly points: string | null
  readonly reason: string
}

type Looking = {
  /** Null: this one, also after midnight of its last day. */
  readonly month: IsoMonth | null
  readonly only: Only
  readonly page: number
  readonly chosen: string | null
  readonly isSettingRules: boolean
  /** Which form stands over the list, of the chosen one. */
  readonly deciding: Deciding | null
  /** By line: going to another one and back loses nothing. */
  readonly typed: ReadonlyMap<string, Typed>
  readonly gap: MeritGap | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }
const untyped: Typed = { level: null, person: null, points: null, reason: '' }

export const useMerits = create<Looking>()(() => ({
  month: null,
  only: 'open',
  page: 0,
  chosen: null,
  isSettingRules: false,
  deciding: null,
  typed: new Map(),
  gap: null,
  isPrinting: false,
  said: nothing,
}))

const set = useMerits.setState

export function keyOfLine({ rule, source }: Pick<MeritLine, 'rule' | 'source'>): string {
  return `${rule}/${source}`
}

export function showMonth(month: IsoMonth): void {
  set({ month, page: 0, chosen: null, deciding: null, said: nothing })
}

export function showOnly(only: Only): void {
  set({ only, page: 0, chosen: null, deciding: null, said: nothing })
}

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null, deciding: null })
}

export function chooseLine(line: MeritLine): void {
  set({ chosen: keyOfLine(line) })
}

export function openRules(isSettingRules: boolean, said: Said = nothing): void {
  set({ isSettingRules, deciding: null, said })
}

export function beginDeciding(line: MeritLine, deciding: Deciding): void {
  set({ chosen: keyOfLine(line), deciding, gap: null, said: nothing })
}

export function endDeciding(): void {
  set({ deciding: null, gap: null })
}

export function typedOf({ typed }: Pick<Looking, 'typed'>, line: MeritLine): Typed {
  return typed.get(keyOfLine(line)) ?? { ...untyped, level: line.decided?.level ?? null }
}

export function type(line: MeritLine, changed: Partial<Typed>): void {
  set((store) => ({
    typed: new Map(store.typed).set(keyOfLine(line), { ...typedOf(store, line), ...changed }),
    gap: null,
    said: nothing,
  }))
}

/** What is in the field of points: what was typed, said before, or proposed; of 越级投诉 by the level that is chosen. */
export function pointsShown(line: MeritLine, { points, level }: Typed, proposed: number | null): string {
  if (points !== null) return points
  if (line.decided?.standing === 'confirmed' && line.decided.level === level)
    return pointsWords(line.decided.tenths)
  return proposed === null ? '' : pointsWords(proposed)
}

/** A line of that month, and which one is the chosen one when it is decided on. */
export type Turn = { readonly month: IsoMonth; readonly line: MeritLine; readonly next: string | null }

/** In 待定 a line goes when it is decided on, and the one below it is there; in 已定 it stays. */
export function turnOf(rows: readonly MeritLine[], line: MeritLine, month: IsoMonth): Turn {
  const place = rows.indexOf(line)
  const next = line.decided ? line : (rows[place + 1] ?? rows[place - 1])
  return { month, line, next: next ? keyOfLine(next) : null }
}

/** As the rules have it, with one key. */
export async function confirmAtOnce(turn: Turn): Promise<void> {
  const { proposed } = turn.line
  if (proposed === null) return beginDeciding(turn.line, 'confirm')
  await send(turn, { ...untyped, standing: 'confirmed', tenths: proposed })
}

export async function decide(turn: Turn, proposed: number | null): Promise<void> {
  const { line } = turn
  const store = useMerits.getState()
  const typed = typedOf(store, line)
  const reason = typed.reason.trim()
  if (store.deciding === 'lift') {
    if (reason === '') return set({ gap: 'reason' })
    return await send(turn, { ...typed, standing: 'lifted', tenths: 0 })
  }
  if (line.rule === 'over' && typed.level === null) return set({ gap: 'level' })
  const tenths = tenthsTyped(pointsShown(line, typed, proposed))
  if (tenths === null) return set({ gap: 'points' })
  if (reason === '' && (tenths !== proposed || line.decided !== null)) return set({ gap: 'reason' })
  await send(turn, { ...typed, standing: 'confirmed', tenths })
}

type Sent = Omit<Typed, 'points'> & Pick<Input<'merit.decide'>, 'standing' | 'tenths'>

async function send({ month, line, next }: Turn, sent: Sent): Promise<void> {
  const { level, person, reason, standing, tenths } = sent
  const { rule, source } = line
  const reply = await ask('merit.decide', {
    ...{ month, rule, source, standing, person, tenths, reason },
    level: standing === 'confirmed' ? level : null,
  })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, decideMeritRefusal) })
  set(({ typed }) => ({
    typed: new Map([...typed].filter(([key]) => key !== keyOfLine(line))),
    deciding: null,
    chosen: next,
    gap: null,
    said: {
      kind: 'done',
      words: standing === 'lifted' ? meritWords.lifted : meritWords.confirmed(tenths),
    },
  }))
}

/** F30. The sheet and how its printing stands come with the list. */
export async function printSheet(month: IsoMonth): Promise<void> {
  if (useMerits.getState().isPrinting) return
  set({ isPrinting: true, said: nothing })
  const reply = await ask('merit.print', { month })
  set({ isPrinting: false, said: saidOf(reply, printMeritsRefusal) })
}
