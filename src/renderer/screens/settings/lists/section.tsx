import { useEffect } from 'react'
import { useAnswer } from '../../../ask'
import { useKeys } from '../../../keys'
import { FaultBar } from '../../../ui/notice'
import { listWords } from '../../../words/lists'
import { NumbersHalf } from './numbers-half'
import { PhrasesHalf } from './phrases-half'
import { saveTyped, typedOf, useLists } from './store'
import './lists.css'

/** 短语与紧急电话: what is said often, by category, and whom to call. */
export function ListsSection({ isLookedAt }: { readonly isLookedAt: boolean }) {
  const answer = useAnswer('list.show', {}, ['desk'])
  const typed = useLists()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer tells what was saved
  useEffect(() => useLists.setState({ saved: null }), [answer])
  // One key for both halves: what was typed in either is kept.
  useKeys(
    isLookedAt
      ? []
      : [{ key: 'Ctrl+Enter', words: listWords.saveTyped, side: 'right', isMain: true, run: saveTyped }],
  )
  if (answer?.kind === 'fault') return <FaultBar reference={answer.reference} kept={listWords.kept} />
  if (answer?.kind !== 'ok') return null
  const { phrases, emergency } = typed.saved ?? answer.value
  return (
    <div className="halves lists">
      <PhrasesHalf phrases={typed.phrases ?? typedOf(phrases)} isLookedAt={isLookedAt} />
      <NumbersHalf numbers={typed.numbers ?? emergency} isLookedAt={isLookedAt} />
    </div>
  )
}
