import { useAnswer } from '../../ask'
import { FaultBar } from '../../ui/notice'
import { outWords } from '../../words/slip'
import { OutList } from './out-list'
import { SlipList } from './slip-list'
import { useSlips } from './store'

/** 该收回未收回: out past their time, the longest awaited first. */
export function OutPart() {
  const page = useSlips((store) => store.page)
  const answer = useAnswer('slip.out', { page }, ['case', 'print', 'today'])
  if (answer === null) return null
  if (answer.kind === 'fault') return <FaultBar reference={answer.reference} kept={outWords.kept} />
  if (answer.kind === 'refused') return answer.reason
  const { rows } = answer.value
  return (
    <SlipList listed={answer.value} none={outWords.noneOut}>
      <OutList rows={rows} label={outWords.list.out} />
    </SlipList>
  )
}
