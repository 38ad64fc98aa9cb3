import { type Handoff, wantsSkipReason } from '#shared/domain/case'
import { caseWords, missingWords } from '../../../words/case'
import { LineField } from './text-field'

type Skipped = {
  /** null: the paper has gone to nobody at all (未转呈即处理). */
  readonly handoff: Handoff | null
  readonly value: string
  readonly onChange: (reason: string) => void
}

/** 未签收即处理: asked in one line where nobody signed for the paper, and only there. */
export function SkipReason({ handoff, value, onChange }: Skipped) {
  if (handoff && !wantsSkipReason(handoff)) return null
  const label = handoff ? caseWords.skipReason : caseWords.skipForward
  return <LineField label={label} value={value} maxLength={200} onChange={onChange} />
}

/** What stands in the way of recording it; null once the reason is there, or none is wanted. */
export function skipMissing(handoff: Handoff | null, reason: string): string | null {
  if (reason.trim() !== '') return null
  if (handoff === null) return missingWords.skipForward
  return wantsSkipReason(handoff) ? missingWords.skipReason : null
}
