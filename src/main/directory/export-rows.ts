import { relationWord } from '#shared/domain/customer'
import { DirectoryColumn, directoryColumnWord } from '#shared/domain/directory-file'
import type { KnownEntry } from '#shared/domain/directory-plan'

/** The heads, then a row for each contact or room of each customer, whichever are more; what was left is left out. */
export function exportRows(known: readonly KnownEntry[]): readonly (readonly string[])[] {
  const heads = DirectoryColumn.options.map((column) => directoryColumnWord[column])
  return [heads, ...known.filter(({ isHere }) => isHere).flatMap(rowsOf)]
}

function rowsOf({
  kind,
  names: [name = ''],
  note,
  sinceOn,
  contacts,
  units,
}: KnownEntry): readonly string[][] {
  // A private person's own contact comes first, so that the row with the name alone is hers.
  const here = contacts
    .filter(({ isHere }) => isHere)
    .toSorted((one, other) => Number(other.name === name) - Number(one.name === name))
  const rooms = units.filter(({ isHere }) => isHere)
  const isAlone = kind === 'person' && here[0]?.name !== name
  const people = isAlone ? [null, ...here] : here
  return Array.from({ length: Math.max(people.length, rooms.length, 1) }, (_, at) => {
    const contact = people[at]
    // Who speaks for a private person is told from others of that name by the room.
    const room = rooms[at] ?? (kind === 'person' ? rooms[0] : undefined)
    const [building = '', ...rest] = room?.address.split('-') ?? []
    const isSelf = kind === 'person' && (!contact || contact.name === name)
    return [
      isSelf ? '' : name,
      isSelf ? name : (contact?.name ?? ''),
      contact?.relation ? relationWord[contact.relation] : '',
      contact?.phones.join('、') ?? '',
      building,
      '',
      rest.join('-'),
      room?.sinceOn ?? sinceOn,
      at === 0 ? note : '',
    ]
  })
}
