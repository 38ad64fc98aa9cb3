import { Channel, channelWord } from '#shared/domain/kind'
import { Cards } from '../../ui/cards'
import { firstStepWords } from '../../words/first-step'
import { channelChanged } from './referral'
import { useIntake } from './store'

/** 来访 and 来电 come with F2 and F3; what lay in the letter box, on the net or came from above is said here. */
export function ChannelCards() {
  const { content, change, draft } = useIntake()
  return (
    <div className="channels">
      <Cards
        label={firstStepWords.channel}
        cards={Channel.options.map((value) => ({ value, words: channelWord[value] }))}
        chosen={content.channel}
        onChoose={(channel) => draft && change(channelChanged(draft.id, content, channel))}
      />
    </div>
  )
}
