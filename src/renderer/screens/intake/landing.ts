import { normalText } from '#shared/domain/finding'
import { phoneDigits } from '#shared/domain/phone'

/** The fields of 客户 that one line of typing may fill, each with what belongs there. */
export type Landing = {
  readonly contactName?: string
  readonly company?: string
  readonly address?: string
  readonly phone?: string
}

type Field = keyof Landing

const longest: Readonly<Record<Field, number>> = { contactName: 60, company: 120, address: 120, phone: 40 }

const separators = /[\s,，、;；]+/u
const companyWords =
  /公司|集团|中心|商行|超市|银行|学校|学院|幼儿园|医院|诊所|酒店|宾馆|饭店|餐厅|食堂|工厂|工作室|事务所|研究[院所]|营业部|服务部|门市部|经营部|俱乐部|协会|商会|[店厂]$/u
// 3-1201, 1201, B1-05, A座, C座506, 3号楼1201室.
const room = /^(?:[a-z]?\d{1,2}-){0,2}[a-z]?\d{1,4}[a-z]?(?:室|号)?$/iu
const building =
  /^(?:[a-z\d一二三四五六七八九十东南西北]+|\d*[a-z]+\d*)(?:号楼|楼|座|栋|幢|单元|区)(?:[\da-z-]*室?|大堂)$/iu
const roomBehind = /^[a-z]?\d{1,5}[a-z]?(?:室|号)?$/iu
const phone = /^\+?\d[\d-]*$/u

/**
 * A new customer in one line, `王敏 甲公司 3-1201 138 0000 0001`: each word in its field. What looks like nothing else is
 * a name. Words of one field stay together as they were typed.
 */
export function landingOf(typed: string): Landing {
  const landed = new Map<Field, string>()
  for (const word of wordsOf(typed)) {
    const field = fieldOf(word)
    const before = landed.get(field)
    landed.set(field, before === undefined ? word : `${before} ${word}`)
  }
  return withinLimits(landed)
}

function fieldOf(word: string): Field {
  const text = normalText(word)
  const parts = text.split(' ')
  if (parts.every((part) => phone.test(part)) && !(parts.length === 1 && room.test(text))) return 'phone'
  if (room.test(text) || building.test(text) || (parts[0] && parts.length > 1 && building.test(parts[0])))
    return 'address'
  return companyWords.test(text) ? 'company' : 'contactName'
}

/** Split at spaces and commas, but for a phone with spaces in it and a room that stands behind its building. */
function wordsOf(typed: string): readonly string[] {
  const words: string[] = []
  for (const word of typed.split(separators).filter((part) => normalText(part) !== '')) {
    const before = words.at(-1)
    if (before !== undefined && isOne(normalText(before), normalText(word)))
      words[words.length - 1] = `${before} ${word}`
    else words.push(word)
  }
  return words
}

function isOne(before: string, word: string): boolean {
  if (building.test(before) && !/\d$|室$/u.test(before)) return roomBehind.test(word)
  const digits = phoneDigits(before)
  // 138 0000 0001, 0571 8888 0000: goes on until a number is whole.
  return (
    /^\+?[\d -]+$/u.test(before) &&
    /^(?:1[3-9]|0|86)/u.test(digits) &&
    digits.length < 11 &&
    /^\d{3,8}$/u.test(word)
  )
}

/** What is too long to be a name, a room or a phone is kept where there is most room. */
function withinLimits(landed: ReadonlyMap<Field, string>): Landing {
  const fits = [...landed].filter(([field, words]) => words.length <= longest[field])
  const others = [...landed].filter(([field, words]) => words.length > longest[field])
  const company = [landed.get('company'), ...others.map(([, words]) => words)].filter(
    (words) => words !== undefined,
  )
  return {
    ...Object.fromEntries(fits),
    ...(others.length > 0 && { company: company.join(' ').slice(0, longest.company) }),
  }
}
