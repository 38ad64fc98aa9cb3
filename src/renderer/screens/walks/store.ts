import { create } from 'zustand'
import type { DepartmentId } from '#shared/domain/case'
import type { IsoMonth } from '#shared/domain/day'
import type { Verdict, WalkId } from '#shared/domain/walk'
import type { Responsible, Severity, WalkFindingId } from '#shared/domain/walk-finding'
import type { Input } from '#shared/ipc/contract'
import type { FoundView, WalkKey, WalkLine, WalkView } from '#shared/ipc/walk-views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  beginWalkRefusal,
  checkRefusal,
  dropFindingRefusal,
  dropWalkRefusal,
  printRoundsRefusal,
  printWalkRefusal,
  putFindingRefusal,
  walkWords,
} from '../../words/walks'
import { openService } from '../service/part'
import { forget, whoseOf } from './typed'

export type Look = 'walks' | 'rounds' | 'checklist' | 'times'

/** What she does with the chosen walk; `finding` of null: a new one. */
export type Doing =
  | { readonly kind: 'looking' }
  | { readonly kind: 'filling' }
  | { readonly kind: 'finding'; readonly findingId: WalkFindingId | null }
  | { readonly kind: 'withdrawing'; readonly findingId: WalkFindingId }
  | { readonly kind: 'recording' }
  | { readonly kind: 'dropping' }

type Walking = {
  readonly look: Look
  readonly page: number
  /** Null: the first of the list. */
  readonly chosen: WalkKey | null
  readonly doing: Doing
  /** The chosen point; null: beside the list. */
  readonly point: string | null
  readonly reason: string
  /** Of the rounds; null: this month. */
  readonly month: IsoMonth | null
  readonly round: WalkId | 'new' | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }
const looking: Doing = { kind: 'looking' }

export const useWalking = create<Walking>()(() => ({
  look: 'walks',
  page: 0,
  chosen: null,
  doing: looking,
  point: null,
  reason: '',
  month: null,
  round: null,
  isPrinting: false,
  said: nothing,
}))

export const set = useWalking.setState

export function showLook(look: Look): void {
  set({ look, doing: looking, said: nothing, round: null })
}

export function choose(chosen: WalkKey | null): void {
  set({ chosen, doing: looking, point: null, said: nothing, reason: '' })
}

/** A slot is the same walk once it is a record. */
export function isSame(one: WalkKey, other: Pick<WalkLine, 'key' | 'kind' | 'plannedAt'>): boolean {
  if (one.by === 'slot') return one.kind === other.kind && one.plannedAt === other.plannedAt
  return other.key.by === 'id' && one.walkId === other.key.walkId
}

/** 填检查结果: the same under her hands, whatever it becomes meanwhile. */
export function fill(chosen: WalkKey): void {
  set({ chosen, doing: { kind: 'filling' }, said: nothing, reason: '' })
}

/** The scanned one, or one that was found by its number. */
export function openWalk(walkId: WalkId): void {
  choose({ by: 'id', walkId })
  set({ look: 'walks' })
  openService('walks')
}

export function openRounds(month: IsoMonth, round: WalkId | null = null): void {
  set({ look: 'rounds', month, round, doing: looking, said: nothing })
  openService('walks')
}

export function doWith(doing: Doing): void {
  set({ doing, said: nothing, reason: '' })
}

/** What is typed next is kept on the disk: one of the plan becomes a record first. */
export async function typeWith(walk: WalkView, doing: Doing): Promise<void> {
  if (walk.key.by === 'slot') {
    const reply = await ask('walk.begin', { walk: walk.key })
    if (reply.kind !== 'ok') return set({ said: saidOf(reply, beginWalkRefusal) })
  }
  doWith(doing)
}

/** 加一次周检. */
export async function addWalk(): Promise<void> {
  const reply = await ask('walk.begin', { walk: null })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, beginWalkRefusal) })
  choose({ by: 'id', walkId: reply.value.walkId })
  set({ said: { kind: 'done', words: walkWords.added } })
}

export function choosePoint(point: string | null): void {
  set({ point, said: nothing })
}

