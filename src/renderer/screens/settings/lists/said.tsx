import { FaultBar, Notice } from '../../../ui/notice'
import { listWords } from '../../../words/lists'
import { type Outcome, useLists } from './store'

/** What became of saving, in the half that was saved. */
export function Said({ of }: { readonly of: Outcome['of'] }) {
  const outcome = useLists((lists) => lists.outcome)
  if (outcome?.of !== of) return null
  switch (outcome.kind) {
    case 'done':
      return <Notice look="ok">{outcome.words}</Notice>
    case 'wrong':
      return <Notice>{outcome.words}</Notice>
    case 'fault':
      return <FaultBar reference={outcome.reference} kept={listWords.kept} />
  }
}
