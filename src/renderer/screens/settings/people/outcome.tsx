import { FaultBar, Notice } from '../../../ui/notice'
import { peopleWords } from '../../../words/people'
import { usePeople } from './store'

/** What came of the last step on that side. */
export function Outcome({ side }: { readonly side: 'said' | 'saidLeft' }) {
  const said = usePeople((store) => store[side])
  switch (said.kind) {
    case 'nothing':
      return null
    case 'done':
      return <Notice look="ok">{said.words}</Notice>
    case 'wrong':
      return <Notice>{said.words}</Notice>
    case 'fault':
      return <FaultBar reference={said.reference} kept={peopleWords.kept} />
  }
}
