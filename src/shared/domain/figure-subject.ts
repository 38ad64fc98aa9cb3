import { SubjectKind, subjectKindWord } from '#shared/domain/kind'

/**
 * 被投诉对象 as the figures tell them apart, `person 老周`: a person by name only when the complaint is 有效, which is 经查实
 * (S1); another customer of the park never.
 */
export function subjectWords(subject: string): string {
  const blank = subject.indexOf(' ')
  const kind = SubjectKind.parse(blank < 0 ? subject : subject.slice(0, blank))
  const name = blank < 0 ? '' : subject.slice(blank + 1)
  if (kind === 'person' && name === '') return blank < 0 ? '人员（没有定为有效的）' : '人员（没有名字）'
  return name || subjectKindWord[kind]
}
