import { type Grade, gradeWord } from '#shared/domain/grade'
import './tag.css'

/** 轻微 outline, 重要 amber, 重大 red, each with its word. */
export function GradeTag({ grade }: { readonly grade: Grade }) {
  return <span className={`tag ${grade}`}>{gradeWord[grade]}</span>
}
