import type { ReactNode } from 'react'

type LineOf = { readonly label: string; readonly children: ReactNode }

/** A question beside its answer; what stands in it has the label as its name. */
export function Line({ label, children }: LineOf) {
  return (
    <>
      <span className="dim" aria-hidden="true">
        {label}
      </span>
      {children}
    </>
  )
}

/** Two lines side by side: label and answer, label and answer. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="pair">{children}</div>
}
