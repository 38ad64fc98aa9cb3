import { NameField } from '../../../ui/name-field'
import { sideWords } from '../../../words/side-step'
import type { Approver } from '../approvals'

type Asked = {
  /** Whom the procedure wants asked; null: it names nobody. */
  readonly named: Approver | null
  readonly value: string
  readonly onChange: (name: string) => void
}

/** Who is asked, with the title that stands on paper. */
export function ApproverField({ named, value, onChange }: Asked) {
  return (
    <NameField
      label={named ? sideWords.approverAs(named.title) : sideWords.approver}
      value={value}
      suggestions={named ? [named.name] : []}
      onChange={onChange}
    />
  )
}
