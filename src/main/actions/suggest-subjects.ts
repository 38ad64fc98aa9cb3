import { normalText, searchWordsOf } from '#shared/domain/finding'
import type { Department } from '#shared/domain/organisation'
import type { Asked, Output } from '#shared/ipc/contract'
import { customerOf } from '../store/customer'
import { findCustomers } from '../store/customer-find'
import { departmentsOf } from '../store/desk'
import { operatorsOf } from '../store/operator'
import { spell } from '../store/spelling'
import type { SignedStation } from './station'

const suggestedAtMost = 8

type Suggested = Output<'subject.suggest'>[number]

/** 被投诉对象: people and departments whom the desk knows, and for 其他租户 the directory. */
export function suggestSubjects(
  { db }: SignedStation,
  { kind, words }: Asked<'subject.suggest'>,
): Output<'subject.suggest'> {
  switch (kind) {
    case 'department':
      return departmentsOf(db)
        .filter((department) => isMeant(words, department.name, 'company'))
        .map(({ name, head }) => ({ name, hint: head }))
        .slice(0, suggestedAtMost)
    case 'person':
      return peopleOf(departmentsOf(db), operatorsOf(db))
        .filter(({ name }) => isMeant(words, name, 'person'))
        .slice(0, suggestedAtMost)
    case 'tenant':
      return findCustomers(db, searchWordsOf(words), suggestedAtMost * 2)
        .map(({ customerId }) => customerId)
        .filter((id, place, all) => all.indexOf(id) === place)
        .flatMap((id) => customerOf(db, id) ?? [])
        .map(({ name, occupancies }) => ({
          name,
          hint: occupancies
            .filter(({ untilOn }) => untilOn === null)
            .map(({ address }) => address)
            .join('、'),
        }))
        .slice(0, suggestedAtMost)
    case 'facility':
    case 'unknown':
      return []
  }
}

/** Heads, contacts and who works at the desk, each once, with what they are. */
function peopleOf(
  departments: readonly Department[],
  operators: readonly { readonly name: string }[],
): readonly Suggested[] {
  const all = [
    ...departments.flatMap(({ name, head, contact }) => [
      { name: head, hint: `${name}负责人` },
      { name: contact, hint: `${name}接口人` },
    ]),
    ...operators.map(({ name }) => ({ name, hint: '前台' })),
  ].filter(({ name }) => name.trim() !== '')
  const known = [...new Set(all.map(({ name }) => name))]
  return known.map((name) => ({
    name,
    hint: all
      .filter((one) => one.name === name)
      .map(({ hint }) => hint)
      .join('、'),
  }))
}

/** A part of the name, or of its pinyin; nothing typed means everybody. */
function isMeant(words: string, name: string, is: 'person' | 'company'): boolean {
  const typed = normalText(words).toLowerCase()
  if (typed === '' || normalText(name).toLowerCase().includes(typed)) return true
  const { spelled, initials } = spell(name, is)
  return `${spelled}`.includes(` ${typed}`) || initials.includes(` ${typed}`)
}
