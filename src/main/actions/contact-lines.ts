import { customerWords } from '#shared/domain/customer'
import { contactEndWord } from '#shared/domain/draft'
import { erasedWords } from '#shared/domain/erased'
import { callPurposeWord } from '#shared/domain/follow-up'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import type { ContactRow } from '#shared/ipc/contact-questions'
import type { Caller, Entry, Matter } from '../store/contact-book'
import { matterLine } from './lines'

// What a row of 来电来访登记 says, on the screen and on F04. Phones are masked in its texts too: S1.

/** Of a row that has a sheet of its own only the first words stand here; of the others this is the only paper. */
export type Fullness = 'line' | 'whole'

export type Told = Pick<ContactRow, 'name' | 'from' | 'phones' | 'matter' | 'handled'>

/** `phone`: how a phone stands there; masked, unless a supervisor asked for all of it. */
export function toldOf(entry: Entry, fullness: Fullness, phone = maskPhone): Told {
  const between = fullness === 'line' ? '　' : '\n'
  const words = (text: string) =>
    fullness === 'line' ? matterLine({ content: text }) : maskPhonesIn(text.trim())
  switch (entry.kind) {
    case 'contact':
      return {
        ...callerWords(entry.typed === null ? erasedCaller : callerTyped(entry.typed), between, phone),
        matter: entry.typed === null ? erasedWords : words(entry.typed.content),
        handled: joined('；', contactEndWord[entry.how], words(entry.answer), words(entry.reason)),
      }
    case 'call': {
      const { purpose, matter, customer } = entry
      // Who reports the same fault is somebody else, and not at that customer's place.
      const isStranger = purpose === 'sameFault'
      const own = callerWords(customer, between, phone)
      const name = entry.caller === null ? erasedWords : entry.caller || (isStranger ? '' : own.name)
      return {
        name,
        from: isStranger ? '' : own.from,
        phones: [entry.phone].filter((one) => one !== '').map(phone),
        matter: joined('：', callPurposeWord[purpose], words(entry.words)),
        handled: joined('；', numberWords(matter), words(entry.told)),
      }
    }
    case 'visit': {
      const [first, ...further] = entry.matters
      const texts = [first, ...further].map((matter) => matter?.content ?? erasedWords)
      return {
        ...callerWords(entry.customer, between, phone),
        matter: texts.map((content) => matterLine({ content })).join('；'),
        handled: joined('；', `转意见表 ${entry.matters.map(numberWords).join('、')}`, words(entry.answer)),
      }
    }
  }
}

/** 客户要求保密: nobody who looks through the sheet learns who it was, nor where. */
export function isConfidential(entry: Entry): boolean {
  return entry.kind === 'contact' ? entry.typed?.isConfidential === true : entry.customer.isConfidential
}

/** Whether it counts as somebody who came: not if every case of it is void. */
export function isCounted(entry: Entry): boolean {
  return entry.kind !== 'visit' || entry.matters.some(({ isVoid }) => !isVoid)
}

export function mattersOf(entry: Entry): readonly Matter[] {
  switch (entry.kind) {
    case 'contact':
      return []
    case 'call':
      return [entry.matter]
    case 'visit':
      return entry.matters
  }
}

function numberWords({ number, isVoid, isUnfinished }: Matter): string {
  return `${number}${isVoid ? '（作废）' : isUnfinished ? '（待补全）' : ''}`
}

const erasedCaller: Caller = {
  company: null,
  name: null,
  address: null,
  phones: [],
  isAnonymous: false,
  isConfidential: false,
}

type Typed = NonNullable<Extract<Entry, { kind: 'contact' }>['typed']>

function callerTyped({ customer, isConfidential }: Typed): Caller {
  const { company, contactName: name, address, phones, isAnonymous } = customer
  return { company, name, address, phones, isAnonymous, isConfidential }
}

function callerWords(
  { company, name, address, phones, isAnonymous }: Caller,
  between: string,
  phone: (phone: string) => string,
): Pick<Told, 'name' | 'from' | 'phones'> {
  const from = [company, address].filter((part) => part !== null && part !== '').join(between)
  return {
    name: name === null ? erasedWords : customerWords({ company: '', contactName: name, isAnonymous }),
    from: name === null && from === '' ? erasedWords : from,
    phones: [...new Set(phones.filter((one) => one.trim() !== '').map(phone))],
  }
}

function joined(between: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(between)
}
