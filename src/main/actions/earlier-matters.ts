import { closeOutcomeWord } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import { earliest } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import { isWholePhone } from '#shared/domain/phone'
import { stateOf } from '#shared/domain/progress'
import type { Asked } from '#shared/ipc/contract'
import type { EarlierMatter, MatchedBy } from '#shared/ipc/customer-views'
import { done, type Result, refuse } from '#shared/result'
import { digitsOf } from '../store/case-find'
import { type Matched, mattersAlike } from '../store/case-search'
import { familyOf, standingOf } from '../store/customer'
import { departmentsOf } from '../store/desk'
import { draftOf } from '../store/draft'
import { type CaseFile, caseFilesById } from '../store/facts'
import { customerOfDraft } from './draft-customer'
import { customerLine, matterLine } from './lines'
import type { Station } from './station'

const earlierAtMost = 12

/** 又来了: open matters first, then the recent ones, of the customer whose draft is being typed. */
export function earlierOfDraft(
  { db }: Station,
  { draftId }: Asked<'draft.earlier'>,
): Result<EarlierMatter[], 'draft-gone'> {
  const draft = draftOf(db, draftId)
  if (!draft) return refuse('draft-gone')
  const { content } = draft
  const { company, contactName, address, phones } = customerOfDraft(db, content)
  const matched = mattersAlike(db, {
    customers: content.customerId === null ? [] : familyOf(db, standingOf(db, content.customerId)),
    company: company.trim(),
    contactName: contactName.trim(),
    address: address.trim(),
    phones: digitsOf(phones).filter(isWholePhone),
    limit: earlierAtMost + 1,
  })
  const others = matched.filter(({ id }) => id !== content.completes).slice(0, earlierAtMost)
  return done(earlierMatters(db, others))
}

function earlierMatters(db: Station['db'], matched: readonly Matched[]): EarlierMatter[] {
  const files = caseFilesById(
    db,
    matched.map(({ id }) => id),
  )
  const departments = new Map(departmentsOf(db).map(({ id, name }) => [id, name]))
  return matched.flatMap(({ id, matchedBy }) => {
    const file = files.get(id)
    return file ? [matterOf(file, matchedBy, (department) => departments.get(department) ?? '')] : []
  })
}

type Named = (id: NonNullable<ReturnType<typeof leadOf>>['departmentId']) => string

function matterOf(file: CaseFile, matchedBy: readonly MatchedBy[], named: Named): EarlierMatter {
  const { matter, promises, calls, deadlines } = file
  const lead = matter.closing ? null : leadOf(file, currentRound(file).number)
  const promise = promises.at(-1)
  // What a caller is told is when it will be handled, not by when the desk has to pass the paper on.
  const running = deadlines.filter(({ stoppedAt, clock }) => stoppedAt === null && clock === 'resolve')
  return {
    caseId: matter.id,
    number: matter.number,
    matter: matterLine(matter),
    state: stateOf(file),
    receivedAt: matter.receivedAt,
    customer: customerLine(matter),
    matchedBy: [...matchedBy],
    isOpen: matter.closing === null,
    ended: matter.closing ? closeOutcomeWord[matter.closing.outcome] : '',
    department: lead ? named(lead.departmentId) : '',
    person: lead?.received?.by ?? lead?.person ?? '',
    dueAt: earliest(running.map(({ dueAt }) => dueAt)),
    lastPromise: promise
      ? { words: maskPhonesIn(promise.words), dueAt: promise.dueAt, isKept: promise.kept !== null }
      : null,
    urged: calls.filter(({ purpose }) => purpose === 'urge').length,
  }
}
