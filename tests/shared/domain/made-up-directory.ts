import fc from 'fast-check'
import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { addressKey, nameKey } from '#shared/domain/directory-cell'
import type { DirectoryMapping } from '#shared/domain/directory-file'
import type { DirectoryPlan, KnownEntry } from '#shared/domain/directory-plan'
import type { FileRow } from '#shared/domain/directory-row'

// Lists as offices have them, out of few names, phones and rooms, so that rows mean the same now and then.

export const today = '2026-11-23' as IsoDay

export const mapping: DirectoryMapping = {
  company: 0,
  contact: 1,
  relation: 2,
  phones: 3,
  building: 4,
  entrance: 5,
  room: 6,
  sinceOn: 7,
  note: 8,
}

const company = fc.constantFrom(
  '甲电商有限公司',
  '乙（北京）公司',
  '乙(北京)公司',
  '丙 公司',
  '王五',
  "=1+1'",
  "'=甲",
)
const person = fc.constantFrom('王五', '赵六', '陈女士', '@某', '-李')
const phone = fc.constantFrom(
  '13800000001',
  '138 0000 0002',
  '0571-88886666',
  '88886666/7',
  '+86 13800000003',
  '8001',
)
const building = fc.constantFrom('', 'A座', '3号楼', 'Ｂ座')
const room = fc.constantFrom('', '1201', '1202室', 'A座1203', '3号楼-1201', '１２０１', '1201、1202')

export const fileRows: fc.Arbitrary<readonly FileRow[]> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constant(''), company),
      fc.oneof(fc.constant(''), person),
      fc.constantFrom('', '员工', '法人', '家属'),
      fc.array(phone, { maxLength: 3 }).map((phones) => phones.join('、')),
      building,
      fc.constantFrom('', '', '2单元'),
      room,
      fc.constantFrom('', '2024-03-05', '2024/3/6', '2023年1月2日', '去年'),
      fc.constantFrom('', '', 'VIP', '周末不在'),
    ),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((cells, at) => ({ line: at + 2, cells })))

const contact = fc.record({
  name: fc.oneof(fc.constant(''), person),
  relation: fc.constantFrom(null, 'employee' as const, 'responsible' as const),
  phones: fc.uniqueArray(phone, { maxLength: 3 }),
  isHere: fc.boolean(),
})

const unit = fc.record({
  address: fc
    .tuple(building, room)
    .map(([house, one]) => addressKey([house, one].filter(Boolean).join('-')) || 'C座-506'),
  sinceOn: fc.constant(today),
  isHere: fc.boolean(),
})

/** A directory that the desk made itself: of companies each name once, a person may be there twice. */
export const directory: fc.Arbitrary<readonly KnownEntry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('company' as const, 'person' as const),
      company,
      person,
      note: fc.constantFrom('', '老客户'),
      isHere: fc.boolean(),
      contacts: fc.uniqueArray(contact, { maxLength: 3, selector: ({ name }) => name }),
      units: fc.uniqueArray(unit, { maxLength: 3, selector: ({ address }) => address }),
    }),
    { maxLength: 6 },
  )
  .map((entries) => {
    const names = new Set<string>()
    return entries.flatMap(({ company, person, ...entry }, at): KnownEntry[] => {
      const name = entry.kind === 'company' ? company : person
      // Neither a company of the same name, nor a private person under a company's.
      if (names.has(nameKey(name))) return []
      names.add(nameKey(name))
      return [
        {
          ...entry,
          id: (at + 1) as CustomerId,
          names: [name],
          sinceOn: today,
          contacts: entry.contacts.map((one, place) => ({
            ...one,
            id: (at * 10 + place + 1) as ContactPersonId,
          })),
        },
      ]
    })
  })

/** The directory with the plan carried out, as directory-write.ts does it in the database. */
export function carriedOut(known: readonly KnownEntry[], { steps }: DirectoryPlan): readonly KnownEntry[] {
  const after = new Map(known.map((one) => [one.id, one]))
  let last = Math.max(0, ...after.keys())
  let person = 1000
  for (const { customerId, kind, name, note, sinceOn, contacts, units } of steps) {
    const id = customerId ?? (++last as CustomerId)
    const before = after.get(id) ?? {
      id,
      kind,
      names: [name],
      note: '',
      sinceOn,
      isHere: true,
      contacts: [],
      units: [],
    }
    const further = contacts.filter((one) => !before.contacts.some((other) => isSame(one, other)))
    after.set(id, {
      ...before,
      note: before.note || note,
      contacts: [
        ...before.contacts.map((one) => {
          const more = contacts.find((other) => isSame(other, one))
          if (!more) return one
          return { ...one, relation: one.relation ?? more.relation, phones: [...one.phones, ...more.phones] }
        }),
        ...further.map(({ name, relation, phones }) => ({
          id: ++person as ContactPersonId,
          name,
          relation,
          phones,
          isHere: true,
        })),
      ],
      units: [...before.units, ...units.map((one) => ({ ...one, isHere: true }))],
    })
  }
  return [...after.values()]
}

type Named = { readonly name: string; readonly isHere?: boolean }

function isSame(one: Named, other: Named): boolean {
  return nameKey(one.name) === nameKey(other.name) && one.isHere !== false && other.isHere !== false
}
