import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { usePlace } from '../../place'
import { Notice } from '../../ui/notice'
import { demandWords } from '../../words/demand'
import { revisitWords } from '../../words/revisit'
import { OpenDemand } from './open-demand'
import { leaveDemand, useRevisiting } from './store'

/** What was just recorded. Nobody else is due: the focus goes to the case that goes on at once. */
export function Recorded({ isLast }: { readonly isLast: boolean }) {
  const recorded = useRevisiting((store) => store.recorded)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isLast) button.current?.focus()
  }, [isLast])
  if (!recorded) return null
  const open = () => usePlace.getState().go({ name: 'case', caseId: recorded.caseId })
  const { demand } = recorded
  return (
    <Notice look={recorded.goesOn || demand ? 'info' : 'ok'}>
      {recorded.words}
      {recorded.goesOn && (
        <Button ref={button} size="small" onClick={open}>
          {revisitWords.openCase}
        </Button>
      )}
      {demand && (
        <OpenDemand
          key={demand.source.id}
          source={demand.source}
          words={`${demandWords.title}：${demand.words}`}
          isKeyed
          onLeft={leaveDemand}
        />
      )}
    </Notice>
  )
}
