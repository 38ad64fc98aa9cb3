import { useEffect, useState } from 'react'
import { dayOf, monthOf, stampOf } from '#shared/domain/day'
import { walkKindWord } from '#shared/domain/walk'
import type {
  FoundAnywhere,
  FoundBlank,
  FoundNotice,
  FoundVisit,
  FoundWalk,
} from '#shared/ipc/find-questions'
import { useAnswered } from '../../ask'
import { type Place, usePlace } from '../../place'
import { findWords } from '../../words/find'
import { choose, open } from '../blanks/store'
import { openNotice } from '../findings/store'
import { openVisit } from '../periodic/store'
import { openRounds, openWalk } from '../walks/store'

/** One line of what was found, and where it leads. */
export type FoundLine = {
  readonly key: string
  readonly group: keyof typeof findWords.group
  readonly open: () => void
  readonly head: string
  readonly line: string
  readonly matter: FoundAnywhere | null
}

type Found = {
  readonly lines: readonly FoundLine[]
  /** Whether the lines answer what is typed now, or still what was typed before. */
  readonly isAnswered: boolean
  /** In the texts of all cases. */
  readonly isSearching: boolean
  readonly fault: string | null
}

/** The quick groups at each key; the texts of all cases are read when she pauses. */
export function useFound(words: string): Found {
  const paused = usePaused(words)
  const quick = useAnswered('find.quick', { words }, [])
  const text = useAnswered('find.text', { words: paused }, ['case'])
  const fault = [quick?.answer, text?.answer].find((answer) => answer?.kind === 'fault')
  if (words.trim() === '') return { lines: [], isAnswered: true, isSearching: false, fault: null }
  const found = quick?.answer.kind === 'ok' ? quick.answer.value : null
  const slip = found?.slip
  const scanned = slip?.blank ?? null
  const blanks = scanned === null ? (found?.blanks ?? []) : [scanned]
  const shown = new Set(found?.cases.map(({ caseId }) => caseId))
  const isSearching = text?.input.words !== words
  const inText = !isSearching && text?.answer.kind === 'ok' ? text.answer.value : []
  return {
    isAnswered: quick?.input.words === words,
    isSearching,
    fault: fault?.kind === 'fault' ? fault.reference : null,
    lines: [
      ...(slip?.caseId ? [lineOfSlip(slip.caseId, slip.title, slip.number ?? '')] : []),
      ...blanks.map(lineOfBlank),
      ...(found?.visits ?? []).map(lineOfVisit),
      ...(found?.walks ?? []).map(lineOfWalk),
      ...(found?.notices ?? []).map(lineOfNotice),
      ...(found?.cases ?? []).map((one) => lineOfCase(one, 'case')),
      ...(found?.customers ?? []).map(
        ({ customerId, name, contacts, addresses }): FoundLine => ({
          key: `customer${customerId}`,
          group: 'customer',
          open: goTo({ name: 'customers', customerId }),
          head: name,
          line: [contacts, addresses].filter(Boolean).join('　'),
          matter: null,
        }),
      ),
      ...(found?.units ?? []).map(
        ({ unitId, address, customers }): FoundLine => ({
          key: `unit${unitId}`,
          group: 'unit',
          open: goTo({ name: 'customers', unitId }),
          head: address,
          line: findWords.unitCustomers(customers),
          matter: null,
        }),
      ),
      ...inText.filter(({ caseId }) => !shown.has(caseId)).map((one) => lineOfCase(one, 'text')),
    ],
  }
}

type InCase = Extract<Place, { name: 'case' }>['caseId']

function lineOfSlip(caseId: InCase, title: string, number: string): FoundLine {
  return {
    key: 'slip',
    group: 'slip',
    open: goTo({ name: 'case', caseId }),
    head: findWords.slipOf(title),
    line: number,
    matter: null,
  }
}

/** 补录: the sheet lies before her; Esc leads back to the list of its book. */
function lineOfBlank({ blankId, number, state, caseId }: FoundBlank): FoundLine {
  const isVoid = state === 'void'
  const line = {
    key: `blank${blankId}`,
    group: 'blank',
    head: findWords.blank(number, isVoid),
    matter: null,
  } as const
  if (caseId !== null) return { ...line, open: goTo({ name: 'case', caseId }), line: findWords.lateCase }
  return {
    ...line,
    line: findWords.typeIn(isVoid),
    open: () => {
      usePlace.getState().go({ name: 'blanks' })
      choose(blankId)
      open({ blankId, caseId: null })
    },
  }
}

function lineOfVisit(visit: FoundVisit): FoundLine {
  return {
    key: `visit${visit.visitId}`,
    group: 'visit',
    open: () => {
      openVisit({ ...visit, id: visit.visitId })
      usePlace.getState().go({ name: 'revisit', caseId: null })
    },
    head: visit.customer,
    line: visit.number,
    matter: null,
  }
}

function lineOfWalk({ walkId, number, kind, at }: FoundWalk): FoundLine {
  return {
    key: `walk${walkId}`,
    group: 'walk',
    open: () => (kind === 'daily' ? openRounds(monthOf(dayOf(at)), walkId) : openWalk(walkId)),
    head: `${walkKindWord[kind]} ${stampOf(at)}`,
    line: number,
    matter: null,
  }
}

function lineOfNotice({ noticeId, number, form, department, isVoid }: FoundNotice): FoundLine {
  return {
    key: `notice${noticeId}`,
    group: 'notice',
    open: () => {
      usePlace.getState().go({ name: 'service' })
      openNotice(noticeId)
    },
    head: findWords.notice(form, department, isVoid),
    line: number,
    matter: null,
  }
}

function goTo(place: Place): () => void {
  return () => usePlace.getState().go(place)
}

function lineOfCase(one: FoundAnywhere, group: 'case' | 'text'): FoundLine {
  return {
    key: `${group}${one.caseId}`,
    group,
    open: goTo({ name: 'case', caseId: one.caseId }),
    head: [one.customer, one.address].filter(Boolean).join('　'),
    line: [one.number, one.matter, one.paper && findWords.paper(one.paper)].filter(Boolean).join('　'),
    matter: one,
  }
}

const pause = 250

/** The newest words that stood still for a quarter of a second. */
function usePaused(words: string): string {
  const [paused, setPaused] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), pause)
    return () => clearTimeout(timer)
  }, [words])
  return paused
}
