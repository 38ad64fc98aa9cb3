import type { ReactNode } from 'react'
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
  return (
    <Notice>
      程序出了差错，这一步没有做成。{kept}请再试一次；还是不行，请把编号 <b>{reference}</b> 告诉管理员。
    </Notice>
  )
}
