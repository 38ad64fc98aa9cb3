import type { Channel } from '#shared/domain/kind'
import { firstSentences } from '../../words/intake'

/** Quiet help for the first minute: what to say, and how to listen. */
export function FirstSentences({ channel }: { readonly channel: Channel }) {
  const { say, listen } = channel === 'phone' ? firstSentences.byPhone : firstSentences.inPerson
  return (
    <div className="card first-sentences">
      <h3>{firstSentences.title}</h3>
      <blockquote>{say}</blockquote>
      <ul>
        {listen.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </div>
  )
}
