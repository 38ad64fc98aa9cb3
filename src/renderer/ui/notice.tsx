import type { ReactNode } from 'react'
import { noReference, situationOf } from '../ask'
import { situationWords } from '../words/frame'
import './notice.css'

/** A sentence that must be seen and acted on, where it belongs; it stays until it is settled. */
export function Notice({
  children,
  look = 'wrong',
}: {
  children: ReactNode
  look?: 'wrong' | 'info' | 'ok'
}) {
  return (
    <div className={`notice ${look}`} role={look === 'wrong' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

type Fault = {
  readonly reference: string
  /** What is safe in spite of it, as a sentence: 已填的内容都还在。 */
  readonly kept: string
}

/** Our own mistake: what was kept, what to do, and the eight characters by which it is found in the log. */
export function FaultBar({ reference, kept }: Fault) {
  if (reference === noReference)
    return (
      <Notice>
        程序没有回话，这一步记下没有还不知道。{kept}
        请先到今日看一看；没有记下再试一次，还是不行，请重新打开接诉台。
      </Notice>
    )
  const situation = situationOf(reference)
  if (situation)
    return (
      <Notice>
        {situationWords[situation].what}，这一步没有存下。{kept}
        {situationWords[situation].todo}，再试一次。
      </Notice>
    )
  return (
    <Notice>
      程序出了差错，这一步没有做成。{kept}请再试一次；还是不行，请把编号 <b>{reference}</b> 告诉管理员。
    </Notice>
  )
}
