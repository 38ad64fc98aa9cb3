import type { Reply } from '#shared/ipc/exchange'
import type { Said } from './said'

/** Why there is no value, in the words of the screen; nothing where there is one. */
export function saidOf<Reason extends string>(
  reply: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
): Said {
  switch (reply.kind) {
    case 'ok':
      return { kind: 'nothing' }
    case 'refused':
      return { kind: 'wrong', words: refusals[reply.reason] }
    case 'fault':
      return { kind: 'fault', reference: reply.reference }
  }
}
