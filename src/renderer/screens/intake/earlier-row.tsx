import { dayOf } from '#shared/domain/day'
import { caseStateWord } from '#shared/domain/progress'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import { useInView } from '../../ui/in-view'
import { KeyCap } from '../../ui/key-cap'
import { useNow } from '../../ui/now'
import { earlierWords, factsOf } from '../../words/earlier'
import { dayWords } from '../../words/moment'

type Row = {
  readonly matter: EarlierMatter
  readonly place: number
  readonly isChosen: boolean
  /** The same room or phone, but another customer's matter. */
  readonly isOfAnother: boolean
  readonly mayTell: boolean
  /** Who came is of a company: then it is the company's name that is the same. */
  readonly isCompany: boolean
  readonly onChoose: () => void
}

/** One earlier matter in two lines; the chosen one with what may be told of it, or how it ended. */
export function EarlierRow({ matter, place, isChosen, isOfAnother, mayTell, isCompany, onChoose }: Row) {
  const now = useNow()
  const row = useInView<HTMLLIElement>(isChosen)
  const { number, receivedAt, state, isOpen, urged, matchedBy, customer, ended } = matter
  return (
    <li ref={row} className={isChosen ? 'chosen' : ''} aria-current={isChosen}>
      <button type="button" tabIndex={-1} onClick={onChoose}>
        <span className="row">
          <b>{number.slice(-4)}</b>
          <span className="dim small">{dayWords(dayOf(receivedAt), dayOf(now))}</span>
          {urged > 0 && <span className="chip soon">{earlierWords.urged(urged)}</span>}
          <span className="push">{place < 9 && <KeyCap of={`Alt+${place + 1}`} />}</span>
          <span className={isOpen ? 'chip' : 'dim small'}>{caseStateWord[state]}</span>
        </span>
        <span className={isChosen ? 'matter' : 'matter cut'}>{matter.matter}</span>
        <span className="dim small cut">
          {earlierWords.matched(matchedBy, isCompany)}
          {isOfAnother && customer !== '' && `　${earlierWords.of(customer)}`}
        </span>
      </button>
      {isChosen && !isOpen && ended !== '' && <p className="small">{earlierWords.ended(ended)}</p>}
      {isChosen && isOpen && <Told matter={matter} mayTell={mayTell} />}
    </li>
  )
}

function Told({ matter, mayTell }: Pick<Row, 'matter' | 'mayTell'>) {
  const now = useNow()
  if (!mayTell) return <p className="small not-yet">{earlierWords.askFirst}</p>
  return (
    <>
      <dl>
        {factsOf(matter, now).map(({ label, words }) => (
          <div key={label}>
            <dt className="dim">{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="dim small">{earlierWords.checkFirst}</p>
    </>
  )
}
