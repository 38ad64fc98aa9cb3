import { FaultBar, Notice } from './notice'

/** What was last done on a screen, or went wrong; each sentence stays until the next act. */
export type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'wrong'; readonly words: string | readonly string[] }
  | { readonly kind: 'fault'; readonly reference: string }

/** `kept`: what is safe in spite of a fault, as a sentence. */
export function SaidNotice({ said, kept }: { readonly said: Said; readonly kept: string }) {
  switch (said.kind) {
    case 'nothing':
      return null
    case 'done':
      return <Notice look="ok">{said.words}</Notice>
    case 'wrong':
      return (
        <Notice>
          {typeof said.words === 'string'
            ? said.words
            : said.words.map((words) => <p key={words}>{words}</p>)}
        </Notice>
      )
    case 'fault':
      return <FaultBar reference={said.reference} kept={kept} />
  }
}