/** One key: it is on the disk before it is shown. True: it stands. */
export async function check(walk: WalkKey, point: string | null, verdict: Verdict): Promise<boolean> {
  const reply = await ask('walk.check', { walk, point, verdict })
  set({ said: saidOf(reply, checkRefusal) })
  return reply.kind === 'ok'
}

let answering: Promise<void> = Promise.resolve()

/**
 * 合格, 不适用: on to the next point; 不合格: on to the words about it. Of a quick hand's digits each is the next point's, and
 * waits until the one before is on the disk.
 */
export function answer(walk: WalkView, codes: readonly (string | null)[], verdict: Verdict): void {
  answering = answering.then(async () => {
    const { point, doing } = useWalking.getState()
    if (doing.kind !== 'filling') return
    // Of what was recorded 不合格 comes with its words; beside the list there are only words.
    const isBare = point === null || (verdict === 'fail' && walk.state === 'done')
    if (!isBare && !(await check(walk.key, point, verdict))) return
    const writing: Doing = { kind: 'finding', findingId: null }
    if (verdict === 'fail') return isBare ? typeWith(walk, writing) : doWith(writing)
    if (point !== null) choosePoint(codes[codes.indexOf(point) + 1] ?? null)
  })
}

export async function print(walk: WalkKey): Promise<void> {
  const reply = await ask('walk.print', { walk })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, printWalkRefusal) })
  set({ said: { kind: 'done', words: walkWords.printed(reply.value.number) } })
}

/** F31. */
export async function printRounds(month: IsoMonth): Promise<void> {
  set({ isPrinting: true, said: nothing })
  const reply = await ask('walk.printRounds', { month })
  set({ isPrinting: false, said: saidOf(reply, printRoundsRefusal) })
}

export async function drop(walk: WalkKey, reason: string): Promise<void> {
  const reply = await ask('walk.drop', { walk, reason })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, dropWalkRefusal) })
  const said: Said = { kind: 'done', words: reason === '' ? walkWords.resumed : walkWords.dropped }
  // It is in the other list now: what comes next is chosen, and what was done is said over it.
  set({ chosen: null, doing: looking, reason: '', said })
}

/** What is typed about one finding. */
export type FindingDraft = {
  readonly point: string | null
  readonly findingId: number | null
  readonly place: string
  readonly words: string
  readonly severity: Severity
  readonly isDanger: boolean
  readonly responsible: Responsible
  readonly departmentId: number | null
}

export function draftOf(point: string | null, found: FoundView | null): FindingDraft {
  if (found) {
    const { id, place, words, severity, isDanger, responsible, departmentId } = found
    return { point, findingId: id, place, words, severity, isDanger, responsible, departmentId }
  }
  return {
    point,
    findingId: null,
    place: '',
    words: '',
    severity: 'plain',
    isDanger: false,
    responsible: 'contractor',
    departmentId: null,
  }
}

/** Typed and not recorded, as it lies on the disk. */
export function findingLeft({ typed }: Pick<WalkView, 'typed'>): FindingDraft | null {
  const draft = typed.finding ? (JSON.parse(typed.finding) as FindingDraft) : null
  return draft === null || draft.words.trim() === '' ? null : draft
}

export async function putFinding(walk: WalkView, draft: FindingDraft): Promise<void> {
  const { departmentId, responsible, findingId, ...rest } = draft
  const told: Input<'walk.putFinding'> = {
    ...rest,
    walk: walk.key,
    findingId: findingId as WalkFindingId | null,
    responsible,
    departmentId: responsible === 'own' ? null : (departmentId as DepartmentId | null),
  }
  const reply = await ask('walk.putFinding', told)
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, putFindingRefusal) })
  forget(whoseOf(walk), 'finding')
  set({ doing: { kind: 'filling' }, said: { kind: 'done', words: walkWords.findingSaved } })
}

export async function withdraw(findingId: WalkFindingId): Promise<void> {
  const { reason } = useWalking.getState()
  const reply = await ask('walk.dropFinding', { findingId, reason })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, dropFindingRefusal) })
  set({ doing: { kind: 'filling' }, reason: '', said: { kind: 'done', words: walkWords.withdrawn } })
}
