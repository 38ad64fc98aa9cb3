import type { Situation } from '#shared/ipc/exchange'

/** What was asked for is not hers to do, or nobody is signed in. Nothing was read or written. */
export class NotYourRole extends Error {
  constructor(readonly situation: Extract<Situation, 'signed-out' | 'needs-supervisor' | 'needs-admin'>) {
    super(situation)
  }
}
