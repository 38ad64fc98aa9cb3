import { type WorkYear, type WorkYearFault, WorkYearFile, workYearFault } from '#shared/domain/calendar'
import { doubledRule, doubledTarget, matterWords } from '#shared/domain/profile-check'
import { ProfileTemplate } from '#shared/domain/profile-template'
import { revisitGaugeWord } from '#shared/domain/revisiting'
import type { Output } from '#shared/ipc/contract'
import { type ChosenFile, readJson } from './json-file'

/** 规程文件: complete, or with limits that are still open. */
export function readProfileFile(chosen: ChosenFile): Output<'profile.read'> {
  if (chosen.kind === 'canceled') return { kind: 'canceled' }
  const file = readJson(chosen, () => ProfileTemplate)
  if (file.kind === 'wrong') return file
  const doubled = doubledRule(file.content.rules)
  if (doubled) {
    const { place, earlier, matter } = doubled
    const why = `“rules”的第 ${place + 1} 条和第 ${earlier + 1} 条重复：${matterWords(matter)}`
    return file.wrongAt(['rules', place], why)
  }
  const twice = doubledTarget(file.content.revisiting.targets)
  if (twice) {
    const { place, earlier, gauge } = twice
    const why = `“targets”的第 ${place + 1} 条和第 ${earlier + 1} 条重复：${revisitGaugeWord[gauge]}`
    return file.wrongAt(['revisiting', 'targets', place], why)
  }
  return { kind: 'read', content: file.content }
}

const bareYears = WorkYearFile.shape.years

/** 日历文件: years with their source, or a bare list of years. */
export function readCalendarFile(chosen: ChosenFile): Output<'calendar.read'> {
  if (chosen.kind === 'canceled') return { kind: 'canceled' }
  const file = readJson(chosen, (value) => (Array.isArray(value) ? bareYears : WorkYearFile))
  if (file.kind === 'wrong') return file
  const { content } = file
  const [years, above] = Array.isArray(content) ? [content, []] : [content.years, ['years']]
  for (const [place, year] of years.entries()) {
    const path = [...above, place]
    if (years.findIndex((other) => other.year === year.year) < place)
      return file.wrongAt(path, `${year.year} 年写了两次`)
    const fault = workYearFault(year)
    if (fault) return file.wrongAt([...path, ...dayPath(year, fault)], faultWords(year, fault))
  }
  return { kind: 'read', content: years }
}

/** Where the day stands that is wrong; of a day that stands twice, the second. */
function dayPath({ off, on }: WorkYear, fault: WorkYearFault): readonly (string | number)[] {
  if (fault.on === null) return ['off']
  if (on.includes(fault.on)) return ['on', on.lastIndexOf(fault.on)]
  return ['off', off.lastIndexOf(fault.on)]
}

function faultWords({ year }: WorkYear, { kind, on }: WorkYearFault): string {
  switch (kind) {
    case 'day-twice':
      return `${on} 写了两次`
    case 'not-a-weekday':
      return `${on} 是周末，本来就休息，不用写进“off”`
    case 'not-a-weekend':
      return `${on} 不是周末，本来就上班，不用写进“on”`
    case 'no-holidays':
      return `${year} 年一个放假日也没有`
  }
}
