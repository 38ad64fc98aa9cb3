import { approvalWayWord } from '#shared/domain/approval'
import { isAtLeast } from '#shared/domain/role'
import type { ManagersWord } from '#shared/ipc/month-questions'
import { done, type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import { activePeople } from '../store/operator'
import { checkPin } from './check-pin'
import type { Station } from './station'

/**
 * A manager's word on what no case asks for: at the desk with a supervisor's PIN, or named as it was signed on paper. Who
 * it was and how, in words.
 */
export async function managersWord(
  station: Pick<Station, 'db' | 'clock' | 'changed'>,
  word: ManagersWord,
): Promise<Result<string, 'not-a-manager' | 'wrong-pin' | 'wait'>> {
  const told = `${word.by} · ${approvalWayWord[word.way]}`
  if (word.way === 'paper') return mayAgree(station, word.by) ? done(told) : refuse('not-a-manager')
  const person = activePeople(station.db).find(({ name }) => name === word.by)
  if (!person) return refuse('wrong-pin')
  if (!isAtLeast(person.role, 'supervisor')) return refuse('not-a-manager')
  const signed = await checkPin(station, { operatorId: person.id, pin: word.pin })
  return signed.ok ? done(told) : signed
}

/** 园总 or a department's head, or a supervisor; anybody while nobody was entered. */
function mayAgree({ db }: Pick<Station, 'db'>, name: string): boolean {
  const heads = departmentsOf(db)
    .filter(({ kind }) => kind === 'management' || kind === 'department')
    .map(({ head }) => head)
    .filter((head) => head !== '')
  const supervisors = activePeople(db).filter(({ role }) => isAtLeast(role, 'supervisor'))
  return heads.length === 0 || heads.includes(name) || supervisors.some((person) => person.name === name)
}
