import { Notice } from '../../ui/notice'
import { earlierWords } from '../../words/earlier'
import { useEarlier } from './earlier'
import { EarlierPanel } from './earlier-panel'
import { FirstSentences } from './first-sentences'
import { type OpenDraft, useIntake } from './store'

/** Beside 客户: 又来了 as soon as there is something, till then what to say first. */
export function BesideCustomer({ draft }: { readonly draft: OpenDraft }) {
  const channel = useIntake(({ content }) => content.channel)
  const { earlier, fault } = useEarlier(draft.id)
  return (
    <>
      {fault && <Notice look="info">{earlierWords.fault(fault)}</Notice>}
      {earlier.length > 0 ? (
        <EarlierPanel draft={draft} earlier={earlier} />
      ) : (
        <FirstSentences channel={channel} />
      )}
    </>
  )
}
