import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../ask'
import { phonesWords } from '../words/phones'

const shownFor = 30_000

type PhonesOf = {
  readonly caseId: CaseId
  /** As the views show them. */
  readonly masked: readonly string[]
}

/** A case's phones. */
export function Phones({ caseId, masked }: PhonesOf) {
  return <HiddenPhones masked={masked} show={() => ask('case.showPhones', { caseId })} />
}

type Hidden = Pick<PhonesOf, 'masked'> & {
  readonly show: () => Promise<Reply<string[], string>>
  /** Whose, where several stand below one another. */
  readonly of?: string
}

/** A customer's phones, masked; 显示 asks main for them, which records it, and they hide again after half a minute. */
export function HiddenPhones({ masked, show: askFor, of = '' }: Hidden) {
  const [full, setFull] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (full === null) return
    const timer = setTimeout(() => setFull(null), shownFor)
    return () => clearTimeout(timer)
  }, [full])
  if (masked.length === 0) return <span className="dim">{phonesWords.none}</span>
  const show = async () => {
    const answer = await askFor()
    if (answer.kind === 'ok') setFull(answer.value)
  }
  return (
    <>
      <span className="selectable">{(full ?? masked).join('　')}</span>
      {full === null ? (
        <Button size="small" aria-label={of === '' ? undefined : `${phonesWords.show} ${of}`} onClick={show}>
          {phonesWords.show}
        </Button>
      ) : (
        <Button size="small" onClick={() => setFull(null)}>
          {phonesWords.hide}
        </Button>
      )}
    </>
  )
}
