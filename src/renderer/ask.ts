import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { Contract, Input, Noun, Output, Question, Refusal } from '#shared/ipc/contract'
import type { Reply, Situation } from '#shared/ipc/exchange'

type Bridge = {
  ask(question: string, input: unknown): Promise<unknown>
  onChanged(listener: (nouns: readonly Noun[]) => void): void
}

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

export type Answer<Q extends Question> = Reply<Output<Q>, Refusal<Q>>

/** The reference of a fault that main knows nothing of: its answer was none, or never came. */
export const noReference = '--------'

/** After this long nothing is coming any more: the screen says so instead of waiting for ever. */
const patience = 30_000

/** These take as long as the clerk, the disk or a month needs; the rest is answered in a blink. */
const isUnhurried: ReadonlySet<Question> = new Set<Question>([
  'slip.save',
  'slip.show',
  'profile.export',
  'profile.read',
  'calendar.read',
  'month.report',
  'figure.print',
  'person.export',
  'retention.print',
  'contact.print',
  'revisit.print',
  'draw.print',
  'draw.printVisits',
  'periodic.makePlan',
  'periodic.printPoints',
  'survey.make',
  'survey.fill',
  'survey.printList',
  'activity.printPlan',
  'activity.printRecord',
  'activity.printNotice',
  'meeting.print',
  'slip.printDispatch',
  'record.printRegister',
  'retention.erase',
  'month.archive',
  'review.print',
  'surveyResult.print',
  'month.check',
  'month.archiveChapters',
  'month.checkAll',
  'month.takeSigned',
  'month.chooseSigned',
  'month.printArchive',
  'book.check',
  'scan.take',
  'walk.addPhoto',
  'walk.choosePhoto',
  'walk.photo',
  'walk.printRounds',
  'scan.choose',
  'scan.look',
  'scan.picture',
  'scan.show',
  'scan.chooseFolder',
  'directory.read',
  'directory.preview',
  'directory.import',
  'directory.export',
  'start.restore',
  'start.backups',
  'start.chooseFolder',
  'backup.list',
  'backup.make',
  'backup.copy',
  'backup.choosePlace',
  'backup.chooseFolder',
  'backup.restore',
  'backup.undo',
  'start.tryAgain',
  'start.takeAsItIs',
])

const situations = new Map<string, Situation>()

/** What kept the step of that reference from being stored, if it is something that the clerk can mend. */
export function situationOf(reference: string): Situation | null {
  return situations.get(reference) ?? null
}

/** Puts a question to the main process. Never rejects: what went wrong on our side comes back as `fault`. */
export async function ask<Q extends Question>(question: Q, input: Input<Q>): Promise<Answer<Q>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tired = new Promise<never>((_, give) => {
    if (!isUnhurried.has(question)) timer = setTimeout(give, patience)
  })
  try {
    const answer = (await Promise.race([window.desk.ask(question, input), tired])) as Answer<Q>
    if (answer.kind === 'fault' && answer.situation) situations.set(answer.reference, answer.situation)
    return answer
  } catch {
    return { kind: 'fault', reference: noReference, situation: null }
  } finally {
    clearTimeout(timer)
  }
}

type Listener = { readonly nouns: readonly Noun[]; readonly hear: () => void }

const listeners = new Set<Listener>()
/** Whether nothing may be asked, because nobody is signed in. */
export const useHeld = create<{ readonly isHeld: boolean }>()(() => ({ isHeld: false }))
window.desk.onChanged((changed) => tell(({ nouns }) => changed.some((noun) => nouns.includes(noun))))

/** What is heard behind the lock as well. */
function isOfLock({ nouns }: Listener): boolean {
  return nouns.includes('desk') || nouns.includes('leaving')
}

function tell(isMeant: (listener: Listener) => boolean): void {
  const { isHeld } = useHeld.getState()
  for (const listener of listeners) if (isMeant(listener) && (!isHeld || isOfLock(listener))) listener.hear()
}

/** Calls back when main says that one of these nouns changed; the answer ends it. */
export function onChanged(nouns: readonly Noun[], hear: () => void): () => void {
  const listener = { nouns, hear }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Behind the lock the screens ask nothing, main would not answer; when it opens they all ask again. */
export function holdAsking(isLocked: boolean): void {
  if (useHeld.getState().isHeld === isLocked) return
  useHeld.setState({ isHeld: isLocked })
  if (!isLocked) tell((listener) => !isOfLock(listener))
}

/** The newest answer, and what was asked that it answers. */
type Answered<Q extends Question> = { readonly input: Input<Q>; readonly answer: Answer<Q> }

/**
 * Asks when shown, and again whenever one of the nouns changed. Null until the first answer; an older answer never
 * replaces a newer one, and stays while the next is on its way.
 */
export function useAnswered<Q extends keyof Contract>(
  question: Q,
  input: Input<Q>,
  nouns: readonly Noun[],
): Answered<Q> | null {
  const [answered, setAnswered] = useState<Answered<Q> | null>(null)
  const asked = JSON.stringify(input)
  const heard = nouns.join()
  useEffect(() => {
    let isGone = false
    let latest = 0
    const again = async () => {
      const mine = ++latest
      const put = JSON.parse(asked) as Input<Q>
      const answer = await ask(question, put)
      if (!isGone && mine === latest) setAnswered({ input: put, answer })
    }
    again()
    const stop = onChanged(heard.split(',') as Noun[], again)
    return () => {
      isGone = true
      stop()
    }
  }, [question, asked, heard])
  return answered
}

/** The same where it need not be known what was asked. */
export function useAnswer<Q extends keyof Contract>(
  question: Q,
  input: Input<Q>,
  nouns: readonly Noun[],
): Answer<Q> | null {
  return useAnswered(question, input, nouns)?.answer ?? null
}
